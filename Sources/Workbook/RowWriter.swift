/// Writes the rows of a sheet as records of delimited text.
struct RowWriter {
  /// Fields of every record.
  let width: Int
  /// Whole records that were not handed on yet.
  private(set) var bytes: [UInt8] = []
  /// The row that was written last.
  private var lastRow = 0

  init(width: Int) {
    self.width = width
  }

  /// Adds a row, and an empty record for each row since the last one with content. Rows without
  /// content after the last such row are none.
  mutating func append(_ row: SheetRow) {
    if row.cells.isEmpty { return }
    let skipped = row.number - lastRow - 1
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "\r"), count: skipped))
    lastRow = row.number
    var column = 0
    for cell in Self.inOrder(row.cells) {
      while column < cell.column {
        bytes.append(UInt8(ascii: ","))
        column += 1
      }
      append(row.bytes[cell.range])
    }
    while column < width - 1 {
      bytes.append(UInt8(ascii: ","))
      column += 1
    }
    bytes.append(UInt8(ascii: "\r"))
  }

  /// Moves the first bytes to the end of others.
  mutating func move(upTo count: Int, to other: inout [UInt8]) {
    let taken = min(count, bytes.count)
    other.append(contentsOf: bytes[..<taken])
    bytes.removeFirst(taken)
  }

  /// Cells by column; of two for one column the first.
  private static func inOrder(_ cells: [SheetRow.Cell]) -> [SheetRow.Cell] {
    var last = -1
    for cell in cells {
      if cell.column <= last { return sorted(cells) }
      last = cell.column
    }
    return cells
  }

  private static func sorted(_ cells: [SheetRow.Cell]) -> [SheetRow.Cell] {
    var result: [SheetRow.Cell] = []
    let byColumn = cells.sorted {
      ($0.column, $0.range.lowerBound) < ($1.column, $1.range.lowerBound)
    }
    for cell in byColumn where cell.column != result.last?.column { result.append(cell) }
    return result
  }

  private mutating func append(_ field: ArraySlice<UInt8>) {
    let needsQuotes = field.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return bytes.append(contentsOf: field) }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      // The end of a record within a cell would be counted as one.
      bytes.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
