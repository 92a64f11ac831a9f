import DelimitedText
import Ingest
package import SurveyModel
import Verbatims

/// Says why each answer is under its themes: which term of which rule, and where. No answer is
/// written.
package struct ThemeExplainRun: Sendable {
  /// Where the answers are.
  package var source: AnswerSource
  /// A codeframe in place of those of the survey; needed for a table.
  package var codeframe: String?
  /// Path of the table; `nil` for standard output.
  package var output: String?

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
  }

  /// An order to explain; nothing is read yet.
  package init(source: AnswerSource, codeframe: String?, output: String?) {
    self.source = source
    self.codeframe = codeframe
    self.output = output
  }

  /// Reads, codes and writes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try explain()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func explain() throws(Stop) -> Outcome {
    var rules: ReadCodeframe?
    if let codeframe { rules = try ThemeRulesSource.codeframe(codeframe).rules() }
    let content = try source.content()
    let columns = content.columns.compactMap { column in
      (rules ?? column.rules).map { (column, $0) }
    }
    guard !columns.isEmpty else {
      throw Stop(
        findings: content.columns.map { column in
          Finding(
            .questionWithoutThemes, file: column.file,
            found: column.question.map { .name($0.description) } ?? .nothing)
        })
    }
    do throws(OutputFile.Fault) {
      try write(columns)
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
    return Outcome(findings: content.findings)
  }

  private func write(
    _ columns: [(AnswerColumn, ReadCodeframe)]
  ) throws(OutputFile.Fault) {
    var file = try OutputFile(path: output)
    var csv = CSVWriter()
    csv.record([
      "question", "file", "row", "theme", "title", "term", "line", "column", "start", "end",
    ])
    for (column, rules) in columns {
      var coder = ThemeCoder(rules)
      for answer in column.answers where !answer.text.isEmpty {
        let explanations = coder.explanation(of: NormalisedText(answer.text))
        Self.append(explanations, answer, column, rules, to: &csv)
        if csv.bytes.count > 1 << 20 { try file.write(csv.takeBytes().span) }
      }
    }
    try file.write(csv.takeBytes().span)
    try file.finish()
  }

  /// A line for each term; one with empty fields where no rule holds, or a theme holds for what the
  /// answer does not have.
  private static func append(
    _ explanations: [ThemeExplanation], _ answer: AnswerColumn.Answer, _ column: AnswerColumn,
    _ rules: ReadCodeframe, to csv: inout CSVWriter
  ) {
    lazy var places = WrittenPlaces(answer.text)
    func line(_ theme: Int?, _ match: ThemeExplanation.Match?) {
      csv.text(column.question?.description ?? "")
      csv.text(fileName(of: answer.file))
      csv.number(answer.row)
      csv.text(theme.map { rules.codeframe.themes[$0].code.description } ?? "")
      csv.text(theme.map { rules.codeframe.themes[$0].label } ?? "")
      csv.append(match) { places.characters(of: $0) }
      csv.end()
    }
    if explanations.isEmpty { line(nil, nil) }
    for explanation in explanations {
      if explanation.matches.isEmpty { line(explanation.theme, nil) }
      for match in explanation.matches { line(explanation.theme, match) }
    }
  }
}
