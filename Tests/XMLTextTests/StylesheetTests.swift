import SurveyModel
import Testing

@testable import XMLText

struct StylesheetTests {
  private func sheet(_ inside: String) -> [UInt8] {
    Array(
      """
      <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
      \(inside)
      <xsl:output method="text"/>
      </xsl:stylesheet>
      """.utf8)
  }

  private func text(
    of inside: String, for document: String, _ parameters: [(name: String, value: String)] = []
  ) throws -> String {
    let style = try Stylesheet(parsing: sheet(inside), file: "ours.xsl")
    return String(
      decoding: try style.apply(to: Array(document.utf8), parameters: parameters), as: UTF8.self)
  }

  /// Rule, line and column of what keeps a stylesheet from being applied.
  private func fault(_ inside: String, for document: String = "<a><b/></a>") -> Finding? {
    do throws(XMLFault) {
      let style = try Stylesheet(parsing: sheet(inside), file: "ours.xsl")
      _ = try style.apply(to: Array(document.utf8))
      return nil
    } catch {
      return error.findings.first
    }
  }

  @Test func `a template writes what it finds in the document`() throws {
    let rows =
      "<xsl:template match='/'><xsl:for-each select='//r'><xsl:value-of select='@n'/>;"
      + "</xsl:for-each></xsl:template>"
    #expect(try text(of: rows, for: "<t><r n='1'/><r n='令和'/></t>") == "1;令和;")
  }

  @Test func `parameters are texts, whatever characters they hold`() throws {
    let title =
      "<xsl:param name='title'/><xsl:template match='/'><xsl:value-of select='$title'/></xsl:template>"
    let hostile = #"'"] | document("/etc/passwd") & <令和>"#
    #expect(try text(of: title, for: "<a/>", [("title", hostile), ("other", "x")]) == hostile)
  }

  @Test func `a document has the same page every time`() throws {
    let names = "<xsl:template match='/'><xsl:value-of select='name(/*)'/></xsl:template>"
    let style = try Stylesheet(parsing: sheet(names), file: "ours.xsl")
    let pages = try (0..<3).map { _ in try style.apply(to: Array("<survey/>".utf8)) }
    #expect(Set(pages).count == 1)
  }

  /// What a stylesheet may import in these tests.
  private var shipped: [Stylesheet.Shipped] {
    [
      Stylesheet.Shipped(address: "ours:other.xsl", bytes: sheet("")),
      Stylesheet.Shipped(
        address: "ours:base.xsl",
        bytes: sheet(
          "<xsl:template match='/'><xsl:call-template name='name'/>!</xsl:template>"
            + "<xsl:template name='name'>base</xsl:template>")),
    ]
  }

  @Test func `what is shipped can be imported, and its templates replaced`() throws {
    let own = "<xsl:import href='ours:base.xsl'/><xsl:template name='name'>own</xsl:template>"
    let style = try Stylesheet(parsing: sheet(own), file: "ours.xsl", importing: shipped)
    let page = try style.apply(to: Array("<a/>".utf8))
    #expect(String(decoding: page, as: UTF8.self) == "own!")
  }

  @Test(arguments: [
    "<xsl:import href='ours:missing.xsl'/>", "<xsl:import href='ours:base.xsl/'/>",
    "<xsl:import href='file:///etc/passwd'/>", "<xsl:include href='http://127.0.0.1/base.xsl'/>",
    "<xsl:template match='/'><xsl:copy-of select=\"document('ours:base.xsl')\"/></xsl:template>",
  ])
  func `nothing else is imported, and what is shipped is no document`(_ inside: String) {
    #expect {
      let style = try Stylesheet(parsing: sheet(inside), file: "ours.xsl", importing: shipped)
      _ = try style.apply(to: Array("<a/>".utf8))
    } throws: { ($0 as? XMLFault)?.findings.first?.rule == .stylesheetForbidden }
  }

  @Test(arguments: [
    "<xsl:template match='/'><xsl:value-of select=\"document('/etc/passwd')\"/></xsl:template>",
    "<xsl:template match='/'><xsl:value-of select=\"document('')\"/></xsl:template>",
    "<xsl:import href='/etc/passwd'/>",
    "<xsl:include href='http://127.0.0.1/x.xsl'/>",
    "<xsl:template match='/'><xsl:document href='/tmp/x'>x</xsl:document></xsl:template>",
  ])
  func `a stylesheet that reaches out is stopped`(_ inside: String) {
    #expect(fault(inside)?.rule == .stylesheetForbidden)
  }

  /// Forty variables, each twice the one before.
  private func doubling(_ instruction: String) -> String {
    let variables = (1...40).map { place in
      "<xsl:variable name='v\(place)'>"
        + String(repeating: "<xsl:\(instruction) select='$v\(place - 1)'/>", count: 2)
        + "</xsl:variable>"
    }
    return "<xsl:template match='/'><xsl:variable name='v0'><a>some text</a></xsl:variable>"
      + variables.joined() + "<xsl:value-of select='string-length($v40)'/></xsl:template>"
  }

  @Test(arguments: ["copy-of", "value-of"])
  func `a variable that doubles is stopped before it fills the memory`(_ instruction: String) {
    #expect(fault(doubling(instruction))?.rule == .stylesheetLimit)
  }

  @Test func `a template that calls itself for ever is stopped at the line of the call`() {
    let finding = fault(
      """
      <xsl:template match="/"><xsl:call-template name="a"/></xsl:template>
      <xsl:template name="a">
        <xsl:call-template name="a"/>
      </xsl:template>
      """)
    #expect(finding?.rule == .stylesheetLimit)
    #expect(finding?.place == Place(line: 4, column: 3))
  }

  @Test func `a text that doubles itself is stopped before it fills the memory`() {
    let finding = fault(
      """
      <xsl:template match="/"><xsl:call-template name="d"><xsl:with-param name="s" select="'xx'"/></xsl:call-template></xsl:template>
      <xsl:template name="d"><xsl:param name="s"/>
        <xsl:call-template name="d"><xsl:with-param name="s" select="concat($s, $s)"/></xsl:call-template>
      </xsl:template>
      """)
    #expect(finding?.rule == .stylesheetLimit)
  }

  @Test func `an expression that goes through everything over and over is stopped`() {
    let document = "<a>" + String(repeating: "<b/>", count: 3_000) + "</a>"
    let inside =
      "<xsl:template match='/'><xsl:value-of select='count(//*[count(//*[count(//*) > 1]) > 1])'/></xsl:template>"
    #expect(fault(inside, for: document)?.rule == .stylesheetLimit)
  }

  @Test func `an unknown function is named, with line and column of the instruction`() {
    let finding = fault(
      "<xsl:template match='/'>\n  <xsl:value-of select='today()'/></xsl:template>")
    #expect(finding?.rule == .stylesheetFaulty)
    #expect(finding?.place == Place(line: 3, column: 3))
    #expect(finding?.found == .name("xmlXPathCompOpEval: function today not found"))
  }

  @Test func `a tag that is not closed is a fault of the document, in its place`() {
    let finding = fault("<xsl:template match='/'>\n</xsl:templat>")
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.place?.line == 3)
  }

  @Test func `entities are refused before any is expanded`() {
    let bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    let bytes = Array((bomb + String(decoding: sheet("&b;"), as: UTF8.self)).utf8)
    #expect {
      _ = try Stylesheet(parsing: bytes, file: "ours.xsl")
    } throws: { ($0 as? XMLFault)?.findings.first?.rule == .documentTypeForbidden }
  }

  @Test func `a document that is no stylesheet is refused`() {
    #expect {
      _ = try Stylesheet(parsing: Array("<survey/>".utf8), file: "survey.xml")
    } throws: { ($0 as? XMLFault)?.findings.first?.rule == .stylesheetFaulty }
  }
}
