import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `Suggested themes` {
  private let texts: [String] = (0..<90).map { index in
    let parts = [
      ["駐車場が狭い", "駐車場を広く", "車を止める駐車場がない", "駐車場の料金"],
      ["図書館の本が古い", "図書館の予約", "図書館で本を借りる", "本と図書館"],
      ["LINEで通知", "LINEのお知らせ", "LINEに通知がほしい", "お知らせはLINEで"],
    ][index % 3]
    return parts[index / 3 % 4] + "、" + parts[(index / 3 + 1) % 4]
      + ["。", "です。", "と思う"][index / 9 % 3]
  }

  private func suggester(_ texts: [String], groups: Int? = nil) -> ThemeSuggester {
    var options = GroupingOptions()
    options.groups = groups
    return ThemeSuggester(
      texts.map { NormalisedText($0) }, written: texts.map { Array($0.utf8) }, options,
      dictionary: nil)
  }

  @Test func `a group has a name, words and a rule that finds it`() throws {
    let result = suggester(texts, groups: 3)
    #expect(result.suggestions.map(\.answers) == [30, 30, 30])
    let names = result.suggestions.compactMap { $0.labels.first }
    for name in ["駐車場", "図書館", "LINE"] { #expect(names.contains { $0.contains(name) }) }
    for suggestion in result.suggestions {
      let rule = try #require(suggestion.rule)
      #expect(rule.precision == 1 && rule.recall == 1)
      #expect(throws: Never.self) {
        try ThemeRule(parsing: rule.text, at: Place(line: 1, column: 1))
      }
      #expect(suggestion.cohesion > 0.1 && suggestion.cohesion <= 1)
    }
  }

  @Test func `quotes are of the group, the most central first, no two the same`() throws {
    let result = suggester(texts, groups: 3)
    for (group, suggestion) in result.suggestions.enumerated() {
      #expect(suggestion.representatives.allSatisfy { result.groups.groupOfAnswer[$0] == group })
      #expect(
        Set(suggestion.representatives.map { texts[$0] }).count == suggestion.representatives.count)
    }
  }

  @Test(arguments: [[], [""], ["駅"], ["駅", "駅", "駅"], ["a", "b", "c", "d"], ["！", "😀", ""]])
  func `few and strange answers suggest little and crash nothing`(_ texts: [String]) {
    for suggestion in suggester(texts).suggestions { #expect(suggestion.answers > 0) }
  }

  @Test(
    arguments: [
      (["分かる", "分から", "分かり"], "分か"), (["使える", "使えない"], "使え"), (["行く", "行った"], nil),
      (["payment"], "payment"), (["駅"], nil), (["する", "し"], nil),
    ] as [([String], String?)])
  func `a word is looked for by what all its forms begin with`(_ forms: [String], _ stem: String?) {
    let stem = stem.map { Array($0.utf8) }
    #expect(RulePhrase.stem(of: forms.map { Array($0.utf8)[...] }) == stem)
  }

  @Test(arguments: [
    ("駐車場", "駐車場"), ("wi-fi", "\"wi-fi\""), ("and", "\"and\""), ("a\"b", "\"a\\\"b\""),
  ])
  func `a phrase is written so that a rule reads it again`(_ phrase: String, _ written: String)
    throws
  {
    #expect(RulePhrase.written(Array(phrase.utf8)) == written)
    let rule = try ThemeRule(parsing: written, at: Place(line: 1, column: 1))
    guard case .term(let term) = rule.expression else { return #expect(Bool(false)) }
    #expect(term.kind == .phrase(NormalisedText(phrase)))
  }
}
