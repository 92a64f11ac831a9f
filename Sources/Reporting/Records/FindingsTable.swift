import DelimitedText
import SurveyModel
import Wording

/// Writes a log of findings as a table: for each kind of fault one record with the exact count,
/// and one for each example that was kept.
///
/// Only the first has a count, so the sum of that column is the number of findings.
struct FindingsTable {
  static let header = [
    "severity", "rule", "file", "line", "column", "row", "field", "question", "count", "message",
    "help",
  ]

  private let language: MessageLanguage
  private var csv = CSVWriter()

  private init(_ language: MessageLanguage) {
    self.language = language
  }

  static func bytes(of log: FindingLog, language: ReportLanguage) -> [UInt8] {
    var writer = FindingsTable(MessageLanguage(language))
    writer.csv.record(header)
    for (key, count, examples) in log.groups {
      let total = Finding(key.rule, file: key.file, variable: key.variable)
      writer.append(total, count: count)
      for example in examples { writer.append(example, count: nil) }
    }
    return writer.csv.bytes
  }

  private mutating func append(_ finding: Finding, count: Int?) {
    csv.text(finding.rule.severity.rawValue)
    csv.text(finding.rule.rawValue)
    csv.text(plainText(finding.file))
    csv.number(finding.place?.line)
    csv.number(finding.place?.column)
    csv.number(finding.row)
    csv.number(finding.field)
    csv.text(plainText(finding.variable ?? ""))
    csv.number(count)
    csv.text(plainText(sentence(for: finding, in: language)))
    csv.text(plainText(help(for: finding, in: language)))
    csv.end()
  }
}
