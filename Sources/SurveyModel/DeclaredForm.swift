/// How a delimited file is written, as far as somebody declares it; what is `nil` is detected.
package struct DeclaredForm: Hashable, Sendable {
  /// How bytes stand for characters.
  package var encoding: Encoding?
  /// The bytes between two fields, in the file's encoding; at least one.
  package var delimiter: [UInt8]?
  /// The byte around quoted fields.
  package var quote: Mark?
  /// The byte that takes a quote's meaning away; the quote itself in RFC 4180.
  package var escape: Mark?
  /// The bytes after a record.
  package var recordEnd: RecordEnd?
  /// Lines before the header that belong to no table.
  package var preambleLines: Int?
  /// Records that name the columns; 0 where the file has no header.
  package var headerRows: Int?
  /// Lines after the last record that belong to no table.
  package var footerLines: Int?
  /// Fields of every record.
  package var columns: Int?

  /// The encodings that can be declared; the raw value is the name that a definition writes.
  package enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    /// Microsoft's Shift_JIS (Windows-31J).
    case cp932 = "CP932"
    case eucJP = "EUC-JP"
    /// Either byte order; the byte order mark tells which, little endian where there is none.
    case utf16 = "UTF-16"
    case macRoman = "Mac-Roman"
    /// ISO 8859-1, with the characters of Windows-1252 where that has controls.
    case latin1 = "Latin-1"
  }

  /// A byte that a dialect may have or do without.
  package enum Mark: Hashable, Sendable {
    case byte(UInt8)
    case none
  }

  /// What ends a record.
  package enum RecordEnd: String, Sendable, CaseIterable {
    case lineFeed = "LF"
    case carriageReturn = "CR"
    case both = "CRLF"
  }

  /// Nothing declared, but for what is given.
  package init(encoding: Encoding? = nil, delimiter: [UInt8]? = nil) {
    self.encoding = encoding
    self.delimiter = delimiter
  }
}
