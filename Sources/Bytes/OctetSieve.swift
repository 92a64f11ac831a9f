/// Looks for bytes of a few kinds, eight bytes at a time.
package struct OctetSieve: Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  private let limit: UInt64
  private let marks: InlineArray<5, UInt64>

  /// A sieve for bytes below `limit` and for one to five others.
  ///
  /// - Precondition: `limit` is at most 128.
  package init(below limit: UInt8, or marks: UInt8...) {
    precondition(limit <= 128 && (1...5).contains(marks.count), "a sieve has a few kinds of bytes")
    self.limit = UInt64(limit) &* Self.ones
    self.marks = InlineArray { UInt64(marks[$0 % marks.count]) &* Self.ones }
  }

  /// Whether a text has any such byte.
  package func finds(in text: Span<UInt8>) -> Bool {
    var place = 0
    while text.count - place >= 8 {
      if holds(unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)) {
        return true
      }
      place += 8
    }
    guard place < text.count else { return false }
    // Filled up with a byte that stands there already.
    var rest = UInt64(text[place]) &* Self.ones
    while place < text.count {
      rest = rest &<< 8 | UInt64(text[place])
      place += 1
    }
    return holds(rest)
  }

  /// Whether any of eight bytes is one: a byte below n borrows from its highest bit when n is
  /// taken away (Warren, Hacker's Delight, 6-1).
  private func holds(_ octets: UInt64) -> Bool {
    var found = (octets &- limit) & ~octets
    for index in marks.indices {
      let difference = octets ^ marks[index]
      found |= (difference &- Self.ones) & ~difference
    }
    return found & Self.highBits != 0
  }
}
