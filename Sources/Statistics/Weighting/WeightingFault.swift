/// Why a sample cannot be weighted as asked, with the margin and the category by index.
package enum WeightingFault: Error, Hashable, Sendable {
  /// There is no margin, or nobody in any profile.
  case nothingToWeigh
  /// A target is negative or not a number.
  case invalidTarget(margin: Int, category: Int)
  /// A margin adds up to another population than the first one does.
  case totalsDiffer(margin: Int, total: Double, firstTotal: Double)
  /// The population has people of this category and the sample has none.
  case noRespondent(margin: Int, category: Int, target: Double)
  /// Even with every weight of the category at its bound the target is not reached; what is
  /// reached lies between `lowest` and `highest`.
  case unreachable(
    margin: Int, category: Int, target: Double, lowest: Double, highest: Double)
  /// The margins cannot hold together, or not within the allowed rounds: where the difference
  /// is largest, and how large it is relative to its target.
  case notConverged(margin: Int, category: Int, discrepancy: Double, iterations: Int)
}
