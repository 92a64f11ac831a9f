/// Which answers are alike, and how much: an undirected graph with weights.
struct NeighbourGraph: Sendable {
  /// Where the edges of each node begin; one more than there are nodes.
  private(set) var starts: [Int32]
  /// The node at the other end.
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
  /// off its similarities. An answer that several gave counts with the root of their number, so
  /// that two such answers are joined as strongly as their numbers say.
  init(_ found: [[NeighbourSearch.Neighbour]], multiplicities: [Int]) {
    let roots = multiplicities.map { Float($0).squareRoot() }
    let neighbours = found.enumerated().map { node, list in
      list.map { neighbour in
        NeighbourSearch.Neighbour(
          answer: neighbour.answer,
          similarity: roots[node] * roots[Int(neighbour.answer)]
            * (neighbour.similarity - Self.background * (list.last?.similarity ?? 0)))
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
    self.init(joining: &edges, parts: degrees)
  }

  /// Joins edges with the same ends.
  private init(joining edges: inout [(target: Int32, weight: Float)], parts: [Int32]) {
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
    sizes = [Int32](repeating: 1, count: parts.count - 1)
    loops = [Double](repeating: 0, count: parts.count - 1)
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
    var result = NeighbourGraph()
    let (starts, members) = members(of: community, count: count)
    var sums = [Double](repeating: 0, count: count)
    var touched: [Int32] = []
    for own in 0..<count {
      var size: Int32 = 0
      var loop = 0.0
      for place in Int(starts[own])..<Int(starts[own + 1]) {
        let node = Int(members[place])
        size += sizes[node]
        loop += loops[node]
        for index in range(of: node) {
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
        result.targets.append(other)
        result.weights.append(Float(sums[Int(other)]))
        sums[Int(other)] = 0
      }
      touched.removeAll(keepingCapacity: true)
      result.starts.append(Int32(result.targets.count))
      result.sizes.append(size)
      result.loops.append(loop)
    }
    return result
  }

  private init() {
    starts = [0]
    targets = []
    weights = []
    sizes = []
    loops = []
  }

  /// The nodes of each community behind each other, and where each begins.
  private func members(of community: [Int32], count: Int) -> (starts: [Int32], nodes: [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for own in community { starts[Int(own) + 1] += 1 }
    for own in 0..<count { starts[own + 1] += starts[own] }
    var next = starts
    var members = [Int32](repeating: 0, count: community.count)
    for (node, own) in community.enumerated() {
      members[Int(next[Int(own)])] = Int32(node)
      next[Int(own)] += 1
    }
    return (starts, members)
  }
}
