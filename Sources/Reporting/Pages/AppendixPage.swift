import OfficeFiles
import Resources
package import SurveyModel
package import XMLText

/// A page that is made of a summary by a stylesheet.
package enum AppendixPage: String, Sendable, CaseIterable {
  /// One page that needs no other file.
  case page = "appendix.html"
  /// A document of Word.
  case document = "appendix.docx"
  /// A workbook of Excel.
  case workbook = "appendix.xlsx"

  /// The name under which it is published.
  package var fileName: String { rawValue }

  /// The form that it belongs to.
  package var format: OutputFormat {
    switch self {
    case .page: .html
    case .document: .docx
    case .workbook: .xlsx
    }
  }

  /// The stylesheet that is shipped.
  package var stylesheet: [UInt8] {
    switch self {
    case .page: Resource.appendixStylesheet
    case .document: Resource.documentStylesheet
    case .workbook: Resource.workbookStylesheet
    }
  }

  /// The page of a summary; the same for the same summary, stylesheet and parameters.
  ///
  /// - Parameters:
  ///   - summary: A document that is valid under `Report.summarySchema`.
  ///   - source: A stylesheet of a city's own with the name of its file, in place of the one
  ///     that is shipped; it may import those that are.
  ///   - parameters: Values of the stylesheet's parameters.
  /// - Returns: The file.
  /// - Throws: `XMLFault` where the stylesheet cannot be used, or fails.
  package func bytes(
    of summary: [UInt8], by source: (bytes: [UInt8], file: String)? = nil,
    parameters: [(name: String, value: String)] = []
  ) throws(XMLFault) -> [UInt8] {
    let style = try Stylesheet(
      parsing: source?.bytes ?? stylesheet, file: source?.file ?? "\(fileName).xsl",
      importing: source == nil && self == .page ? [] : ShippedStylesheets.all)
    let result = try style.apply(to: summary, parameters: parameters)
    switch self {
    case .page: return result
    case .document, .workbook: return OfficePackage(result).bytes()
    }
  }
}
