import Testing

@testable import XMLText

@Suite struct XMLStreamTests {
  private enum Name: String, CaseIterable {
    case a, b, x
  }

  /// Tags as `<a x=…>` and `</a>`, texts as they are; what is not in the vocabulary is left out.
  private func told(_ text: String, piece: Int = 1 << 16) throws -> String {
    var stream = XMLStream(XMLVocabulary(Name.self, namespaces: ["urn:known"]))
    var events = XMLEvents()
    var told = ""
    let bytes = Array(text.utf8)
    var position = 0
    repeat {
      let end = min(bytes.count, position + piece)
      try stream.parse(
        bytes.span.extracting(position..<end), isLast: end == bytes.count, into: &events)
      position = end
      for event in events.events {
        switch event.kind {
        case .text: told += String(decoding: events.bytes[event.range], as: UTF8.self)
        case .end: told += "</\(Name.allCases[event.name])>"
        case .start:
          let attributes = events.attributes[event.range].map { attribute in
            let value = String(decoding: events.bytes[attribute.range], as: UTF8.self)
            return " \(Name.allCases[attribute.name])=\(value)"
          }
          told += "<\(Name.allCases[event.name])\(attributes.joined())>"
        }
      }
    } while position < bytes.count
    return told
  }

  private func reason(_ text: String, piece: Int = 1 << 16) -> XMLStreamFault.Reason? {
    do {
      _ = try told(text, piece: piece)
      return nil
    } catch {
      return (error as? XMLStreamFault)?.reason
    }
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1 << 16])
  func `a document is told alike in pieces of any size`(piece: Int) throws {
    let text =
      "<?xml version=\"1.0\"?><a xmlns=\"urn:known\" x=\"1 &amp;&lt; &#38;\"><z x=\"2\">日本</z><b>&lt;é&amp;</b><![CDATA[<c>]]><b/></a>"
    #expect(
      try told(text, piece: piece) == "<a x=1 &< &>日本<b><é&</b><c><b></b></a>")
  }

  @Test func `names of other namespaces are passed over`() throws {
    let text =
      "<k:a xmlns:k=\"urn:known\" xmlns:o=\"urn:other\"><o:b/><k:b o:x=\"1\" k:x=\"2\"/></k:a>"
    #expect(try told(text) == "<a><b x=2></b></a>")
  }

  @Test(arguments: [1, 1 << 16])
  func `what could do harm is refused`(piece: Int) {
    #expect(
      reason("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", piece: piece)
        == .documentType)
    #expect(
      reason("<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>", piece: piece) == .documentType)
  }

  @Test(arguments: [
    "<a>", "<a></b>", "<a>&b;</a>", "<a", "<a x=1/>", "<a/><a/>", "", "<k:a/>", "<a>\u{1}</a>",
  ])
  func `what is not well-formed is refused`(text: String) {
    #expect(reason(text) == .notWellFormed)
    #expect(reason(text, piece: 1) == .notWellFormed)
  }

  @Test func `what exceeds a limit is refused`() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    let long = String(repeating: "a", count: 2 << 20)
    let many = (0..<1_500).map { " k\($0)=\"\"" }.joined()
    let spaces = (0..<300).map { " xmlns:k\($0)=\"urn:\($0)\"" }.joined()
    for text in [
      deep, "<a>\(long)</a>", "<a x=\"\(long)\"/>", "<a\(many)/>", "<a\(spaces)/>",
      "<!--\(long)--><a/>",
    ] {
      if case .tooLarge = reason(text, piece: 1 << 14) { continue }
      Issue.record("\(text.prefix(20))")
    }
  }

  @Test func `bytes that are no characters are refused`() {
    var stream = XMLStream(XMLVocabulary(Name.self, namespaces: []))
    var events = XMLEvents()
    let bytes: [UInt8] = Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8)
    #expect(throws: XMLStreamFault.self) {
      try stream.parse(bytes.span, isLast: true, into: &events)
    }
  }
}
