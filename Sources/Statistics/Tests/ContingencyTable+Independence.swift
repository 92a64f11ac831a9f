import Glibc

extension ContingencyTable {
  /// Pearson's test of independence, X² = Σ (O − E)²/E, without continuity correction.
  ///
  /// Pearson (1900); df = (R − 1)(C − 1). `nil` where fewer than two rows or columns have people.
  ///
  /// Do not trust it where more than a fifth of the cells expect under 5 people or one expects
  /// under 1 (Cochran 1954), nor on weighted counts: see `DesignTotals.raoScott`.
  package var pearson: ChiSquaredTest? {
    tested(occupiedCells.reduce(0) { $0 + square($1.count - $1.expected) / $1.expected })
  }

  /// The likelihood-ratio test of independence, G² = 2 Σ O ln(O/E); empty cells add nothing.
  ///
  /// Wilks (1938). `nil`, and not to be trusted, where Pearson's is; with small expected counts it
  /// is the worse of the two.
  package var likelihoodRatio: ChiSquaredTest? {
    let sum = occupiedCells.reduce(0) { sum, cell in
      cell.count > 0 ? sum + cell.count * log(cell.count / cell.expected) : sum
    }
    return tested(max(0, 2 * sum))
  }

  /// Yates's (1934) continuity-corrected X² of a 2 × 2 table: Σ (max(0, |O − E| − ½))²/E.
  ///
  /// `nil` unless exactly two rows and two columns have people. More careful than needed: Fisher's
  /// exact test is the better one for small tables.
  package var yates: ChiSquaredTest? {
    guard degreesOfFreedom == 1 else { return nil }
    return tested(
      occupiedCells.reduce(0) { sum, cell in
        sum + square(max(0, abs(cell.count - cell.expected) - 0.5)) / cell.expected
      })
  }

  /// Cramér's V = √(X²/(n·(min(R, C) − 1))), 0 for independence to 1 (Cramér 1946, 21.9).
  ///
  /// `nil` where X² is. It is biased upwards in small tables of many cells.
  package var cramersV: Double? {
    guard let pearson else { return nil }
    let smaller = min(occupiedRows.count, occupiedColumns.count)
    return (pearson.statistic / (total * Double(smaller - 1))).squareRoot()
  }

  /// φ of a 2 × 2 table with its sign, (ad − bc)/√(product of the four margins); √(X²/n) of any
  /// other table, as SPSS prints it.
  ///
  /// `nil` where X² is. Outside 2 × 2 it can pass 1: use V.
  package var phi: Double? {
    guard let pearson else { return nil }
    let size = (pearson.statistic / total).squareRoot()
    guard degreesOfFreedom == 1, let row = occupiedRows.first, let column = occupiedColumns.first
    else { return size }
    return count(row, column) < expected(row, column) ? -size : size
  }

  /// The smallest expected count among rows and columns with people; `nil` where X² is.
  package var minimumExpected: Double? {
    degreesOfFreedom == nil ? nil : occupiedCells.map(\.expected).min()
  }

  /// The share of cells, 0 to 1, that expect fewer than `limit` people, in rows and columns with
  /// people; `nil` where X² is.
  package func shareExpected(below limit: Double = 5) -> Double? {
    guard degreesOfFreedom != nil else { return nil }
    let cells = occupiedCells
    return Double(cells.count { $0.expected < limit }) / Double(cells.count)
  }

  private func tested(_ statistic: Double) -> ChiSquaredTest? {
    degreesOfFreedom.flatMap {
      ChiSquaredTest(statistic: statistic, degreesOfFreedom: Double($0))
    }
  }

  private func square(_ x: Double) -> Double { x * x }
}
