import SurveyModel
import Testing

@testable import XMLText

struct PlaceTests {
  @Test func `every tag and attribute of a document has its line and column`() throws {
    let survey = try parse(sample)
    let section = try #require(survey.elements.last)
    #expect(survey.place == place(3, 1))
    #expect(survey.attributes.map(\.name) == ["id", "xml:lang"])
    #expect(survey.attributes.map(\.place) == [place(3, 37), place(3, 51)])
    #expect(survey.attributes.map(\.valuePlace) == [place(3, 41), place(3, 61)])
    #expect(survey.elements.map(\.place) == [place(4, 3), place(6, 3)])
    #expect(section.attributes.map(\.place) == [place(6, 12), place(7, 12)])
    #expect(section.attributes.map(\.valuePlace) == [place(6, 19), place(7, 18)])
    #expect(section.elements.map(\.place) == [place(8, 5), place(8, 25)])
    #expect(section.elements.last?.attributes.first?.place == place(9, 7))
  }

  @Test func `text is placed at its first character that is not white space`() throws {
    let root = try parse("<a>\n  迷子<b/>  <c/><![CDATA[ x]]></a>")
    #expect(
      root.children == [
        .text("\n  迷子", place(2, 3)), .element(try #require(root.elements.first)),
        .text("  ", place(2, 9)), .element(try #require(root.elements.last)),
        .text(" x", place(2, 25)),
      ])
    #expect(root.elements.map(\.place) == [place(2, 5), place(2, 11)])
  }

  @Test func `comments and character data do not part a text`() throws {
    let root = try parse("<a>一<!-- <x> --><![CDATA[<二>]]><![CDATA[]]>&lt;三<?p ?></a>")
    #expect(root.children == [.text("一<二><三", place(1, 4))])
    #expect(root.text == "一<二><三")
  }

  @Test(arguments: [
    ("\n", 3, 2), ("\r\n", 3, 2), ("\r", 3, 2), ("\n\n", 5, 2), ("\r\n\r", 5, 2), ("\t", 1, 7),
  ])
  func `lines end with LF, CR or both`(separator: String, line: Int, column: Int) throws {
    let root = try parse("<a>" + separator + separator + " <b/></a>")
    #expect(root.elements.first?.place == place(line, column))
  }

  @Test(arguments: [
    ("あいう", 4), ("か\u{3099}", 3), ("𠮷", 2), ("👨‍👩‍👧", 6), ("é", 2), ("ﾊﾟ", 3),
  ])
  func `a column counts Unicode scalars`(text: String, column: Int) throws {
    let root = try parse("<a>\n\(text)<b/></a>")
    #expect(root.elements.first?.place == place(2, column))
  }

  @Test func `signs of markup inside values do not shift places`() throws {
    let root = try parse("<a x='/>' y=\"-->\"/>")
    #expect(root.attributes.map(\.value) == ["/>", "-->"])
    #expect(root.attributes.map(\.place) == [place(1, 4), place(1, 11)])
  }

  @Test func `namespace declarations do not shift the places of attributes`() throws {
    let root = try parse("<a x='1' xmlns:p='urn:p' p:y = '2'\n xmlns='urn:d' z='3'/>")
    #expect(root.attributes.map(\.name) == ["x", "p:y", "z"])
    #expect(root.attributes.map(\.place) == [place(1, 4), place(1, 26), place(2, 16)])
    #expect(root.attributes.map(\.valuePlace) == [place(1, 7), place(1, 33), place(2, 19)])
  }
}
