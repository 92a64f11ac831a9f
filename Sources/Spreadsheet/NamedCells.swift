/// Cells that a description has a name for: a single one, or several in a line.
struct NamedCells {
  /// The sheet's place among all.
  let sheet: Int
  var firstRow: Int
  var firstColumn: Int
  var lastRow: Int
  var lastColumn: Int
  /// What stands in them, one after the other.
  var values: [CellValue] = []
  /// Which of them are marked.
  var marked: [Bool] = []

  /// No cell yet; links lead to this place.
  init(sheet: Int, row: Int, column: Int) {
    self.sheet = sheet
    firstRow = row
    firstColumn = column
    lastRow = row
    lastColumn = column
  }

  mutating func append(_ value: CellValue, row: Int, column: Int, isMarked: Bool) {
    if values.isEmpty {
      firstRow = row
      firstColumn = column
      lastRow = row
      lastColumn = column
    }
    firstRow = min(firstRow, row)
    firstColumn = min(firstColumn, column)
    lastRow = max(lastRow, row)
    lastColumn = max(lastColumn, column)
    values.append(value)
    marked.append(isMarked)
  }

  /// Whether the cells are all there are from the first to the last, below or beside each other.
  var isLine: Bool {
    let rows = lastRow - firstRow + 1
    let columns = lastColumn - firstColumn + 1
    return !values.isEmpty && (rows == 1 || columns == 1) && rows * columns == values.count
  }

  /// The first cell as a formula has it: `$D$8`.
  var address: String { Self.address(row: firstRow, column: firstColumn) }

  static func address(row: Int, column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return "$\(String(decoding: letters.reversed(), as: UTF8.self))$\(row + 1)"
  }
}
