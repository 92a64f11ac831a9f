import Testing

@testable import XMLText

struct AttributeTests {
  @Test func `attributes may follow their start tag`() {
    var writer = XMLWriter(indenting: false)
    writer.start("cell", [("a", "1")])
    writer.attribute("b", "<\"&")
    writer.attribute("c") { $0.append(contentsOf: "-1.5".utf8) }
    writer.text("x")
    writer.end()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self).hasSuffix(
        "?>\n<cell a=\"1\" b=\"&lt;&quot;&amp;\" c=\"-1.5\">x</cell>\n"))
  }

  @Test func `an attribute after the content is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = XMLWriter()
      writer.start("cell")
      writer.text("x")
      writer.attribute("a", "1")
    }
  }
}
