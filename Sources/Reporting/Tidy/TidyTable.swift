import DelimitedText
import SurveyModel
import Tabulation

/// Writes every cell of every table as one record: one datum a line, figures as figures.
///
/// A banner's columns and its weighted figures have fields of their own even where they are
/// empty, so that every survey has the same columns.
struct TidyTable {
  /// The names of the columns. The first thirteen are the contract with other programs; later
  /// ones are added behind.
  static let header = [
    "table", "question", "row", "row_label", "banner", "column", "column_label", "count", "base",
    "weighted_count", "weighted_base", "percent", "flag", "base_rule", "row_percent", "row_base",
    "value",
  ]

  private let names: TableNames
  private var csv = CSVWriter()

  private init(_ names: TableNames) {
    self.names = names
  }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = TidyTable(TableNames(report.survey))
    writer.csv.record(header)
    for question in report.tables {
      for table in question.tallies + question.crossings { writer.append(table) }
    }
    return writer.csv.bytes
  }

  /// What the cells of one column have in common, made once: a survey has tens of thousands.
  private struct ColumnFields {
    let name: CSVWriter.Fields
    let flag: CSVWriter.Fields
  }

  private mutating func append(_ table: Table) {
    let columns = columnFields(table)
    for row in table.rows {
      let name = rowFields(row.stub, of: table)
      // A statistic is made of the numbers that were answered, whatever the base of shares is.
      let base = CSVWriter.Fields([row.stub.isStatistic ? "" : table.variable.base.rawValue])
      for (column, cell) in zip(columns, row.cells) {
        csv.fields(name)
        csv.fields(column.name)
        appendCounts(cell)
        csv.fields(column.flag)
        csv.fields(base)
        appendRowShare(cell)
        csv.end()
      }
    }
  }

  private func columnFields(_ table: Table) -> [ColumnFields] {
    let levels = names.levels(of: table)
    return table.columns.map { column in
      let label = plainText(names.label(of: column, levels: levels))
      return ColumnFields(
        name: CSVWriter.Fields([names.code(of: column, levels: levels), label]),
        flag: CSVWriter.Fields([column.isSmall ? "small-base" : ""]))
    }
  }

  private func rowFields(_ stub: Stub, of table: Table) -> CSVWriter.Fields {
    let variable = table.variable
    return CSVWriter.Fields([
      names.code(of: table), variable.id.description, names.code(of: stub, in: variable),
      plainText(names.label(of: stub, in: variable)), table.banner?.name ?? "",
    ])
  }

  private mutating func appendCounts(_ cell: Table.Cell) {
    csv.figure(cell.count)
    csv.figure(cell.base)
    // Weighted count and base, until there are weights.
    csv.empty()
    csv.empty()
    csv.figure(cell.percent)
  }

  private mutating func appendRowShare(_ cell: Table.Cell) {
    csv.figure(cell.rowPercent)
    if let rowBase = cell.rowBase { csv.figure(rowBase) } else { csv.empty() }
    csv.figure(cell.value)
  }
}

extension Stub {
  /// Whether the row holds a statistic and no counts of people or marks.
  var isStatistic: Bool {
    switch self {
    case .statistic, .meanRank: true
    case .category, .net, .state, .noValidAnswer, .answered, .totalMarks, .box, .within: false
    }
  }
}
