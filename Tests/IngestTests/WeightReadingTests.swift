import Ingest
import SurveyModel
import Testing

/// The weight that each respondent comes with, as files write it.
@Suite struct WeightReadingTests {
  private static let question =
    "<question id=\"Q1\" type=\"single\" title=\"q\"><category code=\"1\">y</category></question>"

  private func weighted(_ column: String = "重み", responses: String = "") throws
    -> SurveyDefinition
  {
    try definition(
      Self.question, responses: "<responses href=\"r.csv\">\(responses)</responses>",
      before: "<weights column=\"\(column)\"/>")
  }

  @Test(
    arguments: [
      ("1", "1"), ("0.3", "0.3"), (".5", "0.5"), ("2.", "2"), ("0", "0"), ("１．５", "1.5"),
      ("1.26907735858113", "1.26907735858113"), (" 0.75 ", "0.75"), ("3.2E-2", "0.032"),
      ("1000000", "1000000"), ("0.1234567890123456789", "0.123456789012345679"),
    ])
  func `a weight is read to the last digit`(cell: String, number: String) throws {
    let coded = try Coded("Q1,重み\n1,\(cell)\n", weighted())
    #expect(coded.weights == [try #require(ExactWeight(number.utf8))])
    #expect(coded.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("", Finding.Rule.weightMissing, Finding.Found.nothing), ("  ", .weightMissing, .nothing),
      ("N/A", .weightMissing, .nothing), ("-1", .weightUnusable, .shape(.digits(2))),
      ("-99", .weightMissing, .nothing), ("abc", .weightUnusable, .shape(.text(3))),
      ("1000000.1", .weightUnusable, .shape(.digits(9))),
      ("\"1,5\"", .weightUnusable, .shape(.text(3))),
      ("1e99", .weightUnusable, .shape(.text(4))), ("∞", .weightUnusable, .shape(.text(1))),
      ("NaN", .weightUnusable, .shape(.text(3))),
    ])
  func `a weight that cannot be used is zero and is told without its value`(
    cell: String, rule: Finding.Rule, found: Finding.Found
  ) throws {
    let definition = try weighted(
      responses:
        "<missing value=\"N/A\" as=\"no-answer\"/><missing value=\"-99\" as=\"no-answer\"/>")
    let coded = Coded("Q1,重み\n1,2\n1,\(cell)\n", definition)
    #expect(coded.weights == [ExactWeight(whole: 2), .zero])
    let group = try #require(coded.findings.groups.first)
    #expect(group.key.rule == rule && group.key.variable == "重み" && group.count == 1)
    let finding = try #require(group.examples.first)
    #expect(finding.found == found && finding.row == 2 && finding.field == 2)
    #expect(finding.place?.line == 3)
    #expect(coded.accounting.tallied == 2)
  }

  @Test func `a number that can be a weight is one, whatever it means among answers`() throws {
    let definition = try weighted(responses: "<missing value=\"9\" as=\"no-answer\"/>")
    let coded = Coded("Q1,重み\n9,9\n", definition)
    #expect(coded.weights == [ExactWeight(whole: 9)])
    #expect(coded.rows == [["noAnswer"]])
  }

  @Test func `faults of weights are counted beyond those that are shown`() throws {
    let rows = (0..<2_000).map { $0 % 2 == 0 ? "1,\n" : "1,-3\n" }.joined()
    let coded = try Coded("Q1,重み\n" + rows, weighted())
    #expect(coded.count(.weightMissing) == 1_000 && coded.count(.weightUnusable) == 1_000)
    #expect(coded.findings.groups.allSatisfy { $0.examples.count == FindingLog.examplesKept })
  }

  @Test func `a file without the column of weights cannot be read`() throws {
    let layout = try Coded("Q1,重さ\n1,2\n", weighted()).layout
    let finding = try #require(layout.findings.first { $0.rule == .weightColumnMissing })
    #expect(finding.rule.severity == .error)
    #expect(finding.expected == ["重み"] && finding.nearest == "重さ")
  }

  @Test func `the column of weights is not told to be unused`() throws {
    let coded = try Coded("Q1,重み,メモ\n1,2,x\n", weighted())
    #expect(coded.findings.groups.map(\.key.rule) == [.columnUnused])
    #expect(coded.count(.columnUnused) == 1)
  }

  @Test func `a column that the export calls a weight is offered, never used`() throws {
    let plain = try definition(
      Self.question, responses: "<responses href=\"r.csv\" format=\"raw-data\"/>")
    let offered = Coded("Q1,WEIGHT\nq,\ny,\n1,2\n", plain)
    #expect(offered.weights.isEmpty)
    #expect(offered.count(.weightOffered) == 1)
    let used = try definition(
      Self.question, responses: "<responses href=\"r.csv\" format=\"raw-data\"/>",
      before: "<weights column=\"WEIGHT\"/>")
    let weighted = Coded("Q1,WEIGHT\nq,\ny,\n1,2\n", used)
    #expect(weighted.weights == [ExactWeight(whole: 2)])
    #expect(weighted.count(.weightOffered) == 0)
  }
}
