import DelimitedText
import SurveyModel
import Testing

@testable import Ingest

private let services = """
  <category code="1">Bus</category><category code="2">Car, own</category>
  <category code="9" other="true">Other</category>
  """

@Suite struct `Lists in a cell` {
  private static let question =
    "<question id=\"Q1\" type=\"multiple\" title=\"t\">\(services)</question>"

  @Test(arguments: [
    (#"["Bus","Car, own"]"#, "1+2"), (#"[ "Bus" ]"#, "1"),
    (#"["Car, own","Bus, \"night\""]"#, "2+9"),
    (#"["\u0042us"]"#, "1"), ("[]", "unmarked"), (#"["Bus""#, "9"), ("[Bus]", "9"),
  ])
  func `a list of JSON is taken item by item`(cell: String, coded: String) throws {
    let quoted = cell.replacing("\"", with: "\"\"")
    let result = Coded("Q1\n\"\(quoted)\"\n", try definition(Self.question))
    #expect(result.rows == [[coded]])
  }

  @Test(arguments: [
    ("Bus, Car, own", "1+2"), ("Car, own, Bus", "1+2"), ("Car, own", "2"),
    ("Bus, train, tram", "1+9"), ("", "noAnswer"),
  ])
  func `options that hold the separator stay whole`(cell: String, coded: String) throws {
    let result = Coded(
      "タイムスタンプ,Q1\n2025/06/01 10:00:00,\"\(cell)\"\n", try definition(Self.question))
    #expect(result.rows == [[coded]])
    #expect(result.layout.export.format == .googleForms)
  }

  @Test(arguments: [("1 2", "1;0;0", 1), ("1 2", "1;1;0", 0), ("", "0;0;0", 0), ("", "1;0;0", 1)])
  func `a list is held against the columns of its choices, and counts`(
    list: String, ticks: String, differing: Int
  ) throws {
    let header = "Q1;Q1/1;Q1/2;Q1/9;_uuid;_submission_time"
    let result = Coded("\(header)\n\(list);\(ticks);u;t\n", try definition(Self.question))
    #expect(result.rows == [[list.isEmpty ? "noAnswer" : "1+2"]])
    #expect(result.count(.listAndColumnsDiffer) == differing)
  }
}

@Suite struct `Columns of choices` {
  @Test func `one header in two questions is told apart by the question above it`() throws {
    let questions = """
      <question id="A" type="multiple" title="Used"><category code="1">Bus</category>
      <category code="2">その他</category></question>
      <question id="B" type="multiple" title="Wanted"><category code="1">Bus</category>
      <category code="2">その他</category></question>
      """
    let text = """
      No,A,,B,
      ,Used,,Wanted,
      ,Bus,その他,Bus,その他
      1,1,0,0,1
      2,0,1,1,0

      """
    var source = ResponseSource(href: "r.csv", format: .rawData)
    source.respondentColumn = "No"
    let result = Coded(
      text, try definition(questions, responses: "<responses href=\"r.csv\" format=\"raw-data\"/>"))
    #expect(result.rows == [["1", "2"], ["2", "1"]])
  }

  @Test func `two questions of one wording take their columns in their order`() throws {
    let questions = """
      <question id="A" type="multiple" title="Which?"><category code="1">Bus</category>
      <category code="2">Car</category></question>
      <question id="B" type="multiple" title="Which?"><category code="1">Bus</category>
      <category code="2">Car</category></question>
      """
    let text = "Respondent ID,Which?,,Age,Which?,\n,Bus,Car,Response,Bus,Car\n1,Bus,,x,,Car\n"
    #expect(Coded(text, try definition(questions)).rows == [["1", "2"]])
  }

  @Test func `a single question over columns has one tick`() throws {
    let question = """
      <question id="A" type="single" title="Which?"><category code="1">Bus</category>
      <category code="2">Car</category></question>
      """
    let text = "Respondent ID,Which?,,Age\n,Bus,Car,Response\n1,Bus,,x\n2,,,x\n3,Bus,Car,x\n"
    let result = Coded(text, try definition(question))
    #expect(result.rows == [["1"], ["noAnswer"], ["invalid"]])
    #expect(result.count(.severalMarks) == 1)
  }

  @Test func `a matrix of checkboxes has a column for each row and choice`() throws {
    let question = """
      <question id="A" type="grid" cells="multiple" title="When?"><row code="bus">Bus</row>
      <row code="car">Car</row><category code="1">Day</category><category code="2">Night</category>
      </question>
      """
    let text = """
      Respondent ID,When?,,,,Age
      ,Bus - Day,Bus - Night,Car - Day,Car - Night,Response
      1,Day,,Day,Night,x

      """
    #expect(Coded(text, try definition(question)).rows == [["1", "1+2"]])
  }

  @Test func `places of a ranking hold items, and items hold places`() throws {
    let question = """
      <question id="Q6" type="rank" title="Order"><category code="a">Bus</category>
      <category code="b">Car</category><category code="c">Bike</category></question>
      """
    let lime = "id;lastpage;Q6[1];Q6[2];Q6[3]\n1;1;b;a;c\n2;1;c;;\n"
    #expect(Coded(lime, try definition(question)).rows == [["a.2+b.1+c.3"], ["c.1"]])
    let monkey = "Respondent ID,Order,,,Age\n,Bus,Car,Bike,Response\n1,2,1,3,x\n"
    #expect(Coded(monkey, try definition(question)).rows == [["a.2+b.1+c.3"]])
  }

  @Test func `a choice without its column is told, one with a column of text is not`() throws {
    let question = "<question id=\"A\" type=\"multiple\" title=\"Which?\">\(services)</question>"
    let text = """
      Respondent ID,Which?,,Age
      ,Bus,Other (please specify),Response
      1,Bus,,x
      2,,by train,x

      """
    let result = Coded(text, try definition(question))
    #expect(result.rows == [["1"], ["9"]])
    #expect(result.count(.choiceColumnMissing) == 1)
  }

  @Test func `the planner's words are ticks beside the usual ones`() throws {
    let question = """
      <question id="Q1" type="multiple" title="t"><category code="1">Bus</category>
      <category code="2">Car</category></question>
      """
    let result = Coded(
      "Q1_1,Q1_2\n選択,－\n－,－\n1,0\n",
      try definition(
        question, responses: "<responses href=\"r\"><tick>選択</tick><blank>－</blank></responses>"))
    #expect(result.rows == [["1"], ["unmarked"], ["1"]])
    #expect(result.count(.unknownTick) == 0)
  }

  @Test func `what says that a choice was not asked is not no answer`() throws {
    let question = "<question id=\"Q1\" type=\"multiple\" title=\"Which?\">\(services)</question>"
    let text = """
      Response ID,Last page,Which? [Bus],"Which? [Car, own]",Which? [Other]
      1,2,Yes,No,
      2,2,N/A,N/A,
      3,2,No,No,
      4,2,No,No,train

      """
    #expect(
      Coded(text, try definition(question)).rows
        == [["1"], ["notAsked"], ["unmarked"], ["9"]])
  }
}

@Suite struct `Rows that are no responses` {
  private static let question = """
    <question id="Q1" type="single" title="t"><category code="1">a</category>
    <category code="2">b</category></question>
    """

  private static func export(_ rows: [String]) -> String {
    let ids = ["status", "finished", "_recordId", "QID1"].map {
      "\"{\"\"ImportId\"\":\"\"\($0)\"\"}\""
    }
    return
      (["Status,Finished,ResponseId,Q1", "Status,Finished,Id,t", ids.joined(separator: ",")] + rows)
      .joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    ("", [["1"], ["2"]], 3, 1, 2), (" previews=\"keep\"", [["1"], ["1"], ["2"]], 2, 0, 2),
    (" unfinished=\"keep\"", [["1"], ["2"], ["2"], ["2"]], 1, 1, 0),
  ])
  func `previews and unfinished responses are left out and counted`(
    attribute: String, rows: [[String]], dropped: Int, previews: Int, unfinished: Int
  ) throws {
    let text = Self.export([
      "1,1,R1,1", "0,1,R2,1", "0,0,R3,2", "IP Address,True,R4,2", "0,False,R5,2",
    ])
    let definition = try definition(
      Self.question, responses: "<responses href=\"r.csv\"\(attribute)/>")
    let result = Coded(text, definition)
    #expect(result.rows.count == 5 - result.accounting.dropped)
    #expect(result.rows.sorted { $0[0] < $1[0] } == rows.sorted { $0[0] < $1[0] })
    #expect(result.accounting == RowAccounting(tallied: 5 - dropped, dropped: dropped))
    #expect(result.count(.previewDropped) == previews)
    #expect(result.count(.unfinishedDropped) == unfinished)
  }

  @Test func `rows that the planner names are left out, also where every row is`() throws {
    let drop =
      "<responses href=\"r.csv\"><drop column=\"状態\" value=\"下書き\"/><drop column=\"No\"/></responses>"
    let text = "No,状態,Q1\n1,完了,1\n2,下書き,2\n,完了,2\n4, 下書き ,1\n"
    let result = Coded(text, try definition(Self.question, responses: drop))
    #expect(result.rows == [["1"]])
    #expect(result.accounting == RowAccounting(tallied: 1, dropped: 3))
    let none = Coded("No,状態,Q1\n2,下書き,2\n", try definition(Self.question, responses: drop))
    #expect(none.rows.isEmpty && none.accounting == RowAccounting(dropped: 1))
  }

  @Test func `a column to drop by that is not there stops the file`() throws {
    let drop = "<responses href=\"r.csv\"><drop column=\"状態\" value=\"下書き\"/></responses>"
    let result = Coded("No,Q1\n1,1\n", try definition(Self.question, responses: drop))
    #expect(result.count(.columnMissing) == 1)
  }

  @Test func `both ways of reading leave out the same of a thousand rows`() throws {
    var random = SystemRandomNumberGenerator()
    let rows = (0..<1_500).map { row -> String in
      let status = Int.random(in: 0..<8, using: &random) == 0 ? 1 : 0
      let isFinished = Int.random(in: 0..<5, using: &random) > 0
      return "\(status),\(isFinished ? "1" : "0"),\"R\(row)\",\(row % 2 + 1)"
    }
    let expected = rows.filter { $0.hasPrefix("0,1,") }
    let definition = try definition(Self.question)
    let regular = Coded(Self.export(rows), definition)
    // A line that is too long makes the whole file be read record by record.
    let plain = Coded(Self.export(rows + ["0,1,R,1,too,many"]), definition)
    #expect(regular.rows.map { $0[0] } == expected.map { String($0.suffix(1)) })
    #expect(plain.rows == regular.rows)
    #expect(plain.accounting.dropped == regular.accounting.dropped)
    #expect(regular.accounting.read == 1_500 && plain.accounting.read == 1_501)
    for rule in [Finding.Rule.previewDropped, .unfinishedDropped] {
      #expect(plain.count(rule) == regular.count(rule))
    }
    let places = [regular, plain].map { coded in
      coded.findings.groups.filter { $0.examples.first?.rule == .unfinishedDropped }
        .flatMap { $0.examples.map { [$0.row, $0.place?.line] } }
    }
    #expect(places[0] == places[1] && places[0].count == 10)
  }
}

@Suite struct `Ranges that a spreadsheet took for dates` {
  @Test(arguments: [
    ("Oct-49", "3"), ("5月9日", "2"), ("9-May", "2"), ("4-Jan", "1"), ("10-49", "3"),
    ("Oct-50", "invalid"),
    ("50-99", "4"),
  ])
  func `a date is the range that it was, where one alone could be`(cell: String, coded: String)
    throws
  {
    let question = """
      <question id="Q1" type="single" title="t"><category code="1">1-4</category>
      <category code="2">5-9</category><category code="3">10-49</category>
      <category code="4">50-99</category></question>
      """
    let result = Coded("Q1,x\n\(cell),y\n", try definition(question))
    #expect(result.rows == [[coded]])
    let isDamaged = ["Oct-49", "5月9日", "9-May", "4-Jan"].contains(cell)
    #expect(result.count(.spreadsheetDate) == (isDamaged ? 1 : 0))
  }

  @Test func `a spelling that two ranges would come to is none of them`() throws {
    let question = """
      <question id="Q1" type="single" title="t"><category code="a">3-4</category>
      <category code="b">3/4</category></question>
      """
    #expect(Coded("Q1,x\n4-Mar,y\n", try definition(question)).rows == [["invalid"]])
  }
}

@Suite struct `Header rows that a planner declares` {
  @Test func `two rows are question and part in any format`() throws {
    let question = """
      <question id="Q1" type="multiple" title="使う機器"><category code="1">PC</category>
      <category code="2">電話</category></question>
      """
    let result = Coded(
      "使う機器,,年齢\nPC,電話,\n1,0,30\n",
      try definition(question, responses: "<responses href=\"r.csv\" header-rows=\"2\"/>"))
    #expect(result.rows == [["1"]])
  }

  @Test func `without a header positions bind and the first record is a response`() throws {
    let question = "<question id=\"Q1\" type=\"numeric\" title=\"t\" position=\"2\"/>"
    let result = Coded(
      "1,20\n2,30\n",
      try definition(question, responses: "<responses href=\"r.csv\" header-rows=\"0\"/>"))
    #expect(result.rows == [["20"], ["30"]] && result.accounting.tallied == 2)
  }

  @Test func `rows are numbered from the first response, below however many header rows`() throws {
    let question = """
      <question id="Q1" type="single" title="t"><category code="1">a</category></question>
      """
    let result = Coded(
      "Respondent ID,t,x,\n,Response,a,b\n1,1,,\n2,7,,\n", try definition(question))
    let finding = result.findings.groups.flatMap(\.examples).first { $0.rule == .unknownCode }
    #expect(finding?.row == 2 && finding?.place?.line == 4)
  }
}
