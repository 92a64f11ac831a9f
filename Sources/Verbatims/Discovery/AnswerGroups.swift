/// Which answer is in which group.
package struct AnswerGroups: Sendable, Equatable {
  /// For each answer its group, from 0 for the largest; `nil` for one that is in none: it is empty
  /// or has no word in common with another.
  package let groupOfAnswer: [Int?]
  /// Answers in each group; descending.
  package let sizes: [Int]

  /// Groups in the order of their sizes, equal ones by their first different answer.
  init(_ distinct: DistinctAnswers, _ groups: [Int?]) {
    let count = (groups.compactMap { $0 }.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: count)
    var firsts = [Int](repeating: Int.max, count: count)
    for (place, group) in groups.enumerated() {
      guard let group else { continue }
      sizes[group] += distinct.multiplicities[place]
      firsts[group] = min(firsts[group], place)
    }
    let order = (0..<count).filter { sizes[$0] > 0 }
      .sorted { (sizes[$1], firsts[$0]) < (sizes[$0], firsts[$1]) }
    var numbers = [Int?](repeating: nil, count: count)
    for (number, group) in order.enumerated() { numbers[group] = number }
    self.sizes = order.map { sizes[$0] }
    groupOfAnswer = distinct.places.map { place in
      place.flatMap { groups[$0] }.flatMap { numbers[$0] }
    }
  }

  init(places: [Int?]) {
    groupOfAnswer = places.map { _ in nil }
    sizes = []
  }
}
