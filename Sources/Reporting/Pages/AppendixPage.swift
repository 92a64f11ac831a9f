import OfficeFiles
import Resources
import Spreadsheet
package import SurveyModel
import XMLText

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
  /// - Throws: `PageFault` where the stylesheet cannot be used, or fails, or what it makes cannot
  ///   become the file.
  package func bytes(
    of summary: [UInt8], by source: (bytes: [UInt8], file: String)? = nil,
    parameters: [(name: String, value: String)] = []
  ) throws(PageFault) -> [UInt8] {
    let file = source?.file ?? "\(fileName).xsl"
    let result = try styled(summary, source?.bytes ?? stylesheet, file, source == nil, parameters)
    switch self {
    case .page: return result
    case .document: return OfficePackage(result).bytes()
    case .workbook:
      do throws(SpreadsheetFault) {
        return try SpreadsheetFile.bytes(describedBy: result)
      } catch {
        throw PageFault(error, stylesheet: file, page: fileName)
      }
    }
  }

  /// What a stylesheet makes of the summary.
  private func styled(
    _ summary: [UInt8], _ stylesheet: [UInt8], _ file: String, _ isShipped: Bool,
    _ parameters: [(name: String, value: String)]
  ) throws(PageFault) -> [UInt8] {
    do throws(XMLFault) {
      let style = try Stylesheet(
        parsing: stylesheet, file: file,
        importing: isShipped && self == .page ? [] : ShippedStylesheets.all)
      return try style.apply(to: summary, parameters: parameters)
    } catch {
      throw PageFault(findings: error.findings)
    }
  }
}
