import DelimitedText
import Exchange
import SurveyModel
import TextNormalization

/// A record that the reader of a file's own form could not cut: one field (two where the file
/// has one column) that holds how many places it has.
package struct SetAsideForm: Sendable, Equatable {
  /// What is the matter with such a record.
  let rule: Finding.Rule
  /// How many places it should have.
  let expected: Int
}

extension ExportLayout {
  /// The layout of what is written of the answers to this definition.
  init(
    _ codebook: TripleSCodebook, encoding: TextEncoding, linesBefore: Int, findings: [Finding]
  ) {
    container = .text
    profile = ExportProfile(preset: "triple-s", format: .tripleS)
    self.encoding = encoding
    dialect = Dialect(delimiter: UInt8(ascii: ","), recordEnd: UInt8(ascii: "\n"))
    columns = codebook.variables.enumerated().map { SourceColumn($1, position: $0) }
    recognised = RecognisedText(encoding: encoding, dialect: dialect, width: columns.count)
    // The names stand in the definition, not before the answers: as if in a record of no bytes.
    header = RecordScanner.Extent(bytes: 0, records: 1, lines: linesBefore)
    self.findings = findings
    dictionary = nil
    headerRows = []
    setAside = SetAsideForm(
      rule: codebook.form == .fixed ? .recordLength : .raggedRow, expected: codebook.width)
  }
}

extension SourceColumn {
  /// The column of one variable of triple-s, under every name that it has.
  fileprivate init(_ variable: TripleSVariable, position: Int) {
    let label = variable.label.joined(separator: " ")
    let ident = variable.ident.utf8.allSatisfy(isDigit) ? [] : [variable.ident]
    let names = [variable.name, label] + [variable.wording].compactMap { $0 } + ident
    self.init(position: position, names: names.filter { !$0.utf8.isEmpty })
    switch variable.use {
    case .serial: role = .respondent
    case .weight: role = .weight
    case nil: role = .answer
    }
  }
}

extension TextEncoding {
  /// The encoding of answers that begin with these bytes.
  ///
  /// What is sound in UTF-8 is UTF-8, whatever a definition says; otherwise what the planner or
  /// the definition declares holds, or else what the bytes look like.
  static func ofTripleS(
    _ sample: Span<UInt8>, isWhole: Bool, declared: String?
  ) -> TextEncoding {
    let detected = detect(sample: sample, isWhole: isWhole).encoding
    if detected == .utf8 { return detected.unless(sample, declared) }
    return TextEncoding(declaredAs: declared) ?? detected
  }

  private func unless(_ sample: Span<UInt8>, _ declared: String?) -> TextEncoding {
    let isPlain = sample.indices.allSatisfy { sample[$0] < 0x80 }
    guard !isPlain, (try? UTF8Span(validating: sample)) == nil else { return self }
    return TextEncoding(declaredAs: declared) ?? self
  }

  private init?(declaredAs name: String?) {
    switch name?.lowercased() {
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252": self = .latin1
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932": self = .cp932
    case "euc-jp", "eucjp": self = .eucJP
    case "mac-roman", "macintosh": self = .macRoman
    default: return nil
    }
  }
}

extension RecordParser {
  /// The number in a record that stands for one that could not be cut.
  func setAsideCount(in bytes: Span<UInt8>) -> Int? {
    guard let field = fields.first, fields.count <= 2, field.end > field.start else { return nil }
    return Decimal((field.start..<field.end).map { bytes[$0] }).map(\.units)
  }
}
