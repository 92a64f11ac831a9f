import Ingest
import Reporting
package import SurveyModel
import XMLText

/// How pages are made from a summary: by which stylesheets, with which values of their parameters.
package struct PageStyle: Sendable {
  private let stylesheets: [OutputPlan.Stylesheet]
  private let parameters: [(name: String, value: String)]

  private static let largestStylesheet = 4 << 20

  /// The style of a plan whose stylesheets have paths as they are found from here; what it does not
  /// name is as shipped. A parameter that a stylesheet does not have is passed over.
  package init(_ plan: OutputPlan) {
    stylesheets = plan.stylesheets
    parameters = plan.parameters.map { ($0.name, $0.value) }
  }

  /// One page of a summary.
  func bytes(_ page: AppendixPage, of summary: [UInt8]) throws(Stop) -> [UInt8] {
    let source = try stylesheets.first { $0.format == page.format }.map(read)
    do throws(PageFault) {
      return try page.bytes(of: summary, by: source, parameters: parameters)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// The charts of a summary, as the shipped stylesheet draws them.
  func charts(of summary: [UInt8]) throws(Stop) -> ChartFiles {
    do throws(XMLFault) {
      return try ChartFiles(of: summary, parameters: parameters)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  private func read(
    _ stylesheet: OutputPlan.Stylesheet
  ) throws(Stop) -> (bytes: [UInt8], file: String) {
    let path = stylesheet.href
    do throws(InputFault) {
      return (try wholeFile(path: path, name: path, limit: Self.largestStylesheet), path)
    } catch {
      throw Stop(findings: error.findings)
    }
  }
}
