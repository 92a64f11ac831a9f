import SurveyModel
import Testing

@testable import Verbatims

/// Random rules and answers over a small alphabet: the coder against a direct evaluation.
@Suite struct ThemeOracleTests {
  @Test func `the coder agrees with a direct reading of random rules`() throws {
    var chance = Chance(seed: 20_250_820)
    for _ in 0..<300 {
      let rules = (0..<4).map { _ in RandomRule(depth: 4, chance: &chance) }
      let exclusive = rules.map { _ in chance.below(6) == 0 }
      let texts = rules.map { $0.text(chance: &chance) }
      var coder = ThemeCoder(ReadCodeframe(codeframe(texts, exclusive), file: "survey.xml"))
      var themes: [Int] = []
      for _ in 0..<30 {
        let answer = chance.word(upTo: 8)
        coder.themes(of: NormalisedText(answer), into: &themes)
        #expect(themes == expected(rules, exclusive, answer), "\(texts) on \(answer)")
      }
    }
  }

  @Test func `a phrase is found where it first stands`() {
    var chance = Chance(seed: 7)
    for _ in 0..<20_000 {
      let text = Array(chance.word(upTo: 12).utf8)
      let phrase = Array((chance.word(upTo: 3) + "a").utf8)
      let offsets = (0...text.count).filter { text[$0...].starts(with: phrase) }
      #expect(PhraseSearch(phrase).firstOffset(in: text) == offsets.first)
    }
  }

  @Test func `a phrase of many bytes is found at the end of a long text`() {
    let phrase = Array((String(repeating: "あい", count: 200) + "b").utf8)
    let text = Array(String(repeating: "あい", count: 900).utf8) + phrase
    #expect(PhraseSearch(phrase).firstOffset(in: text) == text.count - phrase.count)
  }

  private func expected(_ rules: [RandomRule], _ exclusive: [Bool], _ answer: String) -> [Int] {
    guard !answer.isEmpty else { return [] }
    let holding = rules.indices.filter { rules[$0].holds(in: answer) }
    if let alone = holding.first(where: { exclusive[$0] }) { return [alone] }
    return holding
  }

  private func codeframe(_ rules: [String], _ exclusive: [Bool]) -> Codeframe {
    Codeframe(
      id: "t",
      themes: rules.indices.map { index in
        Codeframe.Theme(
          code: CategoryCode(index), label: "t", isExclusive: exclusive[index],
          rule: rules[index], place: Place(line: 1, column: 1))
      })
  }
}
