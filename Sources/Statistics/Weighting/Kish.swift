/// What unequal weights cost, when they have nothing to do with the answers.
///
/// Kish (1965), Survey Sampling, 11.7; Kish (1992), Journal of Official Statistics 8. Weights that
/// are related to the answers can cost less: then trust the design effect of the share instead.
package enum Kish {
  /// n Σw²/(Σw)², how many times the variance grows; 1 for equal weights.
  ///
  /// - Returns: `nil` where nobody has a weight.
  package static func designEffect(people: Double, sum: Double, squares: Double) -> Double? {
    guard people > 0, sum > 0, squares > 0 else { return nil }
    return people * squares / (sum * sum)
  }

  /// (Σw)²/Σw², of how many people with equal weights the sample is worth.
  ///
  /// - Returns: `nil` where nobody has a weight.
  package static func effectiveBase(sum: Double, squares: Double) -> Double? {
    guard sum > 0, squares > 0 else { return nil }
    return sum * sum / squares
  }
}
