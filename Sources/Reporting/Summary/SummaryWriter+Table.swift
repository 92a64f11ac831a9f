import SurveyModel
import Tabulation
import XMLText

// A table: its columns, then its rows with a cell for each column
extension SummaryWriter {
  mutating func append(_ table: Table) {
    let levels = names.levels(of: table)
    xml.start("table", [("id", names.code(of: table))])
    xml.attribute("kind", table.banner == nil ? "tally" : "cross")
    xml.attribute("variable", table.variable.id.description)
    xml.attribute("title", table.variable.title)
    xml.attribute("base-rule", table.variable.base.rawValue)
    if let banner = table.banner { append(banner, levels) }
    for column in table.columns { append(column, levels) }
    for row in table.rows { append(row, of: table.variable) }
    xml.end()
  }

  private mutating func append(_ banner: Banner, _ levels: [Variable]) {
    xml.start("banner", [("name", banner.name)])
    for level in levels {
      xml.element("level", [("variable", level.id.description), ("title", level.title)])
    }
    xml.end()
  }

  private mutating func append(_ column: Table.Column, _ levels: [Variable]) {
    xml.start("column")
    if !levels.isEmpty { xml.attribute("id", names.code(of: column, levels: levels)) }
    xml.attribute("people", column.people)
    xml.attribute("base", column.base)
    xml.mark("small", if: column.isSmall)
    for (heading, level) in zip(column.headings, levels) {
      xml.start("heading", [("kind", heading.kind)])
      xml.attribute("code", names.code(of: heading, in: level))
      xml.attribute("label", names.label(of: heading, in: level))
      xml.end()
    }
    xml.end()
  }

  private mutating func append(_ row: Table.Row, of variable: Variable) {
    xml.start("row")
    xml.attribute("kind", names.kind(of: row.stub))
    xml.attribute("id", names.code(of: row.stub, in: variable))
    xml.attribute("label", names.label(of: row.stub, in: variable))
    for cell in row.cells { append(cell) }
    xml.end()
  }

  private mutating func append(_ cell: Table.Cell) {
    xml.start("cell")
    xml.attribute("count", cell.count)
    xml.attribute("base", cell.base)
    xml.attribute("percent", cell.percent)
    xml.attribute("row-percent", cell.rowPercent)
    xml.attribute("row-base", ifAny: cell.rowBase)
    xml.attribute("value", cell.value)
    xml.end()
  }
}

extension Heading {
  /// Whether a category or a state heads the column.
  fileprivate var kind: String {
    switch self {
    case .category: "category"
    case .net: "net"
    case .state: "state"
    }
  }
}
