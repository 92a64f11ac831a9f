import SurveyModel
import Testing

private let fruit = """
  <category code="1">りんご</category><category code="2">みかん、いよかん<alias>柑橘</alias></category>
  <category code="3">みかん</category><category code="4" exclusive="true">特にない</category>
  """

@Suite struct SingleAnswerTests {
  private static let question = """
    <question id="Q1" type="single" title="t">
      <missing value="-1" as="no-answer"/><missing value="-9" as="invalid"/>
      <missing value="N/A" as="not-asked"/>\(fruit)</question>
    """

  @Test(
    arguments: [
      ("1", "1"), ("2", "2"), ("1.0", "1"), ("りんご", "1"), ("1. りんご", "1"), ("１．りんご", "1"),
      ("①りんご", "1"), (" り ん ご ", "1"), ("柑橘", "2"), ("みかん", "3"), ("3:みかん", "3"),
      ("", "noAnswer"), ("　", "noAnswer"), ("-1", "noAnswer"), ("－1", "noAnswer"),
      ("-9", "invalid"), ("N/A", "notAsked"), ("(1) りんご", "1"),
    ])
  func `an answer is known by code, label, numbered label or alias`(
    cell: String, coded: String
  ) throws {
    let result = Coded("Q1\n\"\(cell)\"\n", try definition(Self.question))
    #expect(result.rows == [[coded]])
    #expect(result.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("7", Finding.Rule.unknownCode), ("2.5", .unknownCode), ("バナナ", .unknownLabel),
      ("1;3", .severalMarks), ("りんご、みかん", .severalMarks), ("2. りんご", .unknownLabel),
      ("-", .unknownLabel),
    ])
  func `what names no single category is invalid and told`(
    cell: String, rule: Finding.Rule
  ) throws {
    let result = Coded("Q1\n\"\(cell)\"\n", try definition(Self.question))
    #expect(result.rows == [["invalid"]])
    #expect(result.count(rule) == 1)
    let finding = try #require(result.findings.groups.first?.examples.first)
    #expect(finding.row == 1 && finding.place == Place(line: 2, column: 1))
    #expect(finding.variable == "Q1" && finding.field == 1)
  }

  @Test func `free text beside the list is the other category, a number is not`() throws {
    let question = """
      <question id="Q1" type="single" title="t"><category code="1">a</category>
      <category code="9" other="true">その他</category></question>
      """
    let result = Coded("Q1\nバス\n8\nその他\n", try definition(question))
    #expect(result.rows == [["9"], ["invalid"], ["9"]])
    #expect(result.count(.otherText) == 1 && result.count(.unknownCode) == 1)
  }

  @Test func `two options that differ by one comma stay two`() throws {
    let question = """
      <question id="Q1" type="single" title="t">
      <category code="1">honest, kind and loyal</category>
      <category code="2">honest, kind, and loyal</category></question>
      """
    let result = Coded(
      "Q1\n\"honest, kind and loyal\"\n\"honest, kind, and loyal\"\n", try definition(question))
    #expect(result.rows == [["1"], ["2"]])
  }
}

@Suite struct MultipleAnswerTests {
  private static let question =
    "<question id=\"Q1\" type=\"multiple\" title=\"t\">\(fruit)</question>"

  @Test(
    arguments: [
      ("1;3", "1+3"), ("1,3,", "1+3"), ("1 3", "1+3"), ("りんご;みかん", "1+3"),
      ("りんご、みかん、いよかん", "1+2"), ("みかん、いよかん、みかん", "2+3"), ("みかん", "3"),
      ("1. りんご, 3. みかん", "1+3"), ("りんご\nみかん", "1+3"), ("りんご|柑橘", "1+2"),
      ("3;3;1;", "1+3"), (" りんご ； みかん ", "1+3"), ("特にない", "4"), ("", "noAnswer"),
      (";", "unmarked"),
    ])
  func `marks in one cell are found longest first at any separator`(
    cell: String, coded: String
  ) throws {
    let result = Coded("Q1\n\"\(cell)\"\n", try definition(Self.question))
    #expect(result.rows == [[coded]])
    #expect(result.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("りんご;バナナ", "invalid", Finding.Rule.unknownLabel), ("1;7", "invalid", .unknownCode),
      ("りんごあめ", "invalid", .unknownLabel), ("1;4", "1+4", .exclusiveWithOthers),
    ])
  func `what is not a mark is told`(cell: String, coded: String, rule: Finding.Rule) throws {
    let result = Coded("Q1\n\"\(cell)\"\n", try definition(Self.question))
    #expect(result.rows == [[coded]])
    #expect(result.count(rule) == 1)
  }

  @Test func `more marks than allowed are invalid`() throws {
    let question =
      "<question id=\"Q1\" type=\"multiple\" max-marks=\"2\" title=\"t\">\(fruit)</question>"
    let result = Coded("Q1\n1;2\n1;2;3\n", try definition(question))
    #expect(result.rows == [["1+2"], ["invalid"]])
    #expect(result.count(.tooManyMarks) == 1)
  }

  @Test func `a declared separator alone cuts`() throws {
    let question = """
      <question id="Q1" type="multiple" title="t" separator="/">
      <category code="1">a, b</category><category code="2">c;d</category></question>
      """
    let result = Coded("Q1\n\"a, b/c;d\"\n", try definition(question))
    #expect(result.rows == [["1+2"]])
  }

  @Test func `free text among the marks is the other category, commas and all`() throws {
    let question = """
      <question id="Q1" type="multiple" title="t"><category code="1">a</category>
      <category code="2">b</category><category code="9" other="true">その他</category></question>
      """
    let result = Coded("Q1\n\"a, own words, more, b\"\n", try definition(question))
    #expect(result.rows == [["1+2+9"]])
    #expect(result.count(.otherText) == 1)
  }

  @Test func `a column for each category tells no tick from no answer`() throws {
    let result = Coded(
      "Q1_1,Q1_2,Q1_3,Q1_4\n1,0,1,0\n,,,\n0,0,0,0\n○,,,\nTRUE,FALSE,FALSE,FALSE\n5,0,0,0\n",
      try definition(Self.question))
    #expect(
      result.rows == [["1+3"], ["noAnswer"], ["unmarked"], ["1"], ["1"], ["invalid"]])
    #expect(result.count(.unknownTick) == 1)
  }

  @Test func `columns of categories are found by label, too`() throws {
    let result = Coded(
      "t [りんご],t [みかん、いよかん],t [みかん],t [特にない]\nりんご,,みかん,\n",
      try definition(Self.question))
    #expect(result.rows == [["1+3"]])
  }

  @Test func `text in the other column is a mark of other`() throws {
    let question = """
      <question id="Q1" type="multiple" title="t"><category code="1">a</category>
      <category code="9" other="true" text-column="Q1その他">その他</category></question>
      """
    let result = Coded("Q1,Q1その他\na,バス\n,電車\na,\n", try definition(question))
    #expect(result.rows == [["1+9"], ["9"], ["1"]])
  }
}

@Suite struct OtherKindsTests {
  @Test(
    arguments: [
      ("12", "12"), ("１２", "12"), ("12歳", "12"), ("1,200", "1200"), ("3.50", "3.5"),
      ("", "noAnswer"),
    ])
  func `numbers are read exactly`(cell: String, coded: String) throws {
    let question = "<question id=\"Q1\" type=\"numeric\" title=\"t\" unit=\"歳\"/>"
    #expect(Coded("Q1\n\"\(cell)\"\n", try definition(question)).rows == [[coded]])
  }

  @Test func `numbers outside the range and words are invalid`() throws {
    let question = "<question id=\"Q1\" type=\"numeric\" title=\"t\" min=\"0\" max=\"120\"/>"
    let result = Coded("Q1\n130\n-1\n十二\n120\n", try definition(question))
    #expect(result.rows == [["invalid"], ["invalid"], ["invalid"], ["120"]])
    #expect(result.count(.outOfRange) == 2 && result.count(.notANumber) == 1)
  }

  private static let rank = """
    <question id="Q1" type="rank" title="t" places="2">
    <category code="a">A</category><category code="b">B</category><category code="c">C</category>
    """

  @Test func `ranks are read from one cell, a column a place, or a column an item`() throws {
    let cell = Coded("Q1\nB;A;C\nA\nA;A\n", try definition(Self.rank + "</question>"))
    #expect(cell.rows == [["a.2+b.1"], ["a.1"], ["invalid"]])
    #expect(cell.count(.repeatedPlace) == 1)
    let places = Coded(
      "first,second\nC,A\n,B\nA,A\n",
      try definition(Self.rank + "<place column=\"first\"/><place column=\"second\"/></question>"))
    #expect(places.rows == [["a.2+c.1"], ["b.2"], ["invalid"]])
    let items = Coded(
      "Q1_a,Q1_b,Q1_c\n2,1,3\n1位,2位,\n1,1,\n", try definition(Self.rank + "</question>"))
    #expect(items.rows == [["a.2+b.1"], ["a.1+b.2"], ["invalid"]])
  }

  @Test func `each row of a grid is a column of its own`() throws {
    let question = """
      <question id="Q1" type="grid" cells="scale" title="評価"><row code="a">道路</row>
      <row code="b" column="公園の評価">公園</row>
      <category code="1">悪い</category><category code="2">良い</category></question>
      """
    let result = Coded("評価 [道路],公園の評価\n良い,1\n,良い\n", try definition(question))
    #expect(result.rows == [["2", "1"], ["noAnswer", "2"]])
  }

  @Test func `themes of free text are marks, and text under none is told apart`() throws {
    let before = """
      <codeframe id="f"><theme code="1" title="回覧板">回覧板 OR 町内会</theme>
      <theme code="2" title="デジタル">デジタル AND NOT 町内会</theme>
      <theme code="9" title="賛成" exclusive="true">/^賛成(です)?[。.]?$/</theme></codeframe>
      """
    let question = "<question id=\"Q1\" type=\"text\" title=\"t\" themes=\"f\"/>"
    let result = Coded(
      "Q1\n回覧板のデジタル化を\n町内会のデジタル化\n賛成。\n特になし。\n\n駐車場\n\"\"\n",
      try definition(question, before: before))
    #expect(
      result.rows == [["1+2"], ["1"], ["9"], ["vacuous"], ["noAnswer"], ["unmarked"], ["noAnswer"]])
  }
}

@Suite struct HostilePatternTests {
  @Test func `a search that is given up is told and counts as no match`() throws {
    let before = "<codeframe id=\"f\"><theme code=\"1\" title=\"t\">/(a+)+$/</theme></codeframe>"
    let question = "<question id=\"Q1\" type=\"text\" title=\"t\" themes=\"f\"/>"
    let hostile = String(repeating: "a", count: 4_000) + "b"
    let result = Coded("Q1\naaa\n\(hostile)\n", try definition(question, before: before))
    #expect(result.rows == [["1"], ["unmarked"]])
    #expect(result.count(.searchAbandoned) == 1)
  }
}

@Suite struct RoutingTests {
  private static let questions = """
    <question id="Q1" type="single" title="t"><category code="1">y</category>
    <category code="2">n</category></question>
    <question id="Q2" type="multiple" title="u" asked-if="Q1 = 1"><category code="1">a</category>
    <category code="2">b</category></question>
    """

  @Test func `who was not asked is told from who did not answer`() throws {
    let result = Coded("Q1,Q2\n1,a\n1,\n2,\n2,b\n,\n", try definition(Self.questions))
    #expect(
      result.rows == [
        ["1", "1"], ["1", "noAnswer"], ["2", "notAsked"], ["2", "invalid"],
        ["noAnswer", "notAsked"],
      ])
    #expect(result.count(.answeredNotAsked) == 1)
  }

  @Test(
    arguments: [
      ("Q1 = 1 and Q3 >= 20", "noAnswer", "notAsked"),
      ("Q1 = 2 or Q3 < 20", "notAsked", "noAnswer"),
      ("not (Q1 in (1, 2))", "notAsked", "notAsked"), ("answered(Q3)", "noAnswer", "noAnswer"),
      ("Q1 != 1", "notAsked", "noAnswer"), ("Q3 = 30", "noAnswer", "notAsked"),
    ])
  func `conditions combine`(condition: String, first: String, second: String) throws {
    let escaped = condition.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "&lt;")
    let questions = """
      <question id="Q1" type="single" title="t"><category code="1">y</category>
      <category code="2">n</category></question>
      <question id="Q2" type="single" title="u" asked-if="\(escaped)">
      <category code="1">a</category></question>
      <question id="Q3" type="numeric" title="v"/>
      """
    let result = Coded("Q1,Q2,Q3\n1,,30\n2,,10\n", try definition(questions))
    #expect(result.rows.map { $0[1] } == [first, second])
  }
}
