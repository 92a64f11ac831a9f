/// Who of each profile stands in which cell of a table; nobody stands in two.
///
/// People without an answer, or outside of the table, stand in none. Cells of a cross-tabulation
/// are numbered by row, then column; of one item of a multiple answer the cells are "marked" and
/// "not marked".
package struct CellMoments: Sendable {
  /// Of the table, empty ones too.
  package let cellCount: Int
  private(set) var entries: [Entry] = []

  struct Entry: Sendable {
    var profile: Int
    var cell: Int
    var moments: Moments
  }

  /// A table that nobody stands in yet.
  package init(cellCount: Int, expecting entries: Int = 0) {
    self.cellCount = cellCount
    self.entries.reserveCapacity(entries)
  }

  /// Puts people of a profile into a cell, in addition to those who are there.
  ///
  /// - Precondition: the cell is one of the table's.
  package mutating func add(_ moments: Moments, profile: Int, cell: Int) {
    precondition((0..<cellCount).contains(cell), "a cell belongs to the table")
    guard moments.people > 0 else { return }
    entries.append(Entry(profile: profile, cell: cell, moments: moments))
  }
}
