import Ingest
import Reporting
import SurveyModel
import XMLText

/// How pages are made from a summary: by which stylesheet, with which values of its parameters.
package struct PageStyle: Sendable {
  /// Path of a stylesheet of the city's own; `nil` for the one that is shipped.
  package var stylesheet: String?
  /// Names and values; a parameter that the stylesheet does not have is passed over.
  package var parameters: [(name: String, value: String)]

  /// The stylesheet that is shipped, with its own values, unless told otherwise.
  package init(stylesheet: String? = nil, parameters: [(name: String, value: String)] = []) {
    self.stylesheet = stylesheet
    self.parameters = parameters
  }

  private static let largestStylesheet = 4 << 20

  /// The page of a summary.
  func page(of summary: [UInt8]) throws(Stop) -> [UInt8] {
    let source = try read()
    do throws(XMLFault) {
      return try AppendixPage(source).bytes(of: summary, parameters: parameters)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  private func read() throws(Stop) -> (bytes: [UInt8], file: String)? {
    guard let stylesheet else { return nil }
    do throws(InputFault) {
      return (
        try wholeFile(path: stylesheet, name: stylesheet, limit: Self.largestStylesheet), stylesheet
      )
    } catch {
      throw Stop(findings: error.findings)
    }
  }
}
