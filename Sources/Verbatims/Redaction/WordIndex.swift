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
    /// In the direction of reading.
    let scalars: [UInt32]
    let value: Value
  }

  private let direction: Direction
  /// By a hash of the first character, the longest word first; most characters begin none.
  private var entries = [[Entry]](repeating: [], count: 1 << 12)
  private(set) var isEmpty = true

  init(_ direction: Direction) {
    self.direction = direction
  }

  /// Adds a word in folded form, ASCII letters small.
  mutating func add(_ word: [UInt32], _ value: Value) {
    let scalars = direction == .forward ? word : word.reversed()
    guard let first = scalars.first else { return }
    isEmpty = false
    let slot = Self.slot(first)
    // Longest first; of equal words the one that was added first is found.
    let place =
      entries[slot].firstIndex { $0.scalars.count < scalars.count } ?? entries[slot].count
    entries[slot].insert(Entry(scalars: scalars, value: value), at: place)
  }

  /// Words separated by spaces or line breaks, all with one value.
  mutating func add(words: String, _ value: Value) {
    for word in words.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(word.map(\.value), value)
    }
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
    for entry in entries[Self.slot(first)]
    where entry.scalars[0] == first && stands(entry, in: text, at: place) {
      if accepts(entry.scalars.count, entry.value) { return (entry.scalars.count, entry.value) }
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
      for offset in 1..<max(1, entry.scalars.count)
      where text.small(place + offset) != entry.scalars[offset] { return false }
    case .backward:
      for offset in 1..<max(1, entry.scalars.count)
      where text.small(place - 1 - offset) != entry.scalars[offset] { return false }
    }
    return true
  }

  private static func slot(_ scalar: UInt32) -> Int {
    Int((scalar ^ scalar >> 12) & 0xFFF)
  }
}
