/// How a delimited file is written, whatever its dialect: what stands between fields, around
/// them, within them and after records.
package struct DelimitedForm: Hashable, Sendable {
  /// The bytes between two fields; at least one.
  package var delimiter: [UInt8]
  /// The byte around quoted fields; `nil` where no field is quoted.
  package var quote: UInt8?
  /// The byte before a quote that belongs to the value; the quote itself in RFC 4180, `nil`
  /// where nothing marks such quotes.
  package var escape: UInt8?
  /// What ends a record.
  package var recordEnd: RecordEnd

  /// What ends a record.
  package enum RecordEnd: Hashable, Sendable, CaseIterable {
    /// LF; a CR before it belongs to no field.
    case lineFeed
    /// CR alone.
    case carriageReturn
    /// LF, CR or both, as they come.
    case any
    /// CR and LF together; either alone belongs to the value.
    case pair
  }

  /// The form of RFC 4180, unless told otherwise.
  package init(
    delimiter: [UInt8] = [UInt8(ascii: ",")], quote: UInt8? = UInt8(ascii: "\""),
    escape: UInt8? = UInt8(ascii: "\""), recordEnd: RecordEnd = .lineFeed
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.recordEnd = recordEnd
  }

  /// The same form for the readers that know one byte between fields, double quotes and one
  /// kind of record end; `nil` where they cannot follow it.
  package var dialect: Dialect? {
    guard delimiter.count == 1, quote == UInt8(ascii: "\""), escape == quote else { return nil }
    switch recordEnd {
    case .lineFeed: return Dialect(delimiter: delimiter[0], recordEnd: UInt8(ascii: "\n"))
    case .carriageReturn: return Dialect(delimiter: delimiter[0], recordEnd: UInt8(ascii: "\r"))
    case .any, .pair: return nil
    }
  }
}

extension DelimitedForm {
  /// The form that a dialect stands for.
  package init(_ dialect: Dialect) {
    self.init(
      delimiter: [dialect.delimiter],
      recordEnd: dialect.recordEnd == UInt8(ascii: "\r") ? .carriageReturn : .lineFeed)
  }

  /// The place after the first line; `nil` where the bytes end before it does.
  package func endOfLine(_ bytes: Span<UInt8>, isAtEnd: Bool) -> Int? {
    let end = FieldScanner(form: self).lineEnd(bytes, from: 0)
    guard end < bytes.count else { return isAtEnd && end > 0 ? end : nil }
    let length = recordEndLength(bytes, at: end)
    return end + length < bytes.count || isAtEnd ? end + length : nil
  }

  /// How many bytes of a record end stand at a place; 0 where there is none.
  @inline(__always)
  func recordEndLength(_ bytes: Span<UInt8>, at place: Int) -> Int {
    let byte = bytes[place]
    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { return 0 }
    let isPair =
      byte == UInt8(ascii: "\r") && place + 1 < bytes.count
      && bytes[place + 1] == UInt8(ascii: "\n")
    switch recordEnd {
    case .lineFeed: return byte == UInt8(ascii: "\n") ? 1 : 0
    case .carriageReturn: return byte == UInt8(ascii: "\r") ? 1 : 0
    case .any: return isPair ? 2 : 1
    case .pair: return isPair ? 2 : 0
    }
  }

  /// Whether the delimiter stands at a place.
  @inline(__always)
  func isDelimiter(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    guard bytes[place] == delimiter[0] else { return false }
    guard delimiter.count > 1 else { return true }
    guard place + delimiter.count <= bytes.count else { return false }
    for offset in 1..<delimiter.count where bytes[place + offset] != delimiter[offset] {
      return false
    }
    return true
  }

  /// Where a field that ends at a place ends without the CR of CRLF.
  func trimmedEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    guard recordEnd == .lineFeed, end > start, bytes[end - 1] == UInt8(ascii: "\r") else {
      return end
    }
    return end == bytes.count || bytes[end] == UInt8(ascii: "\n") ? end - 1 : end
  }
}
