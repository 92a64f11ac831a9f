import SurveyModel

/// A question that a codebook of another system describes, with what is to be said of it.
struct CodebookQuestion {
  var question: Question
  var notes: [DraftNote] = []
  var categoryNotes: [(CategoryCode, DraftNote)] = []
  /// Title of the section that the codebook puts it in; `nil` where it has none.
  var section: String?
  /// Whether the codebook, or else the words of the question, say that it is about who answered.
  var isDemographic: Bool

  /// A question of this name and title, about who answered where its words say so.
  init(id: QuestionID, title: String, wording: String? = nil, kind: Question.Kind) {
    question = Question(
      id: id, number: id.description, title: title, wording: wording, heading: nil, kind: kind,
      binding: ColumnBinding(), askedIf: nil, base: TabulationRules().base, nets: [],
      place: Place(line: 1, column: 1))
    isDemographic = QuestionWords([title, wording ?? ""]).isDemographic
  }

  mutating func note(_ note: DraftNote) { notes.append(note) }
}
