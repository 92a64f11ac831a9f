import DelimitedText
import Statistics
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
// Counts and shares stand on lines below each other. Side by side they would double the
// width, and a question with ten answers would no longer fit an upright page; as they stand,
// a table pastes into Word as printed reports show it and every Excel column is one answer.
// Where there are more lines than these two, a column tells what each shows:
//
//     項目,区分,表示,母数,1. 知っている,2. 知らない
//     全体,,回答数,714,553,161
//     ,,加重後の回答数,714.0,560.2,153.8
//     ,,割合,,78.5%,21.5%
//     年齢,10代（A）*,回答数,12,9,3
extension AppendixWriter {
  mutating func append(_ group: CrossingGroup, of question: Question) {
    let sheet = CrossingSheet(group, report.survey)
    emptyLine()
    line([question.number, names.caption(of: group, question)])
    appendHeader(sheet)
    let total = sheet.commonTotal(labels)
    if let total, sheet.totalPlace == .first { append(total, total.headings, sheet) }
    for printed in group.tables { appendSection(printed, sheet) }
    if let total, sheet.totalPlace == .last { append(total, total.headings, sheet) }
    for note in notes.below(group) { line([note]) }
  }

  private mutating func appendHeader(_ sheet: CrossingSheet) {
    let group = sheet.group
    let headings =
      group.isSideBySide ? [labels.item, labels.group] : group.first.levels.map(\.title)
    for column in 0..<sheet.depth {
      csv.text(column < headings.count ? plainText(headings[column]) : "")
    }
    if sheet.namesLines { csv.text(labels.shown) }
    csv.text(labels.base)
    for stub in sheet.stubs { csv.text(printedLabel(of: stub, in: group.first.table.variable)) }
    csv.end()
  }

  /// The columns of one banner, below each other.
  private mutating func appendSection(_ printed: PrintedTable, _ sheet: CrossingSheet) {
    let isSideBySide = sheet.group.isSideBySide
    for (place, block) in sheet.section(of: printed, names).enumerated() {
      // The first line of a section is headed by its variables.
      let title = place == 0 ? names.title(of: printed.levels) : ""
      append(block, (isSideBySide ? [title] : []) + block.headings, sheet)
    }
  }

  private mutating func append(
    _ block: CrossingSheet.Block, _ headings: [String], _ sheet: CrossingSheet
  ) {
    let column = block.column
    for line in sheet.lines {
      // The first line names the column, those below it leave the names empty.
      if line == .people {
        appendHeadings(headings, column, sheet.depth)
      } else {
        for _ in 0..<sheet.depth { csv.empty() }
      }
      if sheet.namesLines { csv.text(name(of: line, sheet)) }
      appendBase(column, line)
      for place in block.rows.indices {
        append(block, place, isStatistic: sheet.isStatistic[place], line)
      }
      csv.end()
    }
  }

  /// Letter and small-base mark stand at the innermost heading that is not empty.
  private mutating func appendHeadings(
    _ headings: [String], _ column: Table.Column, _ depth: Int
  ) {
    let letter = marks.showsLetters ? column.letter.map { names.bracketed($0) } ?? "" : ""
    let mark = letter + (column.isSmall ? TableNotes.smallBaseMark : "")
    let marked = headings.lastIndex { !$0.isEmpty }
    for place in 0..<depth {
      let heading = place < headings.count ? plainText(headings[place]) : ""
      csv.text(heading + (place == marked ? mark : ""))
    }
  }

  private func name(of line: CrossingSheet.Line, _ sheet: CrossingSheet) -> String {
    switch line {
    case .people: labels.count
    case .weights: labels.weightedCount
    case .percent(let kind, _):
      sheet.percents.count == 1 && kind == .column
        ? labels.share : labels.name(of: kind)
    }
  }
}

// Figures
extension AppendixWriter {
  private mutating func appendBase(_ column: Table.Column, _ line: CrossingSheet.Line) {
    switch line {
    case .people: csv.figure(column.base)
    case .weights: csv.figure(column.weighted.map { printed($0.base) })
    case .percent: csv.empty()
    }
  }

  /// A row that the table lacks has no cell.
  private mutating func append(
    _ block: CrossingSheet.Block, _ place: Int, isStatistic: Bool, _ line: CrossingSheet.Line
  ) {
    guard let row = block.rows[place] else { return csv.empty() }
    let columns = block.table.columns
    if let column = block.place {
      let cells = block.table.rows[row].cells
      append(cells.span, column, isStatistic: isStatistic, line, columns)
    } else {
      append([block.table.rows[row].total].span, 0, isStatistic: isStatistic, line, columns)
    }
  }

  /// Takes the cell where it stands: copies would be counted in and out.
  private mutating func append(
    _ cells: Span<Table.Cell>, _ place: Int, isStatistic: Bool, _ line: CrossingSheet.Line,
    _ columns: [Table.Column]
  ) {
    if isStatistic { return appendStatistic(cells, place, line, columns) }
    let count = cells[place].count
    switch line {
    case .people: if count == 0 { csv.number("-") } else { csv.figure(count) }
    case .weights:
      if count == 0 {
        csv.number("-")
      } else {
        csv.figure(cells[place].weighted.map { printed($0.count) })
      }
    case .percent(let kind, let isMarked):
      let mark = isMarked ? marks.text(of: cells[place].inference, among: columns) : ""
      guard count > 0 || !mark.isEmpty else { return csv.number("-") }
      switch kind {
      case .column: csv.share(cells[place].percent, mark)
      case .row: csv.share(cells[place].rowPercent, mark)
      case .total: csv.share(cells[place].totalPercent, mark)
      }
    }
  }

  /// A statistic stands among the counts that it is made of: of people, or of weights.
  private mutating func appendStatistic(
    _ cells: Span<Table.Cell>, _ place: Int, _ line: CrossingSheet.Line,
    _ columns: [Table.Column]
  ) {
    let mark = marks.text(of: cells[place].inference, among: columns)
    switch line {
    case .people:
      if let weighted = cells[place].weighted {
        csv.figure(weighted.unweightedValue)
      } else {
        csv.figure(cells[place].value, mark)
      }
    case .weights: csv.figure(cells[place].value, mark)
    case .percent: csv.empty()
    }
  }
}
