/// Weights cut at limits afterwards, with what was cut spread over the others.
///
/// What R survey's `trimWeights` does: each round cuts at the limits and adds the sum of the cuts
/// in equal parts to everybody who was inside; strict repeats until nobody is outside. The total
/// stays, the margins are lost: prefer `Raking` with bounds. Potter (1990).
package enum WeightTrimming {
  /// Weights within the limits, or nearly so when not strict.
  ///
  /// - Parameters:
  ///   - weights: By group of people who weigh the same.
  ///   - people: How many are in each group.
  ///   - lower: The smallest weight.
  ///   - upper: The largest weight.
  ///   - strict: Whether to repeat until every weight is within.
  /// - Returns: `nil` where everybody is outside, so that nobody can carry what was cut.
  package static func trimmed(
    _ weights: [Double], people: [Double], lower: Double = 0, upper: Double = .infinity,
    strict: Bool
  ) -> [Double]? {
    precondition(weights.count == people.count, "each group has a weight")
    var weights = weights
    for _ in 0..<(strict ? 10_000 : 1) {
      let isOutside = weights.map { $0 < lower || $0 > upper }
      guard isOutside.contains(true) else { return weights }
      let inside = zip(people, isOutside).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
      guard inside > 0 else { return nil }
      let cut = weights.map { min(max($0, lower), upper) }
      let trimmings = weights.indices.reduce(0) { $0 + people[$1] * (weights[$1] - cut[$1]) }
      weights = weights.indices.map { isOutside[$0] ? cut[$0] : cut[$0] + trimmings / inside }
    }
    return strict && weights.contains { $0 < lower || $0 > upper } ? nil : weights
  }
}
