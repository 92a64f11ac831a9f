/// Where every field of a stretch of whole, regular records ends: the fast way to cut.
///
/// Made of a `SeparatorMap`. It reads a stretch exactly as `RecordParser` does where each quoted
/// field begins and ends beside a separator and each record has the same number of fields.
/// Anything else is told, and is left to the parser.
///
///     1,"a,b",x⏎2,c,y⏎   width 3   separators: 1 7 9 11 13 15
@safe package struct FieldIndex: Sendable {
  /// How many readable bytes must follow the records.
  package static let padding = 64

  private let dialect: Dialect
  /// Fields of each record.
  package let width: Int
  /// Positions of the byte after each field; `count` of them hold.
  private var separators: [UInt32] = []
  private var count = 0
  /// Records of the stretch.
  package private(set) var rows = 0
  /// Whether any field is quoted.
  package private(set) var hasQuotes = false

  /// `width` is the number of fields of each record.
  package init(_ dialect: Dialect, width: Int) {
    self.dialect = dialect
    self.width = width
  }

  /// Indexes the records in the first `length` bytes, which `map` was made of; false where they
  /// are not all whole and regular.
  ///
  /// Complexity: O(length), no allocation once the storage has grown.
  ///
  /// - Precondition: `padding` more bytes are readable, and `length` fits in 32 bits.
  package mutating func index(_ bytes: Span<UInt8>, _ map: SeparatorMap, length: Int) -> Bool {
    precondition(bytes.count >= length + Self.padding, "records are followed by padding")
    if separators.count < length + 64 {
      // Room for the worst case, of which only what is written is ever read.
      separators = unsafe [UInt32](unsafeUninitializedCapacity: length + 64) { _, count in
        count = length + 64
      }
    }
    guard map.isWellFormed, map.extent.bytes == length else { return false }
    count = unsafe separators.withUnsafeMutableBufferPointer { places in
      unsafe map.writePositions(upTo: length, to: places)
    }
    hasQuotes = map.hasQuotes
    return isRegular(bytes, records: map.extent.records)
  }

  /// One field, as the parser gives it.
  package func field(row: Int, column: Int, in bytes: Span<UInt8>) -> RecordParser.Field {
    let (start, end) = bounds(row: row, column: column, in: bytes)
    guard hasQuotes, start < end, bytes[start] == UInt8(ascii: "\"") else {
      return RecordParser.Field(start: start, end: end, isEscaped: false, isQuoted: false)
    }
    var isEscaped = false
    for position in start + 1..<end - 1 where bytes[position] == UInt8(ascii: "\"") {
      isEscaped = true
    }
    return RecordParser.Field(start: start + 1, end: end - 1, isEscaped: isEscaped, isQuoted: true)
  }

  /// The bytes of a field as they stand, quotes included: from `start` up to `end`.
  @inline(__always)
  package func bounds(
    row: Int, column: Int, in bytes: Span<UInt8>
  ) -> (start: Int, end: Int) {
    let place = row * width + column
    let start = place == 0 ? 0 : Int(separators[place - 1]) + 1
    let end = Int(separators[place])
    // Records of CRLF files end with a CR that belongs to no field.
    guard column == width - 1, end > start, bytes[end - 1] == UInt8(ascii: "\r") else {
      return (start, end)
    }
    return (start, end - 1)
  }

  /// Calls `body` with all separators, in order, `width` for each record.
  package func withSeparators(_ body: (Span<UInt32>) -> Void) {
    body(separators.span.extracting(0..<count))
  }

  /// Line breaks before a row, those inside quoted fields included. O(bytes before it).
  package func lines(before row: Int, in bytes: Span<UInt8>) -> Int {
    let end = row == 0 ? 0 : Int(separators[row * width - 1]) + 1
    var lines = 0
    for position in 0..<end where bytes[position] == dialect.recordEnd { lines += 1 }
    return lines
  }

  /// Whether every record has `width` fields: its last separator, and no other, ends it.
  private mutating func isRegular(_ bytes: Span<UInt8>, records: Int) -> Bool {
    guard count > 0, count == records * width else { return false }
    rows = records
    for row in 1...rows where bytes[Int(separators[row * width - 1])] != dialect.recordEnd {
      return false
    }
    return true
  }
}

extension SeparatorMap {
  /// Writes the position of each separator to `places`, which has room for all and 64 more;
  /// returns how many there are.
  ///
  /// - Precondition: the bytes that were mapped are at least `length`.
  fileprivate func writePositions(
    upTo length: Int, to places: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    guard let out = places.baseAddress else { return 0 }
    var found = 0
    let words = words.span
    for word in 0..<(length + 63) / 64 {
      let position = word * 64
      let valid: UInt64 = length - position >= 64 ? ~0 : (1 << UInt64(length - position)) - 1
      var separators = unsafe words[unchecked: word] & valid
      // Long fields leave none to three separators here, in no order that a processor could
      // foresee: three are written without a branch, and count where they were there.
      for _ in 0..<3 {
        unsafe out[found] = UInt32(truncatingIfNeeded: position &+ separators.trailingZeroBitCount)
        found &+= separators == 0 ? 0 : 1
        separators &= separators &- 1
      }
      while separators != 0 {
        unsafe out[found] = UInt32(truncatingIfNeeded: position &+ separators.trailingZeroBitCount)
        separators &= separators &- 1
        found &+= 1
      }
    }
    return found
  }
}
