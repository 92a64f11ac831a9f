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

  /// One page of a summary; a stylesheet of the city's own is for `appendix.html` alone.
  func bytes(_ page: AppendixPage, of summary: [UInt8]) throws(Stop) -> [UInt8] {
    let source = page == .page ? try read() : nil
    do throws(XMLFault) {
      return try page.bytes(of: summary, by: source, parameters: parameters)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// Several pages of a summary, made side by side.
  func all(_ pages: [AppendixPage], of summary: [UInt8]) throws(Stop) -> [[UInt8]] {
    let made = inParallel(pages) { page -> Result<[UInt8], Stop> in
      do throws(Stop) {
        return .success(try bytes(page, of: summary))
      } catch {
        return .failure(error)
      }
    }
    var all: [[UInt8]] = []
    for result in made { all.append(try result.get()) }
    return all
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
