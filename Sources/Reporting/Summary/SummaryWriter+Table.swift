import Bytes
import SurveyModel
import Tabulation
import XMLText

// A table: its columns, then its rows with a cell for each column, then what was tested
extension SummaryWriter {
  /// Writes a tally; `isPrinted` tells which of its rows pages show.
  mutating func append(tally table: Table, isPrinted: (Table.Row) -> Bool) {
    startTable(table, kind: "tally")
    for column in table.columns { append(column, []) }
    for row in table.rows {
      start(row, of: table, isPrinted: isPrinted(row))
      appendCells(of: row, of: table)
      xml.end()
    }
    append(table.tests, of: table)
    xml.end()
  }

  mutating func append(_ printed: PrintedTable, of question: Question) {
    let table = printed.table
    startTable(table, kind: "cross")
    if report.survey.rules.cellRounding == .whole, printed.isWeighted {
      xml.attribute("cells", CellRounding.whole.rawValue)
    }
    xml.attribute("total", report.survey.rules.total.rawValue)
    let group = CrossingGroup(tables: [printed], isSideBySide: false)
    xml.attribute("caption", names.caption(of: group, question))
    appendBanner(table, printed.levels)
    var columns = printed.columns[...]
    for (place, column) in table.columns.enumerated() {
      let isShown = columns.first == place
      if isShown { columns.removeFirst() }
      append(column, printed.levels, isLeftOut: !isShown)
    }
    xml.start("total")
    appendAttributes(of: table.total)
    xml.end()
    var rows = printed.rows[...]
    for (place, row) in table.rows.enumerated() {
      let isShown = rows.first == place
      if isShown { rows.removeFirst() }
      start(row, of: table, isPrinted: isShown)
      appendCells(of: row, of: table)
      xml.start("total")
      append([row.total].span, 0, of: table)
      xml.end()
    }
    append(table.tests, of: table)
    append(notes.below(printed))
    xml.end()
  }

  private mutating func startTable(_ table: Table, kind: String) {
    xml.start("table", [("id", names.code(of: table)), ("kind", kind)])
    xml.attribute("variable", table.variable.id.description)
    xml.attribute("title", table.variable.title)
    xml.attribute("base-rule", table.variable.base.rawValue)
    xml.attribute("convention", report.survey.rules.convention.rawValue)
    xml.attribute("rounding", report.survey.rules.rounding.rawValue)
  }

  private mutating func appendBanner(_ table: Table, _ levels: [Variable]) {
    xml.start("banner", [("name", table.banner?.name ?? "")])
    append(levels)
    xml.end()
  }

  mutating func append(_ levels: [Variable]) {
    for level in levels {
      xml.element("level", [("variable", level.id.description), ("title", level.title)])
    }
  }

  private mutating func append(
    _ column: Table.Column, _ levels: [Variable], isLeftOut: Bool = false
  ) {
    xml.start("column")
    if !levels.isEmpty { xml.attribute("id", names.code(of: column, levels: levels)) }
    appendAttributes(of: column)
    xml.attribute("letter", ifAny: column.letter)
    xml.mark("left-out", if: isLeftOut)
    for (heading, level) in zip(column.headings, levels) {
      xml.start("heading", [("kind", heading.kind)])
      xml.attribute("code", names.code(of: heading, in: level))
      xml.attribute("label", names.label(of: heading, in: level))
      xml.end()
    }
    xml.end()
  }

  private mutating func appendAttributes(of column: Table.Column) {
    xml.attribute("people", column.people)
    xml.attribute("base", column.base)
    if let weighted = column.weighted {
      xml.attribute("weighted-base", weighted.base)
      xml.attribute("effective-base", weighted.effective, decimals: 2)
    }
    xml.mark("small", if: column.isSmall)
  }

  private mutating func start(_ row: Table.Row, of table: Table, isPrinted: Bool) {
    let variable = table.variable
    let label = names.label(of: row.stub, in: variable)
    xml.start("row")
    xml.attribute("kind", names.kind(of: row.stub))
    xml.attribute("id", names.code(of: row.stub, in: variable))
    xml.attribute("label", label)
    let printed = names.printed(label, of: row.stub, in: variable)
    if printed.utf8.count != label.utf8.count { xml.attribute("printed", printed) }
    if case .category(let code, _) = row.stub, let parent = names.parent(of: code, in: variable) {
      xml.attribute("parent", parent.code.description)
      xml.attribute("level", parent.level + 1)
    }
    xml.mark("hidden", if: !isPrinted)
  }
}

// Cells
extension SummaryWriter {
  private mutating func appendCells(of row: Table.Row, of table: Table) {
    let cells = row.cells.span
    for place in cells.indices {
      xml.start("cell")
      append(cells, place, of: table)
    }
  }

  /// Takes the cell where it stands: copies would be counted in and out.
  private mutating func append(_ cells: Span<Table.Cell>, _ place: Int, of table: Table) {
    let showsTotalPercent = showsTotalPercent
    xml.attributes(atMost: 7 * (OutputSpan<UInt8>.mostAttribute + OutputSpan<UInt8>.mostFigure)) {
      output in
      output.attribute("count", cells[place].count)
      output.attribute("base", cells[place].base)
      output.attribute("percent", cells[place].percent)
      output.attribute("row-percent", cells[place].rowPercent)
      output.attribute("row-base", cells[place].rowBase)
      if showsTotalPercent { output.attribute("total-percent", cells[place].totalPercent) }
      output.attribute("value", cells[place].value)
    }
    if let weighted = cells[place].weighted { append(weighted) }
    if let inference = cells[place].inference { append(inference, of: table) }
    xml.end()
  }

  private mutating func append(_ weighted: Table.WeightedCell) {
    xml.attribute("weighted-count", weighted.count)
    xml.attribute("weighted-base", weighted.base)
    if let base = weighted.rowBase { xml.attribute("weighted-row-base", base) }
    xml.attribute("unweighted-percent", weighted.unweightedPercent)
    xml.attribute("unweighted-value", weighted.unweightedValue)
  }

  private mutating func append(_ inference: Table.Inference, of table: Table) {
    xml.attribute("low", inference.interval?.low)
    xml.attribute("high", inference.interval?.high)
    xml.attribute("residual", inference.residual, decimals: 4)
    xml.attribute("direction", ifAny: inference.direction?.rawValue)
    if !inference.higherThan.isEmpty {
      xml.attribute(
        "higher-than", inference.letters(of: table.columns).joined(separator: " "))
    }
  }

  private mutating func append(_ tests: [TableTest], of table: Table) {
    let levels = names.levels(of: table)
    for test in tests {
      xml.start("test", [("kind", test.kind.rawValue)])
      xml.attribute("name", names.name(of: test))
      let within = zip(test.within, levels).map(names.code)
      if !within.isEmpty { xml.attribute("within", within.joined(separator: ">")) }
      xml.attribute("row", ifAny: test.stub.map { names.code(of: $0, in: table.variable) })
      xml.attribute("statistic", significant: test.statistic)
      xml.attribute("df", significant: test.degrees)
      xml.attribute("df2", significant: test.denominatorDegrees)
      xml.attribute("p", significant: test.p)
      xml.attribute("association", significant: test.association)
      xml.attribute("people", test.people)
      xml.mark("doubtful", if: test.isDoubtful)
      xml.mark("significant", if: test.isSignificant)
      xml.end()
    }
  }
}

extension Heading {
  /// Whether a category, a net or a state heads the column.
  fileprivate var kind: String {
    switch self {
    case .category: "category"
    case .net: "net"
    case .state: "state"
    }
  }
}
