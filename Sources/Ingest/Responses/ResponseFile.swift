package import SurveyModel

/// A response file whose columns are those of a survey, read once from front to back.
package struct ResponseFile: Sendable {
  /// How the records are to be read: without an error among its findings.
  package let layout: ResponseLayout
  private let records: RecordFile

  /// Opens the file and finds out how it is to be read.
  ///
  /// `name` is what findings call the file; `observe` is given its every byte, in order, with the file's size.
  ///
  /// - Throws: `InputFault` where the file cannot be read or has no header that the
  ///   definition fits.
  package init(
    path: String, name: String, source: ResponseSource, definition: SurveyDefinition,
    others: SchemaDrift.Others = .none,
    observe: @escaping @Sendable (_ bytes: Span<UInt8>, _ size: Int) -> Void
  ) throws(InputFault) {
    try self.init(
      RecordFile(path: path, name: name, source: source, observe: observe), source: source,
      definition: definition, others: others)
  }

  /// Finds out how a file is to be read that was opened, and of which no record was taken.
  ///
  /// - Throws: `InputFault` where it has no header that the definition fits.
  package init(
    _ records: RecordFile, source: ResponseSource, definition: SurveyDefinition,
    others: SchemaDrift.Others = .none
  ) throws(InputFault) {
    self.records = records
    layout = ResponseLayout(
      records.layout, file: records.name, source: source, definition: definition,
      others: others)
    if layout.findings.contains(where: { $0.rule.severity == .error }) {
      throw InputFault(layout.findings)
    }
  }

  /// Bytes in the file when it was opened, for progress.
  package var size: Int { records.size }

  /// What was noted of the records handed on so far, before they became text.
  package var findings: FindingLog { records.findings }

  /// Fills the chunk with the next whole records; false at the end of the file.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func next(into chunk: inout RecordChunk) throws(InputFault) -> Bool {
    try records.next(into: &chunk)
  }
}
