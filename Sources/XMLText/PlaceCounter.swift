import SurveyModel

/// Turns growing byte offsets into lines and columns, each byte looked at once.
///
/// A line ends with LF, CR or both; a column counts Unicode scalars, a tab being one.
struct PlaceCounter {
  private var offset = 0
  private var line = 1
  private var column = 1
  private var previous: UInt8 = 0

  /// The place of the byte at an offset that is not before the last one asked for.
  mutating func place(at target: Int, in bytes: [UInt8]) -> Place {
    while offset < min(target, bytes.count) {
      pass(bytes[offset])
      offset += 1
    }
    return Place(line: line, column: column)
  }

  private mutating func pass(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"):
      if previous != UInt8(ascii: "\r") { line += 1 }
      column = 1
    case UInt8(ascii: "\r"):
      line += 1
      column = 1
    default:
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    previous = byte
  }
}

extension Place {
  /// The place of one byte of a text in UTF-8. O(offset).
  init(of offset: Int, in bytes: [UInt8]) {
    var counter = PlaceCounter()
    self = counter.place(at: offset, in: bytes)
  }
}
