extension FoldedAnswer {
  /// Where the spaces that begin at an index end; at most `limit` of them are passed.
  func afterSpaces(_ index: Int, atMost limit: Int = 1) -> Int {
    run(of: .space, from: index, atMost: limit)
  }

  /// Where the spaces that end before an index begin.
  func beforeSpaces(_ end: Int, atMost limit: Int = 1) -> Int {
    run(of: .space, before: end, atMost: limit)
  }

  /// Where a run of such characters that begins at an index ends.
  func run(of wanted: ScalarTraits, from index: Int, atMost limit: Int = .max) -> Int {
    var end = index
    while has(wanted, at: end), end - index < limit { end += 1 }
    return end
  }

  /// Where a run of such characters that ends before an index begins.
  func run(of wanted: ScalarTraits, before end: Int, atMost limit: Int = .max) -> Int {
    var start = end
    while has(wanted, at: start - 1), end - start < limit { start -= 1 }
    return start
  }

  /// Whether a word stands at an index; ASCII capitals are as small ones.
  func stands(_ word: StaticWord, at index: Int) -> Bool {
    guard index >= 0, index + word.scalars.count <= count else { return false }
    for (offset, scalar) in word.scalars.enumerated() where small(index + offset) != scalar {
      return false
    }
    return true
  }

  /// Whether a word stands just before an index.
  func stands(_ word: StaticWord, before end: Int) -> Bool {
    stands(word, at: end - word.scalars.count)
  }

  /// The character with ASCII capitals made small.
  func small(_ index: Int) -> UInt32 {
    let scalar = self[index]
    return (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
  }

  /// The value of a digit, whichever way it is written; `nil` for 十 and what is no digit.
  func digit(at index: Int) -> Int? {
    let scalar = self[index]
    if (0x30...0x39).contains(scalar) { return Int(scalar - 0x30) }
    return ScalarTraits.numeral(of: scalar).flatMap { $0 < 10 ? $0 : nil }
  }

  /// The number that some digits stand for; of long ones the last digits.
  func number(_ range: Range<Int>) -> Int {
    range.suffix(15).reduce(0) { $0 * 10 + (digit(at: $1) ?? 0) }
  }
}

/// A word of the program's own as characters, ASCII letters small.
struct StaticWord: ExpressibleByStringLiteral, Sendable {
  let scalars: [UInt32]

  init(stringLiteral text: String) {
    scalars = text.unicodeScalars.map(\.value)
  }
}
