/// Bytes that are not what they should be: what is wrong, and where.
package struct CodingFault: Error, Equatable, Sendable {
  /// The ways in which bytes can fail to be what a writer writes.
  package enum Reason: Equatable, Sendable {
    /// More bytes are needed than there are.
    case endsEarly
    /// Bytes follow the last thing that belongs here.
    case goesOn
    /// A number is larger than what it counts or points into.
    case outOfRange
    /// A number is written with more bytes than it needs, or a value not in its one form.
    case notShortest
    /// Things that stand in order do not.
    case notAscending
    /// Text is not UTF-8.
    case notText
    /// People are counted differently by two variables of one group.
    case unequalPeople
  }

  /// What is wrong with the bytes.
  package let reason: Reason
  /// Bytes before the thing that is wrong.
  package let offset: Int

  /// A fault in the thing that begins after `offset` bytes.
  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
