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

  @Test func `an answer under a theme is under all that it is a part of`() throws {
    var chance = Chance(seed: 20_251_120)
    for _ in 0..<300 {
      let rules = (0..<7).map { _ in RandomRule(depth: 3, chance: &chance) }
      let parents = rules.indices.map { index -> Int? in
        index == 0 || chance.below(3) == 0 ? nil : chance.below(index)
      }
      let exclusive = rules.indices.map { parents[$0] == nil && chance.below(5) == 0 }
      let hasRule = rules.indices.map { !parents.contains($0) || chance.below(2) == 0 }
      let texts = rules.map { $0.text(chance: &chance) }
      var frame = codeframe(texts, exclusive)
      for index in rules.indices {
        frame.themes[index].parent = parents[index]
        if !hasRule[index] { frame.themes[index].rule = nil }
      }
      var coder = ThemeCoder(ReadCodeframe(frame, file: "survey.xml"))
      var themes: [Int] = []
      for _ in 0..<30 {
        let answer = chance.word(upTo: 8)
        coder.themes(of: NormalisedText(answer), into: &themes)
        #expect(
          themes == expected(rules, parents, exclusive, hasRule, answer),
          "\(texts) \(parents) on \(answer)")
      }
    }
  }

  /// Theme by theme: its own rule or that of any beneath it, then the first exclusive whole alone.
  private func expected(
    _ rules: [RandomRule], _ parents: [Int?], _ exclusive: [Bool], _ hasRule: [Bool],
    _ answer: String
  ) -> [Int] {
    guard !answer.isEmpty else { return [] }
    func isUnder(_ index: Int) -> Bool {
      hasRule[index] && rules[index].holds(in: answer)
        || parents.indices.contains { parents[$0] == index && isUnder($0) }
    }
    func top(_ index: Int) -> Int { parents[index].map(top) ?? index }
    let holding = rules.indices.filter(isUnder)
    if let alone = holding.first(where: { exclusive[$0] }) {
      return holding.filter { top($0) == alone }
    }
    return holding
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
