import Ingest
import Reporting
package import SurveyModel
import XMLText

/// Makes a page from a summary that was published before.
package struct RenderRun: Sendable {
  /// Path of the summary.
  package var summary: String
  /// What is made: one of the forms that a stylesheet makes, else the page.
  package var format: OutputFormat
  /// Which stylesheet makes it, with which values of its parameters.
  package var plan: OutputPlan
  /// Path of the page; `nil` for standard output.
  package var output: String?

  /// An order to make a page, which touches no file before its findings are asked for.
  package init(summary: String, format: OutputFormat, plan: OutputPlan, output: String?) {
    self.summary = summary
    self.format = format
    self.plan = plan
    self.output = output
  }

  private static let largestSummary = 256 << 20

  /// Makes the page. What stops it is returned, and then nothing is written.
  package func findings() -> [Finding] {
    do throws(Stop) {
      let page = AppendixPage.allCases.first { $0.format == format } ?? .page
      try write(PageStyle(plan).bytes(page, of: read()))
      return []
    } catch {
      return error.findings
    }
  }

  private func read() throws(Stop) -> [UInt8] {
    do throws(InputFault) {
      let bytes = try wholeFile(path: summary, name: summary, limit: Self.largestSummary)
      try check(bytes)
      return bytes
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// A page of something else would be empty without a word.
  private func check(_ bytes: [UInt8]) throws(InputFault) {
    do {
      let document = try XMLDocument(parsing: bytes, file: summary)
      let schema = try RelaxNGSchema(parsing: Report.summarySchema, file: "summary.rng")
      let findings = schema.findings(in: document, file: summary)
      guard let first = findings.first else { return }
      throw InputFault([
        Finding(.notASummary, file: summary, place: first.place, found: first.found)
      ])
    } catch let fault as XMLFault {
      throw InputFault(fault.findings)
    } catch let fault as InputFault {
      throw fault
    } catch {
      preconditionFailure("reading throws nothing else")
    }
  }

  private func write(_ page: [UInt8]) throws(Stop) {
    do throws(OutputFile.Fault) {
      var file = try OutputFile(path: output)
      try file.write(page.span)
      try file.finish()
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
  }
}
