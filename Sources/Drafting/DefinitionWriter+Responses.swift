import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes where the answers are, with what is declared of their form.
  mutating func responses(_ source: ResponseSource) {
    notes(on: .responses)
    xml.start("responses", [("href", source.href)])
    if let format = source.format { xml.attribute("format", format.rawValue) }
    form(source.form)
    if let sheet = source.sheet { xml.attribute("sheet", sheet) }
    if let metadata = source.metadata { xml.attribute("metadata", metadata) }
    if let separator = source.separator { xml.attribute("separator", separator) }
    if let respondent = source.respondentColumn { xml.attribute("respondent", respondent) }
    columns(source.mapping)
    missing(source.missing)
    for word in source.mapping.ticks { xml.element("tick", text: word) }
    for word in source.mapping.blanks { xml.element("blank", text: word) }
    for drop in source.mapping.drops {
      xml.element("drop", [("column", drop.column), ("value", drop.value)])
    }
    xml.end()
  }

  /// What is said of columns and rows of the export.
  private mutating func columns(_ mapping: ExportMapping) {
    if let preset = mapping.preset { xml.attribute("preset", preset) }
    if let header = mapping.startedColumn { xml.attribute("started", header) }
    if let header = mapping.completedColumn { xml.attribute("completed", header) }
    if let header = mapping.statusColumn { xml.attribute("status", header) }
    if let treatment = mapping.unfinished { xml.attribute("unfinished", treatment.rawValue) }
    if let treatment = mapping.previews { xml.attribute("previews", treatment.rawValue) }
    guard !mapping.lacks.isEmpty else { return }
    xml.attribute("lacks", mapping.lacks.map(\.description).joined(separator: " "))
  }

  private mutating func form(_ form: DeclaredForm) {
    if let encoding = form.encoding { xml.attribute("encoding", encoding.rawValue) }
    if let name = form.delimiter.flatMap(delimiterName) { xml.attribute("delimiter", name) }
    if let quote = form.quote {
      xml.attribute("quote", markName(quote, ["double": "\"", "single": "'"]))
    }
    if let escape = form.escape {
      xml.attribute("escape", markName(escape, ["quote": "\"", "backslash": "\\"]))
    }
    if let recordEnd = form.recordEnd { xml.attribute("record-end", recordEnd.rawValue) }
    if let lines = form.preambleLines { xml.attribute("preamble-lines", String(lines)) }
    if let rows = form.headerRows { xml.attribute("header-rows", String(rows)) }
    if let lines = form.footerLines { xml.attribute("footer-lines", String(lines)) }
    if let columns = form.columns { xml.attribute("columns", String(columns)) }
  }

  /// The word of a definition for a byte; for one without a word, that there is none.
  private func markName(
    _ mark: DeclaredForm.Mark, _ words: KeyValuePairs<String, Unicode.Scalar>
  ) -> String {
    words.first { mark == .byte(UInt8(ascii: $0.value)) }?.key ?? "none"
  }

  /// The word of a definition for a delimiter; others can be given on the command line alone.
  private func delimiterName(_ bytes: [UInt8]) -> String? {
    switch bytes {
    case [UInt8(ascii: ",")]: "comma"
    case [UInt8(ascii: ";")]: "semicolon"
    case [UInt8(ascii: "\t")]: "tab"
    case [UInt8(ascii: "|")]: "pipe"
    case [UInt8(ascii: " ")]: "space"
    default: nil
    }
  }

  mutating func missing(_ values: [MissingValue]) {
    for value in values {
      xml.element("missing", [("value", value.value), ("as", value.reason.rawValue)])
    }
  }
}
