import SPSSFile
import SurveyModel
import Workbook

/// What holds the rows of a response file; the raw value is the name in manifests.
package enum InputContainer: String, Sendable, CaseIterable {
  /// The rows stand in the file as they are read.
  case text
  case workbook = "XLSX"
  case spss = "SPSS"
}

/// A response file whose content has told what it is, as the text that is read from it.
struct OpenedInput {
  let container: InputContainer
  let input: any TextInput
  /// How that text is written; `nil` where it is the file itself.
  let form: DeclaredForm?
  /// Bytes of that text or nearly so, for progress.
  let size: Int
  /// What opening the file tells.
  let findings: [Finding]
  /// What a file of SPSS says of its variables.
  private let dictionary: SPSSDictionary?

  /// The text that a reader of another form writes: RFC 4180 in UTF-8, records ended by a CR,
  /// which never stands within a cell, so that the lines of a file are its records.
  private static let written: DeclaredForm = {
    var form = DeclaredForm(encoding: .utf8, delimiter: [UInt8(ascii: ",")])
    form.quote = .byte(UInt8(ascii: "\""))
    form.escape = .byte(UInt8(ascii: "\""))
    form.recordEnd = .carriageReturn
    return form
  }()

  /// How the text is laid out once it is recognised.
  func layout(
    of text: OpenedText, name: String, source declared: ResponseSource
  ) -> ExportLayout {
    if let dictionary { return ExportLayout(dictionary, sample: text.sample, source: declared) }
    return ExportLayout(
      sample: text.sample, markLength: text.markLength, recognised: text.recognised, file: name,
      source: source(declared), container: container, findings: findings)
  }

  /// The source as it is to be read: what somebody declared of a delimited file is no matter
  /// where the text was written here, but for which rows are headers.
  func source(_ declared: ResponseSource) -> ResponseSource {
    guard var form else { return declared }
    form.preambleLines = declared.form.preambleLines
    form.headerRows = declared.form.headerRows
    form.footerLines = declared.form.footerLines
    form.columns = declared.form.columns
    var source = declared
    source.form = form
    return source
  }

  /// Tells a file by its first bytes, whatever its name is.
  ///
  /// A file of another form is read to its end before, for whoever observes its bytes.
  ///
  /// - Throws: `InputFault` where it has a form that cannot be read.
  init(_ file: InputFile, sample: [UInt8], name: String, source: ResponseSource) throws(InputFault)
  {
    switch FileSignature(sample) {
    case .text:
      container = .text
      input = file
      form = nil
      size = file.size
      findings = []
      dictionary = nil
    case .zip:
      let workbook = try WorkbookInput(try file.whole(), name: name, sheet: source.sheet)
      container = .workbook
      input = workbook
      form = Self.written
      size = workbook.size
      findings = workbook.choice
      dictionary = nil
    case .spss:
      let cases = try SPSSInput(
        try file.whole(), name: name, encoding: source.form.encoding)
      container = .spss
      input = cases
      form = Self.written
      size = file.size
      findings = []
      dictionary = cases.dictionary
    case .compoundFile:
      throw WorkbookInput.fault(ofCompoundFile: try file.whole(), name: name)
    case .disguised(let form):
      throw InputFault([Finding(.workbookOtherForm, file: name, found: .name(form.rawValue))])
    }
  }
}
