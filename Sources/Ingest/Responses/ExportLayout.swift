package import DelimitedText
package import SurveyModel
package import TextNormalization

/// How a response file is laid out, whatever survey it belongs to: found out once, from its
/// first bytes.
package struct ExportLayout: Sendable {
  /// The layout of a service, as declared or else recognised by its header rows.
  package let format: ExportFormat
  /// What the planner declares, or else what the first bytes look like.
  package let encoding: TextEncoding
  /// The declared delimiter or else the likeliest, and the line end of the first lines.
  package let dialect: Dialect
  /// What the header rows say of every column, from left to right.
  package let columns: [SourceColumn]
  /// Where the first record of answers begins, and what lies before it.
  package let header: RecordScanner.Extent
  /// What the header rows alone tell; with an error among them the file cannot be read.
  package let findings: [Finding]
  /// What a record looks like that the reader of the file's own form could not cut; `nil` where
  /// the file is delimited text itself.
  package let setAside: SetAsideForm?

  /// Detects what nobody declared.
  ///
  /// `sample` is the first bytes of the file with at least its header, `isWhole` whether it
  /// is the whole file, and `file` the file as the planner named it.
  package init(sample: [UInt8], isWhole: Bool, file: String, source: ResponseSource) {
    let detected = TextEncoding.detect(sample: sample.span, isWhole: isWhole)
    encoding = source.form.encoding.map(TextEncoding.init) ?? detected.encoding
    let text = sample.span.extracting(detected.bomLength..<sample.count)
    var dialect = Dialect.detect(text)
    dialect.delimiter = source.form.delimiter?.first ?? dialect.delimiter
    self.dialect = dialect
    let read = HeaderReader(dialect, encoding).read(text)
    header = RecordScanner.Extent(
      bytes: detected.bomLength + read.end, records: 1, lines: read.lines)
    format = source.format ?? .plain
    setAside = nil
    columns = read.headers.enumerated().map { SourceColumn(position: $0, names: [$1]) }
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
      findings = [Finding(.encodingUnsupported, file: file)]
    } else if read.headers.allSatisfy(\.isEmpty) {
      findings = [Finding(.fileEmpty, file: file)]
    } else {
      findings = []
    }
  }

  /// How many fields every record must have.
  package var width: Int { columns.count }
}

/// Reads the first record as headers.
private struct HeaderReader {
  private let dialect: Dialect
  private let encoding: TextEncoding

  init(_ dialect: Dialect, _ encoding: TextEncoding) {
    self.dialect = dialect
    self.encoding = encoding
  }

  func read(_ bytes: Span<UInt8>) -> (headers: [String], end: Int, lines: Int) {
    var parser = RecordParser(dialect)
    var cells = CellText(encoding)
    let end = parser.parse(bytes, from: 0)
    var headers: [String] = []
    for field in parser.fields {
      switch cells.decode(field.unescaped(in: bytes).span) {
      case .text(let text), .foreign(let text):
        headers.append(String(decoding: text, as: UTF8.self))
      case .undecodable: headers.append("")
      }
    }
    return (headers, end, parser.innerLines + 1)
  }
}

extension TextEncoding {
  fileprivate init(_ declared: DeclaredForm.Encoding) {
    switch declared {
    case .utf8: self = .utf8
    case .cp932: self = .cp932
    case .eucJP: self = .eucJP
    case .utf16: self = .utf8
    case .macRoman: self = .macRoman
    case .latin1: self = .latin1
    }
  }
}
