/// Finds the communities of a graph at the resolution at which there are as many as asked for, or
/// those at which they are most stable.
struct ResolutionSearch {
  private let graph: NeighbourGraph
  private let threads: Int

  /// Runs in different orders, of which the best is taken.
  private static let runs = 6
  private static let range = 0.05...60.0
  private static let steps = 12
  /// The gain below which groups foretell nothing.
  private static let leastGain = 0.1
  /// What agreement may be less and still be as good.
  private static let asStable = 0.01
  /// Answers above which fewer orders are tried.
  private static let manyNodes = 5_000
  private static let fewRuns = 2
  /// Resolutions among which the number of groups is chosen: about 10 to 50 groups of some
  /// thousand answers.
  private static let candidates = [0.65, 0.85, 1.1, 1.45, 1.9, 2.5]

  init(_ graph: NeighbourGraph, threads: Int) {
    self.graph = graph
    self.threads = threads
  }

  /// The communities as groups; nodes of tiny communities are in none.
  func partition(
    groups wanted: Int?, _ prediction: @autoclosure () -> GroupPrediction
  ) -> Partition {
    guard let wanted else { return settled(prediction()) }
    return given(max(1, wanted))
  }

  // MARK: A given number

  /// The number is met with one order; the best of all runs at that resolution which meet it, too,
  /// is taken.
  private func given(_ wanted: Int) -> Partition {
    let least = max(2, graph.nodes / (20 * wanted))
    let (found, resolution) = searched(wanted, least)
    let others = communities(at: resolution, orders: 1..<Self.runs)
      .filter { groupCount($0, least) == groupCount(found, least) }
    return largest(best(of: [found] + others, resolution), wanted)
  }

  /// Halves the range of resolutions until the number is met or the steps are used up.
  private func searched(_ wanted: Int, _ least: Int) -> ([Int32], Double) {
    var (low, high) = (Self.range.lowerBound, Self.range.upperBound)
    var best: (communities: [Int32], resolution: Double, distance: Int) = ([], 1, .max)
    for _ in 0..<Self.steps where best.distance > 0 {
      let resolution = (low * high).squareRoot()
      let communities = communities(at: resolution, order: 0)
      let count = groupCount(communities, least)
      if abs(count - wanted) < best.distance {
        best = (communities, resolution, abs(count - wanted))
      }
      if count < wanted { low = resolution } else { high = resolution }
    }
    return (best.communities, best.resolution)
  }

  // MARK: A chosen number

  /// The groups that come out most alike when the answers are visited in other orders, the fewest of
  /// those that are nearly as stable; where groups foretell nothing of the words of answers, the
  /// fewest of all.
  ///
  /// On stability as the measure of a number of groups: U. von Luxburg, "Clustering stability: an
  /// overview", Foundations and Trends in Machine Learning 2 (2010).
  private func settled(_ prediction: GroupPrediction) -> Partition {
    let least = max(2, Int(Double(graph.nodes).squareRoot() / 8))
    let orders = graph.nodes > Self.manyNodes ? Self.fewRuns : Self.runs
    let all = inBlocks(of: 1, Self.candidates.count * orders, threads: threads) { range in
      communities(
        at: Self.candidates[range.lowerBound / orders], order: range.lowerBound % orders)
    }
    let runs = Self.candidates.indices.map { Array(all[($0 * orders)..<(($0 + 1) * orders)]) }
    let partitions = runs.map { largest($0[0], max(1, groupCount($0[0], least))) }
    let gains = inBlocks(of: 1, partitions.count, threads: threads) {
      prediction.gain(of: partitions[$0.lowerBound])
    }
    let most = gains.max() ?? 0
    guard most > Self.leastGain else { return partitions[0] }
    let stabilities = runs.map(Self.stability)
    let highest = stabilities.max() ?? 0
    let chosen = stabilities.firstIndex { $0 >= highest - Self.asStable } ?? 0
    let found = best(of: runs[chosen], Self.candidates[chosen])
    return largest(found, max(1, groupCount(found, least)))
  }

  /// How far runs agree: the mean over their pairs, 1 where all are the same.
  private static func stability(_ runs: [[Int32]]) -> Double {
    var sum = 0.0
    var pairs = 0.0
    for one in runs.indices {
      for other in runs[(one + 1)...] {
        sum += adjustedRandIndex(runs[one], other)
        pairs += 1
      }
    }
    return pairs > 0 ? sum / pairs : 1
  }

  // MARK: Communities

  private func communities(at resolution: Double, orders: Range<Int>) -> [[Int32]] {
    inBlocks(of: 1, orders.count, threads: threads) {
      communities(at: resolution, order: orders.lowerBound + $0.lowerBound)
    }
  }

  private func communities(at resolution: Double, order: Int) -> [Int32] {
    CommunitySearch(resolution: resolution, rounds: 2, order: visiting(order))
      .communities(of: graph)
  }

  /// The nodes in an order of their own for each number; as they stand for 0.
  private func visiting(_ number: Int) -> [Int32] {
    guard number > 0 else { return [] }
    let keys = (0..<UInt64(graph.nodes)).map {
      ($0 &+ UInt64(number) << 32) &* 0x9E37_79B9_7F4A_7C15
    }
    return (0..<Int32(graph.nodes)).sorted { keys[Int($0)] < keys[Int($1)] }
  }

  /// The run whose communities hold most weight for their resolution, the first of equal ones.
  private func best(of runs: [[Int32]], _ resolution: Double) -> [Int32] {
    let qualities = runs.map { graph.modularity(of: $0, resolution: resolution) }
    let best = qualities.indices.reduce(0) { qualities[$1] > qualities[$0] + 1e-12 ? $1 : $0 }
    return runs[best]
  }

  private func sizes(_ communities: [Int32]) -> [Int] {
    var sizes = [Int](repeating: 0, count: Int((communities.max() ?? -1) + 1))
    for community in communities { sizes[Int(community)] += 1 }
    return sizes
  }

  private func groupCount(_ communities: [Int32], _ least: Int) -> Int {
    sizes(communities).count { $0 >= least }
  }

  /// The largest communities; nodes of the others are in none yet.
  private func largest(_ communities: [Int32], _ wanted: Int) -> Partition {
    let sizes = sizes(communities)
    let order = sizes.indices.filter { sizes[$0] > 1 || sizes.count <= wanted }
      .sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(wanted)
    var numbers = [Int?](repeating: nil, count: sizes.count)
    for (number, community) in order.enumerated() { numbers[community] = number }
    return Partition(groups: communities.map { numbers[Int($0)] }, count: order.count)
  }
}

/// How far two partitions put the same pairs together: 1 for equal ones, 0 for chance.
///
/// Source: L. Hubert, P. Arabie, "Comparing partitions", Journal of Classification 2 (1985).
func adjustedRandIndex(_ first: [Int32], _ second: [Int32]) -> Double {
  let base = Int(first.min() ?? 0)
  let otherBase = Int(second.min() ?? 0)
  let rows = Int(first.max() ?? 0) - base + 1
  let columns = Int(second.max() ?? 0) - otherBase + 1
  var row = [Int](repeating: 0, count: rows)
  var column = [Int](repeating: 0, count: columns)
  var cells: [Int: Int] = [:]
  for (one, other) in zip(first, second) {
    row[Int(one) - base] += 1
    column[Int(other) - otherBase] += 1
    cells[(Int(one) - base) * columns + Int(other) - otherBase, default: 0] += 1
  }
  // Whole numbers, so that the order of the cells does not matter.
  func pairs(_ counts: some Sequence<Int>) -> Double {
    Double(counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
  }
  let both = pairs(cells.values)
  let (one, other) = (pairs(row), pairs(column))
  let chance = one * other / max(1, pairs([first.count]))
  let most = (one + other) / 2
  return most == chance ? 1 : (both - chance) / (most - chance)
}
