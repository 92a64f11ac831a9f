/// How far a weight may lie from the mean weight, as multiples of it.
package struct WeightBounds: Hashable, Sendable {
  /// 0.3 for "at least three tenths of the mean"; 0 for no lower bound.
  package let lower: Double
  /// 3 for "at most three times the mean"; infinite for no upper bound.
  package let upper: Double

  /// Bounds around the mean; `nil` unless 0 ≤ lower < 1 < upper.
  package init?(lower: Double = 0, upper: Double = .infinity) {
    guard lower >= 0, lower < 1, upper > 1 else { return nil }
    self.lower = lower
    self.upper = upper
  }
}
