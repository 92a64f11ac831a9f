/// What drawing a large part of a town does to the variance of a share.
package enum FinitePopulation {
  /// f = (N − n)/(N − 1), by which the variance of a sample drawn without replacement is smaller
  /// (Cochran 1977, Sampling Techniques, 2.6); 1 where N is not known.
  ///
  /// - Returns: `nil` unless 0 < n ≤ N.
  package static func correction(drawn n: Int, of population: Int?) -> Double? {
    guard n > 0 else { return nil }
    guard let population else { return 1 }
    guard population >= n else { return nil }
    return population == 1 ? 0 : Double(population - n) / Double(population - 1)
  }
}
