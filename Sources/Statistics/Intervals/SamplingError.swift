/// The sampling error that the opening pages of a Japanese report print for shares of 10, 20, … %.
///
/// b = ± 2 √[(N − n)/(N − 1) · p(1 − p)/n], about 95 % confidence, and √2 times that for a
/// sample drawn in two stages (places, then people in them): the rule of the Cabinet Office's
/// opinion surveys (世論調査). Without N the first factor is 1.
///
/// Do not trust it for weighted shares, for shares near 0 or 1 of small bases, nor as an account
/// of errors other than drawing.
package struct SamplingError: Hashable, Sendable {
  /// How the people were drawn.
  package enum Stages: Hashable, Sendable {
    /// People from the register directly.
    case one
    /// Places first, then people in them: the variance counts twice.
    case two
  }

  /// n, people who responded.
  package let respondents: Int
  /// N, people of whom they were drawn.
  package let population: Int?
  /// How they were drawn.
  package let stages: Stages
  private let correction: Double

  /// The error of a sample of this size; `nil` for no respondent or a population smaller than n.
  package init?(respondents: Int, population: Int? = nil, stages: Stages = .one) {
    guard
      let correction = FinitePopulation.correction(drawn: respondents, of: population)
    else { return nil }
    self.respondents = respondents
    self.population = population
    self.stages = stages
    self.correction = correction
  }

  /// b, the half-width for a share of `p`, as a share: 0.037 for ±3.7 points.
  ///
  /// A `p` outside of 0 to 1 counts as the nearer end.
  package func margin(ofShare p: Double) -> Double {
    let share = min(max(p, 0), 1)
    let variance = correction * share * (1 - share) / Double(respondents)
    return 2 * (stages == .two ? 2 * variance : variance).squareRoot()
  }
}
