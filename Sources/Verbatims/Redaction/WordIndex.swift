/// Words with a value each, found at a place of an answer by their first character, or before a
/// place by their last one.
struct WordIndex<Value: Sendable>: Sendable {
  enum Direction: Sendable {
    /// Words that begin at a place.
    case forward
    /// Words that end before a place.
    case backward
  }

  private struct Entry: Sendable {
    /// Where its characters stand in `letters`, in the direction of reading.
    let start: Int
    let length: Int
    let value: Value
    /// The entry to look at after this one, or `none`.
    var next: Int
  }

  private static var none: Int { -1 }

  private let direction: Direction
  private var letters: [UInt32] = []
  private var entries: [Entry] = []
  /// By a hash of the first character, the longest word; most characters begin none.
  private var firsts = [Int](repeating: none, count: 1 << 12)

  var isEmpty: Bool { entries.isEmpty }

  init(_ direction: Direction) {
    self.direction = direction
  }

  /// Adds a word in folded form, ASCII letters small.
  mutating func add(_ word: [UInt32], _ value: Value) {
    letters += word
    addLetters(word.count, value)
  }

  /// Words separated by spaces or line breaks, all with one value.
  mutating func add(words: String, _ value: Value) {
    var length = 0
    for scalar in words.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        addLetters(length, value)
        length = 0
      } else {
        letters.append(scalar.value)
        length += 1
      }
    }
    addLetters(length, value)
  }

  /// Makes the last letters a word.
  private mutating func addLetters(_ length: Int, _ value: Value) {
    guard length > 0 else { return }
    let start = letters.count - length
    if direction == .backward { letters[start...].reverse() }
    let slot = Self.slot(letters[start])
    // Longest first; of equal words the one that was added first is found.
    var (before, after) = (Self.none, firsts[slot])
    while after != Self.none, entries[after].length >= length {
      (before, after) = (after, entries[after].next)
    }
    if before == Self.none {
      firsts[slot] = entries.count
    } else {
      entries[before].next = entries.count
    }
    entries.append(Entry(start: start, length: length, value: value, next: after))
  }

  /// The longest word at a place, and how many characters it has.
  func longest(in text: FoldedAnswer, at place: Int) -> (length: Int, value: Value)? {
    all(in: text, at: place) { _, _ in true }
  }

  /// The longest word there that the caller accepts.
  func all(
    in text: FoldedAnswer, at place: Int, accepts: (Int, Value) -> Bool
  ) -> (length: Int, value: Value)? {
    let first = text.small(direction == .forward ? place : place - 1)
    guard first != 0 else { return nil }
    var index = firsts[Self.slot(first)]
    while index != Self.none {
      let entry = entries[index]
      if letters[entry.start] == first, stands(entry, in: text, at: place),
        accepts(entry.length, entry.value)
      {
        return (entry.length, entry.value)
      }
      index = entry.next
    }
    return nil
  }

  /// The value of the word that fills a range.
  func value(in text: FoldedAnswer, filling range: Range<Int>) -> Value? {
    let place = direction == .forward ? range.lowerBound : range.upperBound
    return all(in: text, at: place) { length, _ in length == range.count }?.value
  }

  private func stands(_ entry: Entry, in text: FoldedAnswer, at place: Int) -> Bool {
    switch direction {
    case .forward:
      for offset in 1..<max(1, entry.length)
      where text.small(place + offset) != letters[entry.start + offset] { return false }
    case .backward:
      for offset in 1..<max(1, entry.length)
      where text.small(place - 1 - offset) != letters[entry.start + offset] { return false }
    }
    return true
  }

  private static func slot(_ scalar: UInt32) -> Int {
    Int((scalar ^ scalar >> 12) & 0xFFF)
  }
}
