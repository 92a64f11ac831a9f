import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `Codeframes held against hand and brought from elsewhere` {
  /// Cohen (1960) by the 2 × 2 table of Wikipedia's article on κ: 20 both, 5 and 10 one, 15 none;
  /// κ = (0.7 − 0.5) / (1 − 0.5) = 0.4.
  @Test func `precision, recall and kappa are those of the counts`() {
    let hand = (0..<50).map { $0 < 25 ? [0] : [] }
    let rules = (0..<50).map { $0 < 20 || $0 >= 40 ? [0] : [] }
    let agreement = CodingAgreement(themes: 1, hand: hand, rules: rules)
    let theme = agreement.themes[0]
    #expect((theme.byHand, theme.byRule, theme.both) == (25, 30, 20))
    #expect(theme.precision == 20.0 / 30)
    #expect(theme.recall == 20.0 / 25)
    #expect(theme.balance == 40.0 / 55)
    #expect(abs((theme.kappa ?? 0) - 0.4) < 1e-12)
    #expect(agreement.identical == 35)
    #expect(
      (agreement.uncoded.byHand, agreement.uncoded.byRule, agreement.uncoded.both) == (25, 20, 15))
  }

  @Test func `where nothing is coded nothing is told`() {
    let agreement = CodingAgreement(themes: 2, hand: [], rules: [])
    #expect(
      agreement.themes.allSatisfy { $0.precision == nil && $0.recall == nil && $0.kappa == nil })
    #expect(CodingAgreement(themes: 1, hand: [[], []], rules: [[], []]).themes[0].kappa == nil)
  }

  @Test func `rules of KH Coder become rules of ours`() throws {
    let file = KHCoderRules(
      parsing: """
        # for the plan
        ＊駐車場
        駐車場 or 'car park' | near(車-止める)[5]
        ＊窓口
        ( 窓口 & not 市役所+本庁 )
        　or seq(待つ-長い)
        *empty
        """)
    #expect(file.faults.isEmpty)
    #expect(file.themes.map(\.label) == ["駐車場", "窓口"])
    #expect(
      file.themes.map(\.rule) == [
        "駐車場 OR \"car park\" OR near(車, 止める)[10]",
        "( 窓口 AND NOT 市役所本庁 ) OR seq(待つ, 長い)[20]",
      ])
    for theme in file.themes {
      #expect(throws: Never.self) {
        try ThemeRule(parsing: theme.rule, at: Place(line: 1, column: 1))
      }
    }
  }

  @Test func `what has no counterpart is a fault at its place`() {
    let file = KHCoderRules(parsing: "＊a\n駅 or <>性別-->女\n＊b\nlength > 10\n＊c\n駅\n")
    #expect(file.themes.map(\.label) == ["c"])
    #expect(
      file.faults == [
        KHCoderRules.Fault(found: "<>性別-->女", place: Place(line: 2, column: 6)),
        KHCoderRules.Fault(found: ">", place: Place(line: 4, column: 8)),
        KHCoderRules.Fault(found: "10", place: Place(line: 4, column: 10)),
      ])
  }
}
