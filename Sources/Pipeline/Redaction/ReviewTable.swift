import DelimitedText
import SurveyModel

/// The review as it is written: a line for each answer that a person has to look at.
struct ReviewTable {
  /// What stands before and behind a passage that may be personal data.
  static let open = Array("【".utf8)
  static let close = Array("】".utf8)

  private var csv = CSVWriter()
  private let decisions: ReviewList

  /// Decisions that were made before stay where the answer is the same.
  init(keeping decisions: ReviewList) {
    self.decisions = decisions
    csv.record(ReviewList.columns)
  }

  /// Writes a line, and returns what was decided about the answer before.
  mutating func append(
    answer: String, column: String, kinds: [PersonalData], text: [UInt8]
  ) -> ReviewList.Decision? {
    let shown = String(decoding: text, as: UTF8.self)
    let decision = decisions.decision(answer: answer, column: column, text: shown)
    csv.text(answer)
    csv.text(column)
    csv.text(kinds.map(\.rawValue).joined(separator: "|"))
    csv.text(shown)
    csv.text(decision?.rawValue ?? "")
    csv.end()
    return decision
  }

  /// What was written since the last call.
  mutating func takeBytes() -> [UInt8] { csv.takeBytes() }
}
