extension SampleDesign {
  /// The totals of a table's cells and their covariance.
  ///
  /// With a = scale of the stratum, C the calibration's numbers by margin category, and
  /// η = Σ C over the categories of a profile:
  /// V = Σ a g² (diag Σd²(cell) − Σd²(·) ηᵀ − η Σd²(·)ᵀ + Σd² η ηᵀ) − Σₕ (a/nₕ) XₕXₕᵀ,
  /// Xₕ = Σ g (Σd(·) − Σd·η). η has few distinct parts, so V is a diagonal and one product of two
  /// vectors for each margin category and stratum: O(profiles + categories · cells²).
  ///
  /// - Precondition: every profile of the cells is one of the design's.
  package func totals(of cells: CellMoments) -> DesignTotals {
    var sums = DesignSums(cellCount: cells.cellCount, design: self)
    for entry in cells.entries { sums.add(entry, of: self) }
    let coefficients = residuals.coefficients(fromSums: sums.margins, width: cells.cellCount)
    return DesignTotals(
      cellCount: cells.cellCount, totals: sums.totals, people: sums.people,
      covariance: form.covariance(sums, coefficients),
      designDegreesOfFreedom: degreesOfFreedom, occupied: sums.occupied)
  }
}

/// Sums over the people of a table, from which its covariance is made.
struct DesignSums {
  /// K.
  let cellCount: Int
  /// Σw by cell.
  var totals: [Double]
  /// n by cell.
  var people: [Double]
  /// Σ a w² by cell.
  var squares: [Double]
  /// By margin category and cell, n or Σd: sums of y for the calibration.
  var margins: [Double]
  /// By margin category and cell, Σ a w².
  var marginSquares: [Double]
  /// By stratum and cell, Σw.
  var stratumTotals: [Double]
  /// By stratum and cell, whether anybody is there.
  var occupied: [Bool]

  init(cellCount: Int, design: SampleDesign) {
    self.cellCount = cellCount
    let zero = [Double](repeating: 0, count: cellCount)
    (totals, people, squares) = (zero, zero, zero)
    margins = [Double](repeating: 0, count: cellCount * design.residuals.groupCount)
    marginSquares = margins
    stratumTotals = [Double](repeating: 0, count: cellCount * design.strata.count)
    occupied = stratumTotals.map { _ in false }
  }

  mutating func add(_ entry: CellMoments.Entry, of design: SampleDesign) {
    let profile = design.profiles[entry.profile]
    let (cell, moments) = (entry.cell, entry.moments)
    let weight = profile.factor * moments.sum
    let square =
      design.strata[profile.stratum].scale * profile.factor * profile.factor * moments.squares
    totals[cell] += weight
    people[cell] += moments.people
    squares[cell] += square
    stratumTotals[profile.stratum * cellCount + cell] += weight
    occupied[profile.stratum * cellCount + cell] = true
    let size = design.residuals.usesWeights ? moments.sum : moments.people
    for group in design.residuals.groups[entry.profile] {
      margins[group * cellCount + cell] += size
      marginSquares[group * cellCount + cell] += square
    }
  }
}
