/// Why a workbook cannot be made.
package enum SpreadsheetFault: Error, Sendable, Equatable {
  /// libxlsxwriter is not installed.
  case missingLibrary
  /// The description asks for something that there is not; where, and what, in its own words.
  case faulty(place: String, what: String)
  /// The library could not write the file; its words for it.
  case notWritten(String)
}
