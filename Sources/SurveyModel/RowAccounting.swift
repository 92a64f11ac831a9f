/// What became of every row of the response files: none is lost.
package struct RowAccounting: Hashable, Sendable {
  /// Rows that the files hold, headers and blank lines not counted.
  package var read: Int { tallied + quarantined + dropped }
  /// Rows whose respondents are counted, however many of their answers are invalid.
  package var tallied = 0
  /// Rows set aside because they could not be read as a whole; each has a finding.
  package var quarantined = 0
  /// Rows left out by a rule, such as previews and tests; each has a finding.
  package var dropped = 0

  /// An account of this many rows; of none, unless told otherwise.
  package init(tallied: Int = 0, quarantined: Int = 0, dropped: Int = 0) {
    self.tallied = tallied
    self.quarantined = quarantined
    self.dropped = dropped
  }

  /// Adds the rows of other files, or of another part of the same one.
  package mutating func merge(_ other: RowAccounting) {
    tallied += other.tallied
    quarantined += other.quarantined
    dropped += other.dropped
  }
}
