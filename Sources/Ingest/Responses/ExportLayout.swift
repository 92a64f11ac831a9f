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
  /// How the file itself is written, before anything was decoded or mended.
  package let recognised: RecognisedText
  /// The declared delimiter or else the likeliest, and the line end of the first lines.
  package let dialect: Dialect
  /// What the header rows say of every column, from left to right.
  package let columns: [SourceColumn]
  /// Where the first record of answers begins, and what lies before it.
  package let header: RecordScanner.Extent
  /// The header rows as they stand in the file, by which they are known again further down.
  let headerRows: [HeaderRow]
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
  /// is the whole file, and `file` the file as the planner named it.
  package init(sample: [UInt8], isWhole: Bool, file: String, source: ResponseSource) {
    let recognised = RecognisedText(sample: sample, isWhole: isWhole, form: source.form)
    self.init(
      sample: sample, markLength: recognised.markLength, recognised: recognised, file: file,
      source: source)
  }

  /// The layout of text that was recognised before; `sample` is its first bytes as the readers
  /// of records get them. The bytes of a workbook or the like are those of the text read from it;
  /// `findings` is what opening it told.
  init(
    sample: [UInt8], markLength: Int, recognised: RecognisedText, file: String,
    source: ResponseSource, container: InputContainer = .text, findings opening: [Finding] = []
  ) {
    self.container = container
    self.recognised = recognised
    encoding = recognised.encoding
    dialect = recognised.dialect
    let preamble = Preamble(
      sample.span.extracting(markLength..<sample.count), dialect,
      lines: recognised.shape.preambleLines)
    let start = markLength + preamble.bytes
    let text = sample.span.extracting(start..<sample.count)
    let read = LeadingRecordReader(dialect, encoding).read(text)
    let export = RecognisedExport(LeadingRecords(read.rows), source: source)
    header = preamble.extent(before: read.extent(ofRows: export.headerRows, after: start))
    headerRows = read.headers.prefix(export.headerRows).filter {
      $0.hasWords && $0.width == export.columns.count
    }
    setAside = nil
    dictionary = nil
    profile = export.profile
    columns = export.columns
    if columns.allSatisfy({ $0.names.allSatisfy(\.isEmpty) }) && export.headerRows > 0 {
      findings = opening + [Finding(.fileEmpty, file: file)]
    } else {
      findings =
        opening + preamble.findings(file: file) + source.form.findings(file: file)
        + export.findings(file: file)
    }
  }

  /// How many fields every record must have.
  package var width: Int { columns.count }
}

/// Reads the first records as texts, and where each ends.
private struct LeadingRecordReader {
  private let dialect: Dialect
  private let encoding: TextEncoding

  struct Read {
    var rows: [[String]] = []
    var ends: [Int] = []
    var lines: [Int] = []
    /// The rows that may be headers.
    var headers: [HeaderRow] = []

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
      if read.headers.count < LeadingRecords.headerRows {
        read.headers.append(HeaderRow(parser.fields, in: bytes))
      }
      read.ends.append(position)
      read.lines.append(parser.innerLines + 1)
    }
    return read
  }
}

extension DeclaredForm {
  /// That lines after the table are passed over.
  fileprivate func findings(file: String) -> [Finding] {
    guard let lines = footerLines, lines > 0 else { return [] }
    return [Finding(.linesSkipped, file: file, found: .number(lines))]
  }
}

/// The lines before the header.
private struct Preamble {
  private(set) var bytes = 0
  private let lines: Int

  /// The header's extent with the lines before it; each counts as a record.
  func extent(before header: RecordScanner.Extent) -> RecordScanner.Extent {
    RecordScanner.Extent(
      bytes: header.bytes, records: lines + header.records, lines: lines + header.lines)
  }

  func findings(file: String) -> [Finding] {
    guard lines > 0 else { return [] }
    return [
      Finding(
        .linesSkipped, file: file, place: Place(line: 1, column: 1), found: .number(lines))
    ]
  }

  init(_ text: Span<UInt8>, _ dialect: Dialect, lines: Int) {
    var line = 0
    while line < lines, bytes < text.count {
      if text[bytes] == dialect.recordEnd { line += 1 }
      bytes += 1
    }
    self.lines = line
  }
}
