package import DelimitedText
package import SPSSFile
package import SurveyModel
package import TextNormalization

/// How a response file is laid out, whatever survey it belongs to: found out once, from its
/// first bytes.
package struct ExportLayout: Sendable {
  /// What holds the rows.
  package let container: InputContainer
  /// The layout of a service, as declared or else recognised by its header rows.
  package var format: ExportFormat { profile.format }
  /// What is known of this way of exporting.
  let profile: ExportProfile
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
  /// What a file of SPSS says of its variables; `nil` for all others.
  package let dictionary: SPSSDictionary?

  /// Detects what nobody declared.
  ///
  /// `sample` is the first bytes of the file with at least its header, `isWhole` whether it
  /// is the whole file, and `file` the file as the planner named it. The bytes of a workbook or
  /// the like are those of the text read from it; `findings` is what opening it told.
  package init(
    sample: [UInt8], isWhole: Bool, file: String, source: ResponseSource,
    container: InputContainer = .text, findings opening: [Finding] = []
  ) {
    self.container = container
    let detected = TextEncoding.detect(sample: sample.span, isWhole: isWhole)
    encoding = source.form.encoding.map(TextEncoding.init) ?? detected.encoding
    let text = sample.span.extracting(detected.bomLength..<sample.count)
    var dialect = Dialect.detect(text)
    dialect.delimiter = source.form.delimiter?.first ?? dialect.delimiter
    dialect.recordEnd = source.form.recordEnd.map(Self.byte(of:)) ?? dialect.recordEnd
    self.dialect = dialect
    let read = LeadingRecordReader(dialect, encoding).read(text)
    let export = RecognisedExport(LeadingRecords(read.rows), source: source)
    header = read.extent(ofRows: export.headerRows, after: detected.bomLength)
    setAside = nil
    dictionary = nil
    profile = export.profile
    columns = export.columns
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
      findings = opening + [Finding(.encodingUnsupported, file: file)]
    } else if columns.allSatisfy({ $0.names.allSatisfy(\.isEmpty) }) && export.headerRows > 0 {
      findings = opening + [Finding(.fileEmpty, file: file)]
    } else {
      findings = opening + export.findings(file: file)
    }
  }

  /// How many fields every record must have.
  package var width: Int { columns.count }

  private static func byte(of end: DeclaredForm.RecordEnd) -> UInt8 {
    switch end {
    case .carriageReturn: UInt8(ascii: "\r")
    case .lineFeed, .both: UInt8(ascii: "\n")
    }
  }
}

/// Reads the first records as texts, and where each ends.
private struct LeadingRecordReader {
  private let dialect: Dialect
  private let encoding: TextEncoding

  struct Read {
    var rows: [[String]] = []
    var ends: [Int] = []
    var lines: [Int] = []

    /// What the first rows amount to, `start` bytes before them included.
    func extent(ofRows count: Int, after start: Int) -> RecordScanner.Extent {
      guard count > 0 else { return RecordScanner.Extent(bytes: start) }
      return RecordScanner.Extent(
        bytes: start + ends[count - 1], records: count, lines: lines.prefix(count).reduce(0, +))
    }
  }

  init(_ dialect: Dialect, _ encoding: TextEncoding) {
    self.dialect = dialect
    self.encoding = encoding
  }

  func read(_ bytes: Span<UInt8>) -> Read {
    var parser = RecordParser(dialect)
    var cells = CellText(encoding)
    var read = Read()
    var position = 0
    var fields = 0
    while position < bytes.count, read.rows.count < LeadingRecords.most,
      fields < LeadingRecords.mostFields || read.rows.count < LeadingRecords.headerRows
    {
      position = parser.parse(bytes, from: position)
      read.rows.append(parser.fields.map { cells.string($0, in: bytes) })
      fields += parser.fields.count
      read.ends.append(position)
      read.lines.append(parser.innerLines + 1)
    }
    return read
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
