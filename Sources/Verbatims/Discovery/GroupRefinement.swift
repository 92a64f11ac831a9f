/// Puts answers to the group whose words they use, until none changes.
///
/// A community is found by neighbours alone; the words of the whole group decide where an answer
/// belongs that has few neighbours, or neighbours in several groups.
struct GroupRefinement: Sendable {
  private static let mostRounds = 12

  private let table: AnswerTable
  private let threads: Int
  /// How many gave each answer.
  private let multiplicities: [Int]
  private let count: Int
  private(set) var groups: [Int?]
  private(set) var classifier: GroupClassifier

  init(
    _ partition: Partition, _ table: AnswerTable, _ multiplicities: [Int], threads: Int
  ) {
    self.multiplicities = multiplicities
    self.table = table
    self.threads = threads
    count = partition.count
    groups = partition.groups
    classifier = GroupClassifier(groups: partition.count, vocabulary: table.vocabulary)
    for (answer, group) in groups.enumerated() {
      if let group {
        classifier.learn(terms(of: answer), group: group, weight: multiplicities[answer])
      }
    }
    for _ in 0..<Self.mostRounds where !improve() { break }
    classifier.prepare()
  }

  private func terms(of answer: Int) -> ArraySlice<Int32> {
    table.shared.terms[table.shared.range(of: answer)]
  }

  /// Whether an answer changed its group.
  private mutating func improve() -> Bool {
    classifier.prepare()
    let next = best()
    var isChanged = false
    for answer in groups.indices where next[answer] != groups[answer] {
      guard let group = next[answer] else { continue }
      if let old = groups[answer] {
        classifier.learn(terms(of: answer), group: old, weight: -multiplicities[answer])
      }
      classifier.learn(terms(of: answer), group: group, weight: multiplicities[answer])
      groups[answer] = group
      isChanged = true
    }
    return isChanged
  }

  private func best() -> [Int?] {
    inBlocks(of: 512, groups.count, threads: threads) { [self] range in
      var scores = [Float](repeating: 0, count: count)
      return range.map { classifier.group(of: terms(of: $0), &scores) }
    }.flatMap { $0 }
  }

  /// The groups of the answers of the table, and of further texts.
  func extended(to texts: ArraySlice<[UInt8]>) -> [Int?] {
    let rest = inBlocks(of: 512, texts.count, threads: threads) { [self] range in
      var scores = [Float](repeating: 0, count: count)
      let start = texts.startIndex
      return table.sharedTerms(of: texts[(start + range.lowerBound)..<(start + range.upperBound)])
        .map { classifier.group(of: $0[...], &scores) }
    }
    return groups + rest.flatMap { $0 }
  }
}
