import Ingest
import SurveyModel
import Testing

/// Weights, sampling, conventions and tests as a definition declares them.
@Suite struct WeightingDefinitionTests {
  private static let questions = """
    <question id="sex" type="single" title="性別"><category code="1">男性</category>
    <category code="2">女性</category><category code="3">その他</category></question>
    <question id="age" type="single" title="年齢"><category code="1">若</category>
    <category code="2">老</category></question>
    <question id="use" type="multiple" title="u"><category code="1">a</category>
    <category code="2">b</category><net id="n" of="1 2">計</net></question>
    <question id="sat" type="scale" title="s"><category code="1">x</category>
    <category code="2">y</category><net id="n" of="1 2">計</net></question>
    """

  private func survey(
    _ before: String, report: String = "", title: String = ""
  ) throws -> SurveyDefinition {
    try definition(Self.questions, before: before, report: report)
  }

  private func faults(_ before: String, report: String = "") -> [Finding] {
    do {
      return try survey(before, report: report).findings
    } catch let fault as SurveyDefinition.Fault {
      return fault.findings
    } catch {
      return []
    }
  }

  private static let sexes = """
    <margin by="sex"><target category="1" amount="48.5"/><target category="2" amount="51.3"/>
    <target category="3" amount="0.2"/></margin>
    """

  @Test func `weights hold a column, bounds and margins as declared`() throws {
    let weighting = try #require(
      try survey(
        """
        <weights column="重み" min="0.3" max="3" unclassified="exclude" total="population">
        <margin by="sex"><target category="1" amount="61200"/><target category="2" amount="64810.5"/>
        <target category="3" amount="0"/></margin><margin by="age > sex" href="register.csv"/></weights>
        """
      ).survey.weighting)
    #expect(weighting.column == "重み")
    #expect(weighting.limits == .init(minimum: Decimal("0.3"), maximum: Decimal(3)))
    #expect(weighting.unclassified == .exclude && weighting.total == .population)
    #expect(weighting.margins.map(\.name) == ["sex", "age>sex"])
    #expect(weighting.margins[0].targets.map(\.amount.description) == ["61200", "64810.5", "0"])
    #expect(
      weighting.margins[0].targets.map { $0.codes.map(\.description) } == [["1"], ["2"], ["3"]])
    #expect(weighting.margins.map(\.source) == [nil, "register.csv"])
    #expect(weighting.margins[1].targets.isEmpty)
  }

  @Test func `targets of nested questions name a category of each`() throws {
    let weighting = try #require(
      try survey(
        """
        <weights><margin by="age > sex"><target category="1 > 1" amount="10"/>
        <target category="1>2" amount="20"/><target category="2 > 1" amount="30"/>
        <target category="2 > 2" amount="40"/></margin></weights>
        """
      ).survey.weighting)
    #expect(
      weighting.margins[0].targets.map { $0.codes.map(\.description).joined() }
        == ["11", "12", "21", "22"])
  }

  @Test(
    arguments: [
      ("<weights/>", Finding.Rule.missingElement, nil),
      ("<weights total=\"population\" column=\"w\"/>", .missingElement, nil),
      ("<weights column=\"w\" min=\"1.5\"/>", .badValue, "1.5"),
      ("<weights column=\"w\" max=\"0.9\"/>", .badValue, "0.9"),
      ("<weights column=\"w\" maximum=\"3\"/>", .unknownAttribute, "maximum"),
      ("<weights><margin by=\"use\" href=\"a.csv\"/></weights>", .unusableMargin, "use"),
      ("<weights><margin by=\"sax\" href=\"a.csv\"/></weights>", .unknownQuestion, "sax"),
      ("<weights><margin by=\"sex > sex\" href=\"a.csv\"/></weights>", .duplicateName, "sex"),
      ("<weights><margin by=\"sex\"/></weights>", .missingElement, "margin"),
      (
        "<weights><margin by=\"sex\"><target category=\"9\" amount=\"1\"/></margin></weights>",
        .unknownCategory, "9"
      ),
      (
        "<weights><margin by=\"sex\"><target category=\"1\" amount=\"-1\"/></margin></weights>",
        .badValue, "-1"
      ),
      (
        "<weights><margin by=\"sex\"><target category=\"1\" amount=\"1,000\"/></margin></weights>",
        .badValue, "1,000"
      ),
      (
        "<weights><margin by=\"sex\"><target category=\"1 > 2\" amount=\"1\"/></margin></weights>",
        .badValue, "1 > 2"
      ),
      (
        "<weights><margin by=\"sex\"><target category=\"1\" amount=\"1\"/>"
          + "<target category=\"1\" amount=\"2\"/></margin></weights>", .duplicateName, "1"
      ),
      (
        "<weights><margin by=\"sex\" href=\"a.csv\"><target category=\"1\" amount=\"1\"/></margin></weights>",
        .unknownElement, "target"
      ),
      (
        "<weights><margin by=\"sex\"><target category=\"1\" amount=\"0\"/></margin></weights>",
        .marginEmpty, nil
      ),
      (
        "<weights total=\"population\"><margin by=\"age\"><target category=\"1\" amount=\"40\"/>"
          + "<target category=\"2\" amount=\"60\"/></margin></weights>", .totalUnknown, "100"
      ),
      ("<sampling strata=\"use\"/>", .unusableMargin, "use"),
      ("<sampling stages=\"3\"/>", .badValue, "3"),
      ("<sampling finite=\"true\"/>", .missingAttribute, "population"),
      (
        "<sampling strata=\"age\"><stratum category=\"7\" size=\"9\"/></sampling>",
        .unknownCategory, "7"
      ),
      ("<sampling><stratum category=\"1\" size=\"9\"/></sampling>", .missingAttribute, "sampling"),
      ("<rules convention=\"SPSS\"/>", .badValue, "SPSS"),
      ("<rules no-answer=\"folded\"/>", .badValue, "folded"),
    ] as [(String, Finding.Rule, String?)])
  func `a fault in weights, sampling or rules has its place and its name`(
    text: String, rule: Finding.Rule, name: String?
  ) throws {
    let finding = try #require(faults(text).first { $0.rule.severity == .error })
    #expect(finding.rule == rule)
    #expect(finding.place != nil)
    if let name { #expect(finding.found == .name(name)) }
  }

  @Test(
    arguments: [
      // A category whose people are not known: an answer such as その他.
      (
        "<margin by=\"sex\"><target category=\"1\" amount=\"48.5\"/>"
          + "<target category=\"2\" amount=\"51.5\"/></margin>",
        [(.targetMissing, "sex", "3", [])]
      ),
      // 98.2 is no rounding of 100.
      (
        "<margin by=\"age\"><target category=\"1\" amount=\"38.2\"/>"
          + "<target category=\"2\" amount=\"60\"/></margin>",
        [(.sharesDoNotAddUp, "age", "98.2", ["100"])]
      ),
      // 100.4 is.
      (
        "<margin by=\"age\"><target category=\"1\" amount=\"40.3\"/>"
          + "<target category=\"2\" amount=\"60.1\"/></margin>", []
      ),
      (
        "<margin by=\"age\"><target category=\"1\" amount=\".42\"/>"
          + "<target category=\"2\" amount=\".56\"/></margin>",
        [(.sharesDoNotAddUp, "age", "0.98", ["1"])]
      ),
      // Shares beside people are no contradiction; people beside other people are.
      (
        sexes + "<margin by=\"age\"><target category=\"1\" amount=\"40000\"/>"
          + "<target category=\"2\" amount=\"60000\"/></margin>", []
      ),
      (
        "<margin by=\"age\"><target category=\"1\" amount=\"40000\"/>"
          + "<target category=\"2\" amount=\"60000\"/></margin>"
          + "<margin by=\"sat\"><target category=\"1\" amount=\"50000\"/>"
          + "<target category=\"2\" amount=\"51100\"/></margin>",
        [(.totalsDiffer, "sat", "101100", ["age", "100000"])]
      ),
      (
        "<margin by=\"age\"><target category=\"1\" amount=\"40000\"/>"
          + "<target category=\"2\" amount=\"60000\"/></margin>"
          + "<margin by=\"sat\"><target category=\"1\" amount=\"50000\"/>"
          + "<target category=\"2\" amount=\"51000\"/></margin>", []
      ),
      // Of nested questions the combinations that are left out.
      (
        "<margin by=\"age > sat\"><target category=\"1 > 1\" amount=\"30\"/>"
          + "<target category=\"1 > 2\" amount=\"30\"/><target category=\"2 > 1\" amount=\"40\"/></margin>",
        [(.targetMissing, "age>sat", "2>2", [])]
      ),
    ] as [(String, [(Finding.Rule, String, String, [String])])])
  func `targets that are doubtful are warned of`(
    margins: String, expected: [(Finding.Rule, String, String, [String])]
  ) throws {
    let findings = faults("<weights>\(margins)</weights>")
    #expect(findings.map(\.rule) == expected.map(\.0))
    #expect(findings.map(\.variable) == expected.map(\.1))
    #expect(findings.map(\.found) == expected.map { .name($0.2) })
    #expect(findings.map(\.expected) == expected.map(\.3))
    #expect(findings.allSatisfy { $0.rule.severity == .warning && $0.place != nil })
  }

  @Test func `sampling tells strata with their sizes, stages and a finite population`() throws {
    let sampling = try #require(
      try survey(
        """
        <sampling strata="age" stages="2" finite="true"><stratum category="1" size="2000"/>
        <stratum category="2" size="3000"/></sampling>
        """
      ).survey.sampling)
    #expect(sampling.strata?.description == "age" && sampling.stages == 2)
    #expect(sampling.correctsForFinitePopulation)
    #expect(sampling.populations.map(\.code.description) == ["1", "2"])
    #expect(sampling.populations.map(\.size) == [2_000, 3_000])
  }

  @Test(arguments: Convention.allCases)
  func `a convention sets the rules of tables and of tests together`(convention: Convention) throws
  {
    let survey = try survey(
      "<rules convention=\"\(convention.rawValue)\"/>", report: "<report><tests/></report>"
    ).survey
    #expect(survey.rules == convention.rules)
    #expect(survey.tests == convention.tests)
    #expect(survey.questions.allSatisfy { $0.base == convention.rules.base })
  }

  @Test func `what is said of one rule wins over its convention`() throws {
    let survey = try survey(
      """
      <rules convention="spss" base="asked" rounding="half-even" cells="none" total="everyone"
        no-answer="hidden" invalid="folded" not-asked="always"/>
      """,
      report: """
        <report percents="row column" totals="last"><tests level="0.01" columns="askia"
        correction="none" independence="rao-scott" marks="both" smallest-base="50" pairs="true"/></report>
        """
    ).survey
    var rules = Convention.spss.rules
    rules.base = .asked
    rules.rounding = .halfEven
    rules.cellRounding = .none
    rules.total = .everyone
    rules.missing = MissingRows(noAnswer: .hidden, invalid: .folded, notAsked: .always)
    rules.percents = [.row, .column]
    rules.totalPlace = .last
    #expect(survey.rules == rules)
    #expect(
      survey.tests
        == TestRules(
          level: Decimal(units: 1, scale: 2), columns: .askia, correction: .none,
          independence: .raoScott, marks: .both, smallestBase: 50, countsPairs: true))
  }

  @Test func `no tests are wanted where none are named`() throws {
    #expect(try survey("").survey.tests == nil)
  }

  @Test func `banners side by side are banners of their own, each once`() throws {
    let survey = try survey(
      "",
      report: """
        <report><banner by="sex"/><banner by="sat + sex + age > sex" nets="true"/>
        <cross rows="use" by="age + use"/></report>
        """
    ).survey
    #expect(survey.banners.map(\.name) == ["sex", "sat", "age>sex"])
    #expect(survey.banners.map(\.showsNets) == [false, true, false])
    #expect(survey.crossings.map(\.banner.name) == ["age", "use"])
    #expect(survey.crossings.allSatisfy { $0.rows.map(\.description) == ["use"] })
    #expect(
      survey.sideBySide.map { $0.map(\.name) } == [["sat", "sex", "age>sex"], ["age", "use"]])
  }

  @Test(
    arguments: [
      ("<report percents=\"colum\"/>", Finding.Rule.badValue, "column"),
      ("<report percents=\"row row\"/>", .duplicateName, nil),
      ("<report percents=\"\"/>", .badValue, nil), ("<report totals=\"end\"/>", .badValue, nil),
      ("<report><tests level=\"5\"/></report>", .badValue, nil),
      ("<report><tests columns=\"poled\"/></report>", .badValue, "pooled"),
      ("<report><banner by=\"sex + sex\"/></report>", .duplicateName, nil),
      ("<report><banner by=\"sex + \"/></report>", .unknownQuestion, nil),
    ] as [(String, Finding.Rule, String?)])
  func `a fault in the report is told`(report: String, rule: Finding.Rule, nearest: String?) throws
  {
    let finding = try #require(faults("", report: report).first)
    #expect(finding.rule == rule && finding.nearest == nearest && finding.place != nil)
  }
}
