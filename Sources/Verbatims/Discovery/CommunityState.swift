/// Which node is in which community, while nodes move.
struct CommunityState {
  private let graph: NeighbourGraph
  private(set) var community: [Int32]
  private let resolution: Double
  /// Weight at each node.
  private let strengths: [Double]
  /// Weight at the nodes of each community.
  private var totals: [Double]
  /// Weight at all nodes.
  private let weight: Double

  init(_ graph: NeighbourGraph, _ community: [Int32], _ resolution: Double) {
    self.graph = graph
    self.community = community
    self.resolution = resolution
    strengths = (0..<graph.nodes).map { node in
      graph.range(of: node).reduce(graph.loops[node]) { $0 + Double(graph.weights[$1]) }
    }
    weight = strengths.reduce(0, +)
    totals = [Double](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes { totals[Int(community[node])] += strengths[node] }
  }

  /// Moves nodes to the community where they raise Q most, until none does: neighbours of a node
  /// that moved are looked at again.
  mutating func moveNodes(_ order: [Int32]) {
    guard weight > 0 else { return }
    var sums = CommunitySums(graph.nodes)
    var empty = emptyCommunities()
    var queue = NodeQueue(order.isEmpty ? (0..<Int32(graph.nodes)).map { $0 } : order)
    while let node = queue.next() {
      let own = community[node]
      let best = bestCommunity(of: node, &sums, empty: empty.last)
      guard best != own else { continue }
      move(node, to: best)
      if empty.last == best { empty.removeLast() }
      if totals[Int(own)] <= 0 || isEmpty(own, without: node) { empty.append(own) }
      for index in graph.range(of: node) where community[Int(graph.targets[index])] != best {
        queue.add(Int(graph.targets[index]))
      }
    }
  }

  private var memberCounts: [Int32] = []

  private mutating func emptyCommunities() -> [Int32] {
    memberCounts = [Int32](repeating: 0, count: graph.nodes)
    for node in 0..<graph.nodes { memberCounts[Int(community[node])] += 1 }
    return (0..<Int32(graph.nodes)).filter { memberCounts[Int($0)] == 0 }.reversed()
  }

  private func isEmpty(_ group: Int32, without node: Int) -> Bool { memberCounts[Int(group)] == 0 }

  private mutating func move(_ node: Int, to group: Int32) {
    totals[Int(community[node])] -= strengths[node]
    totals[Int(group)] += strengths[node]
    memberCounts[Int(community[node])] -= 1
    memberCounts[Int(group)] += 1
    community[node] = group
  }

  /// The community in which a node raises Q most; its own where none is better.
  private func bestCommunity(of node: Int, _ sums: inout CommunitySums, empty: Int32?) -> Int32 {
    let own = community[node]
    let strength = strengths[node]
    let community = community.span
    let targets = graph.targets.span
    let weights = graph.weights.span
    for index in graph.range(of: node) {
      sums.add(Double(weights[index]), to: community[Int(targets[index])])
    }
    let factor = resolution * strength / weight
    var best = own
    var bestGain = sums.value(of: own) - factor * (totals[Int(own)] - strength)
    for other in sums.met where other != own {
      let gain = sums.value(of: other) - factor * totals[Int(other)]
      if gain > bestGain + 1e-12 || gain > bestGain - 1e-12 && other < best && best != own {
        (best, bestGain) = (other, max(gain, bestGain))
      }
    }
    if bestGain < -1e-12, let empty, memberCounts[Int(own)] > 1 { best = empty }
    sums.clear()
    return best
  }

  /// Numbers the communities that have members from 0; how many there are.
  mutating func renumber() -> Int {
    community = renumbered(community)
    let count = Int((community.max() ?? -1) + 1)
    totals = [Double](repeating: 0, count: max(graph.nodes, 1))
    for node in 0..<graph.nodes { totals[Int(community[node])] += strengths[node] }
    return count
  }

  /// Parts of each community that hold together: single nodes join the part of their community
  /// that they raise most, if both are well connected to the rest of it.
  func refined() -> ([Int32], Int) {
    var part = (0..<Int32(graph.nodes)).map { $0 }
    var partTotals = strengths
    var partSizes = [Int32](repeating: 1, count: graph.nodes)
    var sums = [Double](repeating: 0, count: graph.nodes)
    // Weight between each part and the rest of its community.
    var outward = (0..<graph.nodes).map { node in
      graph.range(of: node).reduce(0.0) { sum, index in
        community[Int(graph.targets[index])] == community[node]
          ? sum + Double(graph.weights[index]) : sum
      }
    }
    for node in 0..<graph.nodes where partSizes[Int(part[node])] == 1 {
      let total = totals[Int(community[node])]
      let strength = strengths[node]
      let isConnected = outward[node] >= resolution * strength * (total - strength) / weight
      guard isConnected else { continue }
      let best = bestPart(of: node, part, partTotals, outward, total, &sums)
      guard best != part[node] else { continue }
      let between = graph.range(of: node).reduce(0.0) { sum, index in
        part[Int(graph.targets[index])] == best ? sum + Double(graph.weights[index]) : sum
      }
      outward[Int(best)] += outward[node] - 2 * between
      partTotals[Int(best)] += strength
      partTotals[node] = 0
      partSizes[Int(best)] += 1
      partSizes[node] = 0
      part[node] = best
    }
    let result = renumbered(part)
    return (result, Int((result.max() ?? -1) + 1))
  }

  private func bestPart(
    of node: Int, _ part: [Int32], _ partTotals: [Double], _ outward: [Double], _ total: Double,
    _ sums: inout [Double]
  ) -> Int32 {
    let isOwn = { (other: Int) in community[other] == community[node] }
    for index in graph.range(of: node) where isOwn(Int(graph.targets[index])) {
      sums[Int(part[Int(graph.targets[index])])] += Double(graph.weights[index])
    }
    var best = part[node]
    var bestGain = 0.0
    for index in graph.range(of: node) where isOwn(Int(graph.targets[index])) {
      let other = part[Int(graph.targets[index])]
      guard other != part[node], sums[Int(other)] > 0 else { continue }
      let size = partTotals[Int(other)]
      guard outward[Int(other)] >= resolution * size * (total - size) / weight else { continue }
      let gain = sums[Int(other)] - resolution * strengths[node] * size / weight
      if gain > bestGain + 1e-12 { (best, bestGain) = (other, gain) }
    }
    for index in graph.range(of: node) where isOwn(Int(graph.targets[index])) {
      sums[Int(part[Int(graph.targets[index])])] = 0
    }
    return best
  }
}

/// The weight between a node and each community, and which communities these are.
private struct CommunitySums {
  private var values: [Double]
  /// In the order in which they were met.
  private(set) var met: [Int32] = []

  init(_ count: Int) {
    values = [Double](repeating: 0, count: count)
  }

  /// The weight is more than 0, as that of all edges is.
  mutating func add(_ weight: Double, to community: Int32) {
    if values[Int(community)] == 0 { met.append(community) }
    values[Int(community)] += weight
  }

  func value(of community: Int32) -> Double { values[Int(community)] }

  mutating func clear() {
    for community in met { values[Int(community)] = 0 }
    met.removeAll(keepingCapacity: true)
  }
}

/// Nodes that wait to be looked at, each once.
private struct NodeQueue {
  private var waiting: [Int32]
  private var isWaiting: [Bool]
  private var head = 0

  init(_ order: [Int32]) {
    waiting = order
    isWaiting = [Bool](repeating: true, count: order.count)
  }

  mutating func next() -> Int? {
    guard head < waiting.count else { return nil }
    let node = Int(waiting[head])
    head += 1
    isWaiting[node] = false
    if head > 1 << 16, head * 2 > waiting.count {
      waiting.removeFirst(head)
      head = 0
    }
    return node
  }

  mutating func add(_ node: Int) {
    guard !isWaiting[node] else { return }
    isWaiting[node] = true
    waiting.append(Int32(node))
  }
}
