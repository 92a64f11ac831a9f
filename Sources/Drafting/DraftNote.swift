/// What was inferred about a part of a definition, or could not be taken over; no prose.
package enum DraftNote: Hashable, Sendable {
  /// The type of a question was inferred from so many different values of so many answers.
  case typeInferred(distinct: Int, answers: Int)
}
