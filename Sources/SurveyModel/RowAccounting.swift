/// What became of every row of the response files: none is lost.
package struct RowAccounting: Hashable, Sendable {
  /// Rows that the files hold, headers and blank lines not counted.
  package var read: Int { tallied + quarantined }
  package var tallied = 0
  /// Rows set aside because they could not be read as a whole; each has a finding.
  package var quarantined = 0

  package init(tallied: Int = 0, quarantined: Int = 0) {
    self.tallied = tallied
    self.quarantined = quarantined
  }

  package mutating func merge(_ other: RowAccounting) {
    tallied += other.tallied
    quarantined += other.quarantined
  }
}
