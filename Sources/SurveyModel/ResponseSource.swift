/// Where answers are and what the planner knows of their form; what is `nil` is detected.
package struct ResponseSource: Sendable {
  /// Path relative to the definition.
  package var href: String
  /// The layout of the export; `nil` where its content is to tell.
  package var format: ExportFormat?
  /// How a delimited file is written.
  package var form: DeclaredForm
  /// Name of the sheet of a workbook; `nil` takes the first that holds a table.
  package var sheet: String?
  /// Path, relative to the definition, of the file that describes the columns, such as the XML
  /// of triple-s; `nil` where there is none or it stands beside the data under the same name.
  package var metadata: String?
  /// What stands between marks in one cell.
  package var separator: String?
  /// Header of the column that names the respondent, for findings and duplicates.
  package var respondentColumn: String?
  /// Values that stand for a missing answer; a question's own go before them.
  package var missing: [MissingValue]
  /// What else the planner says of the layout; what is left out comes with the format.
  package var mapping = ExportMapping()

  /// A response file at `href`, with what the planner knows of its form.
  package init(
    href: String, format: ExportFormat? = nil, form: DeclaredForm = DeclaredForm(),
    sheet: String? = nil, metadata: String? = nil, separator: String? = nil,
    respondentColumn: String? = nil, missing: [MissingValue] = []
  ) {
    self.href = href
    self.format = format
    self.form = form
    self.sheet = sheet
    self.metadata = metadata
    self.separator = separator
    self.respondentColumn = respondentColumn
    self.missing = missing
  }
}

/// A cell's text that stands for a kind of missing answer, such as `-1` for no answer.
package struct MissingValue: Sendable {
  /// The cell's whole text as the planner wrote it; it compares in folded form.
  package var value: String
  /// What a cell with this text is counted as.
  package var reason: MissingReason

  /// The rule that a cell with this text is missing for this reason.
  package init(value: String, reason: MissingReason) {
    self.value = value
    self.reason = reason
  }
}

/// Why there is no answer to count: three different things, each counted.
package enum MissingReason: String, Sendable, CaseIterable {
  /// 無回答
  case noAnswer = "no-answer"
  /// 無効
  case invalid
  /// 非該当
  case notAsked = "not-asked"
}

/// How a question finds its columns in a response file; headers compare in folded form.
package struct ColumnBinding: Sendable {
  /// The header that the planner named.
  package var header: String?
  /// Other headers that other exports use; the question's identifier is always one.
  package var aliases: [String]
  /// 1-based position, where headers cannot tell.
  package var position: Int?
  /// Headers of the columns of a rank question, first place first.
  package var placeColumns: [String]
  /// What stands between marks in one cell; `nil` takes the file's separator.
  package var separator: String?
  /// Values that stand for a missing answer; they go before those of the file.
  package var missing: [MissingValue]

  /// What the planner knows of a question's columns; with nothing, its names are to tell.
  package init(
    header: String? = nil, aliases: [String] = [], position: Int? = nil,
    placeColumns: [String] = [], separator: String? = nil, missing: [MissingValue] = []
  ) {
    self.header = header
    self.aliases = aliases
    self.position = position
    self.placeColumns = placeColumns
    self.separator = separator
    self.missing = missing
  }
}
