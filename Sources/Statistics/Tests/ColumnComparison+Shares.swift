extension ColumnComparison {
  /// Which columns differ in the share of one row.
  ///
  /// - Parameters:
  ///   - counts: Σw in the row's cell of each column.
  ///   - columns: The base of each column.
  ///   - overlaps: People in two columns; `nil` where nobody can be.
  /// - Returns: Pairs and letters; columns without a base, under the smallest base, or (`pooled`)
  ///   with a share of 0 or 1 have none.
  package func shares(
    _ counts: [Double], columns: [Moments], overlaps: ColumnOverlaps? = nil
  ) -> ComparedRow {
    precondition(counts.count == columns.count, "a row has a count for each column")
    let usable = zip(counts, columns).map { count, column in
      variant == .pooled && (count <= 0 || count >= column.sum) ? nil : column
    }
    return compared(usable) { first, second in
      trial(
        (counts[first], columns[first]), (counts[second], columns[second]),
        both: overlaps?[first, second] ?? .none)
    }
  }

  /// Whether each column's share differs from that of everybody outside of the column: ▲ and ▼.
  ///
  /// The same test of two groups that share nobody; for one answer without weights the pooled z
  /// is the adjusted residual. Corrected over the columns of the row.
  ///
  /// - Parameters:
  ///   - counts: Σw in the row's cell of each column.
  ///   - columns: The base of each column.
  ///   - total: Σw in the row's cell of everybody, and everybody.
  /// - Returns: By column, `nil` where it cannot be compared. `second` is −1, for the rest.
  package func againstRest(
    _ counts: [Double], columns: [Moments], total: (count: Double, base: Moments)
  ) -> [ComparedPair?] {
    precondition(counts.count == columns.count, "a row has a count for each column")
    let trials = zip(counts, columns).map { count, column in
      restTrial((count, column), (total.count - count, total.base - column))
    }
    let found = trials.compactMap(\.self)
    let adjusted =
      variant == .askia ? found.map(\.pValue) : correction.adjusted(found.map(\.pValue))
    var remaining = adjusted[...]
    return trials.enumerated().map { index, trial in
      guard let trial, let adjusted = remaining.popFirst() else { return nil }
      return ComparedPair(
        first: index, second: -1, difference: trial.difference, statistic: trial.statistic,
        pValue: trial.pValue, adjusted: adjusted,
        isSignificant: isSignificant(trial.statistic, adjusted))
    }
  }

  private typealias Cell = (count: Double, base: Moments)

  private func restTrial(_ cell: Cell, _ rest: Cell) -> Trial? {
    guard cell.base.sum > 0, rest.base.sum > 0, cell.base.people >= smallestBase else { return nil }
    return trial(cell, rest, both: .none)
  }

  private func trial(_ first: Cell, _ second: Cell, both: Moments) -> Trial? {
    let (p, q) = (first.count / first.base.sum, second.count / second.base.sum)
    guard let variance = variance(first, second, both), variance > 0 else { return nil }
    let statistic = (p - q) / variance.squareRoot()
    guard let pValue = pValue(statistic, first.base, second.base, both) else { return nil }
    return Trial(difference: p - q, statistic: statistic, pValue: pValue)
  }

  private func variance(_ first: Cell, _ second: Cell, _ both: Moments) -> Double? {
    let (a, b) = (first.base.sum, second.base.sum)
    guard variant != .askia else {
      let (p, q) = (first.count / a, second.count / b)
      return p * (1 - p) / a + q * (1 - q) / b
    }
    let pooled = (first.count + second.count) / (a + b)
    return pooled * (1 - pooled) * sizeFactor(first.base, second.base, both)
  }

  /// 1/e₁ + 1/e₂ − 2c, the variance of the difference of two means of unit variance.
  func sizeFactor(_ first: Moments, _ second: Moments, _ both: Moments) -> Double {
    let (a, b) = (size(first), size(second))
    let covariance =
      variant == .dimensions || !usesEffectiveBases
      ? size(both) / (a * b) : both.squares / (first.sum * second.sum)
    return 1 / a + 1 / b - 2 * covariance
  }

  /// For how many people a group counts.
  func size(_ group: Moments) -> Double { usesEffectiveBases ? group.effectiveBase : group.sum }

  /// Two-sided: normal, or Student's for `dimensions`; `nil` where its degrees are not above 1.
  func pValue(
    _ statistic: Double, _ first: Moments, _ second: Moments, _ both: Moments
  ) -> Double? {
    guard variant == .dimensions else { return StandardNormal.twoSided(statistic) }
    let degrees = size(first) + size(second) - size(both) - 2
    guard degrees > 1 else { return nil }
    return StudentT(degreesOfFreedom: degrees)?.twoSided(statistic)
  }
}
