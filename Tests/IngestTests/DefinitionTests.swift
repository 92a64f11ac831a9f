import Ingest
import SurveyModel
import Testing

/// The findings of a definition that cannot be used.
private func faults(_ text: String) -> [Finding] {
  do throws(SurveyDefinition.Fault) {
    _ = try SurveyDefinition(parsing: Array(text.utf8), file: "survey.xml")
    return []
  } catch {
    return error.findings
  }
}

@Suite struct DefinitionTests {
  private static let head =
    "<survey xmlns=\"urn:shukei:survey:1\" id=\"a\"><title>t</title>\n<section title=\"s\">\n"
  private static let question =
    "<question id=\"Q1\" type=\"single\" title=\"t\"><category code=\"1\">y</category></question>\n"

  @Test(
    arguments: [
      ("<survey", Finding.Rule.notWellFormed, nil),
      ("<!DOCTYPE a><a/>", .documentTypeForbidden, nil),
      ("<html/>", .wrongRoot, nil),
      (head + question + "<questoin/></section></survey>", .unknownElement, "question"),
      (
        head + "<question id=\"Q1\" typ=\"single\" type=\"text\" title=\"t\"/></section></survey>",
        .unknownAttribute, "type"
      ),
      (
        head + "<question id=\"Q1\" type=\"singel\" title=\"t\"/></section></survey>", .badValue,
        "single"
      ),
      (head + "<question type=\"text\" title=\"t\"/></section></survey>", .missingAttribute, nil),
      (
        head + "<question id=\"Q 1\" type=\"text\" title=\"t\"/></section></survey>", .badValue, nil
      ),
      (head + question + question + "</section></survey>", .duplicateName, nil),
      (
        head + "<question id=\"Q1\" type=\"single\" title=\"t\"/></section></survey>",
        .missingElement, nil
      ),
      (head + question + "stray</section></survey>", .unexpectedText, nil),
      (
        head + question + "</section><report><banner by=\"Q11\"/></report></survey>",
        .unknownQuestion, "Q1"
      ),
      (
        head + question + "</section><report><cross rows=\"Q7\" by=\"Q1\"/></report></survey>",
        .unknownQuestion, "Q1"
      ),
      (
        head + "<question id=\"N\" type=\"numeric\" title=\"t\"/></section>"
          + "<report><banner by=\"N\"/></report></survey>", .unusableBanner, nil
      ),
      (
        head + "<question id=\"T\" type=\"text\" title=\"t\" themes=\"dx\"/></section></survey>",
        .unknownCodeframe, nil
      ),
      (
        head + "<question id=\"Q1\" type=\"single\" title=\"t\"><category code=\"1\">y</category>"
          + "<category code=\"2\">ｙ</category></question></section></survey>", .ambiguousLabel, nil
      ),
      (
        head + "<question id=\"Q1\" type=\"single\" title=\"t\"><category code=\"1\">y</category>"
          + "<net id=\"n\" of=\"1 5\">計</net></question></section></survey>", .unknownCategory, nil
      ),
      (
        head + "<question id=\"Q1\" type=\"scale\" title=\"t\"><category code=\"a\">y</category>"
          + "</question></section></survey>", .missingAttribute, nil
      ),
    ] as [(String, Finding.Rule, String?)])
  func `a fault is named with its place and the nearest name`(
    text: String, rule: Finding.Rule, nearest: String?
  ) throws {
    let finding = try #require(faults(text).first)
    #expect(finding.rule == rule)
    #expect(finding.place != nil)
    #expect(finding.nearest == nearest)
  }

  @Test(
    arguments: [
      ("Q9 = 1", Finding.Rule.unknownQuestion, 0), ("Q1 = 5", .unknownCategory, 5),
      ("Q1 1", .badCondition, 3), ("Q1 =", .badCondition, 4), ("(Q1 = 1", .badCondition, 7),
      ("Q1 = 1 Q1 = 1", .badCondition, 7), ("Q1 < 1", .badCondition, 3),
      ("Q1 in 1", .badCondition, 6),
    ])
  func `a fault in a condition is told at its character`(
    condition: String, rule: Finding.Rule, offset: Int
  ) throws {
    let escaped = condition.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    let text =
      Self.head + Self.question
      + "<question id=\"Q2\" type=\"text\" title=\"t\" asked-if=\"\(escaped)\"/>\n</section></survey>"
    let finding = try #require(faults(text).first)
    #expect(finding.rule == rule)
    #expect(finding.place == Place(line: 4, column: 51 + offset))
  }

  @Test func `all faults are told at once, in the order of their lines`() {
    let text =
      Self.head
      + "<question id=\"Q1\" type=\"singel\" title=\"t\"/>\n<questoin/>\n"
      + "<question id=\"Q2\" type=\"text\" title=\"t\" base=\"all\"/>\n</section></survey>"
    let lines = faults(text).compactMap { $0.place?.line }
    #expect(lines == [3, 4, 5])
  }

  @Test func `faults in the rules of themes have their place`() throws {
    let text = """
      <survey xmlns="urn:shukei:survey:1" id="a"><title>t</title>
      <codeframe id="f"><theme code="1" title="x">a OR (b</theme></codeframe>
      <section title="s"><question id="Q1" type="text" title="t" themes="f"/></section></survey>
      """
    let finding = try #require(faults(text).first)
    #expect(finding.rule == .badThemeRule && finding.place?.line == 2)
  }

  @Test func `what is left out has a sensible default`() throws {
    let definition = try definition(
      "<question id=\"Q1\" type=\"scale\" title=\"t\"><category code=\"1\">n</category>"
        + "<category code=\"5\">y</category></question>")
    let survey = definition.survey
    #expect(survey.language == .japanese)
    #expect(survey.rules == TabulationRules())
    let question = try #require(survey.questions.first)
    #expect(question.number == "Q1" && question.base == .respondents)
    #expect(definition.codebook.variables[0].categories.map(\.score) == [Decimal(1), Decimal(5)])
  }

  @Test func `codes are scores but for a category that has none`() throws {
    let definition = try definition(
      "<question id=\"Q1\" type=\"scale\" title=\"t\"><category code=\"1\">n</category>"
        + "<category code=\"2\">y</category><category code=\"9\" score=\"none\">?</category></question>"
    )
    #expect(
      definition.codebook.variables[0].categories.map(\.score) == [Decimal(1), Decimal(2), nil])
  }

  @Test(arguments: [("places=\"2\"", 3), ("places=\"3\"", 2), ("", 4)])
  func `places and their columns must be as many`(places: String, columns: Int) throws {
    let columns = (1...columns).map { "<place column=\"c\($0)\"/>" }.joined()
    let items = (1...3).map { "<category code=\"\($0)\">i\($0)</category>" }.joined()
    let text =
      Self.head + "<question id=\"Q1\" type=\"rank\" \(places) title=\"t\">\(items)\(columns)"
      + "</question></section></survey>"
    let finding = try #require(faults(text).first)
    #expect(finding.rule == .badValue && finding.variable == "Q1")
  }

  @Test func `a definition cut anywhere is an error and never a crash`() {
    let text =
      Self.head + Self.question
      + "</section><report><banner by=\"Q1\"/></report></survey>"
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      let fault = #expect(throws: SurveyDefinition.Fault.self) {
        try SurveyDefinition(parsing: Array(bytes[..<length]), file: "survey.xml")
      }
      #expect(fault?.findings.isEmpty == false)
    }
  }
}
