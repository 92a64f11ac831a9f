/// What became of one answer.
package struct RedactedAnswer: Equatable, Sendable {
  /// The answer with its placeholders.
  package var text: [UInt8]
  /// How many passages of each kind were masked.
  package var counts = RedactionCounts()
  /// All passages by the bytes of the answer as it was written, masked or not.
  package let passages: [Passage]

  /// Whether a person has to look at it before it may be quoted.
  package var isDoubtful: Bool { passages.contains { $0.certainty == .doubtful } }

  init(text: [UInt8], passages: [Passage]) {
    self.text = text
    self.passages = passages
  }
}
