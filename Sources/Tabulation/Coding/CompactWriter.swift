/// Writes numbers and text in few bytes, one form for each value.
///
/// A number is written in base 128, lowest digit first, with the top bit set on all bytes
/// but the last:
///
///     5 → 05      300 → AC 02
package struct CompactWriter: Sendable {
  /// Everything written so far, one thing behind the other.
  package private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  package init() {}

  /// Writes a count, a small one in one byte.
  ///
  /// - Precondition: `number` is not negative.
  package mutating func number(_ number: Int) {
    precondition(number >= 0, "a count is not negative")
    write(UInt64(number))
  }

  /// A number of either sign: 0, −1, 1, −2 … become 0, 1, 2, 3 …
  package mutating func signed(_ number: Int) {
    write(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  /// The number of bytes, then the text as UTF-8.
  package mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Bytes as they are.
  package mutating func append(_ bytes: some Sequence<UInt8>) {
    self.bytes.append(contentsOf: bytes)
  }

  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
