extension DesignTotals {
  /// The Wald tests of independence of a table whose cells are these totals, by row.
  ///
  /// - Parameters:
  ///   - rows: R, empty ones too.
  ///   - columns: C, empty ones too.
  ///   - degreesOfFreedom: ν; those of the whole sample unless given.
  /// - Returns: `nil` unless two rows and two columns have people, and where the covariance is
  ///   singular, as in tables with more contrasts than people.
  package func wald(rows: Int, columns: Int, degreesOfFreedom: Double? = nil) -> WaldTest? {
    guard let table = CrossTable(self, rows: rows, columns: columns) else { return nil }
    let contrasts = (1..<table.rowCount).flatMap { row in
      (1..<table.columnCount).map { departure(table, row, $0) }
    }
    let images = contrasts.map { covariance.image(table.cells, $0.coefficients) }
    let matrix = contrasts.flatMap { left in
      images.map { right in zip(left.coefficients, right).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    guard let factor = CholeskyFactor(matrix, size: contrasts.count) else { return nil }
    let y = contrasts.map(\.value)
    let form = zip(y, factor.solution(y)).reduce(0) { $0 + $1.0 * $1.1 }
    return WaldTest(
      form: form, cells: table.degreesOfFreedom,
      degrees: degreesOfFreedom ?? designDegreesOfFreedom)
  }

  private typealias Departure = (value: Double, coefficients: [Double])

  /// p − p_r p_c of a cell with its derivatives by all totals, times W.
  private func departure(_ table: CrossTable, _ row: Int, _ column: Int) -> Departure {
    let (r, c) = (table.rowShares[row], table.columnShares[column])
    let coefficients = (0..<table.cellCount).map { cell in
      let (mine, same) = (cell / table.columnCount == row, cell % table.columnCount == column)
      return (mine && same ? 1 : 0) - (mine ? c : 0) - (same ? r : 0) + r * c
    }
    return (table.total * (table.shares[row * table.columnCount + column] - r * c), coefficients)
  }
}
