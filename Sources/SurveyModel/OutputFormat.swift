/// The forms in which a run can publish; the raw value is what the command line calls them.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// The summary, from which all pages are made.
  case xml
  /// Tables for programs and for spreadsheets.
  case csv
  /// `appendix.html`, one page that needs no other file.
  case html
  /// `appendix.docx`, for a plan that is written in Word.
  case docx
  /// `appendix.xlsx`, with figures as numbers.
  case xlsx
}
