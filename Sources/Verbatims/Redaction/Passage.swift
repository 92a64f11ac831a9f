package import SurveyModel

/// A part of an answer that would give away something about a person.
package struct Passage: Hashable, Sendable {
  /// How sure it is that the part is personal data.
  package enum Certainty: Sendable {
    case certain
    /// A person has to look at it.
    case doubtful
  }

  /// The bytes of the answer as it was written.
  package let bytes: Range<Int>
  /// What it would give away.
  package let kind: PersonalData
  /// Whether it is masked at once or listed for review.
  package let certainty: Certainty
}
