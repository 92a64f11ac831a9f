/// Answers that stand for others: central ones, each unlike those before it.
///
/// Answers that are the same but for a few characters are taken once. The order in which answers
/// come changes nothing.
package struct RepresentativeAnswers: Sendable {
  /// An answer with those that say the same.
  package struct Choice: Sendable, Equatable {
    /// Members that are equal once normalised: any of them can be shown.
    package let answers: [Int]
    /// Members that say the same, these included.
    package let similar: Int
  }

  private let distinct: DistinctAnswers
  private let vectors: AnswerVectors
  /// For each different answer the one that stands for all that are nearly the same.
  private let heads: [Int]

  /// - Parameters:
  ///   - answers: all answers to a question; empty ones stand for nothing.
  ///   - dictionary: cuts Japanese into words.
  ///   - threads: how many; the result does not depend on it.
  package init(_ answers: [NormalisedText], dictionary: WordDictionary?, threads: Int) {
    let distinct = DistinctAnswers(answers)
    self.distinct = distinct
    vectors = AnswerTable(distinct.texts, dictionary: dictionary, threads: threads).vectors()
    var firsts: [NormalisedText?] = distinct.texts.map { _ in nil }
    for (answer, place) in distinct.places.enumerated() {
      if let place, firsts[place] == nil { firsts[place] = answers[answer] }
    }
    var heads = Array(distinct.texts.indices)
    // Texts that differ in marks and spaces alone; those too short to be near-duplicates, too.
    var cores: [[UInt8]: Int] = [:]
    for (place, text) in distinct.texts.enumerated() {
      let core = VacuousAnswers.core(text)
      heads[place] = cores[core] ?? place
      cores[core] = heads[place]
    }
    for cluster in NearDuplicates(firsts.compactMap(\.self)).clusters {
      let head = cluster.max { left, right in
        (distinct.multiplicities[left], right) < (distinct.multiplicities[right], left)
      }
      for place in cluster { heads[place] = head ?? place }
    }
    // Where the head of a text has got another one.
    for place in heads.indices { heads[place] = heads[heads[place]] }
    self.heads = heads
  }

  /// Up to 12 choices from some of the answers, the best first.
  package func choices(from members: [Int]) -> [Choice] {
    var answers: [Int: [Int]] = [:]
    var similar: [Int: Int] = [:]
    for member in members {
      guard let place = distinct.places[member] else { continue }
      answers[place, default: []].append(member)
      similar[heads[place], default: 0] += 1
    }
    // Of answers that are nearly the same the head need not be a member.
    var chosen: [Int: Int] = [:]
    for place in answers.keys.sorted() where chosen[heads[place]] == nil || heads[place] == place {
      chosen[heads[place]] = place
    }
    let shape = GroupShape(chosen.values.sorted(), in: vectors)
    return shape.representatives.compactMap { place in
      answers[place].map { Choice(answers: $0, similar: similar[heads[place]] ?? $0.count) }
    }
  }
}
