/// Puts answers to the group whose words they use and where their neighbours are, until hardly
/// any changes.
///
/// A community is found by neighbours alone; the words of the whole group decide where an answer
/// belongs that has few neighbours, or neighbours in several groups. To the score of each group
/// (`GroupClassifier`) the share of the weight at the answer that leads into the group is added,
/// times a constant: a random field whose prior is that neighbours are in one group (J. Besag, "On
/// the statistical analysis of dirty pictures", Journal of the Royal Statistical Society B 48, 1986).
struct GroupRefinement: Sendable {
  private static let mostRounds = 12
  /// One in so many answers may still change at the end.
  private static let few = 200
  /// What it counts for a group that all neighbours of an answer are in it, as a logarithm of odds.
  private static let pull: Float = 8

  private let table: AnswerTable
  private let threads: Int
  /// How many gave each answer.
  private let multiplicities: [Int]
  private let graph: NeighbourGraph
  private let count: Int
  private(set) var groups: [Int?]
  /// Where each answer was before it came to its group.
  private var left: [Int?]
  private(set) var classifier: GroupClassifier

  init(
    _ partition: Partition, _ table: AnswerTable, _ graph: NeighbourGraph,
    _ multiplicities: [Int], threads: Int
  ) {
    self.graph = graph
    self.multiplicities = multiplicities
    self.table = table
    self.threads = threads
    count = partition.count
    groups = partition.groups
    left = [Int?](repeating: nil, count: partition.groups.count)
    classifier = GroupClassifier(groups: partition.count, vocabulary: table.vocabulary)
    for (answer, group) in groups.enumerated() {
      classifier.meet(terms(of: answer), weight: multiplicities[answer])
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

  /// Whether more than a few answers changed their groups.
  private mutating func improve() -> Bool {
    classifier.prepare()
    let next = best()
    var changes = 0
    for answer in groups.indices where next[answer] != groups[answer] {
      // All answers move at once, and two that follow each other would never rest: none goes back.
      guard let group = next[answer], group != left[answer] else { continue }
      left[answer] = groups[answer]
      if let old = groups[answer] {
        classifier.learn(terms(of: answer), group: old, weight: -multiplicities[answer])
      }
      classifier.learn(terms(of: answer), group: group, weight: multiplicities[answer])
      groups[answer] = group
      changes += 1
    }
    return changes > groups.count / Self.few
  }

  private func best() -> [Int?] {
    inBlocks(of: 512, groups.count, threads: threads) { [self] range in
      var scores = classifier.room
      var pulls = [Float](repeating: 0, count: count)
      return range.map { answer in
        findPulls(of: answer, &pulls)
        return classifier.group(of: terms(of: answer), own: groups[answer], pulls, &scores)
      }
    }.flatMap { $0 }
  }

  /// What the neighbours of an answer count for each group.
  private func findPulls(of answer: Int, _ pulls: inout [Float]) {
    for group in pulls.indices { pulls[group] = 0 }
    let range = graph.range(of: answer)
    let strength = graph.weights[range].reduce(0, +)
    guard strength > 0 else { return }
    for index in range {
      guard let group = groups[Int(graph.targets[index])] else { continue }
      pulls[group] += Self.pull * graph.weights[index] / strength
    }
  }

  /// The groups of the answers of the table, and of further texts.
  func extended(to texts: ArraySlice<[UInt8]>) -> [Int?] {
    let rest = inBlocks(of: 512, texts.count, threads: threads) { [self] range in
      var scores = classifier.room
      let start = texts.startIndex
      return table.sharedTerms(of: texts[(start + range.lowerBound)..<(start + range.upperBound)])
        .map { classifier.group(of: $0[...], own: nil, [], &scores) }
    }
    return groups + rest.flatMap { $0 }
  }
}
