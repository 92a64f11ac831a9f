/// One question of the questionnaire as the planner wrote it.
package struct Question: Sendable {
  /// The name by which conditions, crossings and tables refer to it.
  package var id: QuestionID
  /// What the report prints before the title; the identifier unless the planner says otherwise.
  package var number: String
  /// What the report prints above the question's tables, after the number.
  package var title: String
  /// The sentence that respondents read; the report shows it where it is given.
  package var wording: String?
  /// A heading that the report prints above this question, inside its section.
  package var heading: String?
  /// The type of answer, with its categories or limits.
  package var kind: Kind
  /// Where a response file holds the answers.
  package var binding: ColumnBinding
  /// Who is asked; `nil` where everyone is.
  package var askedIf: Condition?
  /// Whom shares are shares of: the question's own rule, or else the survey's.
  package var base: BaseRule
  /// Groups of categories shown as rows of their own, in the order of the table.
  package var nets: [Net]
  /// Where the definition declares it, for findings.
  package var place: Place

  /// What kind of answer is taken, with what belongs to that kind alone.
  package enum Kind: Sendable {
    case single([Category])
    case scale([Category])
    case multiple([Category], maximumMarks: Int?)
    case numeric(NumericAnswer)
    case rank([Category], places: Int, top: Int)
    case grid(rows: [GridRow], cell: GridCell, [Category])
    /// Free text; its themes, where a codeframe is named, are counted as categories.
    case text(Codeframe?)
  }

  /// A question with all that the planner wrote, its defaults filled in.
  package init(
    id: QuestionID, number: String, title: String, wording: String?, heading: String?,
    kind: Kind, binding: ColumnBinding, askedIf: Condition?, base: BaseRule, nets: [Net],
    place: Place
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.wording = wording
    self.heading = heading
    self.kind = kind
    self.binding = binding
    self.askedIf = askedIf
    self.base = base
    self.nets = nets
    self.place = place
  }
}

/// A choice (選択肢), in the order of the questionnaire.
package struct Category: Sendable {
  /// What answers and conditions may name it by; unique within the question.
  package var code: CategoryCode
  /// The words of the questionnaire, printed in the report and matched with answers.
  package var label: String
  /// Other spellings under which answers name it.
  package var aliases: [String]
  /// Cannot stand with other marks, such as 特にない.
  package var isExclusive: Bool
  /// その他: free text that fits no other category is counted here.
  package var isOther: Bool
  /// The value of the category on a scale; `nil` for わからない and the like.
  package var score: Decimal?
  /// Header of this category's own column, where each category has one.
  package var column: String?
  /// Header of the column with the free text of その他.
  package var textColumn: String?
  /// The theme that a theme is a part of; `nil` for all other categories.
  package var parent: CategoryCode?
  /// How many themes it is a part of, one within the other.
  package var level = 0

  /// A choice with these words; what is left out makes it an ordinary one without a score.
  package init(
    code: CategoryCode, label: String, aliases: [String] = [], isExclusive: Bool = false,
    isOther: Bool = false, score: Decimal? = nil, column: String? = nil, textColumn: String? = nil
  ) {
    self.code = code
    self.label = label
    self.aliases = aliases
    self.isExclusive = isExclusive
    self.isOther = isOther
    self.score = score
    self.column = column
    self.textColumn = textColumn
  }
}

/// What a number may be, and the classes under which the report shows it.
package struct NumericAnswer: Sendable {
  /// What stands behind the number, such as 円: printed, and passed over in answers; `nil` for none.
  package var unit: String?
  /// The least number that is valid; `nil` for no limit.
  package var minimum: Decimal?
  /// The greatest number that is valid; `nil` for no limit.
  package var maximum: Decimal?
  /// In the order of the table's rows; the first that holds a number counts it.
  package var bins: [Bin]

  /// A class of values, both ends included; an open end has no limit.
  package struct Bin: Sendable {
    /// What programs know it by, in tables and findings.
    package var code: CategoryCode
    /// What the report prints in its row.
    package var label: String
    /// The least value that belongs to it; `nil` for no limit below.
    package var from: Decimal?
    /// The greatest value that belongs to it; `nil` for no limit above.
    package var to: Decimal?

    /// A class of the values from `from` to `to`, both of them included.
    package init(code: CategoryCode, label: String, from: Decimal?, to: Decimal?) {
      self.code = code
      self.label = label
      self.from = from
      self.to = to
    }
  }

  /// A number within these limits, shown under these classes; `nil` limits nothing.
  package init(unit: String?, minimum: Decimal?, maximum: Decimal?, bins: [Bin]) {
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.bins = bins
  }
}

/// One line of a grid: a question of its own with the grid's categories.
package struct GridRow: Sendable {
  /// The second part of the row's name in conditions and tables: `a` of `Q10.a`.
  package var code: CategoryCode
  /// What respondents read, and what the report prints as the row's title.
  package var label: String
  /// Header of the row's own column, where the planner named it.
  package var column: String?

  /// A line that is answered in `column`; `nil` where its column is to be found by its names.
  package init(code: CategoryCode, label: String, column: String?) {
    self.code = code
    self.label = label
    self.column = column
  }
}

/// How one line of a grid is answered.
package enum GridCell: String, Sendable, CaseIterable {
  case single
  case multiple
  case scale
}

/// Several categories shown together (再掲・計): a respondent in any of them counts once.
package struct Net: Sendable {
  /// What programs know it by: the row `net:id` of the tables.
  package var id: CategoryCode
  /// What the report prints in its row.
  package var label: String
  /// The codes of the categories that it takes together.
  package var of: [CategoryCode]

  /// The row `id` that takes the categories `of` together; each must be one of the question's.
  package init(id: CategoryCode, label: String, of: [CategoryCode]) {
    self.id = id
    self.label = label
    self.of = of
  }
}
