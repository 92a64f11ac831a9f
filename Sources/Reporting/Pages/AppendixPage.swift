package import XMLText

/// `appendix.html`: the pages of a summary, made by a stylesheet.
package struct AppendixPage: ~Copyable {
  /// The name under which the page is published.
  package static let fileName = "appendix.html"

  private let stylesheet: Stylesheet

  /// The stylesheet that is shipped.
  package static var shippedStylesheet: [UInt8] { PackageResources.appendix_xsl }

  /// A page by a stylesheet that a city has made, or by the one that is shipped.
  ///
  /// - Throws: `XMLFault` where the stylesheet cannot be used.
  package init(_ source: (bytes: [UInt8], file: String)? = nil) throws(XMLFault) {
    stylesheet = try Stylesheet(
      parsing: source?.bytes ?? Self.shippedStylesheet, file: source?.file ?? "appendix.xsl")
  }

  /// The bytes of the page; the same for the same summary, stylesheet and parameters.
  ///
  /// - Parameters:
  ///   - summary: A document that is valid under `Report.summarySchema`.
  ///   - parameters: Values of the stylesheet's parameters.
  /// - Returns: The file.
  /// - Throws: `XMLFault` where the stylesheet fails.
  package func bytes(
    of summary: [UInt8], parameters: [(name: String, value: String)] = []
  ) throws(XMLFault) -> [UInt8] {
    try stylesheet.apply(to: summary, parameters: parameters)
  }
}
