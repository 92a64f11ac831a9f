package import SurveyModel

/// What the codes that stand for no answer are called in a codebook that is written.
///
/// Other systems have no words of their own for these states. A label ends with the name of the
/// state between brackets, by which it is known when the codebook is read again:
///
///     無回答 [no-answer]
package struct StateWords: Sendable {
  private let words: [MissingReason: String]
  private let written: String
  /// The label of 1 where a column tells whether a category is marked.
  let yes: String
  /// The label of 0 there.
  let no: String

  /// The token behind the label of free text that was written but is not handed over.
  package static let writtenToken = "[written]"

  /// Labels in the words of the survey's language; `written` says that free text was written,
  /// `yes` and `no` whether a category is marked.
  package init(
    noAnswer: String, invalid: String, notAsked: String, written: String, yes: String, no: String
  ) {
    (self.yes, self.no) = (yes, no)
    words = [.noAnswer: noAnswer, .invalid: invalid, .notAsked: notAsked]
    self.written = written
  }

  /// The label of the code that stands for this state.
  func label(of reason: MissingReason) -> String {
    "\(words[reason] ?? reason.rawValue) \(reason.token)"
  }

  /// The label of the code that says that free text was written.
  var writtenLabel: String { "\(written) \(Self.writtenToken)" }
}

extension MissingReason {
  var token: String { "[\(rawValue)]" }

  /// The state that a label stands for, where a codebook of ours has it; `nil` for the label of
  /// an answer.
  package init?(labelled label: String) {
    guard let reason = Self.allCases.first(where: { label.hasSuffix($0.token) }) else {
      return nil
    }
    self = reason
  }
}
