import SurveyModel
import Testing

@testable import XMLText

struct EncodingTests {
  @Test func `a byte order mark takes no column`() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8)
    let root = try XMLDocument(parsing: bytes, file: "survey.xml").root
    #expect(root.place == place(1, 1))
    #expect(root.elements.first?.place == place(1, 4))
  }

  @Test(arguments: ["Shift_JIS", "shift_jis", "Windows-31J", "CP932", "MS932"])
  func `Shift_JIS means what Windows means by it`(name: String) throws {
    // ① and 髙 are in CP932 alone; 表 has the trail byte 0x5C and 閖 the trail byte 0x7C.
    let bytes =
      Array("<?xml version='1.0' encoding='\(name)'?>\n<a x='".utf8)
      + [0x87, 0x40, 0xFB, 0xFC, 0x95, 0x5C, 0xE8, 0x7C, 0xB1] + Array("'><b/></a>".utf8)
    let root = try XMLDocument(parsing: bytes, file: "survey.xml").root
    #expect(root["x"].map { Array($0.unicodeScalars) } == Array("①髙表閖ｱ".unicodeScalars))
    #expect(root.elements.first?.place == place(2, 14))
  }

  @Test func `EUC-JP is read by its declaration`() throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"EUC-JP\"?><a>".utf8) + [0xC4, 0xB4, 0xBA, 0xBA]
      + Array("</a>".utf8)
    #expect(try XMLDocument(parsing: bytes, file: "survey.xml").root.text == "調査")
  }

  @Test func `ISO-2022-JP may hold the bytes of a tag inside a character`() throws {
    // 種 is 0x3C 0x6F: the byte of "<".
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><a>".utf8)
      + [0x1B, 0x24, 0x42, 0x3C, 0x6F, 0x1B, 0x28, 0x42] + Array("<b/></a>".utf8)
    let root = try XMLDocument(parsing: bytes, file: "survey.xml").root
    #expect(root.text == "種")
    #expect(root.elements.first?.place == place(1, 49))
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in both byte orders`(isBig: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "<?xml version='1.0' encoding='UTF-16'?><a>𠮷<b/></a>"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
    let root = try XMLDocument(parsing: bytes, file: "survey.xml").root
    #expect(root.text == "𠮷")
    #expect(root.elements.first?.place == place(1, 44))
  }

  @Test func `a Shift_JIS file that does not say so is found at its first character`() {
    let bytes = Array("<a>\n<b/>".utf8) + [0x92, 0xB2, 0x8D, 0xB8] + Array("</a>".utf8)
    let finding = refusal(of: bytes)
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.place == place(2, 5))
    #expect(finding?.found == .shape(.undecodable))
    #expect(finding?.expected == ["UTF-8"])
  }

  @Test(arguments: [
    [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE3, 0x81], [0x80], [0xFF],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let finding = refusal(of: Array("<a>".utf8) + bytes + Array("</a>".utf8))
    #expect(finding?.place == place(1, 4))
    #expect(finding?.found == .shape(.undecodable))
  }

  @Test func `bytes that are not Shift_JIS are refused at their place`() {
    let head = "<?xml version='1.0' encoding='Shift_JIS'?>\n<a>"
    let finding = refusal(of: Array(head.utf8) + [0x92, 0xB2, 0xFF, 0xFF])
    #expect(finding?.place == place(2, 5))
    #expect(finding?.expected == ["Shift_JIS"])
  }

  @Test(arguments: ["UTF-16", "UTF-7", "EBCDIC", "../../gconv", "UTF-8//IGNORE", ""])
  func `an encoding that is not read here is named at its place`(name: String) {
    let finding = refusal(of: "<?xml version='1.0' encoding='\(name)'?><a/>")
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.place == place(1, 31))
    #expect(finding?.found == .name(name))
    #expect(finding?.expected.first == "UTF-8")
  }
}
