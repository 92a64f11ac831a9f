import Ingest
import SurveyModel
import Testing

/// Codeframes in files of their own, and themes within themes.
@Suite struct CodeframeFileTests {
  private static let survey = """
    <survey xmlns="urn:shukei:survey:1" id="a"><title>t</title><responses href="r.csv"/>
    <codeframe id="f" href="themes.xml"/>
    <section title="s"><question id="Q1" type="text" title="t" themes="f">
    <net id="n" of="roads bikes">t</net></question></section></survey>
    """

  private static func file(_ content: String, id: String = "f") -> String {
    "<codeframe xmlns=\"urn:shukei:survey:1\" id=\"\(id)\">\n\(content)\n</codeframe>"
  }

  private static let themes = """
    <vacuous>まあ普通</vacuous>
    <theme code="roads" title="道"><rule>道</rule><theme code="cars" title="車">自動車</theme>
    <theme code="bikes" title="自転車">自転車</theme></theme>
    <theme code="parks" title="公園">公園</theme>
    """

  private func read(_ file: String) throws(SurveyDefinition.Fault) -> SurveyDefinition {
    try SurveyDefinition(parsing: Array(Self.survey.utf8), file: "survey.xml") {
      href throws(InputFault) in
      guard href == "themes.xml" else { throw InputFault([Finding(.fileMissing, file: href)]) }
      return ("city/themes.xml", Array(file.utf8))
    }
  }

  @Test func `a codeframe is read from the file that the definition names`() throws {
    let definition = try read(Self.file(Self.themes))
    let variable = definition.codebook.variables[0]
    #expect(variable.categories.map(\.code.description) == ["roads", "cars", "bikes", "parks"])
    #expect(variable.categories.map(\.level) == [0, 1, 1, 0])
    #expect(variable.categories.map(\.parent?.description) == [nil, "roads", "roads", nil])
    #expect(definition.survey.codeframes[0].vacuous == ["まあ普通"])
    #expect(definition.codeframeFiles.map(\.path) == ["city/themes.xml"])
    let coded = Coded("Q1\n道\n自動車\n公園と自転車\nまあ、普通。\n特になし\n空\n", definition)
    #expect(
      coded.rows.map { $0[0] } == [
        "roads", "roads+cars", "roads+bikes+parks", "vacuous", "vacuous", "unmarked",
      ])
  }

  @Test(
    arguments: [
      (file("<theme code=\"1\" title=\"t\">a (</theme>"), Finding.Rule.badThemeRule, 2),
      (file("<theme code=\"1\" title=\"t\">a</theme>", id: "g"), .badValue, 1),
      (file(""), .missingElement, 1),
      (file("<theme code=\"1\" title=\"t\"></theme>"), .badThemeRule, 2),
      (file("\n<theme code=\"1\" title=\"t\"><rule>a</rule></theme>"), .missingElement, 3),
      (
        file(
          "<theme code=\"1\" title=\"t\"><theme code=\"1\" title=\"u\">a</theme></theme>"),
        .duplicateName, 2
      ),
      (
        file(
          "<theme code=\"1\" title=\"t\">\n<theme code=\"2\" title=\"u\" exclusive=\"true\">a"
            + "</theme></theme>"), .unknownAttribute, 3
      ),
      (
        file("<theme code=\"1\" title=\"t\">a<theme code=\"2\" title=\"u\">b</theme></theme>"),
        .unexpectedText, 2
      ),
      (
        file(
          String(repeating: "<theme code=\"1\" title=\"t\">", count: 9)
            + String(repeating: "</theme>", count: 9)), .unknownElement, 2
      ),
      ("<survey xmlns=\"urn:shukei:survey:1\" id=\"f\"/>", .wrongRoot, 1),
      ("<codeframe", .notWellFormed, 1),
    ] as [(String, Finding.Rule, Int)])
  func `a fault in the file is told with its line`(
    file: String, rule: Finding.Rule, line: Int
  ) throws {
    let fault = #expect(throws: SurveyDefinition.Fault.self) { _ = try read(file) }
    let found = fault?.findings.filter { $0.file == "city/themes.xml" } ?? []
    #expect(found.contains { $0.rule == rule && $0.place?.line == line }, "\(found)")
  }

  @Test func `a file that is not there is told`() throws {
    let text = Self.survey.replacing("themes.xml", with: "other.xml")
    let fault = #expect(throws: SurveyDefinition.Fault.self) {
      _ = try SurveyDefinition(parsing: Array(text.utf8), file: "survey.xml") {
        href throws(InputFault) in throw InputFault([Finding(.fileMissing, file: href)])
      }
    }
    #expect(fault?.findings.map(\.rule) == [.unknownCategory, .unknownCategory, .fileMissing])
  }
}
