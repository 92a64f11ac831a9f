import Glibc
import Testing

@testable import Verbatims

/// What is done fast in the search for groups, held against the same done plainly.
@Suite struct `Fast and plain searches for groups` {
  private static let texts: [[UInt8]] = {
    var chance = Chance(seed: 11)
    let words = (0..<60).map { "word\($0)" }
    return (0..<137).map { index in
      let own = (0..<(2 + chance.below(6))).map { _ in words[(index % 5) * 12 + chance.below(12)] }
      return Array((own + [words[chance.below(60)]]).joined(separator: " ").utf8)
    }
  }()
  private let table = AnswerTable(Self.texts, dictionary: nil, threads: 1)

  @Test(arguments: [1, 7, 24, 500]) func `neighbours are the most alike of all`(_ count: Int) {
    let vectors = table.vectors()
    let search = NeighbourSearch(vectors, neighbours: count, budget: .max)
    let found = search.neighbours(of: 0..<vectors.answers)
    for answer in 0..<vectors.answers {
      let all = (0..<vectors.answers).filter { $0 != answer }
        .map { (answer: $0, similarity: vectors.similarity(answer, $0)) }
        .filter { $0.similarity > 0 }
        .sorted { ($1.similarity, $0.answer) < ($0.similarity, $1.answer) }.prefix(count)
      #expect(found[answer].map { Int($0.answer) } == all.map(\.answer))
      #expect(found[answer].map(\.similarity) == all.map(\.similarity))
    }
  }

  @Test(arguments: [0.3, 1, 4]) func `no node would be better elsewhere`(_ resolution: Double) {
    let vectors = table.vectors()
    let search = NeighbourSearch(vectors, neighbours: 9, budget: .max)
    let graph = NeighbourGraph(
      search.neighbours(of: 0..<vectors.answers),
      multiplicities: [Int](repeating: 1, count: vectors.answers))
    var state = CommunityState(graph, (0..<Int32(graph.nodes)).map { $0 }, resolution)
    state.moveNodes([])
    let quality = graph.modularity(of: state.community, resolution: resolution)
    for node in 0..<graph.nodes {
      for other in Set(state.community) {
        var moved = state.community
        moved[node] = other
        #expect(graph.modularity(of: moved, resolution: resolution) <= quality + 1e-9)
      }
    }
  }

  @Test(arguments: [1, 3, 8, 20]) func `an answer goes to the group that speaks like it`(
    _ groups: Int
  ) {
    let answers = Self.texts.indices.map { Array(table.shared.terms[table.shared.range(of: $0)]) }
    var classifier = GroupClassifier(groups: groups, vocabulary: table.vocabulary)
    for (answer, terms) in answers.enumerated() {
      classifier.meet(terms[...], weight: 1)
      classifier.learn(terms[...], group: answer * 7 % groups, weight: 1)
    }
    classifier.prepare()
    var room = classifier.room
    for (answer, terms) in answers.enumerated() {
      let own = answer * 7 % groups
      let scores = plainScores(of: terms, without: answer, own, answers, groups)
      let best = classifier.group(of: terms[...], own: own, [], &room)
      #expect(best.map { scores[$0] >= (scores.max() ?? 0) - 1e-3 } ?? terms.isEmpty)
    }
  }

  /// The formula of `GroupClassifier`, term by term.
  private func plainScores(
    of terms: [Int32], without answer: Int, _ own: Int, _ answers: [[Int32]], _ groups: Int
  ) -> [Double] {
    let all = Double(answers.reduce(0) { $0 + $1.count })
    return (0..<groups).map { group in
      let members = answers.indices.filter { $0 * 7 % groups == group && $0 != answer }
      let total = Double(members.reduce(0) { $0 + answers[$1].count })
      guard !members.isEmpty else { return -.infinity }
      return terms.reduce(log(Double(members.count))) { sum, term in
        let usual = Double(answers.count { $0.contains(term) }) / all
        let count = Double(members.count { answers[$0].contains(term) })
        return sum + log(0.2 * count / (max(1, total) * usual) + 0.8)
      }
    }
  }

  @Test func `answers cut before have the same words`() {
    let texts = ["駐車場が狭い", "parking fees", "駐車場が狭い", "", "窓口で待つ"].map { NormalisedText($0) }
    let distinct = DistinctAnswers(texts)
    let table = AnswerTable(
      Array(distinct.texts.prefix(2)), dictionary: nil, threads: 1, keepsWords: true)
    let segmented = SegmentedAnswers(table.segmented, distinct)
    let kept = WordCorpus(texts, segmented: segmented, dictionary: nil, threads: 1)
    let anew = WordCorpus(texts, dictionary: nil)
    #expect(texts.indices.contains { segmented[$0] != nil })
    #expect(kept.entries == anew.entries)
    for answer in texts.indices {
      #expect(Array(kept.words(of: answer)) == Array(anew.words(of: answer)))
    }
  }
}
