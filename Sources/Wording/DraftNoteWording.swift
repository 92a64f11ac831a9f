package import SurveyModel

/// What a note on a drafted definition says, as the text of a comment beside it.
package struct DraftNoteWording: Sendable {
  private let language: MessageLanguage

  /// The words for a planner who reads this language.
  package init(_ language: MessageLanguage) {
    self.language = language
  }

  /// One or two sentences, without line breaks.
  package func text(of note: DraftNote) -> String {
    switch language {
    case .japanese: Self.japanese(note)
    case .english: Self.english(note)
    }
  }

  /// Long lists of columns say little: the first ones and how many there are.
  static func listed(_ names: [String], open: String, close: String, comma: String) -> String {
    let shown = names.prefix(12).map { open + displayText($0, limit: 60) + close }
    return shown.joined(separator: comma) + (names.count > shown.count ? comma + "…" : "")
  }
}
