package import SurveyModel

extension AnswerVariety {
  /// Notes one answer; an empty one is none. O(n), but for a settled variety.
  ///
  /// - Parameters:
  ///   - answer: as it was written.
  ///   - isVacuous: whether it says that there is nothing to say; `nil` to go by the phrases of the
  ///     program.
  package mutating func note(_ answer: [UInt8], isVacuous: Bool? = nil) {
    guard !isSettled, !answer.isEmpty else { return }
    let text = NormalisedText(answer)
    let says = !(isVacuous ?? VacuousAnswers.shipped.contains(text))
    merge(AnswerVariety(.one(TermHash(text.bytes).value), saysSomething: says))
  }
}
