package import DelimitedText

/// Some whole records of a response file, and where they stand in it. Its storage is reused.
package struct RecordChunk: Sendable {
  /// The records, then `FieldIndex.padding` bytes that mean nothing.
  var bytes: [UInt8] = []
  /// Bytes of the records; the last of them ends a record.
  package internal(set) var count = 0
  /// Records before these, the header counted.
  var recordsBefore = 0
  /// Lines before these.
  var linesBefore = 0

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
    bytes.append(contentsOf: repeatElement(0, count: FieldIndex.padding))
  }
}
