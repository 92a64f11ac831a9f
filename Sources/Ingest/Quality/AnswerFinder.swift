import DelimitedText
package import SurveyModel
import TextNormalization

/// Reads some cells of a response file once more.
package struct AnswerFinder: Sendable {
  private let records: RecordFile

  /// Opens the file as the run did.
  ///
  /// - Throws: `InputFault` where it cannot be read.
  package init(path: String, source: ResponseSource) throws(InputFault) {
    records = try RecordFile(path: path, name: path, source: source, observe: { _, _ in })
  }

  /// The text of these cells; one that is no text in any known encoding is left out.
  ///
  /// Reads the file up to the last of the rows, in the memory of a chunk.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func answers(
    in cells: Set<ShownAnswers.Cell>
  ) throws(InputFault) -> [ShownAnswers.Cell: ShownAnswers.Answer] {
    let fields = Dictionary(grouping: cells, by: \.row)
    guard let last = fields.keys.max() else { return [:] }
    var answers: [ShownAnswers.Cell: ShownAnswers.Answer] = [:]
    var chunk = RecordChunk()
    var parser = RecordParser(records.layout.dialect)
    var decoder = CellText(records.layout.encoding)
    while try records.next(into: &chunk) {
      let bytes = chunk.bytes.span.extracting(0..<chunk.count)
      var row = chunk.recordsBefore - records.layout.header.records
      var position = 0
      while position < bytes.count {
        position = parser.parse(bytes, from: position)
        row += 1
        for cell in fields[row] ?? [] where cell.field <= parser.fields.count {
          answers[cell] = decoder.answer(parser.fields[cell.field - 1], in: bytes)
        }
      }
      guard row < last else { break }
    }
    return answers
  }
}

extension CellText {
  fileprivate mutating func answer(
    _ field: RecordParser.Field, in bytes: Span<UInt8>
  ) -> ShownAnswers.Answer? {
    switch decode(field.unescaped(in: bytes).span) {
    case .text(let text), .foreign(let text):
      ShownAnswers.Answer(
        text: String(decoding: text, as: UTF8.self), shape: Finding.ValueShape(folded(text)))
    case .undecodable: nil
    }
  }
}
