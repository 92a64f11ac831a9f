import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `The summary` {
  private func faults(in bytes: [UInt8]) throws -> [Finding] {
    let schema = try RelaxNGSchema(parsing: Report.summarySchema, file: "summary.rng")
    return schema.findings(
      in: try XMLDocument(parsing: bytes, file: "summary.xml"), file: "summary.xml")
  }

  private func findings(rows: [Int]) -> FindingLog {
    var log = FindingLog()
    for row in rows {
      log.record(
        Finding(
          .unknownCode, file: "responses.csv", place: Place(line: row + 1, column: 3), row: row,
          field: 2, variable: "Q1", found: .shape(.digits(2)), expected: ["1"]))
    }
    log.record(Finding(.blankLine, file: "responses.csv", place: Place(line: 7, column: 1)))
    return log
  }

  @Test(arguments: ReportLanguage.allCases)
  func `a survey with every kind of question is valid under its schema`(
    _ language: ReportLanguage
  ) throws {
    for people in [townspeople, []] {
      let report = try report(
        town(language: language), people, findings: findings(rows: [1, 2]), quarantined: 1)
      #expect(try faults(in: report.summaryXML()).isEmpty)
    }
  }

  @Test func `a survey with the least in it is valid`() throws {
    var least = try survey([
      Section(
        title: "", note: nil, isDemographic: false,
        questions: [try question("Q1", "", .text(nil))])
    ])
    least.organization = nil
    least.fieldwork = nil
    least.population = nil
    #expect(try faults(in: report(least, [[.free]]).summaryXML()).isEmpty)
  }

  @Test func `the schema refuses a share without its base`() throws {
    let text = String(decoding: try report(town(), townspeople).summaryXML(), as: UTF8.self)
    let broken = text.split(separator: "<cell count=\"4\" base=\"8\"", maxSplits: 1)
      .joined(separator: "<cell count=\"4\"")
    let found = try faults(in: Array(broken.utf8))
    #expect(Set(found.map(\.rule)) == [.schemaViolation])
  }

  @Test func `each cell carries its count, base and shares`() throws {
    let root = try XMLDocument(
      parsing: report(town(), townspeople).summaryXML(), file: "summary.xml"
    ).root
    let tables = root.all("section").flatMap { $0.all("question") }.flatMap { $0.all("table") }
    #expect(
      tables.compactMap { $0["id"] }.prefix(6) == [
        "Q1", "Q1/S", "Q1/S>A", "Q2", "Q2/S", "Q2/S>A",
      ])
    let crossing = try #require(tables.first { $0["id"] == "Q1/S" })
    #expect(crossing["base-rule"] == "respondents")
    #expect(crossing.all("column").map { $0["small"] } == ["true", nil, "true"])
    let net = try #require(crossing.all("row").first { $0["kind"] == "net" })
    #expect(
      net.all("cell").map { cell in cell.attributes.map { "\($0.name)=\($0.value)" } } == [
        ["count=2", "base=3", "percent=66.7", "row-percent=40.0", "row-base=5"],
        ["count=3", "base=4", "percent=75.0", "row-percent=60.0", "row-base=5"],
        ["count=0", "base=1", "percent=0.0", "row-percent=0.0", "row-base=5"],
      ])
    let mean = try #require(
      tables.first { $0["id"] == "Q2" }?.all("row").first { $0["id"] == "mean" })
    #expect(
      mean.all("cell").map { cell in cell.attributes.map { "\($0.name)=\($0.value)" } } == [
        ["count=6", "base=6", "value=2.33"]
      ])
  }

  @Test func `no order of rows changes a byte`() throws {
    let forward = try report(town(), townspeople, findings: findings(rows: Array(1...30)))
    let backward = try report(
      town(), townspeople.reversed(), findings: findings(rows: (1...30).map { $0 * 3 }.reversed()))
    #expect(forward.summaryXML() == backward.summaryXML())
    let text = String(decoding: forward.summaryXML(), as: UTF8.self)
    #expect(
      text.contains(
        "<finding rule=\"unknown-code\" severity=\"warning\" file=\"responses.csv\" "
          + "variable=\"Q1\" count=\"30\"/>"))
  }

  @Test func `two runs have the same outputs`() throws {
    let first = try report(town(), townspeople, findings: findings(rows: [3, 1]))
    let second = try report(town(), townspeople, findings: findings(rows: [1, 3]))
    #expect(first.documents() == second.documents())
    #expect(
      first.documents().map(\.name) == [
        "summary.xml", "tables.csv", "appendix.csv", "findings.csv", "quality.csv",
      ])
  }
}

extension XMLElement {
  fileprivate func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }
}
