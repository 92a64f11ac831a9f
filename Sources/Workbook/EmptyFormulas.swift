/// Cells with a formula of which the workbook keeps no result, as programs write them that do not
/// calculate: they are read as empty.
package struct EmptyFormulas: Sendable {
  /// As many places as a finding shows.
  private static let placesKept = 10

  /// How many there are.
  package private(set) var count = 0
  /// Where the first of them stand: row and column, from 1.
  package private(set) var places: [(row: Int, column: Int)] = []

  mutating func add(row: Int, column: Int) {
    count += 1
    if places.count < Self.placesKept { places.append((row, column)) }
  }
}
