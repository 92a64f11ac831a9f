/// Which answers are alike, and how much: an undirected graph with weights.
struct NeighbourGraph: Sendable {
  /// Where the edges of each node begin; one more than there are nodes.
  private(set) var starts: [Int32]
  /// The node at the other end; ascending for each node.
  private(set) var targets: [Int32]
  private(set) var weights: [Float]
  /// What each node stands for: how many answers.
  private(set) var sizes: [Int32]
  /// Weight inside each node, counted twice as every edge is.
  private(set) var loops: [Double]

  private static let background: Float = 0.8

  var nodes: Int { starts.count - 1 }

  func range(of node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// An edge weighs what both ends see in it: twice where each is a neighbour of the other.
  ///
  /// What an answer has in common with its last neighbour it has with many: most of that is taken
  /// off its similarities.
  init(_ found: [[NeighbourSearch.Neighbour]]) {
    let neighbours = found.map { list in
      list.map { neighbour in
        NeighbourSearch.Neighbour(
          answer: neighbour.answer,
          similarity: neighbour.similarity - Self.background * (list.last?.similarity ?? 0))
      }
    }
    var degrees = [Int32](repeating: 0, count: neighbours.count + 1)
    for (node, list) in neighbours.enumerated() {
      degrees[node + 1] += Int32(list.count)
      for neighbour in list { degrees[Int(neighbour.answer) + 1] += 1 }
    }
    for node in 1..<max(1, degrees.count) { degrees[node] += degrees[node - 1] }
    var next = degrees
    var edges = [(target: Int32, weight: Float)](
      repeating: (0, 0), count: Int(degrees.last ?? 0))
    for (node, list) in neighbours.enumerated() {
      for neighbour in list {
        edges[Int(next[node])] = (neighbour.answer, neighbour.similarity)
        next[node] += 1
        edges[Int(next[Int(neighbour.answer)])] = (Int32(node), neighbour.similarity)
        next[Int(neighbour.answer)] += 1
      }
    }
    self.init(parts: degrees, edges, sizes: [Int32](repeating: 1, count: neighbours.count), [])
  }

  /// Joins edges with the same ends.
  private init(
    parts: [Int32], _ edges: [(target: Int32, weight: Float)], sizes: [Int32], _ loops: [Double]
  ) {
    var edges = edges
    starts = [0]
    targets = []
    weights = []
    for node in 0..<(parts.count - 1) {
      let range = Int(parts[node])..<Int(parts[node + 1])
      edges[range].sort { $0.target < $1.target }
      let start = targets.count
      for edge in edges[range] {
        if targets.count > start, targets[targets.count - 1] == edge.target {
          weights[weights.count - 1] += edge.weight
        } else {
          targets.append(edge.target)
          weights.append(edge.weight)
        }
      }
      starts.append(Int32(targets.count))
    }
    self.sizes = sizes
    self.loops = loops.isEmpty ? [Double](repeating: 0, count: sizes.count) : loops
  }

  /// How much of the weight is within communities, less what chance would put there.
  func modularity(of community: [Int32], resolution: Double) -> Double {
    var totals = [Double](repeating: 0, count: Int((community.max() ?? -1) + 1))
    var inside = 0.0
    var all = 0.0
    for node in 0..<nodes {
      for index in range(of: node) {
        let weight = Double(weights[index])
        all += weight
        totals[Int(community[node])] += weight
        if community[node] == community[Int(targets[index])] { inside += weight }
      }
    }
    guard all > 0 else { return 0 }
    return (inside - resolution * totals.reduce(0) { $0 + $1 * $1 } / all) / all
  }

  /// The graph whose nodes are the communities of this one.
  func aggregated(by community: [Int32], count: Int) -> NeighbourGraph {
    var members = [[Int32]](repeating: [], count: count)
    for node in 0..<nodes { members[Int(community[node])].append(Int32(node)) }
    var starts: [Int32] = [0]
    var edges: [(target: Int32, weight: Float)] = []
    var sizes: [Int32] = []
    var loops: [Double] = []
    var sums = [Double](repeating: 0, count: count)
    for own in 0..<count {
      var touched: [Int32] = []
      var size: Int32 = 0
      var loop = 0.0
      for node in members[own] {
        size += self.sizes[Int(node)]
        loop += self.loops[Int(node)]
        for index in range(of: Int(node)) {
          let other = community[Int(targets[index])]
          if Int(other) == own {
            loop += Double(weights[index])
            continue
          }
          if sums[Int(other)] == 0 { touched.append(other) }
          sums[Int(other)] += Double(weights[index])
        }
      }
      for other in touched {
        edges.append((other, Float(sums[Int(other)])))
        sums[Int(other)] = 0
      }
      starts.append(Int32(edges.count))
      sizes.append(size)
      loops.append(loop)
    }
    return NeighbourGraph(parts: starts, edges, sizes: sizes, loops)
  }
}
