/// A text cut into pieces, and the words that the pieces make. Storage that is filled again for
/// each text.
package struct SegmentedText: Sendable {
  /// A word that is counted: a noun, with the nouns and suffixes joined to it, a verb, an
  /// adjective.
  package struct Word: Sendable, Equatable {
    /// What a word is counted as.
    package enum Kind: UInt8, Sendable {
      case noun
      case verb
      case adjective
      case adverb
      /// A number with what is counted: 24時間.
      case quantity
    }

    /// Its pieces, as a range of `morphemes`.
    package var morphemes: Range<Int>
    /// Where it stands in the text, in bytes.
    package var bytes: Range<Int>
    /// What it is counted as.
    package var kind: Kind
  }

  /// All pieces in their order; between them may stand spaces.
  package internal(set) var morphemes: [Morpheme] = []
  /// The words in their order. Particles and marks are in none.
  package internal(set) var words: [Word] = []
  /// Where the dictionary knows names of people, in bytes; names beside each other are one.
  package internal(set) var personNames: [Range<Int>] = []
  /// Dictionary forms that differ from what is written.
  package internal(set) var forms: [UInt8] = []

  /// An empty storage.
  package init() {}

  mutating func removeAll() {
    morphemes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    personNames.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
  }

  mutating func append(_ kind: Morpheme.Kind, _ bytes: Range<Int>) {
    morphemes.append(Morpheme(bytes: bytes, kind: kind, form: 0..<0))
  }

  mutating func appendName(_ bytes: Range<Int>) {
    if let last = personNames.last, last.upperBound == bytes.lowerBound {
      personNames[personNames.count - 1] = last.lowerBound..<bytes.upperBound
    } else {
      personNames.append(bytes)
    }
  }

  /// Calls `body` with the bytes under which a piece is counted: its dictionary form.
  package func withForm<Result>(
    of morpheme: Morpheme, in text: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    morpheme.form.isEmpty
      ? body(text.extracting(morpheme.bytes)) : body(forms.span.extracting(morpheme.form))
  }

  /// Calls `body` with the bytes under which a word is counted: as written where it has several
  /// pieces, its dictionary form where it is one.
  package func withForm<Result>(
    of word: Word, in text: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    word.morphemes.count == 1
      ? withForm(of: morphemes[word.morphemes.lowerBound], in: text, body)
      : body(text.extracting(word.bytes))
  }
}
