import Testing

@testable import DelimitedText

struct SharedFieldsTests {
  @Test func `fields made once are written as they would be one by one`() {
    let texts = ["Q1", "", "a,\"b\"", "=1+1", "市民"]
    var alone = CSVWriter()
    for text in ["x"] + texts { alone.text(text) }
    alone.end()
    var shared = CSVWriter()
    shared.text("x")
    shared.fields(CSVWriter.Fields(texts))
    shared.end()
    #expect(shared.bytes == alone.bytes)
  }

  @Test func `a figure stands between its neighbours without quotes or guard`() {
    var writer = CSVWriter()
    writer.text("a")
    writer.number { $0.append(contentsOf: "-1.5".utf8) }
    writer.empty()
    writer.end()
    #expect(String(decoding: writer.bytes.dropFirst(3), as: UTF8.self) == "a,-1.5,\r\n")
  }
}
