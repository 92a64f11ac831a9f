import DelimitedText
import Statistics
import SurveyModel
import Tabulation
import Wording

// The tally of one question: a line for each row, and a grid as one table
extension AppendixWriter {
  mutating func appendTally(_ table: Table) {
    let level = intervalLevel(of: [table])
    csv.text(labels.category)
    csv.text(labels.count)
    if isWeighted { csv.text(labels.weightedCount) }
    csv.text(labels.share)
    if isWeighted { csv.text(labels.unweightedShare) }
    if let level { csv.text(labels.interval(level: level)) }
    csv.end()
    for row in table.rows where row.isPrinted(of: table.variable) {
      csv.text(printedLabel(of: row.stub, in: table.variable))
      append(row.total, isStatistic: row.stub.isStatistic)
      if level != nil { appendInterval(row) }
      csv.end()
    }
  }

  private mutating func append(_ cell: Table.Cell, isStatistic: Bool) {
    csv.figure(cell.count)
    if isWeighted { csv.figure(cell.weighted.map { printed($0.count) }) }
    if isStatistic { csv.figure(cell.value) } else { csv.share(cell.percent) }
    guard isWeighted else { return }
    if isStatistic {
      csv.figure(cell.weighted?.unweightedValue)
    } else {
      csv.share(cell.weighted?.unweightedPercent)
    }
  }

  private mutating func appendInterval(_ row: Table.Row) {
    guard let interval = row.interval else { return csv.empty() }
    csv.text(labels.range(interval.low.description, interval.high.description))
  }

  /// The level of intervals; `nil` where there are none.
  private func intervalLevel(of tables: [Table]) -> Decimal? {
    let hasIntervals = tables.contains { table in
      table.rows.contains { $0.interval != nil }
    }
    return hasIntervals ? report.survey.tests?.level : nil
  }

  /// One line for each row of the grid. Count and share stand side by side, so that a line is
  /// all there is to say about a row.
  mutating func appendGrid(_ tables: [Table]) {
    guard let first = tables.first else { return }
    let all = Stub.common(tables.map { $0.rows.map(\.stub) })
    let stubs = all.filter { stub in
      tables.contains { table in
        table.rows.contains { $0.stub == stub && $0.isPrinted(of: table.variable) }
      }
    }
    csv.text(labels.category)
    for stub in stubs {
      csv.text(printedLabel(of: stub, in: first.variable))
      if isWeighted, !stub.isStatistic { csv.text(labels.weightedCount) }
      if !stub.isStatistic { csv.text(labels.share) }
    }
    csv.text(labels.base)
    if isWeighted { csv.text(labels.weightedBase) }
    csv.end()
    for table in tables { appendGridLine(table, stubs) }
  }

  private mutating func appendGridLine(_ table: Table, _ stubs: [Stub]) {
    csv.text(plainText(table.variable.title))
    for stub in stubs { appendGridCell(stub, of: table) }
    csv.figure(table.total.base)
    if isWeighted { csv.figure(table.total.weighted.map { printed($0.base) }) }
    csv.end()
  }

  private mutating func appendGridCell(_ stub: Stub, of table: Table) {
    let cell = table.rows.first { $0.stub == stub }?.total
    if stub.isStatistic {
      csv.figure(cell?.value)
    } else {
      csv.figure(cell?.count ?? 0)
      if isWeighted { csv.figure(printed(cell?.weighted?.count ?? .zero)) }
      csv.share(cell?.percent)
    }
  }

  func printedLabel(of stub: Stub, in variable: Variable) -> String {
    names.printed(plainText(names.label(of: stub, in: variable)), of: stub, in: variable)
  }
}

extension Table.Row {
  /// The interval of a tally's share.
  fileprivate var interval: Table.Interval? {
    (cells.first?.inference ?? total.inference)?.interval
  }
}
