import DelimitedText
import SurveyModel
import Tabulation
import Wording

// A cross-tabulation as municipal reports lay it out: a line for each column of the banner
// (表側), the answers across (表頭), everyone first.
//
//     年齢,母数,1. 知っている,2. 知らない
//     全体,714,553,161
//     ,,77.5%,22.5%
//     10代*,12,9,3
//     ,,75.0%,25.0%
//
// Counts and shares stand on two lines below each other. Side by side they would double the
// width, and a question with ten answers would no longer fit an upright page; as they stand,
// a table pastes into Word as printed reports show it and every Excel column is one answer.
extension AppendixWriter {
  /// The sign of a column that is too small for safe reading.
  private static let smallBaseMark = "*"

  mutating func appendCrossing(_ table: Table, of question: QuestionTables) {
    guard let tally = question.tallies.first(where: { $0.variable.id == table.variable.id })
    else { return }
    let levels = names.levels(of: table)
    let positions = table.rows.indices.filter { isPrinted(table.rows[$0].stub, in: [tally]) }
    let columns = printedColumns(of: table, levels)
    emptyLine()
    line([question.question.number, title(of: table, question.question, levels)])
    appendHeader(table, levels, positions)
    let overall = [labels.overall] + levels.dropFirst().map { _ in "" }
    appendColumn(overall, tally, column: 0, positions)
    for column in columns {
      let headings = zip(table.columns[column].headings, levels).map(names.label)
      appendColumn(headings, table, column: column, positions)
    }
    appendNotes(table, tally, printed: columns, levels: levels)
  }

  private func title(of table: Table, _ question: Question, _ levels: [Variable]) -> String {
    let row = table.variable.id == VariableID(question: question.id) ? [] : [table.variable.title]
    let rows = ([question.title] + row).joined(separator: " / ")
    return ([rows] + levels.map(\.title)).joined(separator: " × ")
  }

  private mutating func appendHeader(_ table: Table, _ levels: [Variable], _ positions: [Int]) {
    for level in levels { csv.text(plainText(level.title)) }
    csv.text(labels.base)
    for position in positions {
      csv.text(printedLabel(of: table.rows[position].stub, in: table.variable))
    }
    csv.end()
  }

  private mutating func appendColumn(
    _ headings: [String], _ table: Table, column: Int, _ positions: [Int]
  ) {
    let mark = table.columns[column].isSmall ? Self.smallBaseMark : ""
    // The mark stands at the innermost heading that is not empty.
    let marked = headings.lastIndex { !$0.isEmpty }
    for (index, heading) in headings.enumerated() {
      csv.text(plainText(heading) + (index == marked ? mark : ""))
    }
    csv.figure(table.columns[column].base)
    for position in positions { appendCount(table.rows[position], column) }
    csv.end()
    for _ in headings { csv.empty() }
    csv.empty()
    for position in positions { appendShare(table.rows[position], column) }
    csv.end()
  }

  private mutating func appendCount(_ row: Table.Row, _ column: Int) {
    let cell = row.cells[column]
    if row.stub.isStatistic {
      csv.figure(cell.value)
    } else if cell.count == 0 {
      csv.number("-")
    } else {
      csv.figure(cell.count)
    }
  }

  private mutating func appendShare(_ row: Table.Row, _ column: Int) {
    let cell = row.cells[column]
    if row.stub.isStatistic {
      csv.empty()
    } else if cell.count == 0 {
      csv.number("-")
    } else {
      csv.share(cell.percent)
    }
  }
}

// Who is in no column
extension AppendixWriter {
  /// Columns of people with a category on every level; all columns where people cannot be told
  /// apart, since nobody could say how many were left out.
  private func printedColumns(of table: Table, _ levels: [Variable]) -> [Int] {
    let overlaps = levels.count > 1 && levels.contains { !$0.isSingleValued }
    let known = table.columns.indices.filter { !table.columns[$0].isWithoutCategory }
    return overlaps || known.isEmpty ? Array(table.columns.indices) : known
  }

  private mutating func appendNotes(
    _ table: Table, _ tally: Table, printed: [Int], levels: [Variable]
  ) {
    if tally.columns[0].isSmall || printed.contains(where: { table.columns[$0].isSmall }) {
      let limit = report.survey.rules.smallBase
      line([labels.smallBaseNote(mark: Self.smallBaseMark, limit: limit)])
    }
    let leftOut = table.columns.indices.filter { !printed.contains($0) }
      .reduce(0) { $0 + table.columns[$1].people }
    if leftOut > 0 {
      let banner = levels.map(\.title).joined(separator: " × ")
      line([labels.leftOutNote(leftOut, banner: banner)])
    }
  }
}

extension Table.Column {
  /// Whether its people have no category on some level of the banner.
  fileprivate var isWithoutCategory: Bool {
    headings.contains { if case .state = $0 { true } else { false } }
  }
}
