package import Statistics
package import SurveyModel

/// A finished table: one variable's rows by the columns of a banner, or by one column for all.
package struct Table: Sendable {
  /// The coded column whose answers the rows show.
  package let variable: Variable
  /// `nil` for a tally (単純集計), whose one column is everyone.
  package let banner: Banner?
  /// In the order of the categories, the banner's last level running fastest; nets stand behind
  /// the categories, and people without a category of a level have a column only where there
  /// are any.
  package let columns: [Column]
  /// Everyone, or, where the rules ask for it, the people of the columns; in a tally the same as
  /// the one column.
  package let total: Column
  /// In the order of the report: categories or items first, then nets, states and figures.
  package let rows: [Row]
  /// What was tested of the whole table, in this order; empty where nothing was asked or could be.
  package let tests: [TableTest]

  /// The head of one column: whom it holds, and how safely it can be read.
  package struct Column: Sendable {
    /// One heading for each level of the banner, the outermost first; empty in a tally.
    package let headings: [Heading]
    /// People in the column.
    package let people: Int
    /// What the column's shares are shares of, in people or marks.
    package let base: Int
    /// The same base weighted, and the people of a simple random sample that would tell as
    /// much; `nil` where nobody is weighted.
    package let weighted: WeightedBase?
    /// A base below the survey's limit for safe reading.
    package let isSmall: Bool
    /// The column's name in comparisons, such as `A`; `nil` where it is compared with none.
    package let letter: String?
  }

  /// A base in weights.
  package struct WeightedBase: Sendable, Equatable {
    /// The sum of the weights.
    package let base: ExactWeight
    /// (Σw)² ÷ Σw² (Kish 1965), of the people in the base; of a base of marks, of its people.
    package let effective: Double
  }

  /// One line of figures with what they show.
  package struct Row: Sendable {
    /// What the figures count or measure.
    package let stub: Stub
    /// One cell for each column.
    package let cells: [Cell]
    /// The cell of the column for all.
    package let total: Cell
  }

  /// The figures where a row meets a column, each share with its base.
  package struct Cell: Sendable {
    /// People, or marks in a row of marks; for a statistic, the answers it is made of.
    package let count: Int
    /// What the share is a share of; for a statistic, the answers it is made of.
    package let base: Int
    /// Share of the column's base, as printed: the weighted one where there are weights; `nil`
    /// where the row is outside the base.
    package let percent: FixedPoint?
    /// Share of everyone in this row, as printed; `nil` in a tally and without a base.
    package let rowPercent: FixedPoint?
    /// What `rowPercent` is a share of: the row's count in the column for all; `nil` in a tally
    /// and for a statistic.
    package let rowBase: Int?
    /// Share of the base of the column for all, as printed; `nil` in a tally and where the row
    /// is outside the base.
    package let totalPercent: FixedPoint?
    /// A statistic, as printed: the weighted one where there are weights; `nil` in a row of
    /// counts and where it is not defined.
    package let value: FixedPoint?
    /// The same cell weighted; `nil` where nobody is weighted.
    package let weighted: WeightedCell?
    /// How sure the figure is and how it differs; `nil` where nothing is tested.
    package let inference: Inference?
  }

  /// What weights add to a cell. A class: most surveys have none of it.
  package final class WeightedCell: Sendable {
    /// The weights of the people or marks counted.
    package let count: ExactWeight
    /// What the weighted share is a share of.
    package let base: ExactWeight
    /// What `rowPercent` is a share of; `nil` where that is.
    package let rowBase: ExactWeight?
    /// The share of people, as printed.
    package let unweightedPercent: FixedPoint?
    /// The statistic without weights, as printed.
    package let unweightedValue: FixedPoint?

    init(
      count: ExactWeight, base: ExactWeight, rowBase: ExactWeight?,
      unweightedPercent: FixedPoint?, unweightedValue: FixedPoint?
    ) {
      self.count = count
      self.base = base
      self.rowBase = rowBase
      self.unweightedPercent = unweightedPercent
      self.unweightedValue = unweightedValue
    }
  }

  /// How sure a figure is and how it differs from others. A class: cells without it stay small.
  package final class Inference: Sendable {
    /// The interval of the share at 95 % or the level of the survey's tests, in percent as
    /// printed; `nil` where there is none.
    package let interval: Interval?
    /// How far the share lies from independence, in standard errors (Haberman 1973); `nil` in a
    /// tally, for a statistic and where it is not defined.
    package let residual: Double?
    /// Whether the share is higher or lower than in all other columns together.
    package let direction: Direction?
    /// Places in `columns` of those over which this column's figure is higher, ascending.
    package let higherThan: [Int]

    init(interval: Interval?, residual: Double?, direction: Direction?, higherThan: [Int]) {
      self.interval = interval
      self.residual = residual
      self.direction = direction
      self.higherThan = higherThan
    }
  }

  /// The two ends of an interval, as printed.
  package struct Interval: Sendable, Equatable {
    /// In percent, never below 0.
    package let low: FixedPoint
    /// In percent, never above 100.
    package let high: FixedPoint
  }

  /// Which way a share differs significantly; the raw value is its name in data files.
  package enum Direction: String, Sendable {
    case higher
    case lower
  }
}

/// A test of a whole table, or of one of its rows.
package struct TableTest: Sendable {
  /// Which test it is.
  package let kind: Kind
  /// The outer headings of the columns that were tested, of nested banners; empty otherwise.
  package let within: [Heading]
  /// The row that was tested by itself; `nil` for the whole table.
  package let stub: Stub?
  /// The test's statistic; `nil` for Fisher's exact test, which has none.
  package let statistic: Double?
  /// Degrees of freedom; of F the numerator's.
  package let degrees: Double?
  /// Degrees of freedom of F's denominator.
  package let denominatorDegrees: Double?
  /// The probability of so large a difference where there is none, 0 to 1.
  package let p: Double
  /// Cramér's V, 0 to 1, where the test has one.
  package let association: Double?
  /// The answers that the test is made of.
  package let people: Int
  /// Whether expected counts are so small that p is not to be trusted.
  package let isDoubtful: Bool
  /// Whether the difference is significant at the level of the survey's tests.
  package let isSignificant: Bool

  /// The tests; the raw value is the name in data files.
  package enum Kind: String, Sendable, CaseIterable {
    case pearson
    case likelihoodRatio = "likelihood-ratio"
    case fisher
    case raoScott = "rao-scott"
    case bilderLoughin = "bilder-loughin"
    /// One choice of several by the columns, p corrected for the number of choices.
    case itemPearson = "item-pearson"
  }
}

/// The heading of a column or a row of people.
package enum Heading: Sendable, Hashable {
  case category(CategoryCode, label: String)
  case net(CategoryCode, label: String)
  case state(AnswerState)
}

/// What a row of a table shows (表側).
package enum Stub: Sendable, Hashable {
  case category(CategoryCode, label: String)
  case net(CategoryCode, label: String)
  case state(AnswerState)
  /// No answer and invalid answers in one row (無回答・無効).
  case noValidAnswer
  /// Everyone who answered free text or a number.
  case answered
  /// Everyone whose free text says something (意味のある回答).
  case meaningful
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
