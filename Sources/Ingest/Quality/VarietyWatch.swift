import SurveyModel
import Verbatims

/// Watches the answers to one question of free text for some that differ. One per reader.
final class VarietyWatch {
  private(set) var variety = AnswerVariety()
  private var last: [UInt8] = []

  /// Notes an answer; `isVacuous` is `nil` where coding does not tell whether it says something.
  func note(_ answer: [UInt8], isVacuous: Bool?) {
    // Where all are alike, they nearly always are so to the byte.
    guard !variety.isSettled, answer != last else { return }
    last = answer
    variety.note(answer, isVacuous: isVacuous)
  }
}
