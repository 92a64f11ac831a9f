/// Sums over the people of a table, from which its covariance is made.
struct DesignSums {
  /// K.
  let cellCount: Int
  /// Σw by cell.
  private(set) var totals: [Double]
  /// n by cell.
  private(set) var people: [Double]
  /// Σ a w² by cell.
  private(set) var squares: [Double]
  /// By margin category and cell, n or Σd: sums of y for the calibration.
  private(set) var margins: [Double]
  /// By margin category and cell, Σ a w².
  private(set) var marginSquares: [Double]
  /// By stratum and cell, Σw.
  private(set) var stratumTotals: [Double]
  /// By stratum and cell, whether anybody is there.
  private(set) var occupied: [Bool]

  init(_ cells: CellMoments, of design: SampleDesign) {
    cellCount = cells.cellCount
    let zero = [Double](repeating: 0, count: cellCount)
    (totals, people, squares) = (zero, zero, zero)
    margins = [Double](repeating: 0, count: cellCount * design.residuals.groupCount)
    marginSquares = margins
    stratumTotals = [Double](repeating: 0, count: cellCount * design.strata.count)
    occupied = stratumTotals.map { _ in false }
    for entry in cells.entries { add(entry, of: design) }
  }

  private mutating func add(_ entry: CellMoments.Entry, of design: SampleDesign) {
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
    let count = design.residuals.marginCount
    for margin in 0..<count {
      let place = design.residuals.groups[entry.profile * count + margin] * cellCount + cell
      margins[place] += size
      marginSquares[place] += square
    }
  }
}
