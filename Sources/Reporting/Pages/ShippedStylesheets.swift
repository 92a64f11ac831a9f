import XMLText

/// The stylesheets of the program by the addresses under which others import them, as in
/// `<xsl:import href="shukei:appendix.xsl"/>`.
enum ShippedStylesheets {
  /// Makes `appendix.html`.
  static let page = Stylesheet.Shipped(
    address: "shukei:appendix.xsl", bytes: PackageResources.appendix_xsl)

  /// What the documents of Word and Excel have in common.
  static let office = Stylesheet.Shipped(
    address: "shukei:office.xsl", bytes: PackageResources.office_xsl)

  /// All that may be imported.
  static let all = [
    page, office,
    Stylesheet.Shipped(address: "shukei:document.xsl", bytes: PackageResources.document_xsl),
    Stylesheet.Shipped(address: "shukei:workbook.xsl", bytes: PackageResources.workbook_xsl),
  ]
}
