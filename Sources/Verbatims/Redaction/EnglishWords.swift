/// Words of Latin letters one after another, as names and addresses in English are made of.
struct EnglishWords {
  private let text: FoldedAnswer

  init(_ text: FoldedAnswer) {
    self.text = text
  }

  /// The word that begins at a place: letters with apostrophes, hyphens between letters.
  func word(at start: Int) -> Range<Int> {
    var end = start
    while text.has(.latin, at: end)
      || (end > start && [0x27, 0x2D].contains(text[end]) && text.has(.latin, at: end + 1))
    { end += 1 }
    return start..<end
  }

  /// The word after a word: one space between them, or a dot and a space.
  func following(_ end: Int, dots: Bool = false) -> Range<Int> {
    var place = end
    if dots, text[place] == 0x2E { place += 1 }
    return word(at: text.afterSpaces(place, atMost: 2))
  }

  func isCapitalised(_ word: Range<Int>) -> Bool {
    text.has(.capital, at: word.lowerBound)
  }

  /// PTA, NHK: letters that stand for words.
  func isAcronym(_ word: Range<Int>) -> Bool {
    word.count > 1 && word.allSatisfy { text.has(.capital, at: $0) }
  }

  /// The end of up to `limit` capitalised words that begin at a place.
  func capitalisedEnd(from start: Int, atMost limit: Int) -> Int {
    var end = start
    var next = word(at: start)
    var count = 0
    while count < limit, !next.isEmpty, isCapitalised(next) {
      end = next.upperBound
      count += 1
      // An initial has a dot: John F. Kennedy.
      next = following(end, dots: next.count == 1)
    }
    return end
  }
}
