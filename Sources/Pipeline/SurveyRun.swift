import Dispatch
import Ingest
import Reporting
package import SurveyModel
import Tabulation

/// The run of one survey: a definition and what was answered in; a published folder, or the
/// tally of a part of the answers, out.
package struct SurveyRun: Sendable {
  /// Path of the survey definition; response files that it names are looked for beside it.
  package var definition: String
  /// Response files to count, or partial tallies to merge.
  package var source: Source
  /// A folder to publish in, or the file of a partial tally.
  package var destination: Destination
  /// How many threads may count at once; what is written does not depend on it.
  package var threads: Int
  /// The program's version, as the manifest, the report and partial tallies tell it.
  package var version: String
  /// Whether `findings.csv` shows the answers that findings are about; nothing else ever does.
  package var showsAnswers = false
  /// What the command says of what is published, before what the definition says.
  package var output = OutputPlan()
  /// Is told of progress, on any thread.
  package var progress: @Sendable (Progress) -> Void

  /// Where the counts come from.
  package enum Source: Sendable {
    /// These files of responses, or those that the definition names where there are none.
    case responses([String])
    /// Partial tallies, written by runs of the same definition.
    case partials([String])
  }

  /// Where the run leaves what it found.
  package enum Destination: Sendable {
    /// A folder with the survey's name in this folder.
    case folder(String)
    /// One partial tally, to be merged with others later.
    case partial(String)
  }

  /// How far the pass over one file of a survey is.
  package struct Progress: Sendable {
    /// The survey's title, so that runs of several surveys can be told apart.
    package let title: String
    /// Responses read so far, those of earlier files and those set aside included.
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
    /// What was noted along the way; empty where the survey was stopped.
    package let findings: FindingLog
    /// What stopped the survey, in the order in which a planner meets it; empty where it ran.
    package let stops: [Finding]
    /// What became of every row; all zero where the survey was stopped.
    package let accounting: RowAccounting
    /// Path of the folder, which ends in a slash, or of the partial tally; `nil` where the
    /// survey could not run and nothing was written.
    package let written: String?
  }

  /// A run that touches no file before its outcome is asked for, and that tells nobody of its
  /// progress unless `progress` is given.
  package init(
    definition: String, source: Source, destination: Destination, threads: Int, version: String,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.definition = definition
    self.source = source
    self.destination = destination
    self.threads = threads
    self.version = version
    self.progress = progress
  }

  /// Whether only a part of the responses is at hand: what lacks in it may be in another.
  var isPart: Bool {
    switch destination {
    case .folder: false
    case .partial: true
    }
  }

  /// Runs all stages. Never throws: what stops a survey is among the findings of its outcome.
  package func outcome() -> Outcome {
    var survey: Survey?
    BackgroundWork.queue.async { DefinitionDocument.prepare() }
    do throws(Stop) {
      let bytes = try read(definition)
      var document = try document(bytes)
      BackgroundWork.ready()
      // The first file of responses is opened beside the reading of the definition and of what it
      // names, which takes about as long.
      let first = inTheMaking(document.sources)
      let read = try definition(in: &document)
      try checkSchema(of: document)
      let (definition, registers) = try readingRegisters(of: read)
      survey = definition.survey
      let plan = try plan(definition)
      let quotes = try approvedQuotes(of: definition)
      let identity = PartialIdentity(
        version: version, definition: bytes,
        parts: (definition.codeframeFiles + (quotes?.files ?? [])).map(\.bytes), plan: plan)
      let reading =
        switch source {
        case .responses(let paths):
          try reading(
            of: sources(definition.survey.responses, in: paths), first, definition, plan, quotes)
        case .partials(let paths): try merge(paths, identity, plan)
        }
      let (notes, written): (RunNotes, String)
      switch destination {
      case .folder(let output):
        let (report, told) = try report(reading, definition, plan, quotes)
        notes = told
        written = try publish(
          report, record(of: definition, bytes, quotes), registers, reading.inputs, in: output)
      case .partial(let path):
        notes = RunNotes(self, reading, definition, plan, quotes)
        written = try write(Partial(identity, reading), plan, to: path)
      }
      return Outcome(
        survey: survey, findings: notes.findings, stops: [], accounting: reading.pass.accounting,
        written: written)
    } catch {
      return Outcome(
        survey: survey, findings: FindingLog(), stops: error.findings,
        accounting: RowAccounting(), written: nil)
    }
  }
}
