import SurveyModel
import Testing

@testable import XMLText

struct SchemaTests {
  private static let grammar = """
    <element name="survey" xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:s"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <attribute name="id"><data type="token"><param name="pattern">[a-z]{1,8}</param></data></attribute>
      <optional><element name="fieldwork"><attribute name="from"><data type="date"/></attribute></element></optional>
      <oneOrMore>
        <element name="question">
          <attribute name="title"/>
          <oneOrMore><element name="category"><attribute name="code"/><text/></element></oneOrMore>
        </element>
      </oneOrMore>
    </element>
    """

  private static let question = "<question title='x'><category code='1'>A</category></question>"

  private func schema() throws -> RelaxNGSchema {
    try RelaxNGSchema(parsing: Array(Self.grammar.utf8), file: "survey.rng")
  }

  private func findings(in text: String) throws -> [Finding] {
    let document = try XMLDocument(parsing: Array(text.utf8), file: "survey.xml")
    return try schema().findings(in: document, file: "survey.xml")
  }

  private func survey(_ inside: String) -> String {
    "<survey xmlns='urn:s' id='a'>\n  \(inside)\n</survey>"
  }

  @Test func `a document that follows the grammar has no findings`() throws {
    #expect(try findings(in: survey(Self.question)).isEmpty)
    #expect(try findings(in: survey("<fieldwork from='2025-08-20'/>" + Self.question)).isEmpty)
  }

  @Test(arguments: [
    ("<note/>" + question, 2, 3, "note"),
    (question + "<category code='1'/>", 2, 65, "category"),
    ("<question title='x'><category>A</category></question>", 2, 23, "category"),
    ("<question title='x'><category code='1' cod='2'>A</category></question>", 2, 42, "cod"),
    ("<question title='x'/>", 2, 3, "question"),
    ("<question><category code='1'/></question>", 2, 3, "question"),
    ("調査" + question, 2, 3, "survey"),
    ("<question title='x'><categorie code='1'/></question>", 2, 23, "categorie"),
    ("<fieldwork from='2025-13-01'/>" + question, 2, 20, "from"),
    ("", 1, 1, "survey"),
  ])
  func `what breaks the grammar is named with line and column`(
    inside: String, line: Int, column: Int, name: String
  ) throws {
    let findings = try findings(in: survey(inside))
    #expect(findings.map(\.rule) == [.schemaViolation])
    #expect(findings.map(\.place) == [place(line, column)])
    #expect(findings.map(\.found) == [.name(name)])
    #expect(findings.map(\.file) == ["survey.xml"])
  }

  @Test func `the expected name and type are told where the grammar knows one`() throws {
    #expect(try findings(in: "<surbey xmlns='urn:s'/>").first?.expected == ["survey"])
    let dated = try findings(in: survey("<fieldwork from='8月'/>" + Self.question))
    #expect(dated.map(\.expected) == [["date"]])
  }

  @Test func `a grammar that is no grammar is refused`() {
    for text in ["<element/>", "<a/>", "<element name='", "<!DOCTYPE a><a/>"] {
      #expect(throws: XMLFault.self) {
        try RelaxNGSchema(parsing: Array(text.utf8), file: "survey.rng")
      }
    }
  }

  @Test func `a grammar cannot reach for a file`() throws {
    let text = """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0">
        <include href="file:///etc/hostname"/>
      </grammar>
      """
    let fault = #expect(throws: XMLFault.self) {
      try RelaxNGSchema(parsing: Array(text.utf8), file: "survey.rng")
    }
    #expect(fault?.findings.first?.rule == .schemaViolation)
  }

  @Test func `one schema serves several threads`() async throws {
    let schema = try schema()
    let sound = try XMLDocument(parsing: Array(survey(Self.question).utf8), file: "a.xml")
    let faulty = try XMLDocument(parsing: Array(survey("<note/>").utf8), file: "b.xml")
    await withTaskGroup { group in
      for _ in 0..<100 {
        group.addTask { schema.findings(in: sound, file: "a.xml").isEmpty }
        group.addTask { schema.findings(in: faulty, file: "b.xml").first?.place == place(2, 3) }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
