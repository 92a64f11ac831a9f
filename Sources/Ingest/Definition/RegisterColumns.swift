import SurveyModel
import TextNormalization

/// Where a register has the categories of each level, and where its people.
///
///     年齢,性別,人口          tidy: a column for each level, and one of people
///     年齢,男性,女性          wide: one level across, people in a column for each category
struct RegisterColumns {
  /// The column of each level, from 0; `nil` for one whose categories head columns.
  let levels: [Int?]
  /// Columns of people, with the category that heads them in a wide table.
  let amounts: [(column: Int, category: Int?)]

  /// What a register lacks.
  struct Fault: Error {
    /// The level without a column; `nil` where there is no column of people.
    let level: Int?
  }

  /// Headers of a column of people, beside the only column that is no level's.
  private static let people: Set<[UInt8]> = [
    "population", "Population", "people", "count", "Count", "人口", "人数", "人口総数", "住民数",
  ].folded

  /// Finds the columns by their headers.
  ///
  /// - Throws: `Fault` where two levels have no column, or there are no people.
  init(_ headers: [String], _ levels: [RegisterLevel]) throws(Fault) {
    let folded = headers.map(\.foldedName)
    var taken: Set<Int> = []
    var columns: [Int?] = []
    for level in levels {
      let column = level.names.lazy.compactMap { name in
        folded.indices.first { !taken.contains($0) && folded[$0] == name.foldedName }
      }.first
      if let column { taken.insert(column) }
      columns.append(column)
    }
    self.levels = columns
    let free = headers.indices.filter { !taken.contains($0) }
    guard let wide = columns.firstIndex(of: nil) else {
      amounts = try Self.people(among: free, folded)
      return
    }
    amounts = free.compactMap { column in
      levels[wide].heading(headers[column]).map { (column, $0) }
    }
    guard !amounts.isEmpty, columns.count(where: { $0 == nil }) == 1 else {
      throw Fault(level: wide)
    }
  }

  private static func people(
    among columns: [Int], _ headers: [[UInt8]]
  ) throws(Fault) -> [(column: Int, category: Int?)] {
    if let named = columns.first(where: { people.contains(headers[$0]) }) { return [(named, nil)] }
    let rest = columns.filter { !headers[$0].isEmpty }
    guard rest.count == 1 else { throw Fault(level: nil) }
    return [(rest[0], nil)]
  }
}
