/// What a planner says of an export that its format leaves open or has otherwise.
///
/// Services change their exports, and some can be set to write what their users like: all that
/// a format assumes can be said in the definition instead.
package struct ExportMapping: Sendable {
  /// Name of a known way of exporting, where one format has several.
  package var preset: String?
  /// Header of the column that tells when a respondent began.
  package var startedColumn: String?
  /// Header of the column that tells when a response was sent.
  package var completedColumn: String?
  /// Header of the column that tells whether a response counts.
  package var statusColumn: String?
  /// Words that are a tick in the column of a choice, beside the usual ones.
  package var ticks: [String] = []
  /// Words that are no tick there, beside the usual ones.
  package var blanks: [String] = []
  /// What becomes of responses that were not finished; `nil` takes what the format does.
  package var unfinished: RowTreatment?
  /// What becomes of previews and tests; `nil` takes what the format does.
  package var previews: RowTreatment?
  /// Questions that the respondents of this file were not asked; no column is looked for.
  package var lacks: [QuestionID] = []
  /// Rows that do not count, by a value in one column.
  package var drops: [RowDrop] = []

  /// Nothing said: everything as the format has it.
  package init() {}
}

/// What becomes of rows of one kind.
package enum RowTreatment: String, Sendable, CaseIterable {
  /// They count as any other.
  case keep
  /// They are left out, and told.
  case drop
}

/// The rule that a row with this value in this column does not count.
package struct RowDrop: Sendable {
  /// Header of the column.
  package var column: String
  /// The cell's whole text; it compares in folded form. Empty for a blank cell.
  package var value: String

  /// The rule that leaves out rows whose cell in `column` is `value`.
  package init(column: String, value: String) {
    self.column = column
    self.value = value
  }
}
