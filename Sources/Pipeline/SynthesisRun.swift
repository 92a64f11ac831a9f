import Glibc
import Ingest
package import SurveyModel
package import Synthesis

/// Makes a file of responses of invented people for a survey.
package struct SynthesisRun: Sendable {
  /// Path of the survey definition that the invented people answer.
  package var definition: String
  /// How many people answer, each in a record of its own.
  package var rows: Int
  /// What the draws start from: the same seed and inputs give the same bytes.
  package var seed: UInt64
  /// A file of counts to reach, `question,row,count`.
  package var margins: String?
  /// A file of sentences for free-text questions, `question,text`.
  package var verbatims: String?
  /// Whether cells hold labels, numbered labels or codes.
  package var form: ValueForm
  /// `nil` writes to standard output.
  package var output: String?

  /// An order for `rows` invented responses to the survey at the path `definition`.
  ///
  /// - Precondition: `rows` is not negative.
  package init(
    definition: String, rows: Int, seed: UInt64, margins: String?, verbatims: String?,
    form: ValueForm, output: String?
  ) {
    self.definition = definition
    self.rows = rows
    self.seed = seed
    self.margins = margins
    self.verbatims = verbatims
    self.form = form
    self.output = output
  }

  /// Writes the responses; returns what stopped it, or nothing.
  package func findings() -> [Finding] {
    do throws(Stop) {
      let definition = try self.parsed()
      let margins = try self.margins(definition.survey)
      let verbatims = try self.sentences(definition.survey)
      let order = Invention(
        survey: definition.survey, rows: rows, seed: seed, margins: margins, verbatims: verbatims)
      try write(try invented(order))
      return []
    } catch {
      return error.findings
    }
  }

  private func parsed() throws(Stop) -> SurveyDefinition {
    let run = SurveyRun(
      definition: definition, source: .responses([]), destination: .folder(""), threads: 1,
      version: "")
    return try run.parse(try run.read(definition))
  }

  private func invented(_ order: Invention) throws(Stop) -> InventedResponses {
    do throws(SynthesisError) {
      return try order.responses()
    } catch {
      throw Stop(findings: [error.finding(in: margins ?? definition)])
    }
  }

  private func margins(_ survey: Survey) throws(Stop) -> Margins? {
    guard let margins else { return nil }
    let table = try NamedTable(path: margins, columns: ["question", "row", "count"])
    var records: [MarginRecord] = []
    var findings: [Finding] = []
    // A tidy table of tallies can stand in for margins; its cross-tabs are passed over.
    for record in table.records where record["banner"] ?? "" == "" {
      guard let count = Int(record["count"] ?? "") else {
        findings.append(
          Finding(
            .badValue, file: margins, place: Place(line: record.line, column: 1),
            found: .name(record["count"] ?? ""), expected: ["<non-negative-integer>"]))
        continue
      }
      records.append(
        MarginRecord(
          question: record["question"] ?? "", row: record["row"] ?? "", count: count,
          line: record.line))
    }
    let read = Margins.read(records, for: survey, file: margins)
    findings += read.findings
    guard findings.isEmpty else { throw Stop(findings: findings) }
    return read.margins
  }

  private func sentences(_ survey: Survey) throws(Stop) -> [QuestionID: [String]] {
    guard let verbatims else { return [:] }
    let table = try NamedTable(path: verbatims, columns: ["question", "text"])
    let known = survey.questions.map(\.id)
    var sentences: [QuestionID: [String]] = [:]
    for record in table.records {
      let name = record["question"] ?? ""
      guard let question = known.first(where: { $0.description == name }) else {
        let names = known.map(\.description)
        throw Stop(findings: [
          Finding(
            .unknownQuestion, file: verbatims, place: Place(line: record.line, column: 1),
            found: .name(name), expected: names, nearest: nearest(to: name, among: names))
        ])
      }
      sentences[question, default: []].append(record["text"] ?? "")
    }
    return sentences
  }

  private func write(_ responses: InventedResponses) throws(Stop) {
    do throws(OutputFile.Fault) {
      var file = try OutputFile(path: output)
      try responses.write(as: form) { bytes throws(OutputFile.Fault) in try file.write(bytes) }
      try file.finish()
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
  }
}

extension SynthesisError {
  fileprivate func finding(in file: String) -> Finding {
    switch reason {
    case .conditionCycle, .conditionOnUnknown, .conditionOnThemes:
      Finding(.conditionCycle, file: file, variable: variable.description)
    case .unachievable(let row, let wanted, let possible):
      Finding(
        .marginUnachievable, file: file, variable: "\(variable) (\(row))",
        found: .number(wanted), expected: [String(possible)])
    }
  }
}
