/// What became of one answer.
package struct RedactedAnswer: Equatable, Sendable {
  /// The answer with its placeholders.
  package var text: [UInt8]
  /// How many passages of each kind were masked.
  package var counts = RedactionCounts()
  /// All passages by the bytes of the answer as it was written, masked or not.
  package let passages: [Passage]
  /// Where in `text` the doubtful passages stand that were not masked.
  package var doubtful: [Range<Int>] = []

  /// Whether a person has to look at it before it may be quoted.
  package var isDoubtful: Bool { passages.contains { $0.certainty == .doubtful } }

  /// The text with marks around the doubtful passages, for the eyes of who reviews it.
  package func marked(open: [UInt8], close: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for range in doubtful {
      result += text[copied..<range.lowerBound]
      result += open + text[range] + close
      copied = range.upperBound
    }
    return result + text[copied...]
  }

  init(text: [UInt8], passages: [Passage]) {
    self.text = text
    self.passages = passages
  }
}
