import Statistics
import SurveyModel
import Tabulation

/// How much of the answers to a question in words its themes cover, in people.
struct ThemeCoverage {
  /// Answers that say something.
  let meaningful: Int
  /// Those of them under a theme.
  let coded: Int
  /// Answers that say that there is nothing to say.
  let vacuous: Int
  /// The share of those under a theme; `nil` where nobody says anything.
  let percent: FixedPoint?

  /// Reads the tally of the question; `nil` where it has no themes.
  init?(_ table: Table?, _ rules: TabulationRules) {
    guard let table, table.variable.hasThemes else { return nil }
    func people(_ stub: Stub) -> Int { table.rows.first { $0.stub == stub }?.total.count ?? 0 }
    meaningful = people(.meaningful)
    coded = meaningful - people(.state(.unmarked))
    vacuous = people(.state(.vacuous))
    percent =
      meaningful > 0
      ? ExactRatio.percentage(of: coded, in: meaningful).rounded(to: rules.decimals) : nil
  }
}
