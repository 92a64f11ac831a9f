/// A figure of one survey with its standard error, to be compared with that of another.
package struct Estimate: Hashable, Sendable {
  /// The share (0 to 1) or the mean.
  package let value: Double
  /// Not negative.
  package let standardError: Double
  /// Positive, possibly infinite.
  package let degreesOfFreedom: Double

  /// A figure; `nil` unless it and its error are finite, the error not negative and the degrees
  /// positive.
  package init?(value: Double, standardError: Double, degreesOfFreedom: Double = .infinity) {
    guard value.isFinite, standardError >= 0, standardError < .infinity, degreesOfFreedom > 0
    else { return nil }
    self.value = value
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// A share of a base: √(f p(1 − p)/e), with f = (N − n)/(N − 1) where N is known.
  ///
  /// - Parameters:
  ///   - share: p, 0 to 1.
  ///   - effectiveBase: e: n without weights, Kish's with.
  ///   - correction: f, see `FinitePopulation`.
  /// - Returns: `nil` for an empty base or a share that is none.
  package static func share(
    _ share: Double, effectiveBase: Double, correction: Double = 1
  ) -> Estimate? {
    guard (0...1).contains(share), effectiveBase > 0, correction >= 0 else { return nil }
    let variance = correction * share * (1 - share) / effectiveBase
    return Estimate(value: share, standardError: variance.squareRoot())
  }

  /// A mean: √(s²/e) with e − 1 degrees of freedom.
  ///
  /// - Returns: `nil` for an effective base of 1 or less.
  package static func mean(_ sample: MeanSample) -> Estimate? {
    guard let variance = sample.variance else { return nil }
    return Estimate(
      value: sample.mean, standardError: (variance / sample.effectiveBase).squareRoot(),
      degreesOfFreedom: sample.effectiveBase - 1)
  }

  /// The change from an earlier, independent survey to this one.
  ///
  /// t = (x₂ − x₁)/√(s₁² + s₂²), ν = (s₁² + s₂²)² ÷ (s₁⁴/ν₁ + s₂⁴/ν₂) (Satterthwaite 1946); the
  /// variances are not pooled, so that test and interval agree. `nil` where neither varies.
  ///
  /// Do not trust it where the same people were asked twice, or for shares of fewer than about
  /// five people on either side.
  package func change(since earlier: Estimate) -> TTest? {
    let v = standardError * standardError
    let w = earlier.standardError * earlier.standardError
    let squares = v * v / degreesOfFreedom + w * w / earlier.degreesOfFreedom
    return TTest(
      difference: value - earlier.value, standardError: (v + w).squareRoot(),
      degreesOfFreedom: squares > 0 ? (v + w) * (v + w) / squares : .infinity)
  }
}
