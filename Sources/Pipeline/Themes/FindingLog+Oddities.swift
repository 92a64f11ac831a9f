import SurveyModel
import Verbatims

extension FindingLog {
  /// Tells what stands in an answer that nobody would write in a form: markup, signs of direction, emoji alone.
  mutating func note(oddities answer: [UInt8], file: String, row: Int) {
    let traits = PreparedAnswer.Traits(odditiesOf: answer)
    guard !traits.isEmpty else { return }
    for (trait, rule) in PreparedAnswer.Traits.rules where traits.contains(trait) {
      record(
        Finding(
          rule, file: file, row: row, found: .shape(.text(answer.count { $0 & 0xC0 != 0x80 }))))
    }
  }
}
