import SurveyModel
import Testing

@testable import Verbatims

@Suite struct ThemeCoderTests {
  /// Rule | answer | whether the answer is under the theme.
  @Test(arguments: [
    ("駐車場", "駐車場が狭い", true),
    ("駐車場", "駐輪場が狭い", false),
    ("駐車場 AND 狭い", "駐車場が狭い", true),
    ("駐車場 AND 広い", "駐車場が狭い", false),
    ("駐車場 OR 駐輪場", "駐輪場が狭い", true),
    ("駐車場 OR 駐輪場", "道が狭い", false),
    ("狭い AND NOT 駐車場", "道が狭い", true),
    ("狭い AND NOT 駐車場", "駐車場が狭い", false),
    ("NOT 駐車場", "道が狭い", true),
    ("\"待ち 時間\"", "待ち  時間が長い", true),
    ("ＤＸ", "dxの推進", true),
    ("dx", "ＤＸの推進", true),
    ("オンライン手続き", "ｵﾝﾗｲﾝ手続が便利", true),
    ("手続", "手続きが面倒", true),
    ("子供", "こどもの遊び場", true),
    ("Q&A", "Q&amp;Aが無い", true),
    ("/窓口.*(遅い|待つ)/", "窓口でとても待つ", true),
    ("/窓口.*(遅い|待つ)/", "待つ窓口", false),
    ("/DX/", "ＤＸの推進", true),
    ("/^市役所$/", "市役所", true),
    ("/^市役所$/", "市役所前", false),
    ("/（仮）/", "(仮)の案", true),
    ("/　駅(前|裏)　/", "東　駅前　広場", true),
    ("/　駅(前|裏)　/", "東駅前広場", false),
    ("/子供(たち|達)/", "こども達が", true),
    ("/[0-9]+分/", "３０分待った", true),
    ("/\\d{2}/", "３０分", true),
    ("/^.{3}$/", "市役所", true),
    ("NOT 駐車場", "", false),
    ("NOT 駐車場", " \u{3000}", false),
    ("/^$/", "", false),
    ("か\u{3099}", "が", true),
    ("か", "が", false),
  ])
  func `an answer is under a theme where its rule holds`(
    rule: String, answer: String, isUnder: Bool
  ) throws {
    #expect(try chosen([rule], answer) == (isUnder ? [0] : []))
  }

  @Test func `an answer is under every theme whose rule holds, in the codeframe's order`() throws {
    #expect(try chosen(["c", "b", "a", "d OR a"], "abc") == [0, 1, 2, 3])
    #expect(try chosen(["c", "x", "a"], "abc") == [0, 2])
  }

  @Test(arguments: [
    ("満足です", [2]), ("満足。駐車場", [2]), ("駐車場とバス", [0, 1]), ("わかりません、満足", [2]),
    ("よくわからない", [3]), ("", []),
  ])
  func `an answer under an exclusive theme is under the first such alone`(
    answer: String, themes: [Int]
  ) throws {
    let rules = ["駐車場", "バス", "満足", "わからない OR わかりません"]
    #expect(try chosen(rules, answer, exclusive: [2, 3]) == themes)
  }

  @Test func `a catastrophic expression is given up, and counted`() throws {
    var coder = ThemeCoder(ReadCodeframe(codeframe(["/(a+)+$/", "b"]), file: "survey.xml"))
    let answer = NormalisedText(String(repeating: "a", count: 5000) + "b")
    var themes: [Int] = []
    let clock = ContinuousClock()
    let time = clock.measure { coder.themes(of: answer, into: &themes) }
    #expect(themes == [1])
    #expect(coder.abandonedSearches == 1)
    #expect(time < .seconds(2))
  }

  @Test(arguments: [
    "/(?R)*x/", "/(a|b|ab)*(?1)c/", "/(.*)*\\1x/", "/((?:a?){40}){40}c/",
    "/(?:(?=(a+))a)*c/", "/^(?>(?:a|aa)+)+c/",
  ])
  func `no expression crashes or hangs on a long answer`(rule: String) throws {
    let answer = NormalisedText(String(repeating: "ab", count: 20_000))
    let read = ReadCodeframe(codeframe([rule]), file: "survey.xml")
    // A pattern that the library refuses is a finding, which is as well.
    guard read.findings.isEmpty else { return #expect(read.findings[0].rule == .badThemeRule) }
    let time = ContinuousClock().measure {
      var coder = ThemeCoder(read)
      var themes: [Int] = []
      coder.themes(of: answer, into: &themes)
    }
    #expect(time < .seconds(5))
  }

  @Test func `each theme with a fault is a finding at its place`() {
    let read = ReadCodeframe(codeframe(["a", "b c", "("]), file: "survey.xml")
    #expect(read.findings.map(\.rule) == [.badThemeRule, .badThemeRule])
    #expect(read.findings.first?.place == Place(line: 2, column: 3))
  }

  @Test func `an explanation names each term and its place`() throws {
    var coder = ThemeCoder(
      ReadCodeframe(
        codeframe(["駐車場 AND (狭い OR 遠い) AND NOT バス", "NOT バス", "/[0-9]+/"]), file: "survey.xml"))
    let answer = NormalisedText("市役所の駐車場が狭い、３０台")
    let explanations = coder.explanation(of: answer)
    #expect(explanations.map(\.theme) == [0, 1, 2])
    #expect(explanations[0].matches.map(\.term.source) == ["駐車場", "狭い"])
    #expect(explanations[0].matches.map(\.bytes) == [12..<21, 24..<30])
    #expect(explanations[0].matches[1].term.place == Place(line: 1, column: 10))
    #expect(explanations[1].matches == [])
    #expect(explanations[2].matches.map(\.bytes) == [33..<35])
  }

  @Test func `an answer with nothing to say is under no theme, and a survey can add its phrases`()
    throws
  {
    var frame = codeframe(["なし", "a"])
    frame.vacuous = ["これでよい"]
    var coder = ThemeCoder(ReadCodeframe(frame, file: "survey.xml"))
    var themes: [Int] = []
    for (answer, isVacuous, expected) in [
      ("特になし", true, []), ("とくに、なし。", true, []), ("これで、よい。", true, []), ("…", true, []),
      ("理由なしに閉まる", false, [0]), ("a なし", false, [0, 1]), ("", false, []),
    ] as [(String, Bool, [Int])] {
      coder.themes(of: NormalisedText(answer), into: &themes)
      #expect(coder.isVacuous(NormalisedText(answer)) == isVacuous, "\(answer)")
      #expect(themes == expected, "\(answer)")
    }
  }

  private func chosen(
    _ rules: [String], _ answer: String, exclusive: Set<Int> = []
  ) throws -> [Int] {
    var coder = ThemeCoder(
      ReadCodeframe(codeframe(rules, exclusive: exclusive), file: "survey.xml"))
    var themes = [99]
    coder.themes(of: NormalisedText(answer), into: &themes)
    return themes
  }

  private func codeframe(_ rules: [String], exclusive: Set<Int> = []) -> Codeframe {
    Codeframe(
      id: "t",
      themes: rules.enumerated().map { index, rule in
        Codeframe.Theme(
          code: CategoryCode(index + 1), label: "t", isExclusive: exclusive.contains(index),
          rule: rule, place: Place(line: index + 1, column: 1))
      })
  }
}
