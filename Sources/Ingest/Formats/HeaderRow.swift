import DelimitedText

/// A header row byte for byte: where files were joined, it stands among the responses again.
struct HeaderRow: Sendable, Equatable {
  /// Each field without the quotes around it, pairs of quotes as they stand.
  private let fields: [[UInt8]]
  /// Bytes of the first field with the quotes around it, and the first of them.
  private let firstLength: Int
  private let firstByte: UInt8?

  init(_ fields: [RecordParser.Field], in bytes: Span<UInt8>) {
    self.fields = fields.map { field in (field.start..<field.end).map { bytes[$0] } }
    let isQuoted = fields.first?.isQuoted ?? false
    firstLength = (self.fields.first?.count ?? 0) + (isQuoted ? 2 : 0)
    firstByte = isQuoted ? UInt8(ascii: "\"") : self.fields.first?.first
  }

  /// How many fields it has.
  var width: Int { fields.count }

  /// Whether it holds letters: a row of numbers may well be a response.
  var hasWords: Bool { fields.contains { $0.contains { $0 >= UInt8(ascii: "A") } } }

  /// Whether a record may be the same, by its first field from `start` to `end`, quotes included.
  @inline(__always)
  func mayBegin(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
    end - start == firstLength && (firstLength == 0 || bytes[start] == firstByte)
  }

  /// Whether a record has the same fields.
  func equals(_ record: RecordFields, in bytes: Span<UInt8>) -> Bool {
    for (column, expected) in fields.enumerated() {
      let field = record.field(column, in: bytes)
      guard field.end - field.start == expected.count else { return false }
      for offset in expected.indices where bytes[field.start + offset] != expected[offset] {
        return false
      }
    }
    return true
  }
}
