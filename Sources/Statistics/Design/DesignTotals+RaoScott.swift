extension DesignTotals {
  /// The Rao–Scott test of independence of a table whose cells are these totals, by row.
  ///
  /// With F the additive functions of row and column that vanish on empty cells (all of them
  /// where none is empty), N(D⁻¹ − F(FᵀDF)⁻¹Fᵀ) is the inverse of V_srs on the contrasts: the
  /// complement of the contrasts is small, R + C − 1, so no matrix of contrasts is ever made.
  /// Empty cells count as in `svychisq`: their share's inverse is taken for 0.
  ///
  /// - Parameters:
  ///   - rows: R, empty ones too.
  ///   - columns: C, empty ones too.
  ///   - degreesOfFreedom: ν; those of the whole sample unless given, as `svychisq` takes them for a
  ///     calibrated design. `degreesOfFreedom(of:)` is what it takes for a subset of any other.
  /// - Returns: `nil` unless two rows and two columns have people and something varies.
  package func raoScott(
    rows: Int, columns: Int, degreesOfFreedom: Double? = nil
  ) -> RaoScottTest? {
    guard let table = CrossTable(self, rows: rows, columns: columns) else { return nil }
    let people = table.cells.reduce(0) { $0 + self.people[$1] }
    let shares = covariance.centred(
      table.cells, on: table.shares, scale: 1 / (table.total * table.total))
    guard let traces = GeneralisedEffects(table)?.traces(of: shares, people: people) else {
      return nil
    }
    return RaoScottTest(
      unit: table.unitChiSquared, people: people, cells: table.degreesOfFreedom, traces: traces,
      degrees: degreesOfFreedom ?? designDegreesOfFreedom)
  }
}
