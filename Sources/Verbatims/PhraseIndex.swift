/// Finds all of many phrases in a text at once.
///
/// Phrases stand under their first character; at each character of a text only the phrases
/// that begin with it are compared. Most characters of a text begin none.
struct PhraseIndex {
  private static let places = 1 << 10
  private static let none: Int32 = -1

  private let phrases: [[UInt8]]
  /// For each hash of a first character, the first phrase under it.
  private var heads = [Int32](repeating: none, count: places)
  /// For each phrase, the next one under the same hash.
  private var followers: [Int32]

  /// - Precondition: each phrase is valid UTF-8 and not empty.
  init(_ phrases: [[UInt8]]) {
    self.phrases = phrases
    followers = [Int32](repeating: Self.none, count: phrases.count)
    for (index, phrase) in phrases.enumerated() {
      let place = Self.place(ofCharacterAt: 0, in: phrase.span)
      followers[index] = heads[place]
      heads[place] = Int32(index)
    }
  }

  /// Calls `found` with each phrase that stands in a valid text, once for each time.
  ///
  /// Complexity: O(characters) and the comparisons of phrases with the same first character.
  func search(_ text: Span<UInt8>, found: (Int) -> Void) {
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var candidate = heads[Self.place(ofCharacterAt: start, in: text)]
      while candidate != Self.none {
        let index = Int(candidate)
        if stands(phrases[index], at: start, in: text) { found(index) }
        candidate = followers[index]
      }
    }
  }

  private func stands(_ phrase: [UInt8], at start: Int, in text: Span<UInt8>) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    for offset in phrase.indices where text[start + offset] != phrase[offset] { return false }
    return true
  }

  /// A hash of the one to four bytes of a character.
  private static func place(ofCharacterAt start: Int, in text: Span<UInt8>) -> Int {
    var hash = UInt32(text[start])
    var index = start + 1
    while index < text.count, text[index] & 0xC0 == 0x80 {
      hash = hash &* 64 &+ UInt32(text[index] & 0x3F)
      index += 1
    }
    return Int((hash &* 0x9E37_79B1) >> 22)
  }
}
