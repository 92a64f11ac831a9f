/// The smallest piece of a text that a segmenter tells.
package struct Morpheme: Sendable, Equatable {
  /// What a piece does in a sentence, as far as counting words needs it.
  package enum Kind: UInt8, Sendable {
    case noun
    /// Goes before a noun and belongs to it: 再, 非, 無.
    case prefix
    /// Goes after a noun and belongs to it: 場, 性, 所.
    case suffix
    /// Goes after a noun and says nothing of its own: さん, 等, たち.
    case emptySuffix
    case number
    /// What is counted: 回, 人, 時間 after a number.
    case counter
    case verb
    case adjective
    case adverb
    /// A word in Latin or another alphabet.
    case foreign
    /// Particles, auxiliaries, pronouns, and words that stand in every answer.
    case function
    case mark
  }

  /// Where it stands in the text, in bytes.
  package var bytes: Range<Int>
  /// What it is.
  package var kind: Kind
  /// Its dictionary form, in the bytes of `SegmentedText.forms`; empty where that is how it is
  /// written.
  package var form: Range<Int>
}
