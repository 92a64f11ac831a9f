import Ingest
import SurveyModel
import Testing
import TextNormalization

private let question = """
  <question id="Q1" type="single" title="性別"><category code="1">女性</category>
  <category code="2">男性</category></question>
  <question id="Q2" type="text" title="意見"/>
  """

@Suite struct RowTests {
  @Test func `every row is tallied or set aside with a reason`() throws {
    let result = Coded(
      "Q1,Q2\n1,a\n1\n2,b,c\n\n2,\"x\ny\"\n1,b,,\n2,\"never closed\n1,z\n",
      try definition(question))
    #expect(result.rows.map { $0[0] } == ["1", "2", "1"])
    #expect(result.accounting == RowAccounting(tallied: 3, quarantined: 3))
    #expect(result.count(.raggedRow) == 2 && result.count(.unclosedQuote) == 1)
    #expect(result.count(.blankLine) == 1 && result.count(.extraEmptyFields) == 1)
  }

  @Test func `places count lines inside quoted fields`() throws {
    let result = Coded("Q1,Q2\n1,\"a\nb\nc\"\n7,d\n", try definition(question))
    let finding = try #require(result.findings.groups.first?.examples.first)
    #expect(finding.rule == .unknownCode && finding.row == 2)
    #expect(finding.place == Place(line: 5, column: 1))
  }

  /// 性別,Q2 / 女性,a in CP932.
  private static let cp932: [UInt8] =
    [0x90, 0xAB, 0x95, 0xCA, 0x2C, 0x51, 0x32, 0x0D, 0x0A, 0x8F, 0x97, 0x90, 0xAB, 0x2C, 0x61]

  @Test func `CP932 is detected and labels are read`() throws {
    let result = Coded(Self.cp932, try definition(question))
    #expect(result.rows == [["1", "marked"]])
    #expect(result.layout.encoding == .cp932)
  }

  @Test func `one bad byte costs one field`() throws {
    var bytes = Array("Q1,Q2\n女性,a\n".utf8)
    bytes += [0x8F, 0x97, 0xFF, 0x2C, 0x61, 0x0A] + Array("男性,b\n".utf8)
    let result = Coded(bytes, try definition(question))
    #expect(result.rows.map { $0[0] } == ["1", "invalid", "2"])
    #expect(result.count(.undecodable) == 1)
  }

  @Test func `a field in the other encoding is read and told`() throws {
    var bytes = Array("Q1,Q2\n女性,意見がたくさんあります\n".utf8)
    bytes += [0x8F, 0x97, 0x90, 0xAB, 0x2C, 0x61, 0x0A]
    let result = Coded(bytes, try definition(question))
    #expect(result.rows.map { $0[0] } == ["1", "1"])
    #expect(result.count(.foreignEncoding) == 1)
  }

  @Test(
    arguments: [
      "\u{FEFF}Q1,Q2\r\n1,a\r\n", "Q1\tQ2\n1\ta\n", "Q1;Q2\n1;a", "Q1,Q2\r1,a\r",
      "\"Q1\",\"Q2\"\r\n\"1\",\"a\"\r\n",
    ])
  func `marks, delimiters and line ends are detected`(text: String) throws {
    let result = Coded(text, try definition(question))
    #expect(result.rows == [["1", "marked"]])
    #expect(result.findings.isEmpty)
  }
}

@Suite struct ColumnTests {
  @Test(
    arguments: [
      "Q1,Q2", "性別,意見", "Q1. 性別,Q2意見", "性 別,意見", "意見,性別", "x,性別,y,意見,z",
    ])
  func `a question finds its column by id, title or number`(header: String) throws {
    let columns = header.split(separator: ",")
    let cells = columns.map { $0.contains("性") ? "2" : "w" }
    let values = header.hasPrefix("Q1,") ? ["2", "w"] : cells
    let text = "\(header)\n\(values.joined(separator: ","))\n"
    #expect(Coded(text, try definition(question)).rows == [["2", "marked"]])
  }

  @Test func `a missing column is an error that names the nearest header`() throws {
    let result = Coded("性分,意見\n1,a\n", try definition(question))
    let finding = try #require(result.findings.groups.first?.examples.first)
    #expect(finding.rule == .columnMissing && finding.variable == "Q1")
    #expect(finding.nearest == "性分")
    #expect(result.rows.isEmpty)
  }

  @Test func `a missing text column leaves the other figures standing`() throws {
    let result = Coded("Q1\n1\n", try definition(question))
    #expect(result.rows == [["1", "notAsked"]])
    #expect(result.count(.textColumnMissing) == 1)
  }

  @Test func `questions that share a header take its columns in their order`() throws {
    let questions = """
      <question id="A" type="text" title="a" column="その他"/>
      <question id="B" type="numeric" title="b" column="その他"/>
      """
    let result = Coded("その他,その他\nx,5\n", try definition(questions))
    #expect(result.rows == [["marked", "5"]])
  }

  @Test func `a position binds where headers cannot`() throws {
    let questions = "<question id=\"A\" type=\"numeric\" title=\"a\" position=\"2\"/>"
    #expect(Coded("x,x\n3,4\n", try definition(questions)).rows == [["4"]])
  }
}
