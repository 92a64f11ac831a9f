/// A cross-tabulation of people: counts by row and column, each person in one cell.
///
/// Counts are people, or sums of weights where a convention tests those as if they were people.
/// Rows and columns without anybody are left out of the tests and of their degrees of freedom, as
/// SPSS CROSSTABS and R's `factor` do. Of a table with fewer than two rows or columns that have
/// people nothing is tested.
package struct ContingencyTable: Sendable {
  /// How many rows were given, empty ones too.
  package let rowCount: Int
  /// How many columns were given, empty ones too.
  package let columnCount: Int
  /// By row, then column.
  let counts: [Double]
  let rowTotals: [Double]
  let columnTotals: [Double]
  /// n, everybody in the table.
  package let total: Double

  /// A table of counts by row.
  ///
  /// - Returns: `nil` where rows differ in length or a count is negative or not finite.
  package init?(rows: [[Double]]) {
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }),
      rows.allSatisfy({ $0.allSatisfy { $0 >= 0 && $0 < .infinity } })
    else { return nil }
    rowCount = rows.count
    columnCount = width
    counts = rows.flatMap { $0 }
    rowTotals = rows.map { $0.reduce(0, +) }
    columnTotals = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  /// The rows that somebody is in.
  package var occupiedRows: [Int] { rowTotals.indices.filter { rowTotals[$0] > 0 } }
  /// The columns that somebody is in.
  package var occupiedColumns: [Int] { columnTotals.indices.filter { columnTotals[$0] > 0 } }

  /// (R − 1)(C − 1) over rows and columns with people; `nil` where there are not two of each.
  package var degreesOfFreedom: Int? {
    let (rows, columns) = (occupiedRows.count, occupiedColumns.count)
    return rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : nil
  }

  /// The count in a cell.
  func count(_ row: Int, _ column: Int) -> Double { counts[row * columnCount + column] }

  /// E = row total · column total ÷ n, what independence would give; 0 in an empty table.
  package func expected(_ row: Int, _ column: Int) -> Double {
    total > 0 ? rowTotals[row] * columnTotals[column] / total : 0
  }

  /// Every cell that belongs to a row and a column with people.
  var occupiedCells: [(count: Double, expected: Double)] {
    let columns = occupiedColumns
    return occupiedRows.flatMap { row in
      columns.map { (count(row, $0), expected(row, $0)) }
    }
  }
}
