/// A theme that a group of answers suggests: names for it, its words, a rule ready to adopt.
package struct ThemeSuggestion: Sendable, Equatable {
  /// Names that it could have, the best first; none where the group has no telling noun.
  package let labels: [String]
  /// The words that set it apart, the most telling first, as answers write them.
  package let terms: [String]
  /// Answers in the group.
  package let answers: Int
  /// The mean similarity of two of its answers, from 0 to 1.
  package let cohesion: Double
  /// A rule that finds them; `nil` where no phrase does.
  package let rule: SuggestedRule?
  /// Answers that stand for it, as indices, the best first.
  package let representatives: [Int]
}
