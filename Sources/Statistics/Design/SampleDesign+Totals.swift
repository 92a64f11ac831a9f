extension SampleDesign {
  /// The totals of a table's cells and their covariance.
  ///
  /// With a = scale of the stratum, C the calibration's numbers by margin category, and
  /// η = Σ C over the categories of a profile:
  /// V = Σ a g² (diag Σd²(cell) − Σd²(·) ηᵀ − η Σd²(·)ᵀ + Σd² η ηᵀ) − Σₕ (a/nₕ) XₕXₕᵀ,
  /// Xₕ = Σ g (Σd(·) − Σd·η). η has few distinct parts, so V is a diagonal and one product of two
  /// vectors for each margin category and stratum: O(profiles + categories² · cells).
  ///
  /// - Precondition: every profile of the cells is one of the design's.
  package func totals(of cells: CellMoments) -> DesignTotals {
    let sums = DesignSums(cells, of: self)
    let coefficients = residuals.coefficients(fromSums: sums.margins, width: cells.cellCount)
    return DesignTotals(
      cellCount: cells.cellCount, totals: sums.totals, people: sums.people,
      covariance: form.covariance(sums, coefficients),
      designDegreesOfFreedom: degreesOfFreedom, occupied: sums.occupied)
  }
}
