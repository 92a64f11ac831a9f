/// One variable to which a sample is weighted: where each profile stands, and how many people
/// each category has in the population.
package struct WeightingMargin: Hashable, Sendable {
  /// The category of each profile, an index into `targets`.
  package let cells: [Int]
  /// People, or any multiple of them that all margins share, by category.
  package let targets: [Double]

  /// A margin over profiles.
  ///
  /// - Precondition: every cell is an index of `targets`.
  package init(cells: [Int], targets: [Double]) {
    precondition(
      cells.allSatisfy(targets.indices.contains), "a profile stands in a category of the margin")
    self.cells = cells
    self.targets = targets
  }

  /// The population of the margin.
  package var total: Double { targets.reduce(0, +) }

  /// The same shares of another total: targets in percent become as many people as responded.
  ///
  /// - Returns: `nil` where the targets add up to nothing.
  package func scaled(to total: Double) -> WeightingMargin? {
    let sum = self.total
    guard sum > 0, sum.isFinite else { return nil }
    return WeightingMargin(cells: cells, targets: targets.map { $0 * total / sum })
  }
}
