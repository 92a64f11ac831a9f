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

  /// The coded sample of the golden case `themes-test`: 23 answers, six themes. Reference values of
  /// scikit-learn 1 (precision, recall, F₁, κ) and of krippendorff 0.8 (α) for Python.
  @Test func `figures are those of scikit-learn and krippendorff`() throws {
    let hand = [
      [0], [0], [1], [1], [1], [2], [2, 3], [2, 3], [3], [3], [0, 4], [4], [5], [5], [2], [], [],
      [3], [4], [], [2], [], [],
    ]
    let rules = [
      [0], [0], [1], [1], [1], [2], [2, 3], [2, 3], [3], [], [0], [4], [5], [5], [1], [2], [], [3],
      [4], [1], [2], [], [],
    ]
    let agreement = CodingAgreement(themes: 6, hand: hand, rules: rules)
    let expected: [(Double, Double, Double, Double, Double)] = [
      (1, 1, 1, 1, 1), (0.6, 1, 0.75, 0.7012987012987013, 0.7039473684210527),
      (0.8, 0.8, 0.8, 0.7444444444444445, 0.75),
      (1, 0.8, 0.8888888888888888, 0.8622754491017964, 0.8648648648648649),
      (1, 0.6666666666666666, 0.8, 0.7766990291262136, 0.7804878048780488), (1, 1, 1, 1, 1),
      (6 / 7.0, 6 / 7.0, 6 / 7.0, 0.8315018315018315, 0.832112332112332),
    ]
    for (theme, figures) in zip(agreement.themes + [agreement.total], expected) {
      let found = [theme.precision, theme.recall, theme.balance, theme.kappa, theme.alpha]
      let wanted = [figures.0, figures.1, figures.2, figures.3, figures.4]
      for (one, other) in zip(found, wanted) { #expect(abs(try #require(one) - other) < 1e-12) }
    }
    let mean = try #require(agreement.mean)
    #expect(abs(mean.precision - 0.9) < 1e-12)
    #expect(abs(mean.recall - 0.8777777777777778) < 1e-12)
    #expect(abs(mean.balance - 0.8731481481481481) < 1e-12)
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
