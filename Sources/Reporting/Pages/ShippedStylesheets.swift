import Resources
import XMLText

/// The stylesheets of the program by the addresses under which others import them, as in
/// `<xsl:import href="shukei:appendix.xsl"/>`.
enum ShippedStylesheets {
  /// Makes `appendix.html`.
  static let page = Stylesheet.Shipped(
    address: "shukei:appendix.xsl", bytes: Resource.appendixStylesheet)

  /// What the documents of Word and Excel have in common.
  static let office = Stylesheet.Shipped(
    address: "shukei:office.xsl", bytes: Resource.officeStylesheet)

  /// All that may be imported.
  static let all = [
    page, office,
    Stylesheet.Shipped(address: "shukei:document.xsl", bytes: Resource.documentStylesheet),
    Stylesheet.Shipped(address: "shukei:workbook.xsl", bytes: Resource.workbookStylesheet),
  ]
}
