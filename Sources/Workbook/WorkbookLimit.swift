/// What a workbook may hold at most; the raw value is what a finding says there is too much of.
package enum WorkbookLimit: String, Sendable, CaseIterable {
  /// Files inside the workbook.
  case parts
  /// Bytes of all parts once they are unpacked.
  case unpackedBytes = "unpacked-bytes"
  /// How many times larger a part is when it is unpacked.
  case ratio
  /// Bytes of a part that is read as a whole, such as the list of the sheets.
  case description
  /// Rows of a sheet, as Excel has them.
  case rows
  /// Columns of a sheet, as Excel has them.
  case columns
  /// Bytes of all cells of one row.
  case row
  /// Bytes of one tag, text or value, elements inside one another, and the like.
  case markup
  /// Bytes of texts, where no folder for temporary files has room for them.
  case temporarySpace = "temporary-space"

  /// The largest number that is accepted.
  package var most: Int {
    switch self {
    case .parts: 10_000
    case .unpackedBytes: 16 << 30
    case .ratio: 200
    case .description: 16 << 20
    case .rows: 1_048_576
    case .columns: 16_384
    case .row: 8 << 20
    case .markup: 1 << 18
    case .temporarySpace: 12 << 20
    }
  }
}
