import DelimitedText

/// Where the fields of one record stand, however it was cut.
protocol RecordBounds {
  /// The bytes of a field as they stand, quotes included.
  func bounds(_ column: Int) -> (start: Int, end: Int)
  /// The bytes of a field without the quotes around it.
  func unquoted(_ column: Int) -> (start: Int, end: Int)
}

/// A record of a regular chunk, by the separators of the chunk.
@safe struct RegularRecord: RecordBounds {
  private let bytes: UnsafePointer<UInt8>
  private let separators: UnsafePointer<UInt32>
  private let first: Int
  private let width: Int

  /// - Precondition: bytes and separators outlive the value; the record's fields end at
  ///   `width` separators from `first` on.
  @inline(__always)
  init(
    _ bytes: UnsafePointer<UInt8>, _ separators: UnsafePointer<UInt32>, row: Int, width: Int
  ) {
    unsafe self.bytes = bytes
    unsafe self.separators = separators
    first = row &* width
    self.width = width
  }

  @inline(__always)
  func bounds(_ column: Int) -> (start: Int, end: Int) {
    let place = first &+ column
    let start = unsafe place == 0 ? 0 : Int(separators[place &- 1]) &+ 1
    let end = unsafe Int(separators[place])
    // Records of CRLF files end with a CR that belongs to no field.
    let hasReturn = column == width &- 1 && end > start
    return unsafe hasReturn && bytes[end &- 1] == UInt8(ascii: "\r")
      ? (start, end &- 1) : (start, end)
  }

  @inline(__always)
  func unquoted(_ column: Int) -> (start: Int, end: Int) {
    let (start, end) = bounds(column)
    let isQuoted = unsafe end &- start >= 2 && bytes[start] == UInt8(ascii: "\"")
    return isQuoted ? (start &+ 1, end &- 1) : (start, end)
  }
}

/// A record that the parser cut.
struct ParsedRecord: RecordBounds {
  let fields: [RecordParser.Field]

  func bounds(_ column: Int) -> (start: Int, end: Int) {
    let field = fields[column]
    return field.isQuoted ? (field.start - 1, field.end + 1) : (field.start, field.end)
  }

  func unquoted(_ column: Int) -> (start: Int, end: Int) {
    (fields[column].start, fields[column].end)
  }
}
