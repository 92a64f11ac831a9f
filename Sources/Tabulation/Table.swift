package import Statistics
package import SurveyModel

/// A finished table: one variable's rows by the columns of a banner, or by one column for all.
package struct Table: Sendable {
  /// The coded column whose answers the rows show.
  package let variable: Variable
  /// `nil` for a tally (単純集計), whose one column is everyone.
  package let banner: Banner?
  /// In the order of the categories, the banner's last level running fastest; people without a
  /// category of a level have a column only where there are any.
  package let columns: [Column]
  /// In the order of the report: categories or items first, then nets, states and figures.
  package let rows: [Row]

  /// The head of one column: whom it holds, and how safely it can be read.
  package struct Column: Sendable {
    /// One heading for each level of the banner, the outermost first; empty in a tally.
    package let headings: [Heading]
    /// People in the column.
    package let people: Int
    /// What the column's shares are shares of.
    package let base: Int
    /// A base below the survey's limit for safe reading.
    package let isSmall: Bool
  }

  /// One line of figures with what they show.
  package struct Row: Sendable {
    /// What the figures count or measure.
    package let stub: Stub
    /// One cell for each column.
    package let cells: [Cell]
  }

  /// The figures where a row meets a column, each share with its base.
  package struct Cell: Sendable {
    /// People, or marks in a row of marks; for a statistic, the answers it is made of.
    package let count: Int
    /// What `percent` is a share of; for a statistic, the answers it is made of.
    package let base: Int
    /// Share of the column's base, as printed; `nil` where the row is outside the base.
    package let percent: FixedPoint?
    /// Share of everyone in this row, as printed; `nil` in a tally and without a base.
    package let rowPercent: FixedPoint?
    /// What `rowPercent` is a share of: the row's count over everyone; `nil` in a tally and for a
    /// statistic.
    package let rowBase: Int?
    /// A statistic, as printed; `nil` in a row of counts and where it is not defined.
    package let value: FixedPoint?
  }
}

/// The heading of a column or a row of people.
package enum Heading: Sendable, Hashable {
  case category(CategoryCode, label: String)
  case state(AnswerState)
}

/// What a row of a table shows (表側).
package enum Stub: Sendable, Hashable {
  case category(CategoryCode, label: String)
  case net(CategoryCode, label: String)
  case state(AnswerState)
  /// Everyone who answered free text or a number.
  case answered
  /// All marks together (M.T.).
  case totalMarks
  case box(Box)
  case statistic(Statistic)
  /// The item of a rank question stands within this many places.
  case within(places: Int, item: CategoryCode, label: String)
  case meanRank(item: CategoryCode, label: String)

  /// The two categories at one end of a scale; the raw value is the row's name in tables.
  package enum Box: String, Sendable, Hashable, CaseIterable {
    case top = "top-2"
    case bottom = "bottom-2"
  }

  /// A figure made of scores or numbers; the raw value is the row's name in tables.
  package enum Statistic: String, Sendable, Hashable, CaseIterable {
    case mean
    case standardDeviation = "sd"
    case minimum = "min"
    case firstQuartile = "q1"
    case median
    case thirdQuartile = "q3"
    case maximum = "max"
  }
}

/// All tables of one question.
package struct QuestionTables: Sendable {
  /// The question that is tabulated, as declared.
  package let question: Question
  /// One for each variable of the question: one, or a grid's rows.
  package let tallies: [Table]
  /// One for each banner and variable, banner by banner; none where a variable is its own banner.
  package let crossings: [Table]
}
