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

  /// Behind these where somebody asked to see answers.
  static let headerOfAnswers = ["answer", "definition_line"]

  private let language: MessageLanguage
  private let answers: ShownAnswers?
  private let lines: DefinitionLine
  private var csv = CSVWriter()

  private init(_ survey: Survey, _ answers: ShownAnswers?) {
    language = MessageLanguage(survey.language)
    self.answers = answers
    lines = DefinitionLine(survey)
  }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = FindingsTable(report.survey, report.answers)
    writer.csv.record(header + (report.answers == nil ? [] : headerOfAnswers))
    for (key, count, examples) in report.findings.groups {
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
    if let answers { append(answers.answer(of: finding), of: finding) }
    csv.end()
  }

  private mutating func append(_ answer: ShownAnswers.Answer?, of finding: Finding) {
    guard let answer else {
      csv.empty()
      csv.empty()
      return
    }
    csv.text(plainText(answer.text))
    csv.text(plainText(lines.line(for: finding, answer) ?? ""))
  }
}
