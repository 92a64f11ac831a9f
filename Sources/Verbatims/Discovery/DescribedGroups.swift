/// Groups of answers with what they look like.
package struct DescribedGroups: Sendable {
  /// Which answer is in which group.
  package let groups: AnswerGroups
  /// For each group the mean similarity of two of its answers, from 0 to 1.
  package let cohesion: [Double]
  /// For each group some answers that stand for it, the best first: central ones, each unlike those
  /// before it. An answer that several gave is named by the first of them.
  package let representatives: [[Int]]
  /// How answers were cut into words.
  let segmented: SegmentedAnswers

  init(groups: AnswerGroups) {
    self.groups = groups
    segmented = SegmentedAnswers()
    cohesion = []
    representatives = []
  }

  /// Looks at the groups of the answers that have a vector.
  init(
    _ groups: AnswerGroups, _ distinct: DistinctAnswers, _ vectors: AnswerVectors,
    _ segmented: [SegmentedText], threads: Int
  ) {
    var first = [Int?](repeating: nil, count: distinct.texts.count)
    var members = [[Int]](repeating: [], count: groups.sizes.count)
    for (answer, place) in distinct.places.enumerated() {
      guard let place, first[place] == nil else { continue }
      first[place] = answer
    }
    for (place, answer) in first.enumerated() where place < vectors.answers {
      guard let group = answer.flatMap({ groups.groupOfAnswer[$0] }) else { continue }
      members[group].append(place)
    }
    let shapes = inBlocks(of: 1, members.count, threads: threads) { [members] in
      GroupShape(members[$0.lowerBound], in: vectors)
    }
    self.segmented = SegmentedAnswers(segmented, distinct)
    self.groups = groups
    cohesion = shapes.map(\.cohesion)
    representatives = shapes.map { $0.representatives.compactMap { first[$0] } }
  }
}
