import Bytes
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
    "row_parent",
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

  /// Fields without content.
  private enum NoFields {
    static let one = CSVWriter.Fields([""])
    static let two = CSVWriter.Fields(["", ""])
    static let four = CSVWriter.Fields(["", "", "", ""])
    static let ten = CSVWriter.Fields([String](repeating: "", count: 10))
  }

  /// What the cells of one column have in common, made once: a survey has tens of thousands.
  private struct ColumnFields {
    let name: CSVWriter.Fields
    let isSmall: Bool
    let effectiveBase: FixedPoint?
    let letter: CSVWriter.Fields
    /// Letter and no comparisons.
    let ending: CSVWriter.Fields
    /// No weights, nothing tested, the letter: as nearly all cells end.
    let plainEnding: CSVWriter.Fields

    init(_ column: Table.Column, name: CSVWriter.Fields) {
      self.name = name
      isSmall = column.isSmall
      effectiveBase = column.weighted.flatMap { Digits.printed($0.effective, decimals: 2) }
      if let text = column.letter {
        letter = CSVWriter.Fields([text])
        ending = CSVWriter.Fields([text, ""])
        plainEnding = CSVWriter.Fields([String](repeating: "", count: 8) + [text, ""])
      } else {
        letter = NoFields.one
        ending = NoFields.two
        plainEnding = NoFields.ten
      }
    }
  }

  /// Flag of the column and rule of the base.
  private struct RuleFields {
    let plain: CSVWriter.Fields
    let small: CSVWriter.Fields

    init(_ rule: String) {
      plain = CSVWriter.Fields(["", rule])
      small = CSVWriter.Fields(["small-base", rule])
    }
  }

  /// A statistic is made of the numbers that were answered, whatever the base of shares is.
  private static let statisticRule = RuleFields("")

  private mutating func append(_ table: Table) {
    let fields = columnFields(table)
    // Through spans: copies of cells and columns would be counted in and out.
    let columns = fields.span
    let shareRule = RuleFields(table.variable.base.rawValue)
    let code = names.code(of: table)
    let banner = table.banner?.name ?? ""
    for row in table.rows {
      let name = rowFields(row.stub, of: table.variable, code: code, banner: banner)
      let parent = CSVWriter.Fields([parentCode(of: row.stub, in: table.variable)])
      let isStatistic = row.stub.isStatistic
      let rule = isStatistic ? Self.statisticRule : shareRule
      let cells = row.cells.span
      for place in columns.indices {
        csv.fields(name)
        csv.fields(columns[place].name)
        if let weighted = cells[place].weighted {
          csv.figure(cells[place].count)
          csv.figure(cells[place].base)
          csv.figure(weighted.count)
          csv.figure(weighted.base)
          csv.figure(cells[place].percent)
        } else {
          csv.fields(atMost: 3 * OutputSpan<UInt8>.mostFigure + 5) { output in
            output.field(cells[place].count)
            output.field(cells[place].base)
            output.append(",," as StaticString)
            output.field(cells[place].percent)
          }
        }
        csv.fields(columns[place].isSmall ? rule.small : rule.plain)
        csv.fields(atMost: 4 * OutputSpan<UInt8>.mostFigure + 4) { output in
          output.field(cells[place].rowPercent)
          output.field(cells[place].rowBase)
          output.field(cells[place].value)
          output.field(cells[place].totalPercent)
        }
        if cells[place].weighted == nil, cells[place].inference == nil {
          csv.fields(columns[place].plainEnding)
        } else {
          appendEnding(
            cells[place].weighted, cells[place].inference, columns[place],
            isStatistic: isStatistic, table.columns)
        }
        csv.fields(parent)
        csv.end()
      }
    }
  }

  private func columnFields(_ table: Table) -> [ColumnFields] {
    let levels = names.levels(of: table)
    return table.columns.map { column in
      let label = plainText(names.label(of: column, levels: levels))
      return ColumnFields(
        column, name: CSVWriter.Fields([names.code(of: column, levels: levels), label]))
    }
  }

  private func rowFields(
    _ stub: Stub, of variable: Variable, code: String, banner: String
  ) -> CSVWriter.Fields {
    CSVWriter.Fields([
      code, variable.id.description, names.code(of: stub, in: variable),
      plainText(names.label(of: stub, in: variable)), banner,
    ])
  }

  private func parentCode(of stub: Stub, in variable: Variable) -> String {
    guard case .category(let code, _) = stub else { return "" }
    return names.parent(of: code, in: variable)?.code.description ?? ""
  }

  private mutating func appendEnding(
    _ weighted: Table.WeightedCell?, _ inference: Table.Inference?, _ column: ColumnFields,
    isStatistic: Bool, _ columns: [Table.Column]
  ) {
    if let weighted {
      append(weighted, effectiveBase: isStatistic ? nil : column.effectiveBase)
    } else {
      csv.fields(NoFields.four)
    }
    if let inference {
      append(inference, column.letter, columns)
    } else {
      csv.fields(NoFields.four)
      csv.fields(column.ending)
    }
  }

  /// A statistic has a base of its own, of which no effective one is known.
  private mutating func append(_ weighted: Table.WeightedCell, effectiveBase: FixedPoint?) {
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
    case .category, .net, .state, .noValidAnswer, .answered, .meaningful, .totalMarks, .box,
      .within:
      false
    }
  }
}
