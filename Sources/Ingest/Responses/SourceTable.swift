import DelimitedText
package import SurveyModel

/// A response file as a table of texts, read without a definition: what a draft is made of.
package struct SourceTable: Sendable {
  private let records: RecordFile

  /// Opens the file and finds out how it is laid out.
  ///
  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  package init(path: String, name: String, source: ResponseSource) throws(InputFault) {
    records = try RecordFile(path: path, name: name, source: source, observe: { _, _ in })
  }

  /// How the file is laid out, its columns among it.
  package var layout: ExportLayout { records.layout }

  /// Calls `body` with the cells of every row that has as many as there are columns; a cell that
  /// is no text in any known encoding is empty.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func forEachRow(_ body: ([String]) -> Void) throws(InputFault) {
    var chunk = RecordChunk()
    var parser = RecordParser(layout.dialect)
    var cells = CellText(layout.encoding)
    while try records.next(into: &chunk) {
      let bytes = chunk.bytes.span.extracting(0..<chunk.count)
      var position = 0
      while position < bytes.count {
        position = parser.parse(bytes, from: position)
        guard parser.fields.count == layout.width, !parser.isBlank else { continue }
        body(parser.fields.map { cells.string($0, in: bytes) })
      }
    }
  }
}
