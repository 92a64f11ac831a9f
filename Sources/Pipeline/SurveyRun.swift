import Ingest
import Reporting
package import SurveyModel
import Tabulation

/// The run of one survey: definition and responses in, a published folder out.
package struct SurveyRun: Sendable {
  package var definition: String
  /// Files to read instead of those that the definition names.
  package var responses: [String]
  package var output: String
  package var threads: Int
  package var version: String
  /// Is told of progress, on any thread.
  package var progress: @Sendable (Progress) -> Void

  /// How far the pass over one file of a survey is.
  package struct Progress: Sendable {
    package let title: String
    package let rows: Int
    /// Bytes read so far of the file being read.
    package let bytes: Int
    /// Bytes of that file.
    package let size: Int
  }

  /// What a run came to.
  package struct Outcome: Sendable {
    /// `nil` where the definition could not be read.
    package let survey: Survey?
    package let findings: FindingLog
    /// What stopped the survey, in the order in which a planner meets it; empty where it ran.
    package let stops: [Finding]
    package let accounting: RowAccounting
    /// The published folder; `nil` where the survey could not run and nothing was published.
    package let folder: String?
  }

  package init(
    definition: String, responses: [String], output: String, threads: Int, version: String,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.definition = definition
    self.responses = responses
    self.output = output
    self.threads = threads
    self.version = version
    self.progress = progress
  }

  /// Runs all stages. Never throws: what stops a survey is among the findings of its outcome.
  package func outcome() -> Outcome {
    var survey: Survey?
    do throws(Stop) {
      let source = try read(definition)
      let definition = try parse(source)
      survey = definition.survey
      let plan = try plan(definition)
      let reading = try pass(over: sources(of: definition), definition, plan)
      let tables = Tabulator(definition.survey, plan: plan, tally: reading.pass.tally).tables()
      let report = Report(
        survey: definition.survey, tables: tables, accounting: reading.pass.accounting,
        findings: reading.pass.findings.namingFilesOnly, version: version)
      let documents = documents(of: report, source, reading.inputs)
      let folder = try publish(documents, definition.survey)
      return Outcome(
        survey: survey, findings: reading.pass.findings, stops: [],
        accounting: reading.pass.accounting, folder: folder)
    } catch {
      return Outcome(
        survey: survey, findings: FindingLog(), stops: error.findings,
        accounting: RowAccounting(), folder: nil)
    }
  }
}
