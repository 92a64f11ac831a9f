/// A word with what stands around it (KWIC), in normalised text.
package struct WordInContext: Sendable, Equatable {
  /// Index of the answer.
  package let answer: Int
  /// What stands before the word, cut at whole characters.
  package let before: String
  /// The word as it stands in the answer.
  package let word: String
  /// What stands behind the word, cut at whole characters.
  package let after: String

  /// Every place of a word, in the order of answers and places.
  ///
  /// `word` is an index into the entries of the corpus, `answers` are those that it was made of,
  /// and `width` is how many characters are given on each side.
  package static func places(
    of word: Int, in corpus: WordCorpus, _ answers: [NormalisedText], width: Int = 20
  ) -> [WordInContext] {
    answers.indices.flatMap { answer in
      corpus.words(of: answer).filter { Int($0.word) == word }.map { occurrence in
        let bytes = answers[answer].bytes
        let (start, end) = (Int(occurrence.start), Int(occurrence.end))
        return WordInContext(
          answer: answer, before: text(bytes[..<start], last: width),
          word: String(decoding: bytes[start..<end], as: UTF8.self),
          after: text(bytes[end...], first: width))
      }
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>, first count: Int) -> String {
    let text = String(decoding: bytes.prefix(count * 4), as: UTF8.self).unicodeScalars
    return String(text.prefix(count))
  }

  private static func text(_ bytes: ArraySlice<UInt8>, last count: Int) -> String {
    var start = max(bytes.startIndex, bytes.endIndex - count * 4)
    while start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return String(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.suffix(count))
  }
}
