import SurveyModel
import Tabulation

/// A cross-tabulation as pages show it: which of its rows and columns.
struct PrintedTable {
  let table: Table
  /// The variables of its columns, the outermost first.
  let levels: [Variable]
  /// Places of the rows shown.
  let rows: [Int]
  /// Places of the columns shown.
  let columns: [Int]

  init(_ table: Table, _ names: TableNames) {
    self.table = table
    levels = names.levels(of: table)
    rows = table.rows.indices.filter { table.rows[$0].isPrinted(of: table.variable) }
    columns = Self.columns(of: table, levels)
  }

  /// Columns of people with a category on every level; all columns where people cannot be told
  /// apart, since nobody could say how many were left out.
  private static func columns(of table: Table, _ levels: [Variable]) -> [Int] {
    let overlaps = levels.count > 1 && levels.contains { !$0.isSingleValued }
    let known = table.columns.indices.filter { !table.columns[$0].isWithoutCategory }
    return overlaps || known.isEmpty ? Array(table.columns.indices) : known
  }

  /// People in no column shown.
  var leftOut: Int {
    let shown = Set(columns)
    // A net's people stand in the columns of its categories too.
    return table.columns.indices.filter { !shown.contains($0) && !table.columns[$0].isNet }
      .reduce(0) { $0 + table.columns[$1].people }
  }

  var isWeighted: Bool { table.total.weighted != nil }
}

extension Table.Row {
  /// A kind of missing answer that nobody gave is left out; an empty category says something.
  func isPrinted(of variable: Variable) -> Bool {
    switch stub {
    case .state(.noAnswer), .state(.invalid), .state(.notAsked), .noValidAnswer: total.count > 0
    // Without themes everyone who answered is under none.
    case .state(.unmarked): !variable.isTextWithoutThemes
    case .state(.marked), .state(.vacuous), .category, .net, .answered, .meaningful, .totalMarks,
      .box, .statistic, .within, .meanRank:
      true
    }
  }
}

extension Table.Column {
  /// Whether its people have no category on some level of the banner.
  var isWithoutCategory: Bool {
    headings.contains { if case .state = $0 { true } else { false } }
  }

  /// Whether its people stand in columns of categories as well.
  var isNet: Bool {
    headings.contains { if case .net = $0 { true } else { false } }
  }
}

extension Variable {
  fileprivate var isTextWithoutThemes: Bool {
    if case .text(.none) = coding { true } else { false }
  }
}
