import Exchange
import SurveyModel
import Testing

private func definition(_ variables: String, record: String = "ident=\"A\"") -> [UInt8] {
  Array(
    """
    <sss version="2.0" modes="interview analysis" languages="ja en">
    <survey><title>City<br/>survey</title><record \(record)>\(variables)</record></survey></sss>
    """.utf8)
}

private func variable(
  _ name: String, _ type: String, _ inside: String, attributes: String = ""
) -> String {
  "<variable ident=\"1\" type=\"\(type)\"\(attributes)><name>\(name)</name>"
    + "<label>\(name)</label>\(inside)</variable>"
}

@Suite struct TripleSReadingTests {
  @Test func `a definition says where the answers are and how they are cut`() throws {
    let bytes = definition(
      variable("Q1", "single", "<position start=\"3\"/>"),
      record: "ident=\"A\" href=\"D:\\data\\city.csv\" format=\"csv\" skip=\"1\"")
    let (codebook, findings) = try TripleSCodebook.reading(bytes, file: "city.xml")
    #expect(codebook.title == "City survey")
    #expect(codebook.dataFile == "city.csv")
    #expect(codebook.form == .csv)
    #expect(codebook.skip == 1)
    #expect(codebook.width == 3)
    #expect(findings.isEmpty)
  }

  @Test func `texts are those of the first language, the short ones for the label`() throws {
    let label = """
      <position start="1"/></variable><variable ident="2" type="single"><name>Q2</name><label>
      <text xml:lang="en" mode="analysis">Sex</text>
      <text xml:lang="ja" mode="interview">あなたの<b>性別</b>は</text>
      <text xml:lang="ja" mode="analysis">性別</text></label><position start="2"/>
      """
    let bytes = definition(variable("Q1", "logical", label))
    let codebook = try TripleSCodebook.reading(bytes, file: "").codebook
    #expect(codebook.variables.map(\.label) == [["Q1"], ["性別"]])
    #expect(codebook.variables.map(\.wording) == [nil, "あなたの性別は"])
  }

  @Test func `a filter is an attribute in 1 2 and an element in 2 0`() throws {
    let bytes = definition(
      variable("Q1", "logical", "<position start=\"1\"/>")
        + variable("Q2", "logical", "<position start=\"2\"/><filter>Q1</filter>")
        + variable("Q3", "logical", "<position start=\"3\"/>", attributes: " filter=\"Q1\""))
    let codebook = try TripleSCodebook.reading(bytes, file: "").codebook
    #expect(codebook.variables.map(\.filter) == [nil, "Q1", "Q1"])
  }

  @Test(arguments: [("01", "1"), ("0", "0"), ("000", "0"), (" 12 ", "12"), ("1a", "1a"), ("", "")])
  func `numeric codes have one form`(written: String, code: String) {
    #expect(tripleSNumber(written) == code)
  }

  @Test func `codes that are no answer are told apart, as later versions mark them`() throws {
    let values = """
      <position start="1"/><values><value code="1">A</value><value code="09" missing="true">–</value>
      </values><missing><value code="8">X</value></missing>
      """
    let bytes = definition(variable("Q1", "single", values))
    let codebook = try TripleSCodebook.reading(bytes, file: "").codebook
    #expect(codebook.variables.first?.missing == ["8", "9"])
  }

  @Test func `every fault of a definition is told at its place`() {
    let bytes = definition(
      variable("Q1", "singel", "<position start=\"1\"/>") + "\n"
        + variable("Q2", "single", "<position start=\"9\" finish=\"8\"/>") + "\n"
        + variable("Q3", "single", "") + "\n"
        + variable("Q4", "multiple", "<position start=\"10\"/><spread/>"))
    let fault = #expect(throws: CodebookFault.self) {
      _ = try TripleSCodebook.reading(bytes, file: "city.xml")
    }
    #expect(
      fault?.findings.map(\.rule) == [.badValue, .badValue, .missingElement, .missingAttribute])
    #expect(fault?.findings.compactMap { $0.place?.line } == [2, 3, 4, 5])
  }

  @Test func `variables that share a place are told, and the definition is used`() throws {
    let bytes = definition(
      variable("Q1", "single", "<position start=\"1\" finish=\"4\"/>")
        + variable("Q2", "single", "<position start=\"2\"/>")
        + variable("Q3", "single", "<position start=\"4\"/>")
        + variable("Q4", "single", "<position start=\"5\"/>"))
    let read = try TripleSCodebook.reading(bytes, file: "city.xml")
    #expect(read.findings.map(\.rule) == [.positionsOverlap, .positionsOverlap])
    #expect(read.findings.map(\.variable) == ["Q2", "Q3"])
    #expect(read.findings.map(\.found) == [.name("Q1"), .name("Q1")])
  }

  @Test(arguments: [
    ("<sss version=\"1.2\">", true),
    ("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- > <a> -->\n<sss>", true),
    ("<!DOCTYPE sss SYSTEM \"x\">\n<sss>", true), ("<survey>", false), ("a,b\n", false),
    ("<", false), ("", false), ("<ssss>", false),
  ])
  func `a definition is known by its first element`(text: String, isDefinition: Bool) {
    #expect(TripleSCodebook.isLikely(Array(text.utf8).span) == isDefinition)
  }
}
