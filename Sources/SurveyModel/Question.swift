/// One question of the questionnaire as the planner wrote it.
package struct Question: Sendable {
  package var id: QuestionID
  /// What the report prints before the title; the identifier unless the planner says otherwise.
  package var number: String
  package var title: String
  /// The sentence that respondents read; the report shows it where it is given.
  package var wording: String?
  /// A heading that the report prints above this question, inside its section.
  package var heading: String?
  package var kind: Kind
  package var binding: ColumnBinding
  package var askedIf: Condition?
  package var base: BaseRule
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
  package var code: CategoryCode
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
  package var unit: String?
  package var minimum: Decimal?
  package var maximum: Decimal?
  package var bins: [Bin]

  /// A class of values, both ends included; an open end has no limit.
  package struct Bin: Sendable {
    package var code: CategoryCode
    package var label: String
    package var from: Decimal?
    package var to: Decimal?

    package init(code: CategoryCode, label: String, from: Decimal?, to: Decimal?) {
      self.code = code
      self.label = label
      self.from = from
      self.to = to
    }
  }

  package init(unit: String?, minimum: Decimal?, maximum: Decimal?, bins: [Bin]) {
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
    self.bins = bins
  }
}

/// One line of a grid: a question of its own with the grid's categories.
package struct GridRow: Sendable {
  package var code: CategoryCode
  package var label: String
  package var column: String?

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
  package var id: CategoryCode
  package var label: String
  package var of: [CategoryCode]

  package init(id: CategoryCode, label: String, of: [CategoryCode]) {
    self.id = id
    self.label = label
    self.of = of
  }
}
