import SurveyModel

/// How far the rules of a codeframe agree with coding by hand.
package struct CodingAgreement: Sendable, Equatable {
  /// The agreement on one theme.
  package struct Theme: Sendable, Equatable {
    /// Index into the codeframe.
    package let theme: Int
    /// Answers under the theme by hand, by rule, and by both.
    package fileprivate(set) var byHand = 0
    package fileprivate(set) var byRule = 0
    package fileprivate(set) var both = 0
    /// All answers.
    package let answers: Int

    /// The share of answers by rule that are so by hand; `nil` where the rule finds none.
    package var precision: Double? { byRule > 0 ? Double(both) / Double(byRule) : nil }
    /// The share of answers by hand that the rule finds; `nil` where there are none.
    package var recall: Double? { byHand > 0 ? Double(both) / Double(byHand) : nil }
    /// The harmonic mean of both; `nil` where there are no answers either way.
    package var balance: Double? {
      byHand + byRule > 0 ? 2 * Double(both) / Double(byHand + byRule) : nil
    }

    /// Cohen's κ: the agreement beyond chance; `nil` where chance alone agrees wholly.
    ///
    ///     κ = ( p_o − p_e ) / ( 1 − p_e )
    ///
    /// Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    /// Psychological Measurement 20 (1960). p_o is the share of answers on which both agree, p_e
    /// what it would be if hand and rule were independent.
    package var kappa: Double? {
      let all = Double(answers)
      guard answers > 0 else { return nil }
      let observed = Double(answers - byHand - byRule + 2 * both) / all
      let (hand, rule) = (Double(byHand) / all, Double(byRule) / all)
      let expected = hand * rule + (1 - hand) * (1 - rule)
      return expected < 1 ? (observed - expected) / (1 - expected) : nil
    }
  }

  /// In the order of the codeframe.
  package private(set) var themes: [Theme]
  /// Answers whose themes are wholly the same.
  package private(set) var identical = 0
  /// Answers under no theme by hand, by rule, and by both.
  package private(set) var uncoded: Theme

  /// Compares the themes of each answer, as ascending indices into the codeframe.
  package init(themes count: Int, hand: [[Int]], rules: [[Int]]) {
    themes = (0..<count).map { Theme(theme: $0, answers: hand.count) }
    uncoded = Theme(theme: count, answers: hand.count)
    for (byHand, byRule) in zip(hand, rules) {
      if byHand == byRule { identical += 1 }
      for theme in byHand { themes[theme].byHand += 1 }
      for theme in byRule { themes[theme].byRule += 1 }
      for theme in byHand where byRule.contains(theme) { themes[theme].both += 1 }
      if byHand.isEmpty { uncoded.byHand += 1 }
      if byRule.isEmpty { uncoded.byRule += 1 }
      if byHand.isEmpty, byRule.isEmpty { uncoded.both += 1 }
    }
  }

  /// All themes counted together (micro average).
  package var total: Theme {
    var total = Theme(theme: themes.count, answers: uncoded.answers * themes.count)
    for theme in themes {
      total.byHand += theme.byHand
      total.byRule += theme.byRule
      total.both += theme.both
    }
    return total
  }
}
