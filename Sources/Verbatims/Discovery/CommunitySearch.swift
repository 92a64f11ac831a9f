/// Finds communities of a graph: groups of nodes that are more alike among themselves than the
/// weights of the nodes would make them by chance.
///
/// Method: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
/// well-connected communities", Scientific Reports 9 (2019), with modularity and a resolution
/// (J. Reichardt, S. Bornholdt, Physical Review E 74, 2006):
///
///     Q = Σ over communities ( inside − γ · total² / 2m )
///
/// `inside` is the weight within a community, every edge twice, `total` the weight at its nodes,
/// 2m the weight at all nodes. Where the source draws lots, the best is taken, and of equal ones
/// the first; nodes are visited in the order in which they stand.
struct CommunitySearch {
  /// γ: higher makes more communities.
  let resolution: Double
  /// Times that the whole search is repeated from its own result.
  let rounds: Int
  /// The order in which nodes are visited first; as they stand where it is empty.
  var order: [Int32] = []

  /// The community of each node, numbered in the order of their first nodes.
  func communities(of graph: NeighbourGraph) -> [Int32] {
    var result = (0..<Int32(graph.nodes)).map { $0 }
    for round in 0..<rounds {
      let next = improved(graph, from: result)
      if next == result, round > 0 { break }
      result = next
    }
    return result
  }

  private func improved(_ graph: NeighbourGraph, from start: [Int32]) -> [Int32] {
    var level = graph
    var nodeOfOriginal = (0..<Int32(graph.nodes)).map { $0 }
    var state = CommunityState(level, start, resolution)
    var order = order
    while true {
      state.moveNodes(order)
      order = []
      let count = state.renumber()
      if count == level.nodes { break }
      let (refined, refinedCount) = state.refined()
      if refinedCount == level.nodes { break }
      var communityOfRefined = [Int32](repeating: 0, count: refinedCount)
      for node in 0..<level.nodes {
        communityOfRefined[Int(refined[node])] = state.community[node]
      }
      level = level.aggregated(by: refined, count: refinedCount)
      for node in nodeOfOriginal.indices {
        nodeOfOriginal[node] = refined[Int(nodeOfOriginal[node])]
      }
      state = CommunityState(level, communityOfRefined, resolution)
    }
    return renumbered(nodeOfOriginal.map { state.community[Int($0)] })
  }
}

/// The same groups, numbered in the order of their first members.
func renumbered(_ groups: [Int32]) -> [Int32] {
  var numbers = [Int32](repeating: -1, count: Int(groups.max() ?? -1) + 1)
  var next: Int32 = 0
  return groups.map { group in
    if numbers[Int(group)] < 0 {
      numbers[Int(group)] = next
      next += 1
    }
    return numbers[Int(group)]
  }
}
