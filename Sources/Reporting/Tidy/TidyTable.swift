import DelimitedText
import Statistics
import SurveyModel
import Tabulation

/// Writes every cell of every table as one record: one datum a line, figures as figures.
///
/// A banner's columns, weighted figures and what was tested have fields of their own even where
/// they are empty, so that every survey has the same columns.
struct TidyTable {
  /// The names of the columns. They are the contract with other programs; later ones are added
  /// behind.
  static let header = [
    "table", "question", "row", "row_label", "banner", "column", "column_label", "count", "base",
    "weighted_count", "weighted_base", "percent", "flag", "base_rule", "row_percent", "row_base",
    "value", "total_percent", "unweighted_percent", "unweighted_value", "weighted_row_base",
    "effective_base", "low", "high", "residual", "direction", "letter", "higher_than",
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
    /// The effective base; empty for a statistic, which has a base of its own.
    let effectiveBase: FixedPoint?
    let letter: CSVWriter.Fields
    /// Letter and no comparisons, as nearly all cells end.
    let ending: CSVWriter.Fields
  }

  /// The fields of cells without weights, and without anything tested.
  private static let noWeights = CSVWriter.Fields(["", "", "", ""])
  private static let noInference = CSVWriter.Fields(["", "", "", ""])

  private mutating func append(_ table: Table) {
    let columns = columnFields(table)
    for row in table.rows {
      let name = rowFields(row.stub, of: table)
      let isStatistic = row.stub.isStatistic
      // A statistic is made of the numbers that were answered, whatever the base of shares is.
      let base = CSVWriter.Fields([isStatistic ? "" : table.variable.base.rawValue])
      for (column, cell) in zip(columns, row.cells) {
        csv.fields(name)
        csv.fields(column.name)
        appendCounts(cell)
        csv.fields(column.flag)
        csv.fields(base)
        appendRowShare(cell)
        appendWeights(cell, effectiveBase: isStatistic ? nil : column.effectiveBase)
        if let inference = cell.inference {
          append(inference, column.letter, table.columns)
        } else {
          csv.fields(Self.noInference)
          csv.fields(column.ending)
        }
        csv.end()
      }
    }
  }

  private func columnFields(_ table: Table) -> [ColumnFields] {
    let levels = names.levels(of: table)
    return table.columns.map { column in
      let label = plainText(names.label(of: column, levels: levels))
      let letter = column.letter ?? ""
      return ColumnFields(
        name: CSVWriter.Fields([names.code(of: column, levels: levels), label]),
        flag: CSVWriter.Fields([column.isSmall ? "small-base" : ""]),
        effectiveBase: column.weighted.flatMap { Digits.printed($0.effective, decimals: 2) },
        letter: CSVWriter.Fields([letter]), ending: CSVWriter.Fields([letter, ""]))
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
    if let weighted = cell.weighted {
      csv.figure(weighted.count)
      csv.figure(weighted.base)
    } else {
      csv.empty()
      csv.empty()
    }
    csv.figure(cell.percent)
  }

  private mutating func appendRowShare(_ cell: Table.Cell) {
    csv.figure(cell.rowPercent)
    if let rowBase = cell.rowBase { csv.figure(rowBase) } else { csv.empty() }
    csv.figure(cell.value)
    csv.figure(cell.totalPercent)
  }

  private mutating func appendWeights(_ cell: Table.Cell, effectiveBase: FixedPoint?) {
    guard let weighted = cell.weighted else { return csv.fields(Self.noWeights) }
    csv.figure(weighted.unweightedPercent)
    csv.figure(weighted.unweightedValue)
    csv.figure(ifAny: weighted.rowBase)
    csv.figure(effectiveBase)
  }

  private mutating func append(
    _ inference: Table.Inference, _ letter: CSVWriter.Fields, _ columns: [Table.Column]
  ) {
    csv.figure(inference.interval?.low)
    csv.figure(inference.interval?.high)
    csv.figure(inference.residual, decimals: 4)
    if let direction = inference.direction { csv.text(direction.rawValue) } else { csv.empty() }
    csv.fields(letter)
    if inference.higherThan.isEmpty {
      csv.empty()
    } else {
      csv.text(inference.letters(of: columns).joined(separator: " "))
    }
  }
}

extension Table.Inference {
  /// The letters of the columns over which the figure is higher.
  func letters(of columns: [Table.Column]) -> [String] {
    higherThan.compactMap { columns[$0].letter }
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
