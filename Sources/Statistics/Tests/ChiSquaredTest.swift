/// A χ² statistic with its degrees of freedom and its p.
package struct ChiSquaredTest: Hashable, Sendable {
  /// Not negative.
  package let statistic: Double
  /// Positive, not whole after an adjustment.
  package let degreesOfFreedom: Double
  /// P(χ² > statistic).
  package let pValue: Double

  /// The test of a statistic; `nil` unless it is a number and the degrees are positive.
  package init?(statistic: Double, degreesOfFreedom: Double) {
    guard statistic.isFinite, let chi = ChiSquared(degreesOfFreedom: degreesOfFreedom) else {
      return nil
    }
    self.statistic = statistic
    self.degreesOfFreedom = degreesOfFreedom
    pValue = chi.upperTail(statistic)
  }
}
