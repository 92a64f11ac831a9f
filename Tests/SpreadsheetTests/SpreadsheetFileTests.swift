import OfficeFiles
import Testing

@testable import Spreadsheet

/// Needs libxlsxwriter, which `scripts/test` installs.
@Suite struct `A workbook after its description` {
  private func file(_ inside: String) throws -> [UInt8] {
    try SpreadsheetFile.bytes(
      describedBy: Array("<workbook xmlns=\"urn:shukei:workbook:1\">\(inside)</workbook>".utf8))
  }

  /// A part of the file as text.
  private func part(_ name: String, of inside: String) throws -> String {
    let parts = try #require(ArchiveParts(file(inside))).parts
    let part = try #require(parts.first { $0.name == name })
    return String(decoding: part.content, as: UTF8.self)
  }

  private func fault(_ inside: String) -> SpreadsheetFault? {
    do {
      _ = try file(inside)
      return nil
    } catch {
      return error as? SpreadsheetFault
    }
  }

  private func isFaulty(_ inside: String) -> Bool {
    if case .faulty = fault(inside) { true } else { false }
  }

  private static let table = """
    <style name="share" format="0.0%" percent="yes"/>\
    <sheet id="s" name="A &lt;b&gt;"><row><t id="top">x</t></row>\
    <chart column="4" columns="6" height="200" beside="yes" stacking="percent" alt="bars">\
    <series name="h" categories="l" values="v" labels-from="0.04"/></chart>\
    <block><down><t>a</t><range id="l"><t>yes</t><t>no</t></range></down>\
    <down style="share"><t id="h">all</t><range id="v"><n>97.5</n><n id="few">2.5</n></range></down></block>\
    <clear/><row><t link="top">up</t><same of="few"/></row></sheet>
    """

  @Test func `the same description has the same bytes`() throws {
    #expect(try file(Self.table) == file(Self.table))
  }

  @Test func `cells stand where rows, blocks and what is beside them leave off`() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", of: Self.table)
    // Shares are parts of one, as if they had been written so.
    #expect(sheet.contains("<c r=\"B3\" s=\"1\"><v>0.975</v></c>"))
    #expect(sheet.contains("<c r=\"B4\" s=\"1\"><v>0.025</v></c>"))
    // 200 pixels are 150 points, ten rows below the first.
    #expect(sheet.contains("<c r=\"B12\"><f>$B$4</f><v>0.025</v></c>"))
    #expect(sheet.contains("<hyperlink ref=\"A12\" location=\"'A &lt;b&gt;'!A1\""))
  }

  @Test func `a chart has the names and figures of the cells that it refers to`() throws {
    let chart = try part("xl/charts/chart1.xml", of: Self.table)
    #expect(chart.contains("<c:grouping val=\"percentStacked\"/>"))
    #expect(chart.contains("<c:f>'A &lt;b&gt;'!$B$3:$B$4</c:f>"))
    #expect(chart.contains("<c:pt idx=\"1\"><c:v>0.025</c:v></c:pt>"))
    #expect(chart.contains("<c:pt idx=\"0\"><c:v>yes</c:v></c:pt>"))
    // Too narrow for a figure.
    #expect(chart.contains("<c:dLbl><c:idx val=\"1\"/><c:delete val=\"1\"/></c:dLbl>"))
    let drawing = try part("xl/drawings/drawing1.xml", of: Self.table)
    #expect(drawing.contains("descr=\"bars\""))
  }

  @Test func `a chart of cells that show others has their figures`() throws {
    let chart = try part(
      "xl/charts/chart1.xml",
      of: """
        <sheet name="s"><chart><series name="n" categories="c" values="v"/></chart>\
        <row><t id="n">n</t><range id="c"><same of="b"/><same of="a"/></range></row>\
        <row><e/><range id="v"><same of="2"/><same of="1"/></range></row>\
        <row><t id="a">A</t><t id="b">B</t><n id="1">0.25</n><n id="2">0.5</n></row></sheet>
        """)
    #expect(
      chart.contains("<c:pt idx=\"0\"><c:v>B</c:v></c:pt><c:pt idx=\"1\"><c:v>A</c:v></c:pt>"))
    #expect(
      chart.contains("<c:pt idx=\"0\"><c:v>0.5</c:v></c:pt><c:pt idx=\"1\"><c:v>0.25</c:v></c:pt>"))
  }

  @Test(arguments: [
    "<b>&amp;\"'</b>", "]]&gt;", "=1+1", "_x0041_", "\u{202E}gpj.exe", "&#13;&#10;", "  a  ",
  ])
  func `a text is text, whatever it holds`(_ text: String) throws {
    let cell = text.replacing("<", with: "&lt;")
    let strings = try part(
      "xl/sharedStrings.xml", of: "<sheet name='s'><row><t>\(cell)</t></row></sheet>")
    #expect(strings.contains("count=\"1\""))
    #expect(text != "_x0041_" || strings.contains("<t>_x005F_x0041_</t>"))
  }

  @Test func `a list of numbers is a cell for each, a minus an empty one`() throws {
    let sheet = try part(
      "xl/worksheets/sheet1.xml",
      of: "<sheet name='s'><block><down><n list='yes'>1 -2.5 - 4 </n></down></block></sheet>")
    #expect(sheet.contains("<c r=\"A2\"><v>-2.5</v></c>"))
    #expect(sheet.contains("<c r=\"A4\"><v>4</v></c>"))
    #expect(!sheet.contains("r=\"A3\""))
    #expect(isFaulty("<sheet name='s'><row><n list='yes'>1 x</n></row></sheet>"))
    let again = try part(
      "xl/worksheets/sheet1.xml",
      of: "<sheet name='s'><row><repeat times='3'><n>1</n><n>2</n></repeat><n>3</n></row></sheet>")
    #expect(again.contains("<c r=\"F1\"><v>2</v></c><c r=\"G1\"><v>3</v></c>"))
    #expect(
      isFaulty("<sheet name='s'><row><repeat times='2'><n id='a'>1</n></repeat></row></sheet>"))
    #expect(
      isFaulty(
        "<sheet name='s'><block><down><repeat times='1048576'><n>1</n><n>2</n></repeat></down></block></sheet>"
      ))
  }

  @Test(arguments: [20_000, 32_767, 32_768, 70_000])
  func `a text longer than a cell can be is cut between letters`(_ count: Int) throws {
    for letter in ["あ", "😀", "a"] {
      let text = String(repeating: letter, count: count)
      let strings = try part(
        "xl/sharedStrings.xml", of: "<sheet name='s'><row><t>\(text)</t></row></sheet>")
      let written = strings.split(separator: "<t>")[1].prefix { $0 != "<" }
      #expect(written.utf16.count <= 32_767)
      #expect(written.last == (text.utf16.count > 32_767 ? "…" : letter.first))
    }
  }

  @Test func `names of sheets are made fit and none stands twice`() throws {
    let wishes = [
      String(repeating: "長い名前", count: 20), String(repeating: "長い名前", count: 20),
      "[a]:*?/\\'#!", "2025", "A1", "", "history", "😀" + String(repeating: "x", count: 40), "x",
      "X",
    ]
    var names = SheetNames()
    let made = wishes.map { names.name(for: Array($0.utf8)[...]) }
    #expect(Set(made.map { $0.lowercased() }).count == made.count)
    for name in made {
      #expect((1...31).contains(name.utf16.count))
      #expect(!name.contains { "[]:*?/\\'#!".contains($0) })
    }
    #expect(made[3] == "(2025)" && made[4] == "(A1)" && made[9] == "X (2)")
  }

  @Test(arguments: [
    // Elements and attributes that there are not, or not here.
    "<cell/>", "<sheet name='s'><t>x</t></sheet>", "<sheet name='s'><row colour='red'/></sheet>",
    "<sheet name='s'><row>stray</row></sheet>", "<sheet/>", "<row/>",
    "<sheet name='s'><row><t><t/></t></row></sheet>", "<sheet name='s'><row><row/></row></sheet>",
    // Names of nothing, or of two things.
    "<sheet name='s'><row><t style='none'>x</t></row></sheet>",
    "<sheet name='s'><row><t link='none'>x</t></row></sheet>",
    "<sheet name='s'><row><same of='none'/></row></sheet>",
    "<sheet name='s'><row><t id='a'/><t id='a'/></row></sheet>",
    "<sheet name='s'><chart/></sheet>",
    "<sheet name='s'><chart><series name='a' categories='b' values='c'/></chart></sheet>",
    "<sheet name='s'><row><range id='a'/></row><chart><series name='a' categories='a' values='a'/></chart></sheet>",
    // Numbers that are none.
    "<sheet name='s'><row><n>1,5</n></row></sheet>",
    "<sheet name='s'><row><n>NaN</n></row></sheet>",
    "<sheet name='s'><row><n>1e9</n></row></sheet>",
    "<sheet name='s'><row><n>--1</n></row></sheet>",
    "<sheet name='s'><row><n>1.2.3</n></row></sheet>",
    // More than there is room for.
    "<sheet name='s'><columns width='256'/></sheet>",
    "<sheet name='s'><columns width='-1'/></sheet>",
    "<sheet name='s'><columns count='16385' width='9'/></sheet>",
    "<sheet name='s'><skip rows='2000000'/><row><t>x</t></row></sheet>",
    "<sheet name='s'><skip rows='1048576'/><row><t>x</t></row></sheet>",
    "<sheet name='s'><block><down><t times='2000000'>x</t></down></block></sheet>",
    "<sheet name='s'><block><down><t times='1048576'>x</t><t>y</t></down></block></sheet>",
    "<sheet name='s'><row height='4000'/></sheet>",
    "<sheet name='s'><row><t span='0'/></row></sheet>",
    "<sheet name='s' freeze-rows='-3'/>", "<sheet name='s' margins='1 1'/>",
    "<style name='a' color='red'/><sheet name='s'/>",
    "<style name='a' size='1000'/><sheet name='s'/>",
    "<style name='a'/><style name='a'/><sheet name='s'/>",
    "<style name='a' bottom='thick'/><sheet name='s'/>",
    // Not a workbook, or none at all.
    "", "<sheet name='s'>", "<!DOCTYPE a>",
  ])
  func `what there cannot be is a fault, and no file`(_ inside: String) {
    #expect(isFaulty(inside), "\(inside)")
  }

  @Test func `a fault tells where it would stand`() {
    let inside = "<sheet name='町'><row/><row><t>a</t><n>x</n></row></sheet>"
    #expect(fault(inside) == .faulty(place: "町 B2", what: "<n>x"))
  }

  @Test func `another document is no description`() {
    for text in [
      "<package><part name='xl/workbook.xml'/></package>", "", "<a xmlns='urn:a'/>", "PK",
    ] {
      #expect(throws: SpreadsheetFault.self) {
        try SpreadsheetFile.bytes(describedBy: Array(text.utf8))
      }
    }
  }

  @Test func `as many rows as a sheet has, and as many columns`() throws {
    let sheet = try part(
      "xl/worksheets/sheet1.xml",
      of: "<sheet name='s'><skip rows='1048575'/><row><e/><t times='16383'>x</t></row></sheet>")
    #expect(sheet.contains("r=\"XFD1048576\""))
  }

  @Test func `charts of sixty series and of bars with hostile names`() throws {
    let names = (0..<60).map { "<t id='n\($0)'>&lt;\($0)&gt;&amp;\u{202E}</t>" }.joined()
    let values = (0..<60).map { "<n id='v\($0)'>\($0)</n>" }.joined()
    let series = (0..<60).map { "<series name='n\($0)' categories='n0' values='v\($0)'/>" }.joined()
    let chart = try part(
      "xl/charts/chart1.xml",
      of: "<sheet name='s'><row>\(names)</row><row>\(values)</row><chart>\(series)</chart></sheet>")
    #expect(chart.split(separator: "<c:ser>").count == 61)
  }
}

@Suite struct `A written archive` {
  @Test func `one that lacks a part of itself is not taken`() throws {
    let rows = String(repeating: "<row><t>text</t><n>12.5</n></row>", count: 2_000)
    let bytes = try SpreadsheetFile.bytes(
      describedBy: Array(
        "<workbook xmlns=\"urn:shukei:workbook:1\"><sheet name=\"s\">\(rows)</sheet></workbook>"
          .utf8))
    #expect(WrittenArchive(bytes).isWhole(cells: [4_000]))
    #expect(!WrittenArchive(bytes).isWhole(cells: [4_001]))
    #expect(!WrittenArchive(bytes).isWhole(cells: [4_000, 0]))
    #expect(!WrittenArchive(Array(bytes.dropLast(30))).isWhole(cells: [4_000]))
    for place in stride(from: 40, to: bytes.count, by: 997) {
      // Whatever is changed in it: no crash.
      var damaged = bytes
      damaged[place] ^= 0x5A
      _ = WrittenArchive(damaged).isWhole(cells: [4_000])
      _ = WrittenArchive(Array(bytes[..<place])).isWhole(cells: [4_000])
    }
  }
}
