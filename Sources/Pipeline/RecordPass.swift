import Exchange
import Ingest
import SurveyModel

/// One pass over response files that writes every coded answer, in constant memory.
struct RecordPass {
  private let definition: SurveyDefinition
  private let progress: @Sendable (SurveyRun.Progress) -> Void
  private var records: CodedRecords
  /// What was counted of each column that was written.
  var counts: [FieldCounts] { records.counts }
  private(set) var findings = FindingLog()
  private(set) var accounting = RowAccounting()

  init(
    _ definition: SurveyDefinition, _ exported: ExportedCodebook,
    _ progress: @escaping @Sendable (SurveyRun.Progress) -> Void
  ) {
    self.definition = definition
    self.progress = progress
    records = CodedRecords(exported.fields)
  }

  /// Reads the files one after the other; returns what keeps one from being read.
  ///
  /// - Throws: `OutputFile.Fault` where the records cannot be written.
  mutating func write(
    _ sources: [(path: String, source: ResponseSource)], to output: borrowing OutputFile
  ) throws(OutputFile.Fault) -> InputFault? {
    for (path, source) in sources {
      let file: ResponseFile
      do throws(InputFault) {
        file = try ResponseFile(
          path: path, name: path, source: source, definition: definition, observe: { _, _ in })
      } catch {
        return error
      }
      if let fault = try write(file, to: output) { return fault }
    }
    try flush(to: output)
    return nil
  }

  private mutating func write(
    _ file: ResponseFile, to output: borrowing OutputFile
  ) throws(OutputFile.Fault) -> InputFault? {
    var coder = ResponseCoder(definition, layout: file.layout)
    var chunk = RecordChunk()
    var bytes = 0
    while true {
      do throws(InputFault) {
        guard try file.next(into: &chunk) else { break }
      } catch {
        return error
      }
      coder.code(chunk) { records.write($0) }
      try flush(to: output)
      bytes += chunk.count
      progress(
        SurveyRun.Progress(
          title: definition.survey.title, rows: accounting.read + coder.accounting.read,
          bytes: bytes, size: file.size))
    }
    accounting.merge(coder.accounting)
    findings.merge(coder.findings)
    findings.merge(file.findings)
    findings.record(contentsOf: file.layout.findings)
    if coder.accounting.read == 0 { findings.record(Finding(.noRows, file: file.layout.file)) }
    return nil
  }

  private mutating func flush(to output: borrowing OutputFile) throws(OutputFile.Fault) {
    try output.write(records.bytes.span)
    records.clear()
  }
}
