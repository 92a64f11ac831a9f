import DelimitedText
import Ingest
import SurveyModel

/// A definition with these questions, read through the real reader.
func definition(
  _ questions: String, responses: String = "<responses href=\"r.csv\"/>", before: String = "",
  report: String = ""
) throws -> SurveyDefinition {
  let text = """
    <survey xmlns="urn:shukei:survey:1" id="test"><title>t</title>\(responses)\(before)
    <section title="s">\(questions)</section>\(report)</survey>
    """
  return try SurveyDefinition(parsing: Array(text.utf8), file: "survey.xml")
}

/// What a response file came to, row by row.
struct Coded {
  var rows: [[String]] = []
  /// The given weight of each row; empty where no column of weights is declared.
  var weights: [ExactWeight] = []
  var findings = FindingLog()
  var accounting = RowAccounting()
  var layout: ResponseLayout

  /// How many findings of a rule there are.
  func count(_ rule: Finding.Rule) -> Int { findings.count(of: rule) }

  /// Codes bytes; each answer is shown as its codes (`1+3`), its number, or its state.
  init(_ bytes: [UInt8], _ definition: SurveyDefinition, chunks: Int = 1) {
    let source = definition.survey.responses[0]
    layout = ResponseLayout(
      ExportLayout(sample: bytes, isWhole: true, file: "r.csv", source: source),
      file: "r.csv", source: source, definition: definition)
    findings.record(contentsOf: layout.findings)
    guard !layout.findings.contains(where: { $0.rule.severity == .error }) else { return }
    var coder = ResponseCoder(definition, layout: layout)
    var rows: [[String]] = []
    var weights: [ExactWeight] = []
    let body = Array(bytes[layout.header.bytes...])
    coder.code(
      RecordChunk(
        records: body, recordsBefore: layout.header.records, linesBefore: layout.header.lines,
        dialect: layout.dialect)
    ) { block in
      weights += block.weights.prefix(block.rows)
      for row in 0..<block.rows {
        rows.append(
          zip(definition.codebook.variables, block.columns).map { variable, column in
            shown(variable, column, row)
          })
      }
    }
    self.rows = rows
    self.weights = weights
    findings.merge(coder.findings)
    accounting = coder.accounting
  }

  init(_ text: String, _ definition: SurveyDefinition) {
    self.init(Array(text.utf8), definition)
  }
}

private func shown(_ variable: Variable, _ column: CodedColumn, _ row: Int) -> String {
  if !column.numbers.isEmpty, let number = column.numbers[row] { return number.description }
  let codes = variable.categories.indices.filter { column.hasCategory($0, at: row) }
    .map { variable.categories[$0].code.description }
  return codes.isEmpty ? "\(column.state(at: row))" : codes.joined(separator: "+")
}
