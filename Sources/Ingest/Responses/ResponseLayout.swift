package import DelimitedText
package import SurveyModel
package import TextNormalization

/// How one response file is to be read: found out once, from its first bytes and its header.
package struct ResponseLayout: Sendable {
  /// The file as the planner named it.
  package let file: String
  /// What the definition declares, or else what the first bytes look like.
  package let encoding: TextEncoding
  /// The declared delimiter or else the likeliest, and the line end of the first lines.
  package let dialect: Dialect
  let source: ResponseSource
  let headers: [String]
  let bound: [BoundVariable]
  /// What the header alone tells; with an error among them the file cannot be read.
  package let findings: [Finding]
  /// Where the first record begins, and what lies before it.
  package let header: RecordScanner.Extent

  /// Detects what the definition leaves open.
  ///
  /// `sample` is the first bytes of the file with at least its header, `isWhole` whether it
  /// is the whole file, and `file` the file as the planner named it.
  package init(
    sample: [UInt8], isWhole: Bool, file: String, source: ResponseSource,
    definition: SurveyDefinition
  ) {
    let detected = TextEncoding.detect(sample: sample.span, isWhole: isWhole)
    encoding = source.encoding.map(TextEncoding.init) ?? detected.encoding
    let text = sample.span.extracting(detected.bomLength..<sample.count)
    var dialect = Dialect.detect(text)
    dialect.delimiter = source.delimiter ?? dialect.delimiter
    self.dialect = dialect
    self.file = file
    self.source = source
    let read = HeaderReader(dialect, encoding).read(text)
    headers = read.headers
    header = RecordScanner.Extent(
      bytes: detected.bomLength + read.end, records: 1, lines: read.lines)
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
      bound = []
      findings = [Finding(.encodingUnsupported, file: file)]
    } else if headers.allSatisfy(\.isEmpty) {
      bound = []
      findings = [Finding(.fileEmpty, file: file)]
    } else {
      var binder = ColumnBinder(headers: headers, file: file)
      bound = binder.bind(definition.survey, definition.codebook)
      findings = binder.findings
    }
  }

  /// How many fields every record must have.
  var width: Int { headers.count }
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
  fileprivate init(_ declared: ResponseSource.Encoding) {
    switch declared {
    case .utf8: self = .utf8
    case .cp932: self = .cp932
    }
  }
}
