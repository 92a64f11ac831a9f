import SurveyModel
import Testing

@testable import XMLText

struct LimitTests {
  private func nested(_ depth: Int) -> String {
    String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
  }

  private func wide(_ count: Int, _ name: String = "x") -> String {
    "<a " + (0..<count).map { "\(name)\($0)='u'" }.joined(separator: " ") + "/>"
  }

  private func isTooLarge(_ text: String, _ limit: String) -> Bool {
    let finding = refusal(of: text)
    return finding?.rule == .definitionTooLarge && finding?.found == .name(limit)
      && finding?.place != nil
  }

  @Test func `256 elements inside one another are read and 257 are not`() throws {
    var element = try parse(nested(256))
    var depth = 1
    while let inner = element.elements.first {
      element = inner
      depth += 1
    }
    #expect(depth == 256)
    #expect(isTooLarge(nested(257), "depth"))
    #expect(isTooLarge(String(repeating: "<a>", count: 1_000_000), "depth"))
    #expect(refusal(of: nested(257))?.place == place(1, 769))
    #expect(refusal(of: nested(257))?.expected == ["256"])
  }

  @Test func `1,000 attributes are read and 1,001 are not`() throws {
    #expect(try parse(wide(1_000)).attributes.count == 1_000)
    #expect(isTooLarge(wide(1_001), "attributes"))
  }

  @Test func `256 namespaces may be in force and 257 may not`() throws {
    #expect(try parse(wide(256, "xmlns:p")).attributes.isEmpty)
    #expect(isTooLarge(wide(257, "xmlns:p"), "namespaces"))
    let outer = wide(200, "xmlns:p").replacing("/>", with: ">")
    #expect(isTooLarge(outer + wide(57, "xmlns:q") + "</a>", "namespaces"))
    #expect(refusal(of: outer + wide(56, "xmlns:q") + wide(56, "xmlns:q") + "</a>") == nil)
  }

  @Test(arguments: [
    ("<a>", "</a>"), ("<a x='", "'/>"), ("<a><![CDATA[", "]]></a>"), ("<a>b<!-- -->", "</a>"),
  ])
  func `a text may have 1 MiB and no more`(before: String, after: String) {
    let rest = before.contains("b<") ? 1 : 0
    let text = String(repeating: "x", count: 1 << 20)
    #expect(refusal(of: before + text.dropLast(rest) + after) == nil)
    #expect(isTooLarge(before + text + String(repeating: "x", count: 1 - rest) + after, "text"))
  }

  @Test func `a file of more than 16 MiB is refused unread`() {
    let bytes = [UInt8](repeating: 0x20, count: (16 << 20) + 1)
    #expect(refusal(of: bytes)?.rule == .definitionTooLarge)
    #expect(refusal(of: bytes)?.found == .name("bytes"))
  }

  @Test func `more than a million nodes are refused`() {
    let text = "<a>" + String(repeating: "<b x=''/>", count: 500_000) + "</a>"
    #expect(isTooLarge(text, "nodes"))
  }

  @Test func `a name beyond what the parser takes is refused`() {
    #expect(isTooLarge("<" + String(repeating: "b", count: 60_000) + "/>", "parser"))
  }
}
