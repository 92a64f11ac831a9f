/// How a delimited file is cut: what stands between fields and what ends a record.
package struct Dialect: Hashable, Sendable {
  /// The one byte that stands between two fields.
  package var delimiter: UInt8
  /// LF, which also ends CRLF records, or CR in files that have no LF.
  package var recordEnd: UInt8

  /// The dialect of most exports, unless told otherwise: commas between fields, LF after records.
  package init(delimiter: UInt8 = UInt8(ascii: ","), recordEnd: UInt8 = UInt8(ascii: "\n")) {
    self.delimiter = delimiter
    self.recordEnd = recordEnd
  }

  /// The dialect of a file that begins with these bytes.
  ///
  /// The delimiter is the one of comma, tab and semicolon that cuts the first record into
  /// the most fields; a comma where none occurs.
  package static func detect(_ sample: Span<UInt8>) -> Dialect {
    let recordEnd = firstRecordEnd(sample)
    let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
    var best = Dialect(recordEnd: recordEnd)
    var most = 0
    for delimiter in candidates {
      var parser = RecordParser(Dialect(delimiter: delimiter, recordEnd: recordEnd))
      _ = parser.parse(sample, from: 0)
      if parser.fields.count > most {
        most = parser.fields.count
        best.delimiter = delimiter
      }
    }
    return best
  }

  private static func firstRecordEnd(_ sample: Span<UInt8>) -> UInt8 {
    var seenReturn = false
    for index in sample.indices {
      if sample[index] == UInt8(ascii: "\n") { return UInt8(ascii: "\n") }
      if sample[index] == UInt8(ascii: "\r") { seenReturn = true }
    }
    return UInt8(ascii: seenReturn ? "\r" : "\n")
  }
}
