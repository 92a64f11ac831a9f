import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `Suggested themes as a codeframe` {
  private static let answers: [String] =
    (1...9).map { "駐車場が狭い 階\($0)" } + (1...7).map { "バスの本数が少ない 便\($0)" }
    + (1...5).map { "窓口の待ち時間が長い 番\($0)" } + ["・駐車場が狭い\n・バスの本数が少ない"]

  private static func suggested(_ answers: [String]) -> SuggestedThemes {
    let redactor = Redactor { kind, _ in "[\(kind.rawValue)]" }
    let prepared = AnswerPreparation(redactor, dictionary: nil, threads: 1)
      .prepared(answers.map { Array($0.utf8) })
    var options = GroupingOptions()
    options.groups = 3
    return SuggestedThemes(prepared, options, dictionary: nil, language: .japanese)
  }

  @Test func `each theme has a code and a title of its own and a rule that can be read`() {
    let suggested = Self.suggested(Self.answers)
    #expect(suggested.themes.map(\.code.description) == ["t01", "t02", "t03"])
    #expect(Set(suggested.themes.map(\.title)).count == 3)
    let read = ReadCodeframe(suggested.codeframe(id: "x"), file: "x.xml")
    #expect(read.findings.isEmpty)
  }

  @Test func `figures are of whole answers: one with two points is in two themes`() {
    let suggested = Self.suggested(Self.answers)
    #expect(suggested.answers == 22)
    #expect(suggested.points == 23)
    #expect(suggested.themes.map(\.answers) == [10, 8, 5])
    for theme in suggested.themes {
      #expect(theme.foundInGroup <= theme.found)
      #expect(theme.precision == 1)
      #expect(theme.recall == 1)
    }
  }

  @Test func `no quotes come from a group of two`() {
    let suggested = Self.suggested(Self.answers + ["市報の字が小さい", "市報の字が読めない"])
    #expect(suggested.themes.allSatisfy { $0.answers > 2 || $0.quotes.isEmpty })
  }

  @Test(arguments: [[], ["なし"], ["同じ", "同じ", "同じ"], ["あ", "い"]])
  func `few answers make few themes, and no fault`(answers: [String]) {
    #expect(Self.suggested(answers).codeframe(id: "x").themes.count <= 1)
  }
}
