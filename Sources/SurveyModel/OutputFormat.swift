/// The forms in which a run can publish; the raw value is what definitions and the command line
/// call them.
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
  /// `charts/….svg`, each chart of the page as a picture that scales.
  case svg
  /// `charts/….png`, the same charts in pixels.
  case png

  /// What a run publishes where nobody asks for more: the figures, for programs.
  package static let data: [OutputFormat] = [.xml, .csv]

  /// What `all` means: everything but pictures in pixels, which need a library of their own.
  package static let all = allCases.filter { $0 != .png }

  /// What `all` is written as, in definitions and on the command line.
  package static let allWord = "all"

  /// The words that name formats.
  package static var words: [String] { allCases.map(\.rawValue) + [allWord] }

  /// The formats that some words name, in the order of the cases, and the first word that names none.
  package static func named(_ words: [String]) -> (formats: [OutputFormat], unknown: String?) {
    var formats: Set<OutputFormat> = []
    var unknown: String?
    for word in words {
      if word.utf8.elementsEqual(allWord.utf8) {
        formats.formUnion(all)
      } else if let format = OutputFormat(rawValue: word) {
        formats.insert(format)
      } else {
        unknown = unknown ?? word
      }
    }
    return (allCases.filter(formats.contains), unknown)
  }
}
