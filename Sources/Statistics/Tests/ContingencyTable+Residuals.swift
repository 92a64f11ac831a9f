extension ContingencyTable {
  /// Adjusted standardised residuals, one for each cell, by row.
  ///
  /// d = (O − E)/√(E (1 − row total/n)(1 − column total/n)), about standard normal under
  /// independence, so that |d| > 1.96 is worth a look: Haberman (1973), Biometrics 29.
  ///
  /// `nil` in rows and columns without anybody, and everywhere if only one row or column has
  /// people. Do not trust them where a cell expects under 5 people; of twenty cells one passes
  /// 1.96 by chance.
  package var adjustedResiduals: [[Double?]] {
    let defined = degreesOfFreedom != nil
    return (0..<rowCount).map { row in
      (0..<columnCount).map { defined ? adjustedResidual(row, $0) : nil }
    }
  }

  private func adjustedResidual(_ row: Int, _ column: Int) -> Double? {
    let expected = expected(row, column)
    guard expected > 0 else { return nil }
    let row = (count: count(row, column), share: rowTotals[row] / total)
    let variance = expected * (1 - row.share) * (1 - columnTotals[column] / total)
    return (row.count - expected) / variance.squareRoot()
  }
}
