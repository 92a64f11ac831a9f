/// Words in alphabets: where they end, which of them say nothing, and their stems.
enum ForeignWord {
  /// The end of the word that begins here, or `nil` where none does.
  ///
  /// Letters and digits make a word, digits alone do not; an apostrophe, hyphen, dot, `&`, `@`
  /// or `_` between letters belongs to it: don't, e-tax, q&a.
  static func end(of start: Int, to end: Int, in text: Span<UInt8>) -> Int? {
    var index = start
    var hasLetter = false
    var wordEnd = start
    while index < end {
      let (value, length) = TextScalars.scalar(at: index, in: text)
      switch CharacterClass(value) {
      case .letter: hasLetter = true
      case .digit: break
      case .mark where wordEnd > start && isInner(value) && wordEnd == index:
        index += length
        continue
      case .kanji, .hiragana, .katakana, .space, .mark:
        return hasLetter ? wordEnd : nil
      }
      index += length
      wordEnd = index
    }
    return hasLetter ? wordEnd : nil
  }

  private static func isInner(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x26, 0x27, 0x2D, 0x2E, 0x40, 0x5F, 0x2019: true
    default: false
    }
  }
}

extension SegmentedText {
  /// Adds a word of an alphabet: a function word, or a word counted by its stem.
  mutating func appendForeign(_ bytes: Range<Int>, in text: Span<UInt8>) {
    let written = text.extracting(bytes)
    if FunctionWords.contains(written) { return append(.function, bytes) }
    let start = forms.count
    let isStemmed = EnglishStem.append(written, to: &forms)
    let form = isStemmed ? start..<forms.count : 0..<0
    if !isStemmed { forms.removeSubrange(start...) }
    morphemes.append(Morpheme(bytes: bytes, kind: .foreign, form: form))
  }
}
