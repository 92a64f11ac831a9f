/// Why a document that is read piece by piece is refused; the caller knows the file's name.
package struct XMLStreamFault: Error, Sendable, Equatable {
  /// What is wrong with the document.
  package enum Reason: Sendable, Equatable {
    /// It has a document type declaration, with which it could ask for anything.
    case documentType
    /// It has too much of this; the number is the most that is accepted.
    case tooLarge(String, most: Int)
    /// A name that a closed vocabulary does not have.
    case unknownName(String)
    case notWellFormed
  }

  /// What is wrong.
  package let reason: Reason
  /// The line at which the parser noticed it, from 1.
  package let line: Int

  init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}
