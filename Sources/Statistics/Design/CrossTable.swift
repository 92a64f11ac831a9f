/// The cells of a cross-tabulation with people, out of the totals of its design: rows and columns
/// without anybody are left out.
struct CrossTable {
  /// R, rows with people.
  let rowCount: Int
  /// C, columns with people.
  let columnCount: Int
  /// K = R·C, numbered by row, then column.
  var cellCount: Int { rowCount * columnCount }
  /// Where each cell stands among the totals.
  let cells: [Int]
  /// W, Σw of all cells.
  let total: Double
  /// p by cell, adding up to 1.
  let shares: [Double]
  let rowShares: [Double]
  let columnShares: [Double]

  /// `nil` unless two rows and two columns have people.
  init?(_ totals: DesignTotals, rows: Int, columns: Int) {
    precondition(rows * columns == totals.cellCount, "a table has a cell per row and column")
    let value = { (row: Int, column: Int) in totals.totals[row * columns + column] }
    let usedRows = (0..<rows).filter { row in (0..<columns).contains { value(row, $0) > 0 } }
    let usedColumns = (0..<columns).filter { column in (0..<rows).contains { value($0, column) > 0 }
    }
    guard usedRows.count > 1, usedColumns.count > 1 else { return nil }
    let cells = usedRows.flatMap { row in usedColumns.map { row * columns + $0 } }
    let total = cells.reduce(0) { $0 + totals.totals[$1] }
    let shares = cells.map { totals.totals[$0] / total }
    let width = usedColumns.count
    (rowCount, columnCount, self.cells, self.total) = (usedRows.count, width, cells, total)
    self.shares = shares
    rowShares = usedRows.indices.map { row in
      shares[(row * width)..<((row + 1) * width)].reduce(0, +)
    }
    columnShares = usedColumns.indices.map { column in
      stride(from: column, to: shares.count, by: width).reduce(0) { $0 + shares[$1] }
    }
  }

  /// (R − 1)(C − 1).
  var degreesOfFreedom: Double { Double((rowCount - 1) * (columnCount - 1)) }

  /// Σ (p − p_r p_c)²/(p_r p_c): X² of one person.
  var unitChiSquared: Double {
    var sum = 0.0
    for row in 0..<rowCount {
      for column in 0..<columnCount {
        let expected = rowShares[row] * columnShares[column]
        let difference = shares[row * columnCount + column] - expected
        sum += difference * difference / expected
      }
    }
    return sum
  }
}
