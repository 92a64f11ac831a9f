import Glibc

/// A share with the bounds between which it would lie with the given confidence.
package struct ShareInterval: Hashable, Sendable {
  /// The observed share, 0 to 1.
  package let share: Double
  /// Never below 0.
  package let lower: Double
  /// Never above 1.
  package let upper: Double
  /// 0.95 for the usual interval.
  package let confidence: Double

  /// Wilson's score interval of a count among people who were asked, unweighted.
  ///
  /// All π with |p − π| ≤ z √(f π(1 − π)/n), p = count/n:
  /// (p + h ± √(h·(2p(1 − p) + h)))/(1 + 2h), h = f z²/2n. f = (N − n)/(N − 1) is the finite population
  /// correction, 1 where N is not given. Wilson (1927), JASA 22; recommended for small n by Brown,
  /// Cai & DasGupta (2001), Statistical Science 16.
  ///
  /// Do not trust it for weighted counts (use `logit`), or for a sample that is not like a random
  /// one: it knows nothing of who did not answer.
  ///
  /// - Parameters:
  ///   - count: How many ticked, 0 to `base`.
  ///   - base: n, people.
  ///   - population: N, all people of whom the n were drawn; at least n.
  ///   - confidence: Between 0 and 1.
  /// - Returns: `nil` for an empty base, a count outside of it, or a population smaller than n.
  package static func wilson(
    count: Int, base: Int, population: Int? = nil, confidence: Double = 0.95
  ) -> ShareInterval? {
    guard base > 0, (0...base).contains(count),
      let correction = FinitePopulation.correction(drawn: base, of: population),
      let z = StandardNormal.critical(confidence: confidence)
    else { return nil }
    let p = Double(count) / Double(base)
    let h = correction * z * z / (2 * Double(base))
    let root = (h * (2 * p * (1 - p) + h)).squareRoot()
    // At the ends the bound is the end itself, not what rounding leaves beside it.
    let lower = count == 0 ? 0 : max(0, (p + h - root) / (1 + 2 * h))
    let upper = count == base ? 1 : min(1, (p + h + root) / (1 + 2 * h))
    return ShareInterval(share: p, lower: lower, upper: upper, confidence: confidence)
  }

  /// The interval on the logit scale of a share whose standard error is known, such as one from
  /// `SampleDesign`.
  ///
  /// logit p ± t·s/(p(1 − p)), t from Student's distribution with the design's degrees of freedom,
  /// carried back to shares: `svyciprop(method = "logit")` of R survey; Korn & Graubard (1998),
  /// Survey Methodology 24.
  ///
  /// Do not trust it where fewer than about five people ticked, or did not.
  ///
  /// - Parameters:
  ///   - share: p.
  ///   - standardError: s of p, not negative.
  ///   - degreesOfFreedom: Positive, possibly infinite.
  ///   - confidence: Between 0 and 1.
  /// - Returns: `nil` for a share of 0 or 1, of which the logit is not finite, or where an argument
  ///   is out of range.
  package static func logit(
    share: Double, standardError: Double, degreesOfFreedom: Double, confidence: Double = 0.95
  ) -> ShareInterval? {
    StudentT(degreesOfFreedom: degreesOfFreedom)?.critical(confidence: confidence).flatMap {
      logit(share: share, standardError: standardError, critical: $0, confidence: confidence)
    }
  }

  static func logit(
    share: Double, standardError: Double, critical: Double, confidence: Double
  ) -> ShareInterval? {
    guard share > 0, share < 1, standardError >= 0, standardError < .infinity else { return nil }
    let half = critical * standardError / (share * (1 - share))
    let odds = log(share / (1 - share))
    return ShareInterval(
      share: share, lower: 1 / (1 + exp(half - odds)), upper: 1 / (1 + exp(-half - odds)),
      confidence: confidence)
  }
}
