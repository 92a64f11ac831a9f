import SurveyModel

/// How far the rules of a codeframe agree with coding by hand.
package struct CodingAgreement: Sendable, Equatable {
  /// The agreement on one theme.
  package struct Theme: Sendable, Equatable {
    /// Index into the codeframe.
    package let theme: Int
    /// Answers under the theme by hand.
    package fileprivate(set) var byHand = 0
    /// Answers under the theme by rule.
    package fileprivate(set) var byRule = 0
    /// Answers under the theme by both.
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

    /// Krippendorff's α for two coders and two values; `nil` where all values are the same.
    ///
    ///     α = 1 − ( 2N − 1 ) D / ( n₀ n₁ )
    ///
    /// Source: K. Krippendorff, "Content Analysis", 3rd edition (2013), 12.3. D answers on which hand
    /// and rule differ, n₁ times that either puts an answer under the theme, n₀ that it does not;
    /// n₀ + n₁ = 2N. Unlike κ it does not take a bias of one of the two for agreement.
    package var alpha: Double? {
      let coded = byHand + byRule
      let others = 2 * answers - coded
      guard coded > 0, others > 0 else { return nil }
      let different = Double(byHand + byRule - 2 * both)
      return 1 - Double(2 * answers - 1) * different / (Double(coded) * Double(others))
    }
  }

  /// The mean of each figure over the themes that anybody or any rule used (macro average); what is
  /// undefined of such a theme counts as 0.
  package struct Mean: Sendable, Equatable {
    /// Themes that were used.
    package let themes: Int
    /// The mean precision.
    package let precision: Double
    /// The mean recall.
    package let recall: Double
    /// The mean F₁.
    package let balance: Double
    /// The mean κ over themes of which it is defined; `nil` where there are none.
    package let kappa: Double?
    /// The mean α over themes of which it is defined; `nil` where there are none.
    package let alpha: Double?
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

  /// All themes with the same weight; `nil` where none was used.
  package var mean: Mean? {
    let used = themes.filter { $0.byHand + $0.byRule > 0 }
    guard !used.isEmpty else { return nil }
    func mean(_ figures: [Double]) -> Double? {
      figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
    }
    return Mean(
      themes: used.count, precision: mean(used.map { $0.precision ?? 0 }) ?? 0,
      recall: mean(used.map { $0.recall ?? 0 }) ?? 0,
      balance: mean(used.map { $0.balance ?? 0 }) ?? 0, kappa: mean(used.compactMap(\.kappa)),
      alpha: mean(used.compactMap(\.alpha)))
  }
}
