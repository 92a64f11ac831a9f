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
      corpus.words(of: answer).filter { Int($0.word) == word }
        .map { WordInContext($0, answer: answer, answers[answer].bytes, width: width) }
    }
  }

  /// For each word at most so many of its places, and how many there are, found in one go over all
  /// answers.
  static func places(
    of words: [Int], in corpus: WordCorpus, _ answers: [NormalisedText], most: Int,
    width: Int = 20
  ) -> [(places: [WordInContext], count: Int)] {
    var numbers = [Int](repeating: -1, count: corpus.entries.count)
    for (number, word) in words.enumerated() { numbers[word] = number }
    var found = words.map { _ in (places: [WordInContext](), count: 0) }
    for answer in answers.indices {
      for occurrence in corpus.words(of: answer) {
        let number = numbers[Int(occurrence.word)]
        guard number >= 0 else { continue }
        found[number].count += 1
        guard found[number].places.count < most else { continue }
        found[number].places.append(
          WordInContext(occurrence, answer: answer, answers[answer].bytes, width: width))
      }
    }
    return found
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>, first count: Int) -> String {
    let text = String(decoding: bytes.prefix(count * 4), as: UTF8.self).unicodeScalars
    return String(text.prefix(count))
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>, last count: Int) -> String {
    var start = max(bytes.startIndex, bytes.endIndex - count * 4)
    while start < bytes.endIndex, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return String(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.suffix(count))
  }
}

extension WordInContext {
  fileprivate init(
    _ occurrence: WordCorpus.Occurrence, answer: Int, _ bytes: [UInt8], width: Int
  ) {
    let (start, end) = (Int(occurrence.start), Int(occurrence.end))
    self.answer = answer
    before = Self.text(bytes[..<start], last: width)
    word = String(decoding: bytes[start..<end], as: UTF8.self)
    after = Self.text(bytes[end...], first: width)
  }
}
