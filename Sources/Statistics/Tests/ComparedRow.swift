/// Two columns of one row and whether they differ.
package struct ComparedPair: Hashable, Sendable {
  /// The column on the left, by index.
  package let first: Int
  /// The column on the right, by index.
  package let second: Int
  /// Share or mean of the first minus that of the second.
  package let difference: Double
  /// z or t of the difference.
  package let statistic: Double
  /// Two-sided, of this pair alone.
  package let pValue: Double
  /// After the correction for all pairs of the row.
  package let adjusted: Double
  /// Whether the difference counts at the level.
  package let isSignificant: Bool
}

/// The comparison of all columns of a row, pair by pair.
package struct ComparedRow: Hashable, Sendable {
  /// Every pair that could be compared, by first column and then second.
  package let pairs: [ComparedPair]
  /// By column, the columns over which it is significantly higher, ascending: the letters.
  package let lowerColumns: [[Int]]

  init(pairs: [ComparedPair], columnCount: Int) {
    self.pairs = pairs
    var lower = [[Int]](repeating: [], count: columnCount)
    for pair in pairs where pair.isSignificant && pair.difference != 0 {
      let (high, low) =
        pair.difference > 0 ? (pair.first, pair.second) : (pair.second, pair.first)
      lower[high].append(low)
    }
    lowerColumns = lower.map { $0.sorted() }
  }
}
