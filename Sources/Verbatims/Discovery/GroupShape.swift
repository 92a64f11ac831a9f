/// What a group looks like: how much its answers are alike, and which of them stand for it.
struct GroupShape: Sendable {
  /// The mean similarity of two different answers, from 0 to 1; 0 for a single one.
  let cohesion: Double
  /// Places among the different answers, from the best to stand for the group down: central ones
  /// first, each unlike those before it.
  let representatives: [Int]

  private static let mostRepresentatives = 12
  /// The most central answers from which representatives are taken.
  private static let pool = 80
  /// How much being central counts beside being unlike: λ.
  private static let centrality: Float = 0.7

  /// Looks at the answers of one group.
  ///
  /// Representatives are chosen by maximal marginal relevance: J. Carbonell, J. Goldstein, "The use
  /// of MMR, diversity-based reranking for reordering documents and producing summaries", SIGIR
  /// (1998), with the similarity to the sum of the group's vectors as relevance.
  init(_ members: [Int], in vectors: AnswerVectors) {
    var sum = SparseSum(vectors.termCount)
    var own = 0.0
    for member in members { own += sum.add(vectors, member) }
    let count = Double(members.count)
    cohesion = members.count > 1 ? max(0, (sum.square - own) / (count * (count - 1))) : 0
    let length = Float(sum.square.squareRoot())
    let central = members.map {
      (place: $0, relevance: sum.product(vectors, $0) / max(length, 1e-9))
    }
    .sorted { ($1.relevance, $0.place) < ($0.relevance, $1.place) }
    .prefix(Self.pool)
    representatives = Self.diverse(Array(central), vectors)
  }

  private static func diverse(
    _ central: [(place: Int, relevance: Float)], _ vectors: AnswerVectors
  ) -> [Int] {
    var chosen: [Int] = []
    var nearest = [Float](repeating: 0, count: central.count)
    var isChosen = [Bool](repeating: false, count: central.count)
    while chosen.count < min(mostRepresentatives, central.count) {
      var best = -1
      var bestScore = -Float.infinity
      for index in central.indices where !isChosen[index] {
        let score = centrality * central[index].relevance - (1 - centrality) * nearest[index]
        if score > bestScore { (best, bestScore) = (index, score) }
      }
      isChosen[best] = true
      chosen.append(central[best].place)
      for index in central.indices where !isChosen[index] {
        nearest[index] = max(
          nearest[index], vectors.similarity(central[best].place, central[index].place))
      }
    }
    return chosen
  }
}

/// The sum of some vectors.
private struct SparseSum {
  private var values: [Float]

  init(_ terms: Int) {
    values = [Float](repeating: 0, count: terms)
  }

  /// Adds a vector; returns its square.
  mutating func add(_ vectors: AnswerVectors, _ answer: Int) -> Double {
    var square = 0.0
    for index in vectors.range(of: answer) {
      values[Int(vectors.terms[index])] += vectors.weights[index]
      square += Double(vectors.weights[index] * vectors.weights[index])
    }
    return square
  }

  var square: Double { values.reduce(0) { $0 + Double($1) * Double($1) } }

  func product(_ vectors: AnswerVectors, _ answer: Int) -> Float {
    vectors.range(of: answer).reduce(0) {
      $0 + values[Int(vectors.terms[$1])] * vectors.weights[$1]
    }
  }
}

extension AnswerVectors {
  /// How alike two answers are.
  func similarity(_ one: Int, _ other: Int) -> Float {
    var (left, right) = (range(of: one).lowerBound, range(of: other).lowerBound)
    var sum: Float = 0
    while left < range(of: one).upperBound, right < range(of: other).upperBound {
      if terms[left] == terms[right] {
        sum += weights[left] * weights[right]
        left += 1
        right += 1
      } else if terms[left] < terms[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }
}
