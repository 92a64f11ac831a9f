package import DelimitedText

/// Some whole records of a response file, and where they stand in it. Its storage is reused.
package struct RecordChunk: Sendable {
  /// The records, then `FieldIndex.padding` bytes that mean nothing.
  var bytes: [UInt8] = []
  /// Where their separators stand.
  var map = SeparatorMap()
  /// Bytes of the records; the last of them ends a record.
  package internal(set) var count = 0
  /// Records before these, the header counted.
  var recordsBefore = 0
  /// Lines before these.
  var linesBefore = 0

  /// Whether quotes stood only around whole fields in what was measured last.
  var isSound: Bool { map.isWellFormed }

  /// A chunk without records, for `RecordFile.next(into:)` to fill.
  package init() {}

  /// A chunk of these whole records.
  package init(records: [UInt8], recordsBefore: Int, linesBefore: Int, dialect: Dialect) {
    bytes = records
    self.recordsBefore = recordsBefore
    self.linesBefore = linesBefore
    close(at: records.count, dialect)
  }

  /// Keeps the first `count` bytes as the records, ends the last one, and adds the padding.
  mutating func close(at count: Int, _ dialect: Dialect) {
    bytes.removeLast(bytes.count - count)
    if bytes.last != dialect.recordEnd { bytes.append(dialect.recordEnd) }
    self.count = bytes.count
    // The last records of a file were not measured, or lacked their end.
    if map.extent.bytes != self.count { _ = measure(dialect) }
    bytes.append(contentsOf: repeatElement(0, count: FieldIndex.padding))
  }

  /// Measures the whole records among the bytes, and maps their separators.
  mutating func measure(_ dialect: Dialect) -> RecordScanner.Extent {
    // Taken out, so that the bytes can be read while it changes.
    var map = SeparatorMap()
    swap(&map, &self.map)
    let extent = RecordScanner(dialect).measure(bytes.span, into: &map)
    swap(&map, &self.map)
    return extent
  }
}
