import DelimitedText

/// The fields of one record, however it was cut.
enum RecordFields {
  case parsed([RecordParser.Field])
  case indexed(FieldIndex, row: Int)

  func field(_ column: Int, in bytes: Span<UInt8>) -> RecordParser.Field {
    switch self {
    case .parsed(let fields): fields[column]
    case .indexed(let index, let row): index.field(row: row, column: column, in: bytes)
    }
  }
}
