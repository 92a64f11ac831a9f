/// The weights of a sample that was weighted to margins.
package struct Calibration: Hashable, Sendable {
  /// g by profile, in the order in which profiles were given: a person's weight is g times the
  /// weight that the person brought. 1 for a profile without people.
  package let factors: [Double]
  /// Whether the mean weight of the profile stands at a bound.
  package let isAtBound: [Bool]
  /// Rounds over all margins that were needed.
  package let iterations: Int
  /// By margin, the largest |reached − target| ÷ target at the end.
  package let discrepancies: [Double]
}
