extension DesignTotals {
  /// The share of each of these cells in all of them together, as `svymean` of a factor.
  ///
  /// The variance of p = T/W is that of Σ (1{in the cell} − p)·total ÷ W (Taylor linearisation:
  /// Woodruff 1971, JASA 66). The cells of a column give column percentages, those of a row row
  /// percentages, all cells total percentages.
  ///
  /// - Parameter cells: Cells of the table, each once.
  /// - Returns: One for each cell, in their order; `nil` where nobody of them has a weight.
  package func shares(of cells: [Int]) -> [DesignShare]? {
    let base = cells.reduce(0) { $0 + totals[$1] }
    guard base > 0 else { return nil }
    let people = cells.reduce(0) { $0 + self.people[$1] }
    let degrees = degreesOfFreedom(of: cells)
    let sums = covariance.image(cells, [Double](repeating: 1, count: cells.count))
    let whole = sums.reduce(0, +)
    return zip(cells, sums).map { cell, sum in
      let p = totals[cell] / base
      let variance = max(0, covariance(cell, cell) - 2 * p * sum + p * p * whole) / (base * base)
      return Self.share(p, variance, people: people, degrees: degrees)
    }
  }

  /// The share of some cells together in more of them: a net, a top-two box.
  ///
  /// - Parameters:
  ///   - part: Cells, each also among `cells`.
  ///   - cells: Of which it is a share.
  /// - Returns: `nil` where nobody of the cells has a weight.
  package func share(of part: Set<Int>, in cells: [Int]) -> DesignShare? {
    let base = cells.reduce(0) { $0 + totals[$1] }
    guard base > 0 else { return nil }
    let p = cells.reduce(0) { part.contains($1) ? $0 + totals[$1] : $0 } / base
    let coefficients = cells.map { ((part.contains($0) ? 1 : 0) - p) / base }
    return Self.share(
      p, variance(of: coefficients, in: cells), people: cells.reduce(0) { $0 + people[$1] },
      degrees: degreesOfFreedom(of: cells))
  }

  /// The mean of scores over the people of these cells, as `svymean` of a number.
  ///
  /// - Parameter scores: Cells with the score of their people.
  /// - Returns: `nil` where nobody of them has a weight, or a single person is left.
  package func mean(of scores: [(cell: Int, score: Double)]) -> Estimate? {
    let base = scores.reduce(0) { $0 + totals[$1.cell] }
    guard base > 0 else { return nil }
    let mean = scores.reduce(0) { $0 + totals[$1.cell] * $1.score } / base
    let cells = scores.map(\.cell)
    let coefficients = scores.map { ($0.score - mean) / base }
    return Estimate(
      value: mean, standardError: variance(of: coefficients, in: cells).squareRoot(),
      degreesOfFreedom: degreesOfFreedom(of: cells))
  }

  private static func share(
    _ p: Double, _ variance: Double, people: Double, degrees: Double
  ) -> DesignShare {
    let plain = p * (1 - p) / (people - 1)
    return DesignShare(
      share: p, standardError: variance.squareRoot(),
      designEffect: people > 1 && plain > 0 ? variance / plain : nil, degreesOfFreedom: degrees)
  }
}
