/// Answers as they differ: equal ones once, in an order that depends on nothing but them.
struct DistinctAnswers: Sendable {
  /// Each different answer, by its digest and, where digests meet, its bytes.
  private(set) var texts: [[UInt8]] = []
  /// How many gave it.
  private(set) var multiplicities: [Int] = []
  /// For each answer given, its place among the different ones; `nil` for an empty one.
  private(set) var places: [Int?]

  init(_ answers: [NormalisedText]) {
    places = [Int?](repeating: nil, count: answers.count)
    let keyed = answers.indices.filter { !answers[$0].bytes.isEmpty }
      .map { (hash: TermHash(answers[$0].bytes), index: $0) }
      .sorted { left, right in
        if left.hash != right.hash { return left.hash < right.hash }
        let (first, second) = (answers[left.index].bytes, answers[right.index].bytes)
        if first == second { return left.index < right.index }
        return first.lexicographicallyPrecedes(second)
      }
    for (_, index) in keyed {
      if texts.last != answers[index].bytes {
        texts.append(answers[index].bytes)
        multiplicities.append(0)
      }
      multiplicities[texts.count - 1] += 1
      places[index] = texts.count - 1
    }
  }
}
