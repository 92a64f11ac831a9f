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
