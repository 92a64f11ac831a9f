import SurveyModel
import Tabulation
import Wording

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
  /// Which of them are statistics.
  let isStatistic: [Bool]
  /// Where the column for all stands.
  let totalPlace: TotalPlace
  /// Whether every banner has a total of its own people.
  private let hasTotalInSections: Bool

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
    isStatistic = stubs.map(\.isStatistic)
    totalPlace = survey.rules.totalPlace
    hasTotalInSections = group.isSideBySide && survey.rules.total == .columns
  }

  /// Whether a column says what each line shows: counts with one share below go without.
  var namesLines: Bool { group.first.isWeighted || percents != [.column] }

  /// One column of a table, which becomes lines below each other.
  struct Block {
    let headings: [String]
    let table: Table
    /// The place of the column; `nil` for the one for all.
    let place: Int?
    /// Where the rows of the sheet stand in the table; `nil` for one that it lacks.
    let rows: [Int?]

    var column: Table.Column { place.map { table.columns[$0] } ?? table.total }
  }

  /// The column for all, where all sections share it.
  func commonTotal(_ labels: ReportLabels) -> Block? {
    hasTotalInSections ? nil : total(of: group.first, labels)
  }

  /// The columns of one banner, with a column for all of its own where it has one.
  func section(of printed: PrintedTable, _ names: TableNames) -> [Block] {
    let rows = places(in: printed)
    let columns = printed.columns.map { place in
      let headings = printed.table.columns[place].headings
      return Block(
        headings: zip(headings, printed.levels).map(names.printed), table: printed.table,
        place: place, rows: rows)
    }
    guard hasTotalInSections else { return columns }
    let total = total(of: printed, names.labels)
    switch totalPlace {
    case .first: return [total] + columns
    case .last: return columns + [total]
    case .none: return columns
    }
  }

  private func total(of printed: PrintedTable, _ labels: ReportLabels) -> Block {
    Block(
      headings: [labels.overall], table: printed.table, place: nil, rows: places(in: printed))
  }

  /// Where the rows of the sheet stand in one of its tables; `nil` for one that it lacks.
  private func places(in printed: PrintedTable) -> [Int?] {
    // Tables of one question mostly have the same rows.
    stubs.enumerated().map { place, stub in
      if place < printed.rows.count, printed.table.rows[printed.rows[place]].stub == stub {
        return printed.rows[place]
      }
      return printed.rows.first { printed.table.rows[$0].stub == stub }
    }
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
