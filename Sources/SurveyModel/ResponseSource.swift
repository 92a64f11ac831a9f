/// Where answers are and what the planner knows of their form; what is `nil` is detected.
package struct ResponseSource: Sendable {
  /// Path relative to the definition.
  package var href: String
  /// How bytes stand for characters; `nil` where the first bytes are to tell.
  package var encoding: Encoding?
  /// The byte between fields; `nil` where the first record is to tell.
  package var delimiter: UInt8?
  /// What stands between marks in one cell.
  package var separator: String?
  /// Header of the column that names the respondent, for findings and duplicates.
  package var respondentColumn: String?
  /// Values that stand for a missing answer; a question's own go before them.
  package var missing: [MissingValue]

  /// The encodings that a definition can declare; the raw value is the name it writes.
  package enum Encoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case cp932 = "CP932"
  }

  /// A response file at `href`, with what the planner knows of its form.
  package init(
    href: String, encoding: Encoding? = nil, delimiter: UInt8? = nil, separator: String? = nil,
    respondentColumn: String? = nil, missing: [MissingValue] = []
  ) {
    self.href = href
    self.encoding = encoding
    self.delimiter = delimiter
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
