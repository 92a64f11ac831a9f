/// Whether what people tick in a multiple answer depends on the column that they stand in.
///
/// X²_S is the sum, over the items, of Pearson's X² of "ticked or not" by column. Under marginal
/// independence it is a sum of weighted χ², whose weights λ come from how the items go together in
/// each column; second-order Rao–Scott: X² = (r − 1)c X²_S/Σλ² on (r − 1)²c²/Σλ² degrees, r columns
/// and c items. Bonferroni: the smallest p of an item times c. Bilder & Loughin (2004), Biometrics
/// 60; Bilder, Loughin & Nettleton (2000); the R package MRCV prints the same.
///
/// Items that nobody or everybody ticked, and columns without anybody, say nothing and are left
/// out. Counts are people, not weights. Do not trust it where an item has under five people who
/// ticked, or did not, in many columns.
package struct BilderLoughinTest: Hashable, Sendable {
  /// The people of one column.
  package struct Column: Sendable {
    /// n, everybody asked in the column, with ticks or without.
    package let people: Double
    /// By item, how many ticked it.
    package let marks: [Double]
    /// By item and item, how many ticked both; symmetric, the diagonal is not read.
    package let pairs: [[Double]]

    /// A column of counts.
    ///
    /// - Precondition: `pairs` has a row and a column for each of `marks`.
    package init(people: Double, marks: [Double], pairs: [[Double]]) {
      precondition(
        pairs.count == marks.count && pairs.allSatisfy { $0.count == marks.count },
        "pairs are counted for every two items")
      self.people = people
      self.marks = marks
      self.pairs = pairs
    }
  }

  /// X²_S.
  package let statistic: Double
  /// By item, its own test; `nil` for one that nobody or everybody ticked.
  package let items: [ChiSquaredTest?]
  /// X²_S after the second-order correction, with its degrees and its p.
  package let adjusted: ChiSquaredTest
  /// The p of the whole by Bonferroni, at most 1.
  package let bonferroni: Double
  /// By item, its own p by Bonferroni.
  package let itemBonferroni: [Double?]

  /// The test of a table of items by columns.
  ///
  /// `nil` unless two columns have people and an item was ticked by some and not by others.
  ///
  /// - Parameters:
  ///   - columns: All with the same items.
  ///   - zeroConstant: What stands in for an empty cell of an item's own table, as MRCV's
  ///     `add.constant`; 0 leaves cells as counted.
  package init?(_ columns: [Column], zeroConstant: Double = 0) {
    let used = columns.filter { $0.people > 0 }
    let itemCount = columns.first?.marks.count ?? 0
    precondition(columns.allSatisfy { $0.marks.count == itemCount }, "columns have the same items")
    guard used.count > 1 else { return nil }
    let tests = (0..<itemCount).map { Self.test(of: $0, used, zeroConstant) }
    let usable = tests.indices.filter { tests[$0] != nil }
    let squares = ItemAssociation(used, items: usable).sumOfSquares
    let size = Double((used.count - 1) * usable.count)
    statistic = tests.reduce(0) { $0 + ($1?.statistic ?? 0) }
    guard squares > 0,
      let adjusted = ChiSquaredTest(
        statistic: size * statistic / squares, degreesOfFreedom: size * size / squares)
    else { return nil }
    items = tests
    self.adjusted = adjusted
    itemBonferroni = tests.map { $0.map { min(1, $0.pValue * Double(usable.count)) } }
    bonferroni = itemBonferroni.compactMap(\.self).min() ?? 1
  }

  private static func test(
    of item: Int, _ columns: [Column], _ zeroConstant: Double
  ) -> ChiSquaredTest? {
    let ticked = columns.map { $0.marks[item] }
    let all = columns.reduce(0) { $0 + $1.people }
    let sum = ticked.reduce(0, +)
    guard sum > 0, sum < all else { return nil }
    let rows = [ticked, zip(columns, ticked).map { $0.people - $1 }]
    return ContingencyTable(
      rows: rows.map { $0.map { $0 == 0 ? zeroConstant : $0 } })?.pearson
  }
}
