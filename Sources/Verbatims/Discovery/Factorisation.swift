/// Groups by non-negative matrix factorisation: answers as sums of a few subjects, each a list of
/// terms with weights; an answer belongs to the subject of which it has most.
///
/// Method: D. D. Lee, H. S. Seung, "Learning the parts of objects by non-negative matrix
/// factorization", Nature 401 (1999), X ≈ W H, with the coordinate updates of A. Cichocki,
/// A.-H. Phan, "Fast local algorithms for large scale nonnegative matrix and tensor
/// factorizations", IEICE Transactions E92-A (2009). It begins with answers that have many close
/// neighbours and lie far from each other, in place of random numbers.
struct Factorisation: Sendable {
  private static let rounds = 30
  private static let least: Float = 1e-9

  private let vectors: AnswerVectors
  private let lists: NeighbourSearch
  private let threads: Int
  private let groups: Int
  /// For each answer the weights of the subjects beside each other.
  private var weights: [Float] = []
  /// For each term the weights of the subjects beside each other.
  private var terms: [Float] = []

  /// Factors the answers of a search; `neighbours` are those of each answer, from the most alike
  /// down.
  init(
    _ search: NeighbourSearch, _ neighbours: [[NeighbourSearch.Neighbour]], groups: Int,
    threads: Int
  ) {
    vectors = search.vectors
    lists = search
    self.threads = threads
    self.groups = groups
    terms = [Float](repeating: 0, count: vectors.termCount * groups)
    begin(neighbours)
    for _ in 0..<Self.rounds {
      updateTerms()
      updateWeights()
    }
  }

  /// The group of each answer: the subject of which it has most, the first of equal ones.
  var partition: Partition {
    let lengths = products(of: terms).enumerated()
      .filter { $0.offset / groups == $0.offset % groups }.map { $0.element.squareRoot() }
    let found = (0..<vectors.answers).map { answer -> Int? in
      guard !vectors.range(of: answer).isEmpty else { return nil }
      let own = weights[(answer * groups)..<((answer + 1) * groups)]
      let shares = zip(own, lengths).map { $0 * $1 }
      return shares.indices.reduce(0) { shares[$1] > shares[$0] ? $1 : $0 }
    }
    return Partition(groups: found, count: groups)
  }

  // MARK: Beginning

  /// Each subject begins with one answer and what is like it.
  private mutating func begin(_ neighbours: [[NeighbourSearch.Neighbour]]) {
    weights = [Float](repeating: 0.01, count: vectors.answers * groups)
    let densities = neighbours.map { $0.reduce(0) { $0 + $1.similarity } }
    var nearest = [Float](repeating: 0, count: vectors.answers)
    for group in 0..<groups {
      let seed = densities.indices.reduce(0) { best, answer in
        densities[answer] * (1 - nearest[answer]) > densities[best] * (1 - nearest[best])
          ? answer : best
      }
      let similarities = lists.similarities(to: seed)
      for answer in nearest.indices {
        weights[answer * groups + group] += similarities[answer]
        nearest[answer] = min(1, max(nearest[answer], similarities[answer]))
      }
    }
  }

  // MARK: Updates

  private mutating func updateTerms() {
    let square = products(of: weights)
    terms = inBlocks(of: 1_024, vectors.termCount, threads: threads) { [self] range in
      var block = Array(terms[(range.lowerBound * groups)..<(range.upperBound * groups)])
      var sums = [Float](repeating: 0, count: groups)
      for (place, term) in range.enumerated() {
        for group in 0..<groups { sums[group] = 0 }
        lists.forEachAnswer(of: term) { answer, weight in
          for group in 0..<groups { sums[group] += weight * weights[answer * groups + group] }
        }
        settle(&block, place * groups, sums, square)
      }
      return block
    }.flatMap { $0 }
  }

  private mutating func updateWeights() {
    let square = products(of: terms)
    weights = inBlocks(of: 512, vectors.answers, threads: threads) { [self] range in
      var block = Array(weights[(range.lowerBound * groups)..<(range.upperBound * groups)])
      var sums = [Float](repeating: 0, count: groups)
      for (place, answer) in range.enumerated() {
        for group in 0..<groups { sums[group] = 0 }
        for index in vectors.range(of: answer) {
          let base = Int(vectors.terms[index]) * groups
          for group in 0..<groups { sums[group] += vectors.weights[index] * terms[base + group] }
        }
        settle(&block, place * groups, sums, square)
      }
      return block
    }.flatMap { $0 }
  }

  /// Moves the weights of one row, one after the other, to where the error is least.
  private func settle(
    _ rows: inout [Float], _ start: Int, _ sums: [Float], _ square: [Float]
  ) {
    for group in 0..<groups {
      let own = square[group * groups + group]
      guard own > Self.least else { continue }
      var expected: Float = 0
      for other in 0..<groups { expected += square[group * groups + other] * rows[start + other] }
      rows[start + group] = max(0, rows[start + group] + (sums[group] - expected) / own)
    }
  }

  /// The products of every two columns, summed over all rows in their order.
  private func products(of rows: [Float]) -> [Float] {
    let parts = inBlocks(of: 2_048, rows.count / max(1, groups), threads: threads) { [self] range in
      var sums = [Float](repeating: 0, count: groups * groups)
      for row in range {
        let start = row * groups
        for one in 0..<groups where rows[start + one] > 0 {
          for other in 0..<groups {
            sums[one * groups + other] += rows[start + one] * rows[start + other]
          }
        }
      }
      return sums
    }
    return parts.reduce(into: [Float](repeating: 0, count: groups * groups)) { total, part in
      for index in total.indices { total[index] += part[index] }
    }
  }
}
