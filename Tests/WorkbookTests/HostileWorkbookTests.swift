import Testing

@testable import Workbook

@Suite struct HostileWorkbookTests {
  private let sound = Sheets(row(1, text("A1", "a"), text("B1", "b")) + row(2, number("A2", "1")))

  @Test func `a workbook broken off anywhere is damaged`() throws {
    let bytes = sound.zip.bytes
    for length in stride(from: 4, to: bytes.count - 1, by: 41) {
      #expect(try refusal(Array(bytes[..<length])) != nil)
    }
  }

  @Test func `no changed byte makes it crash`() throws {
    let bytes = sound.zip.bytes
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      var changed = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255)
      }
      _ = try refusal(changed)
    }
  }

  @Test(arguments: ["../a.xml", "/a.xml", "C:\\a.xml", "xl/../../a", "a\u{1}"])
  func `a name that leads elsewhere is refused`(name: String) throws {
    var zip = sound.zip
    zip.add(name, "")
    #expect(try refusal(zip.bytes) == .forbidden(.unsafeName))
  }

  @Test func `two parts with one name are refused`() throws {
    var zip = sound.zip
    zip.add("xl/Workbook.xml", "")
    #expect(try refusal(zip.bytes) == .forbidden(.repeatedPart))
  }

  @Test func `an encrypted part is told`() throws {
    var zip = sound.zip
    zip.parts[0].flags = 1
    #expect(try refusal(zip.bytes) == .encrypted)
  }

  @Test func `a size that is not the truth is damage`() throws {
    var zip = sound.zip
    zip.parts[zip.parts.count - 1].claimedSize = 40
    #expect(try refusal(zip.bytes) != nil)
  }

  @Test func `more parts than any workbook has are refused`() throws {
    var zip = sound.zip
    for index in 0...WorkbookLimit.parts.most { zip.add("a\(index)", "") }
    #expect(try refusal(zip.bytes) == .tooLarge(.parts))
  }

  @Test(arguments: [
    ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", WorkbookLimit.columns),
    ("<row r=\"1048577\"><c><v>1</v></c></row>", .rows),
    ("<row r=\"1\"><c><v>\(String(repeating: "1", count: 2 << 20))</v></c></row>", .markup),
    (
      "<row r=\"1\">\(String(repeating: "<a>", count: 300))\(String(repeating: "</a>", count: 300))</row>",
      .markup
    ),
  ])
  func `a sheet beyond the limits is refused`(rows: String, limit: WorkbookLimit) throws {
    #expect(try refusal(Sheets(rows).zip.bytes) == .tooLarge(limit))
  }

  @Test func `a text named again and again cannot fill the memory`() throws {
    let cells = (0..<40).map { _ in "<c t=\"s\"><v>0</v></c>" }.joined()
    var sheets = Sheets("<row r=\"1\">\(cells)</row>")
    sheets.strings = [
      (0..<12).map { _ in "<r><t>\(String(repeating: "a", count: 60_000))</t></r>" }.joined()
    ]
    #expect(try refusal(sheets.zip.bytes) == .tooLarge(.row))
  }

  @Test(arguments: [
    "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c t=\"s\"><v>7</v></c><c><v>1</v></c></row>",
    "<row",
    "<row></c></row>", "<row r=\"1\"><c><v>&x;</v></c></row>",
  ])
  func `a sheet that contradicts itself is damaged`(rows: String) throws {
    #expect(try refusal(Sheets(rows).zip.bytes) == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `a document type is refused`() throws {
    var zip = sound.zip
    zip.parts[zip.parts.count - 1].content = Array(
      "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>".utf8)
    #expect(try refusal(zip.bytes) == .forbidden(.documentType))
  }

  @Test func `an empty workbook holds no table`() throws {
    #expect(try refusal(Sheets("").zip.bytes) == .noTable(sheet: nil))
    #expect(try refusal(Sheets("").zip.bytes, sheet: "Sheet1") == .noTable(sheet: "Sheet1"))
  }

  @Test func `an archive of something else is told`() throws {
    var zip = ZipFile()
    zip.add("responses.csv", "a,b")
    #expect(try refusal(zip.bytes) == .noWorkbook("zip"))
  }
}
