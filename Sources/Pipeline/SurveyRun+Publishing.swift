import Dispatch
import Ingest
import Reporting
import SurveyModel
import TextNormalization

/// The last stage: a report becomes a folder of files.
extension SurveyRun {
  /// Something to publish: an output of the report, or a page that is made already.
  private enum Work: Sendable {
    case output(Report.Output)
    case made(name: String, bytes: [UInt8])
  }

  /// What is published in the forms asked for. What is made of the summary comes first: what is
  /// wrong with a stylesheet shows before anything is written.
  private func work(of report: Report) throws(Stop) -> [Work] {
    let plan = plan(of: report.survey)
    let formats = plan.published
    var outputs = report.outputs.filter { formats.contains($0.format) }
    var work: [Work] = []
    if formats.contains(where: { !OutputFormat.data.contains($0) }) {
      let summary = report.summaryXML()
      if let index = outputs.firstIndex(of: .summary) {
        outputs.remove(at: index)
        work.append(.made(name: Report.Output.summary.rawValue, bytes: summary))
      }
      work += try Renderings(formats, PageStyle(plan)).documents(of: summary).map {
        .made(name: $0.name, bytes: $0.bytes)
      }
    }
    if plan.csvEncoding == .cp932 {
      let tables = outputs.filter { $0.format == .csv }
      outputs.removeAll { $0.format == .csv }
      work += tablesInCP932(tables, of: report)
    }
    return outputs.map { .output($0) } + work
  }

  /// CSV files for programs that read no UTF-8, and the list of what they lack.
  private func tablesInCP932(_ outputs: [Report.Output], of report: Report) -> [Work] {
    guard !outputs.isEmpty else { return [] }
    let texts = inParallel(outputs) { output in
      let document = report.document(output)
      return (name: document.name, text: CP932Text(document.bytes))
    }
    return texts.map { .made(name: $0.name, bytes: $0.text.bytes) }
      + [.made(name: LostCharacters.fileName, bytes: LostCharacters.bytes(texts))]
  }

  /// What the command says of the output, and for the rest what the definition says, whose
  /// stylesheets are beside it.
  private func plan(of survey: Survey) -> OutputPlan {
    var declared = survey.output
    let folder = folderPrefix(of: definition)
    declared.stylesheets = declared.stylesheets.map { stylesheet in
      var stylesheet = stylesheet
      if !stylesheet.href.hasPrefix("/") { stylesheet.href = folder + stylesheet.href }
      return stylesheet
    }
    return output.over(declared)
  }

  /// Publishes a report with its manifest; returns the path of the folder.
  func publish(
    _ report: Report, _ definition: Manifest.Definition, _ registers: [Manifest.Input],
    _ inputs: [Manifest.Input], in output: String
  ) throws(Stop) -> String {
    let work = try work(of: report)
    do throws(Publication.Fault) {
      try Publication(output: output, survey: report.survey.id, ours: Self.ours).publish(work) {
        work in
        switch work {
        case .output(let output):
          let document = report.document(output)
          return Publication.Document(name: document.name, bytes: document.bytes)
        case .made(let name, let bytes): return Publication.Document(name: name, bytes: bytes)
        }
      } manifest: {
        manifest(of: report, $0, definition, registers, inputs)
      }
      // A report has a hundred thousand small parts: they are freed beside what is left to do.
      BackgroundWork.queue.async { withExtendedLifetime(report) {} }
      return "\(output)/\(report.survey.id)/"
    } catch {
      throw Stop(findings: [error.finding])
    }
  }

  /// Everything that some run publishes.
  private static let ours = Set(
    Report.Output.allCases.map(\.rawValue) + AppendixPage.allCases.map(\.rawValue)
      + [LostCharacters.fileName, ChartFiles.folder])

  /// What the manifest says of a definition and of the files that hold a part of it.
  func record(
    of definition: SurveyDefinition, _ bytes: [UInt8], _ quotes: ApprovedQuotes?
  ) -> Manifest.Definition {
    func files(_ files: [SurveyDefinition.NamedFile]) -> [Manifest.NamedFile] {
      files.map {
        Manifest.NamedFile(name: fileName(of: $0.path), sha256: SHA256.hexadecimal(of: $0.bytes))
      }
    }
    var record = Manifest.Definition(
      name: fileName(of: self.definition), sha256: SHA256.hexadecimal(of: bytes))
    record.codeframes = files(definition.codeframeFiles)
    record.quotes = files(quotes?.files ?? [])
    return record
  }

  private func manifest(
    of report: Report, _ documents: [Publication.Document], _ definition: Manifest.Definition,
    _ registers: [Manifest.Input], _ inputs: [Manifest.Input]
  ) -> Publication.Document {
    let manifest = Manifest(
      report, definition: definition, registers: registers, inputs: inputs,
      outputs: documents.map {
        Manifest.Output(name: $0.name, bytes: $0.bytes.count, sha256: $0.sha256)
      })
    return Publication.Document(name: Manifest.fileName, bytes: manifest.bytes())
  }
}
