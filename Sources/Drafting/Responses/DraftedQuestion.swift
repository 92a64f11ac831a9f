import SurveyModel

/// A question on its way into a draft.
struct DraftedQuestion {
  /// Its identifier, where the questionnaire's conditions have used it already.
  var id: QuestionID?
  /// Every name of it, the surest first: an identifier or the words of the questionnaire.
  var names: [String]
  var kind: Question.Kind
  var binding = ColumnBinding()
  var notes: [DraftNote] = []
  var categoryNotes: [(CategoryCode, DraftNote)] = []
  var missing: [MissingValue] = []
  var wording: String?
  var heading: String?
  /// Title of the group that it stands in; `nil` for none.
  var group: String?
  var isDemographic = false
  var askedIf: Condition?
  var nets: [Net] = []
  /// Positions of its columns in the file.
  var columns: [Int] = []
  /// How sampled cells become categories, for routing.
  var marks: Marks?

  /// What the values of its columns mean.
  enum Marks {
    /// One column: for each value's place the categories that it names.
    case cell(column: Int, [[CategoryCode]])
    /// A column for each category: the values that mark it.
    case columns([(column: Int, code: CategoryCode, marking: Set<Int>)])
  }

  init(names: [String], kind: Question.Kind) {
    self.names = names
    self.kind = kind
  }

  mutating func note(_ note: DraftNote) { notes.append(note) }

  var categories: [Category] {
    switch kind {
    case .single(let categories), .scale(let categories), .multiple(let categories, _),
      .rank(let categories, _, _), .grid(_, _, let categories):
      categories
    case .numeric, .text: []
    }
  }
}
