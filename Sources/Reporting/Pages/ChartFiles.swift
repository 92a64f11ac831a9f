import OfficeFiles
import Resources
package import XMLText

/// The charts of `appendix.html` as pictures in files of their own, `charts/Q1.svg`.
package struct ChartFiles: Sendable {
  /// The folder of all charts, within the published folder.
  package static let folder = "charts"

  /// The pictures by the names of their files, in the order of the questionnaire.
  package let pictures: [(name: String, svg: [UInt8])]

  /// Makes the charts of a summary; the same for the same summary and parameters.
  ///
  /// - Parameters:
  ///   - summary: A document that is valid under `Report.summarySchema`.
  ///   - parameters: Values of the parameters of `appendix.xsl` and `charts.xsl`.
  /// - Throws: `XMLFault` where a parameter leads nowhere.
  package init(
    of summary: [UInt8], parameters: [(name: String, value: String)] = []
  ) throws(XMLFault) {
    let style = try Stylesheet(
      parsing: Resource.chartsStylesheet, file: "charts.xsl",
      importing: [ShippedStylesheets.page])
    let parts = OfficePackage(try style.apply(to: summary, parameters: parameters)).parts
    var names: Set<String> = []
    pictures = parts.map { part in
      (Self.name(part.name, &names), Array(part.content))
    }
  }

  /// A name that no other chart has, whatever a computer makes of capitals.
  private static func name(_ name: String, _ names: inout Set<String>) -> String {
    var own = name
    var number = 2
    while !names.insert(own.lowercased()).inserted {
      own = "\(name.dropLast(4))-\(number).svg"
      number += 1
    }
    return own
  }
}
