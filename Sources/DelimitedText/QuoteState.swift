import CScan

/// What one 64-byte stretch must know of the one before about quotes.
struct QuoteState {
  /// All ones inside a quoted field, else zero.
  var inside: UInt64 = 0
  var isWellFormed = true
  var isSeen = false
  /// Bit 0: the stretch before ended with a separator. A record begins at the first byte.
  private var separatedBefore: UInt64 = 1
  /// Bit 0: the stretch before ended with a closing quote.
  private var closedBefore: UInt64 = 0

  /// Not zero where quotes before this stretch bear on it.
  var pending: UInt64 { inside | closedBefore }

  mutating func follow(_ separators: UInt64) {
    separatedBefore = separators >> 63
  }

  /// The separators outside quotes; notes quotes that do not stand beside one.
  mutating func unquoted(
    _ separators: UInt64, _ quotes: UInt64, _ returns: UInt64, _ valid: UInt64
  ) -> UInt64 {
    isSeen = isSeen || quotes != 0
    // Bit i is set where an odd number of quotes stand up to and with byte i.
    let quoted = prefixParity(quotes) ^ inside
    let outside = separators & ~quoted
    let opening = quotes & quoted
    let closing = quotes & ~quoted
    // A quote may open after a separator, or after a closing one: a pair inside a field.
    let mayOpen = (outside | closing) << 1 | separatedBefore | closedBefore
    // After a closing quote comes a separator, the CR of CRLF, or a quote that opens again.
    let mustEnd = (closing << 1 | closedBefore) & valid
    isWellFormed =
      isWellFormed && opening & ~mayOpen == 0 && mustEnd & ~(outside | opening | returns) == 0
    inside = UInt64(bitPattern: Int64(bitPattern: quoted) >> 63)
    closedBefore = closing >> 63
    return outside
  }
}

/// A CR after a closing quote belongs to a CRLF where the next byte ends the record; the
/// parser decides about any other. The byte past the 64 is readable: padding follows.
func carriageReturns(_ bytes: UnsafePointer<UInt8>, _ dialect: Dialect) -> UInt64 {
  guard dialect.recordEnd == UInt8(ascii: "\n") else { return 0 }
  let masks = unsafe shukei_classify(bytes, UInt8(ascii: "\r"), UInt8(ascii: "\n"))
  let after: UInt64 = unsafe bytes[64] == UInt8(ascii: "\n") ? 1 << 63 : 0
  return masks.delimiters & (masks.ends >> 1 | after)
}

/// Bit i is the parity of bits 0 to i: six shifts in place of a carry-less multiplication.
private func prefixParity(_ bits: UInt64) -> UInt64 {
  var parity = bits
  parity ^= parity << 1
  parity ^= parity << 2
  parity ^= parity << 4
  parity ^= parity << 8
  parity ^= parity << 16
  parity ^= parity << 32
  return parity
}
