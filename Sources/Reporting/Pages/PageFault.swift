import Spreadsheet
package import SurveyModel

/// A page that cannot be made, with what a planner should know about it.
package struct PageFault: Error, Sendable, Equatable {
  /// What is wrong, first things first; never empty.
  package let findings: [Finding]

  init(findings: [Finding]) {
    self.findings = findings
  }

  /// A workbook that cannot be written.
  init(_ fault: SpreadsheetFault, stylesheet: String, page: String) {
    findings =
      switch fault {
      case .missingLibrary: [Finding(.workbookLibraryMissing, file: "libxlsxwriter")]
      case .faulty(let place, let what):
        [
          Finding(
            .workbookDescriptionFaulty, file: stylesheet,
            found: .name(place.isEmpty ? what : "\(place): \(what)"))
        ]
      case .notWritten(let reason):
        [Finding(.workbookNotWritten, file: page, found: .name(reason))]
      }
  }
}
