/// What the first rows of a sheet tell of its table.
struct SheetShape {
  /// Enough rows to tell a table from a cover page.
  static let rowsRead = 200

  /// Columns up to the last one with something in it.
  private(set) var width = 0
  /// Cells of the row that has the most.
  private(set) var mostCells = 0
  private(set) var filledRows = 0

  mutating func add(_ row: SheetRow) {
    if row.cells.isEmpty { return }
    filledRows += 1
    mostCells = max(mostCells, row.cells.count)
    width = max(width, row.cells.reduce(0) { max($0, $1.column + 1) })
  }

  /// Whether there is a row of several cells, as headers are, or several rows of one.
  var isTable: Bool { mostCells > 1 || filledRows > 1 }

  /// Whether it is as wide as a table must be where another sheet is so wide: a cover page, a
  /// list of codes or a note stands beside the answers in many workbooks.
  func isComparable(to widest: Int) -> Bool { isTable && mostCells * 2 >= widest }
}
