import Drafting
import Exchange
import Ingest
package import SurveyModel
import Wording

/// Writes the coded answers to a survey for another system: a codebook and a file of records, in
/// the order in which the answers were read.
package struct ExportRun: Sendable {
  /// Path of the survey definition; response files that it names are looked for beside it.
  package var definition: String
  /// Response files to read; those that the definition names where there are none.
  package var responses: [String]
  /// The form in which the answers are written.
  package var target: ExchangeFormat
  /// Path of the folder that takes both files.
  package var output: String
  /// The program's version, which the codebook names.
  package var version: String
  /// Is told of progress.
  package var progress: @Sendable (SurveyRun.Progress) -> Void

  /// What an export came to.
  package struct Outcome: Sendable {
    /// What was noted along the way.
    package let findings: FindingLog
    /// What stopped it; empty where it ran.
    package let stops: [Finding]
    /// What became of every row.
    package let accounting: RowAccounting
    /// Paths of the files, the codebook first; empty where it was stopped.
    package let written: [String]
  }

  /// An export that touches no file before its outcome is asked for.
  package init(
    definition: String, responses: [String], target: ExchangeFormat, output: String,
    version: String, progress: @escaping @Sendable (SurveyRun.Progress) -> Void = { _ in }
  ) {
    self.definition = definition
    self.responses = responses
    self.target = target
    self.output = output
    self.version = version
    self.progress = progress
  }

  /// Reads and writes. Never throws: what stops it is in its outcome, and then no file is there
  /// that was not there before.
  package func outcome() -> Outcome {
    do throws(Stop) {
      let run = SurveyRun(
        definition: definition, source: .responses(responses), destination: .folder(output),
        threads: 1, version: version)
      let definition = try run.parse(try run.read(self.definition))
      let sources = try run.sources(definition.survey.responses, in: responses)
      return try export(definition, sources)
    } catch {
      return Outcome(
        findings: FindingLog(), stops: error.findings, accounting: RowAccounting(), written: [])
    }
  }

  private func export(
    _ definition: SurveyDefinition, _ sources: [(path: String, ResponseSource)]
  ) throws(Stop) -> Outcome {
    let stem = "\(output)/\(definition.survey.id)-\(target.rawValue)"
    let exported = codebook(definition, dataFile: fileName(of: stem) + ".csv")
    var pass = RecordPass(definition, exported, progress)
    let fault: InputFault?
    do throws(OutputFile.Fault) {
      fault = try write(&pass, sources, exported, stem: stem)
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
    if let fault { throw Stop(findings: fault.findings) }
    return Outcome(
      findings: pass.findings, stops: [], accounting: pass.accounting,
      written: [stem + ".xml", stem + ".csv"])
  }

  /// Writes both files, or none where an input cannot be read.
  private func write(
    _ pass: inout RecordPass, _ sources: [(path: String, ResponseSource)],
    _ exported: ExportedCodebook, stem: String
  ) throws(OutputFile.Fault) -> InputFault? {
    try OutputFile.makeFolders(output)
    var data = try OutputFile(path: stem + ".csv")
    var codebook = try OutputFile(path: stem + ".xml")
    if let fault = try pass.write(sources, to: data) { return fault }
    try codebook.write(exported.document(pass.counts).span)
    // The codebook last: who finds it finds the answers as well.
    try data.finish()
    try codebook.finish()
    return nil
  }

  private func codebook(_ definition: SurveyDefinition, dataFile: String) -> ExportedCodebook {
    let survey = definition.survey
    let labels = ReportLabels(survey.language)
    let words = StateWords(
      noAnswer: labels.noAnswer, invalid: labels.invalid, notAsked: labels.notAsked,
      written: labels.answered, yes: DraftLabels(survey.language).yes,
      no: DraftLabels(survey.language).no)
    switch target {
    case .tripleS:
      return TripleSExport.codebook(
        of: survey, definition.codebook, words: words, dataFile: dataFile,
        program: "Shukei \(version)")
    case .ddi:
      return DDIExport.codebook(
        of: survey, definition.codebook, words: words, dataFile: dataFile,
        program: "Shukei \(version)",
        universe: { conditionText(of: $0, definition.codebook) })
    }
  }
}
