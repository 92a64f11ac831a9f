import SurveyModel
import Tabulation

/// How one printed cross-tabulation is laid out: its lines for each group, and its columns.
struct CrossingSheet {
  let group: CrossingGroup
  /// What each group has a line for.
  let lines: [Line]
  /// The shares that are printed.
  let percents: [PercentKind]
  /// Columns of headings before the figures.
  let depth: Int
  /// The answers across.
  let stubs: [Stub]
  /// Whether every banner has a total of its own people.
  let hasTotalInSections: Bool

  enum Line: Equatable {
    case people
    case weights
    /// Marks of significance stand at the first share alone.
    case percent(PercentKind, isMarked: Bool)
  }

  init(_ group: CrossingGroup, _ survey: Survey) {
    self.group = group
    percents = survey.rules.percents
    let shares = percents.enumerated().map { Line.percent($1, isMarked: $0 == 0) }
    lines = [.people] + (group.first.isWeighted ? [.weights] : []) + shares
    depth =
      group.tables.reduce(0) { max($0, $1.levels.count) } + (group.isSideBySide ? 1 : 0)
    stubs = Stub.common(
      group.tables.map { printed in printed.rows.map { printed.table.rows[$0].stub } })
    hasTotalInSections = group.isSideBySide && survey.rules.total == .columns
  }

  /// Whether a column says what each line shows: counts with one share below go without.
  var namesLines: Bool { group.first.isWeighted || percents != [.column] }

  /// Where the rows of the sheet stand in one of its tables; `nil` for one that it lacks.
  func places(in printed: PrintedTable) -> [Int?] {
    stubs.map { stub in printed.rows.first { printed.table.rows[$0].stub == stub } }
  }
}

extension Stub {
  /// The rows of several tables in their common order: some are missing where nobody is in them.
  static func common(_ tables: [[Stub]]) -> [Stub] {
    guard tables.count > 1 else { return tables.first ?? [] }
    var stubs: [Stub] = []
    for table in tables {
      var position = 0
      for stub in table {
        if let known = stubs.firstIndex(of: stub) {
          position = known + 1
        } else {
          stubs.insert(stub, at: position)
          position += 1
        }
      }
    }
    return stubs
  }
}
