/// Cuts normalised text into pieces and joins them to words. One for each thread.
///
/// Japanese is cut by a dictionary where there is one, and by classes of characters otherwise;
/// words of alphabets are cut at what is no letter, and brought to their stem.
package struct Segmenter: ~Copyable {
  private let tagger: Tagger?

  /// A segmenter by a dictionary, or without one.
  package init(_ dictionary: WordDictionary?) {
    tagger = dictionary.flatMap { Tagger($0) }
  }

  /// Cuts a text; what `result` held before is gone. O(n).
  ///
  /// - Precondition: the text is valid UTF-8.
  package func segment(_ text: [UInt8], into result: inout SegmentedText) {
    result.removeAll()
    let span = text.span
    if let tagger, hasJapanese(span) {
      tagger.segment(text, into: &result)
    } else {
      cutByClasses(span, from: 0, to: span.count, into: &result)
    }
    WordJoiner.join(&result, in: span)
  }

  /// Whether kana or kanji stand in a text.
  private func hasJapanese(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] & 0xF0 == 0xE0 {
      if CharacterClass(TextScalars.scalar(at: index, in: text).value).isJapanese { return true }
    }
    return false
  }
}

/// Runs of one class as pieces: hiragana are taken for particles and endings, all else for nouns.
func cutByClasses(
  _ text: Span<UInt8>, from start: Int, to end: Int, into result: inout SegmentedText
) {
  var index = start
  while index < end {
    if let word = ForeignWord.end(of: index, to: end, in: text) {
      result.appendForeign(index..<word, in: text)
      index = word
      continue
    }
    let runEnd = endOfRun(at: index, to: end, in: text)
    let kind = CharacterClass(TextScalars.scalar(at: index, in: text).value)
    switch kind {
    case .kanji, .katakana: result.append(.noun, index..<runEnd)
    case .hiragana, .letter: result.append(.function, index..<runEnd)
    case .digit: result.append(.number, index..<runEnd)
    case .mark: result.append(.mark, index..<runEnd)
    case .space: break
    }
    index = runEnd
  }
}

/// Where the run of one class that begins here ends.
private func endOfRun(at start: Int, to end: Int, in text: Span<UInt8>) -> Int {
  var index = start
  var kind: CharacterClass?
  while index < end {
    let (value, length) = TextScalars.scalar(at: index, in: text)
    let next = CharacterClass(value)
    // A long-vowel sign after hiragana belongs to it: らーめん.
    if let kind, kind != next, !(kind == .hiragana && value == 0x30FC) { return index }
    kind = kind ?? next
    index += length
  }
  return end
}
