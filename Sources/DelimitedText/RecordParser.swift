/// Cuts bytes into the fields of records, one record a call, without copying.
///
/// A quote opens a quoted field only as its first byte; inside, two quotes are one. The
/// parser never fails: what departs from RFC 4180 is told in `faults`, and the bytes are
/// kept as they stand.
///
///     1,"a ""b""",x⏎   →   1  ·  a "b"  ·  x
package struct RecordParser: Sendable {
  /// One field: where its bytes are, quotes around it not counted.
  package struct Field: Sendable {
    /// 0-based index of the first byte in the bytes that were parsed.
    package var start: Int
    /// Index after the last byte; equal to `start` in an empty field.
    package var end: Int
    /// Pairs of quotes, or text after a closing quote, stand in the bytes: use `unescaped`.
    package var isEscaped: Bool
    /// Whether a quote opens the field in the file, so that a line of `""` is not blank.
    package var isQuoted: Bool
  }

  /// What in a record departs from RFC 4180.
  package struct Faults: OptionSet, Sendable {
    /// One bit for each kind of departure.
    package let rawValue: UInt8
    /// The departures whose bits are set; 0 for a sound record.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A quoted field has no closing quote.
    package static let unclosedQuote = Faults(rawValue: 1)
    /// Text follows a closing quote within its field.
    package static let strayQuote = Faults(rawValue: 2)
  }

  /// What cuts fields and records; the same for the whole file.
  package let dialect: Dialect
  /// The fields of the record parsed last.
  package private(set) var fields: [Field] = []
  /// What is wrong with the record parsed last; empty where it is sound.
  package private(set) var faults: Faults = []
  /// Line breaks inside quoted fields of the record parsed last.
  package private(set) var innerLines = 0

  /// A parser for files of one dialect, before its first record.
  package init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  /// Whether the record parsed last is an empty line.
  package var isBlank: Bool {
    fields.count == 1 && !fields[0].isQuoted && fields[0].start == fields[0].end
  }

  /// Parses the record that begins at `start`; returns where the next one begins.
  ///
  /// Complexity: O(bytes of the record), no allocation once `fields` has grown.
  package mutating func parse(_ bytes: Span<UInt8>, from start: Int) -> Int {
    fields.removeAll(keepingCapacity: true)
    faults = []
    innerLines = 0
    var position = start
    while true {
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        position = parseQuoted(bytes, from: position)
      } else {
        position = parsePlain(bytes, from: position)
      }
      guard position < bytes.count else { return position }
      let isLast = bytes[position] == dialect.recordEnd
      position += 1
      if isLast { return position }
    }
  }

  private mutating func parsePlain(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = fieldEnd(bytes, from: start)
    fields.append(
      Field(start: start, end: trimmedEnd(bytes, start, end), isEscaped: false, isQuoted: false))
    return end
  }

  private mutating func parseQuoted(_ bytes: Span<UInt8>, from quote: Int) -> Int {
    var position = quote + 1
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") else {
          return closeQuoted(bytes, from: quote, at: position, isEscaped: isEscaped)
        }
        isEscaped = true
        position += 1
      } else if byte == dialect.recordEnd {
        innerLines += 1
      }
      position += 1
    }
    faults.insert(.unclosedQuote)
    fields.append(
      Field(start: quote + 1, end: bytes.count, isEscaped: isEscaped, isQuoted: true))
    return bytes.count
  }

  private mutating func closeQuoted(
    _ bytes: Span<UInt8>, from quote: Int, at closing: Int, isEscaped: Bool
  ) -> Int {
    let end = fieldEnd(bytes, from: closing + 1)
    guard trimmedEnd(bytes, closing + 1, end) > closing + 1 else {
      fields.append(
        Field(start: quote + 1, end: closing, isEscaped: isEscaped, isQuoted: true))
      return end
    }
    // `"a"b`: the field keeps all its bytes, quotes included, as they stand in the file.
    faults.insert(.strayQuote)
    fields.append(
      Field(
        start: quote, end: trimmedEnd(bytes, quote, end), isEscaped: false, isQuoted: true))
    return end
  }

  /// The delimiter or record end at or after `start`.
  private func fieldEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == dialect.delimiter || byte == dialect.recordEnd { return position }
      position += 1
    }
    return position
  }

  /// Leaves out the CR of CRLF at the end of a record or of the file.
  private func trimmedEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let endsRecord = end == bytes.count || bytes[end] == dialect.recordEnd
    return endsRecord && end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }
}

extension RecordParser.Field {
  /// The field's bytes with pairs of quotes made one.
  package func unescaped(in bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var position = start
    while position < end {
      text.append(bytes[position])
      let isPair =
        isEscaped && bytes[position] == UInt8(ascii: "\"") && position + 1 < end
        && bytes[position + 1] == UInt8(ascii: "\"")
      position += isPair ? 2 : 1
    }
    return text
  }
}
