import Testing

@testable import SurveyModel

@Suite struct `How much answers differ` {
  private struct Answer {
    let text: UInt64
    let says: Bool
    var variety: AnswerVariety { AnswerVariety(.one(text), saysSomething: says) }
  }

  /// What there is to tell, from all answers at once.
  private func told(_ answers: [Answer]) -> (Finding.Rule, Finding.Found)? {
    let texts = Set(answers.map(\.text))
    if answers.isEmpty { return (.noAnswers, .nothing) }
    if !answers.contains(where: \.says) { return (.fewAnswers, .number(0)) }
    if answers.count == 1 { return (.fewAnswers, .number(1)) }
    return texts.count == 1 ? (.answersAlike, .number(answers.count)) : nil
  }

  @Test(arguments: [(0, 1), (1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (5, 3), (9, 4)])
  func `is the same however they are divided and in whatever order`(count: Int, kinds: UInt64) {
    for _ in 0..<200 {
      let says = (0..<kinds).map { _ in Bool.random() }
      let answers = (0..<count).map { _ in
        let text = UInt64.random(in: 0..<kinds)
        return Answer(text: text, says: says[Int(text)])
      }
      var parts = (0..<3).map { _ in AnswerVariety() }
      for answer in answers.shuffled() { parts[Int.random(in: 0..<3)].merge(answer.variety) }
      var whole = AnswerVariety()
      for part in parts.shuffled() { whole.merge(part) }
      let finding = whole.finding(answers: count, file: "f", variable: "Q1")
      let expected = told(answers)
      #expect(finding?.rule == expected?.0)
      #expect(finding?.found == expected?.1)
      let differ = Set(answers.map(\.text)).count > 1
      #expect(whole.isSettled == (differ && answers.contains(where: \.says)))
    }
  }
}
