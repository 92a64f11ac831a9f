/// Finds for each answer the answers most like it, through the lists of answers that have a term.
///
/// An answer's terms are taken from the heaviest down until so many entries of lists were read;
/// what the lightest terms would add is left out. Up to some thousand answers nothing is left out.
struct NeighbourSearch: Sendable {
  let vectors: AnswerVectors
  /// Neighbours of each answer.
  let neighbours: Int
  /// Entries of lists that are read for one answer.
  let budget: Int

  private let listStarts: [Int32]
  private let listAnswers: [Int32]
  private let listWeights: [Float]

  /// A neighbour and how alike it is.
  struct Neighbour: Sendable {
    var answer: Int32
    var similarity: Float
  }

  init(_ vectors: AnswerVectors, neighbours: Int, budget: Int) {
    self.vectors = vectors
    self.neighbours = neighbours
    self.budget = budget
    var starts = [Int32](repeating: 0, count: vectors.termCount + 1)
    for term in vectors.terms { starts[Int(term) + 1] += 1 }
    for term in 1..<max(1, starts.count) { starts[term] += starts[term - 1] }
    var next = starts
    var answers = [Int32](repeating: 0, count: vectors.terms.count)
    var weights = [Float](repeating: 0, count: vectors.terms.count)
    for answer in 0..<vectors.answers {
      for index in vectors.range(of: answer) {
        let place = Int(next[Int(vectors.terms[index])])
        answers[place] = Int32(answer)
        weights[place] = vectors.weights[index]
        next[Int(vectors.terms[index])] += 1
      }
    }
    (listStarts, listAnswers, listWeights) = (starts, answers, weights)
  }

  /// The neighbours of a stretch of answers, each list from the most alike down, equal ones in the
  /// order of answers.
  func neighbours(of answers: Range<Int>) -> [[Neighbour]] {
    // Whole vectors, so that the best are looked for without a rest.
    var sums = [Float](repeating: 0, count: (vectors.answers + 7) / 8 * 8)
    return answers.map { answer in
      collect(answer, &sums)
      return best(answer, &sums)
    }
  }

  /// Adds up how alike all answers are to one.
  private func collect(_ answer: Int, _ sums: inout [Float]) {
    let range = vectors.range(of: answer)
    var order = Array(range)
    let entries = range.reduce(0) { $0 + length(of: Int(vectors.terms[$1])) }
    if entries > budget {
      order.sort {
        (vectors.weights[$1], vectors.terms[$0]) < (vectors.weights[$0], vectors.terms[$1])
      }
    }
    let answers = listAnswers.span
    let weights = listWeights.span
    var sums = sums.mutableSpan
    var read = 0
    for index in order {
      let term = Int(vectors.terms[index])
      read += length(of: term)
      if read > budget, read > length(of: term) { break }
      let weight = vectors.weights[index]
      for place in Int(listStarts[term])..<Int(listStarts[term + 1]) {
        sums[Int(answers[place])] += weight * weights[place]
      }
    }
  }

  /// How alike each answer is to one of them.
  func similarities(to answer: Int) -> [Float] {
    var sums = [Float](repeating: 0, count: vectors.answers)
    for index in vectors.range(of: answer) {
      forEachAnswer(of: Int(vectors.terms[index])) { other, weight in
        sums[other] += vectors.weights[index] * weight
      }
    }
    return sums
  }

  /// The answers that have a term, and how much it weighs in them.
  func forEachAnswer(of term: Int, _ body: (Int, Float) -> Void) {
    for place in Int(listStarts[term])..<Int(listStarts[term + 1]) {
      body(Int(listAnswers[place]), listWeights[place])
    }
  }

  private func length(of term: Int) -> Int { Int(listStarts[term + 1] - listStarts[term]) }

  /// Takes the best of the sums and clears them.
  private func best(_ answer: Int, _ sums: inout [Float]) -> [Neighbour] {
    var heap = NeighbourHeap(capacity: neighbours)
    sums[answer] = 0
    var sums = sums.mutableSpan
    for start in stride(from: 0, to: sums.count, by: 8) {
      var block = SIMD8<Float>()
      for lane in 0..<8 {
        block[lane] = sums[start + lane]
        sums[start + lane] = 0
      }
      // Answers come in their order: one that is only as good as the last is behind it.
      guard any(block .> heap.least) else { continue }
      for lane in 0..<8 where block[lane] > heap.least {
        heap.offer(Neighbour(answer: Int32(start + lane), similarity: block[lane]))
      }
    }
    return heap.sorted()
  }
}

/// Keeps the most alike of many neighbours.
private struct NeighbourHeap {
  private var items: [NeighbourSearch.Neighbour] = []
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    items.reserveCapacity(capacity)
  }

  /// What another has to be above to be kept.
  var least: Float { items.count < capacity ? 0 : items.first?.similarity ?? .infinity }

  private static func isWorse(
    _ left: NeighbourSearch.Neighbour, _ right: NeighbourSearch.Neighbour
  ) -> Bool {
    (left.similarity, right.answer) < (right.similarity, left.answer)
  }

  mutating func offer(_ item: NeighbourSearch.Neighbour) {
    if items.count < capacity {
      items.append(item)
      siftUp(items.count - 1)
    } else if capacity > 0, Self.isWorse(items[0], item) {
      items[0] = item
      siftDown()
    }
  }

  func sorted() -> [NeighbourSearch.Neighbour] {
    items.sorted { Self.isWorse($1, $0) }
  }

  private mutating func siftUp(_ start: Int) {
    var index = start
    while index > 0, Self.isWorse(items[index], items[(index - 1) / 2]) {
      items.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func siftDown() {
    var index = 0
    while true {
      var worst = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < items.count && Self.isWorse(items[child], items[worst]) {
        worst = child
      }
      if worst == index { return }
      items.swapAt(index, worst)
      index = worst
    }
  }
}
