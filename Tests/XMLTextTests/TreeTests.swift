import SurveyModel
import Testing

@testable import XMLText

struct TreeTests {
  @Test func `elements are told apart by namespace, whatever the prefix`() throws {
    let root = try parse(
      "<p:a xmlns:p='urn:one' xmlns='urn:two'><b/><c xmlns=''/><q:d xmlns:q='urn:one'/></p:a>")
    #expect(root.name == "a")
    #expect(root.namespace == "urn:one")
    #expect(root.elements.map(\.name) == ["b", "c", "d"])
    #expect(root.elements.map(\.namespace) == ["urn:two", "", "urn:one"])
  }

  @Test func `references and white space in attributes are resolved`() throws {
    let root = try parse("<a x='&lt;&amp;&gt;&quot;&apos;&#9;&#xA;&#12354;' y='1\t2\r\n3'/>")
    #expect(root["x"] == "<&>\"'\t\n\u{3042}")
    #expect(root["y"] == "1 2 3")
    #expect(root["z"] == nil)
  }

  @Test func `the first attribute in the file comes first`() throws {
    let root = try parse("<a c='1' xml:lang='ja' b='' xmlns:p='u' p:a='3'/>")
    #expect(root.attributes.map(\.name) == ["c", "xml:lang", "b", "p:a"])
    #expect(root.attributes.map(\.value) == ["1", "ja", "", "3"])
    #expect(root["xml:lang"] == "ja")
  }

  @Test func `a name that only looks alike is another name`() throws {
    let root = try parse("<a か\u{3099}='1'/>")
    #expect(root["か\u{3099}"] == "1")
    #expect(root["が"] == nil)
  }

  @Test func `text is the element's own`() throws {
    let root = try parse("<a>一<b>二</b>三</a>")
    #expect(root.text == "一三")
    #expect(root.elements.first?.text == "二")
  }

  @Test func `documents are read on several threads at once`() async throws {
    let expected = try parse(sample)
    let faulty = refusal(of: sample.replacing("</title>", with: "</titel>"))
    await withTaskGroup { group in
      for number in 0..<200 {
        group.addTask {
          if number.isMultiple(of: 3) {
            return refusal(of: sample.replacing("</title>", with: "</titel>")) == faulty
          }
          return (try? parse(sample)) == expected
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
