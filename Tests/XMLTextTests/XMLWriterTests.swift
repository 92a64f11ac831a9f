import SurveyModel
import Testing

@testable import XMLText

struct XMLWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a document is indented by two spaces`() {
    var writer = XMLWriter()
    writer.comment("集計")
    writer.start("survey", [("xmlns", "urn:s"), ("id", "a")])
    writer.comment("a--b-")
    writer.start("section")
    writer.element("title", text: "DX & 市民")
    writer.element("note")
    writer.end()
    writer.start("report")
    writer.end()
    writer.end()
    #expect(
      text(writer.finish()) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- 集計 -->
        <survey xmlns="urn:s" id="a">
          <!-- a- -b- -->
          <section>
            <title>DX &amp; 市民</title>
            <note/>
          </section>
          <report/>
        </survey>

        """)
  }

  @Test func `white space is left alone once there is text`() {
    var writer = XMLWriter()
    writer.start("p")
    writer.text("一")
    writer.start("b")
    writer.element("i", text: "二")
    writer.end()
    writer.text("三")
    writer.end()
    #expect(text(writer.finish()).contains("\n<p>一<b><i>二</i></b>三</p>\n"))
  }

  @Test func `a document may be written without indentation`() {
    var writer = XMLWriter(indenting: false)
    writer.start("a")
    writer.start("b")
    writer.element("c")
    writer.end()
    writer.end()
    #expect(text(writer.finish()).hasSuffix("?>\n<a><b><c/></b></a>\n"))
  }

  @Test(arguments: [
    ("<&>\"'", "&lt;&amp;&gt;&quot;'"), ("a\tb\nc\rd", "a&#9;b&#10;c&#13;d"),
    ("a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e", "abcde"), ("！ｱ\u{FFFD}", "！ｱ\u{FFFD}"),
    ("か\u{3099}が", "か\u{3099}が"), ("\u{7F}\u{85}", "\u{7F}\u{85}"), ("", ""),
  ])
  func `values are escaped in attributes`(value: String, written: String) {
    var writer = XMLWriter()
    writer.element("a", [("x", value)])
    let end = "\n<a x=\"\(written)\"/>\n"
    #expect(Array(writer.finish().suffix(end.utf8.count)) == Array(end.utf8))
  }

  @Test(arguments: [
    ("<&>\"'", "&lt;&amp;&gt;&quot;'"), ("]]>", "]]&gt;"), ("a\tb\nc\rd", "a\tb\nc&#13;d"),
    ("\u{1}\u{FFFF}a", "a"),
  ])
  func `values are escaped in text`(value: String, written: String) {
    var writer = XMLWriter()
    writer.element("a", text: value)
    let end = "\n<a>\(written)</a>\n"
    #expect(Array(writer.finish().suffix(end.utf8.count)) == Array(end.utf8))
  }

  @Test func `what is written is read again as the same tree`() throws {
    let values = [
      "", "市民", "<&>\"'", " a\t b\n\nc\r\nd\re ", "が", "か\u{3099}", "𠮷👨‍👩‍👧", "]]>", "--", "&amp;",
      "\u{FEFF}x", "\u{2028}\u{85}", "\u{E000}\u{F8FF}", "\u{10FFFD}", "\u{202E}abc",
    ]
    let tree = XMLElement(
      name: "a", namespace: "urn:s", place: place(1, 1),
      attributes: values.enumerated().map { attribute($0, $1) },
      children: values.map { .element(leaf($0)) })
    let bytes = write(tree)
    let read = try XMLDocument(parsing: bytes, file: "out.xml").root
    #expect(read.outline == tree.outline)
    #expect(bytes == write(read))
  }

  @Test func `every scalar of the basic plane is kept or dropped, never changed`() throws {
    let scalars = (0...0xFFFF).compactMap { Unicode.Scalar($0 as UInt32) }
    let value = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
    var writer = XMLWriter()
    writer.element("a", [("x", value)], text: value)
    let read = try XMLDocument(parsing: writer.finish(), file: "out.xml").root
    let kept = scalars.filter { scalar in
      (scalar.value >= 0x20 || [9, 10, 13].contains(scalar.value)) && scalar.value < 0xFFFE
    }
    #expect(read["x"].map { Array($0.unicodeScalars) } == kept)
    #expect(Array(read.text.unicodeScalars) == kept)
  }

  @Test func `an end without a start is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.end()
    }
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.start("a")
      _ = writer.finish()
    }
  }

  private static let names: [StaticString] = [
    "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13", "v14",
  ]

  private func attribute(_ number: Int, _ value: String) -> XMLAttribute {
    XMLAttribute(name: "v\(number)", value: value, place: place(1, 1), valuePlace: place(1, 1))
  }

  private func leaf(_ value: String) -> XMLElement {
    XMLElement(
      name: "b", namespace: "urn:s", place: place(1, 1), attributes: [],
      children: value.isEmpty ? [] : [.text(value, place(1, 1))])
  }

  private func write(_ tree: XMLElement) -> [UInt8] {
    var writer = XMLWriter()
    let named = zip(Self.names, tree.attributes).map { ($0, $1.value) }
    writer.start("a", [("xmlns", "urn:s")] + named)
    for element in tree.elements { writer.element("b", text: element.text) }
    writer.end()
    return writer.finish()
  }
}
