/// One row of a sheet as texts. Its storage is reused from row to row.
struct SheetRow {
  struct Cell {
    /// From 0.
    let column: Int
    /// Where its text stands among `bytes`; never empty.
    let range: Range<Int>
  }

  /// From 1, as the spreadsheet shows it.
  var number = 0
  /// Cells with something in them, in the order of the file, which is that of the columns in
  /// all but damaged workbooks.
  var cells: [Cell] = []
  var bytes: [UInt8] = []

  mutating func begin(_ number: Int) {
    self.number = number
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the text of a cell that was appended to `bytes` from `start` on.
  mutating func close(_ column: Int, from start: Int) {
    if bytes.count > start { cells.append(Cell(column: column, range: start..<bytes.count)) }
  }
}
