/// A rule that finds the answers of a group by phrases, and how well it does.
package struct SuggestedRule: Sendable, Equatable {
  /// The rule as a codeframe has it: phrases, and pairs of them, joined by OR.
  package let text: String
  /// Answers that the rule finds.
  package let found: Int
  /// Those of them that are in the group.
  package let foundInGroup: Int
  /// Answers in the group.
  package let group: Int

  /// The share of the answers found that are in the group.
  package var precision: Double { found > 0 ? Double(foundInGroup) / Double(found) : 0 }
  /// The share of the group that is found.
  package var recall: Double { group > 0 ? Double(foundInGroup) / Double(group) : 0 }
}

/// Puts a rule together for a group.
///
/// Phrases are added one after the other, each time the one that raises the harmonic mean of
/// precision and recall (F₁) most, as long as one raises it enough; pairs joined by AND stand beside
/// single phrases.
struct RuleComposer {
  private static let mostParts = 12
  private static let leastGain = 0.004
  /// Phrases of which pairs are tried.
  private static let paired = 16

  /// A phrase, or two joined by AND.
  private struct Part {
    var text: String
    var answers: AnswerSet
  }

  private let group: AnswerSet
  private let size: Int
  private var parts: [Part] = []

  /// - Parameters:
  ///   - phrases: as a rule writes them, the most telling first, with the answers that hold each.
  ///   - group: the answers to be found.
  init(_ phrases: [(text: String, answers: AnswerSet)], group: AnswerSet) {
    self.group = group
    size = group.count
    parts = phrases.map { Part(text: $0.text, answers: $0.answers) }
    for one in phrases.prefix(Self.paired).indices {
      for other in phrases.prefix(Self.paired).indices where other > one {
        let both = phrases[one].answers.intersection(phrases[other].answers)
        guard both.sharedCount(group) > 1 else { continue }
        parts.append(
          Part(text: "(\(phrases[one].text) AND \(phrases[other].text))", answers: both))
      }
    }
  }

  /// The rule; `nil` where no phrase finds the group at all.
  func rule() -> SuggestedRule? {
    var found = AnswerSet(like: group)
    var texts: [String] = []
    var best = 0.0
    while texts.count < Self.mostParts {
      var next: (part: Int, score: Double)?
      for index in parts.indices {
        let score = score(found.unionCounts(parts[index].answers, sharedWith: group))
        if score > (next?.score ?? best + Self.leastGain) { next = (index, score) }
      }
      guard let next else { break }
      found = found.union(parts[next.part].answers)
      texts.append(parts[next.part].text)
      best = next.score
    }
    guard !texts.isEmpty else { return nil }
    return SuggestedRule(
      text: texts.joined(separator: " OR "), found: found.count,
      foundInGroup: found.sharedCount(group), group: size)
  }

  /// F₁ of so many answers.
  private func score(_ answers: (all: Int, shared: Int)) -> Double {
    2 * Double(answers.shared) / Double(max(1, answers.all + size))
  }
}
