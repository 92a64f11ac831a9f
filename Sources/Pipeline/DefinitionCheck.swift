import Ingest
package import SurveyModel
import Tabulation

/// Checks a definition, and the headers of the response files that it names, without tallying.
package struct DefinitionCheck: Sendable {
  private let run: SurveyRun

  /// A check of the definition at this path, which is read when the outcome is asked for.
  package init(definition: String) {
    run = SurveyRun(
      definition: definition, source: .responses([]), destination: .folder(""), threads: 1,
      version: "")
  }

  /// The survey, or `nil` where it could not run; what stops it; and what else there is to say.
  package func outcome() -> (survey: Survey?, stops: [Finding], findings: FindingLog) {
    var log = FindingLog()
    do throws(Stop) {
      let (definition, _) = try run.readingRegisters(of: run.parse(run.read(run.definition)))
      log.record(contentsOf: definition.findings)
      _ = try run.plan(definition)
      log.record(
        contentsOf: try run.approvedQuotes(of: definition)?.findings ?? [])
      let sources = try run.sources(definition.survey.responses, in: [])
      let drift = try run.drift(of: sources, definition)
      for (index, (path, source)) in sources.enumerated() {
        do throws(InputFault) {
          let file = try ResponseFile(
            path: path, name: path, source: source, definition: definition,
            others: drift.others(of: index), observe: { _, _ in })
          log.record(contentsOf: file.layout.findings)
        } catch {
          throw Stop(findings: error.findings)
        }
      }
      return (definition.survey, [], log)
    } catch {
      return (nil, error.findings, log)
    }
  }
}
