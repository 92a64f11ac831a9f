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

  @Test(arguments: ReportLanguage.allCases, [Extras.weights, .tests, [.weights, .tests]])
  func `a weighted and tested survey is valid under its schema`(
    _ language: ReportLanguage, _ extras: Extras
  ) throws {
    var survey = try town(language: language)
    survey.rules = Convention.spss.rules
    survey.rules.percents = [.row, .column, .total]
    survey.sideBySide = [survey.banners]
    survey.banners[0].showsNets = true
    survey.sampling = Sampling(
      strata: try variable("S"),
      populations: [Sampling.Stratum(code: CategoryCode(1), size: 400)], stages: 2,
      correctsForFinitePopulation: true, place: Place(line: 1, column: 1))
    #expect(try faults(in: report(survey, with: extras).summaryXML()).isEmpty)
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

  @Test func `a weighted and tested cell carries all of its figures`() throws {
    let crossing = try table("Q1/S", report(town(), with: [.weights, .tests]))
    func attributes(_ element: XMLElement?) -> [String]? {
      element?.attributes.map { "\($0.name)=\($0.value)" }
    }
    let row = try #require(crossing.all("row").first)
    #expect(
      attributes(row.all("cell").first) == [
        "count=1", "base=3", "percent=33.3", "row-percent=25.0", "row-base=4",
        "weighted-count=1.5", "weighted-base=4.5", "weighted-row-base=6",
        "unweighted-percent=33.3", "low=23.3", "high=43.3", "residual=2.1235",
        "direction=higher", "higher-than=B",
      ])
    #expect(
      attributes(row.all("total").first) == [
        "count=4", "base=8", "percent=50.0", "row-percent=100.0", "row-base=4",
        "weighted-count=6", "weighted-base=12", "weighted-row-base=6", "unweighted-percent=50.0",
      ])
    #expect(
      attributes(crossing.all("column").first) == [
        "id=1", "people=3", "base=3", "weighted-base=4.5", "effective-base=2.70", "small=true",
        "letter=A",
      ])
    #expect(
      crossing.all("test").compactMap { attributes($0) }[1] == [
        "kind=rao-scott", "name=標本設計を考慮したχ²検定（ラオ・スコット）", "statistic=1.1143691449",
        "df=18.5169960123", "df2=22201.8782188", "p=1e-30", "people=8", "significant=true",
      ])
    #expect(crossing.all("note").count == 6)
  }

  @Test func `pages find what they print and what they leave out`() throws {
    var survey = try town()
    survey.sideBySide = [survey.banners]
    let report = try report(survey, with: [])
    let crossing = try table("Q1/S", report)
    #expect(crossing["caption"] == "使うもの × 性別")
    #expect(crossing.all("column").map { $0["left-out"] } == [nil, nil, "true"])
    #expect(
      crossing.all("row").map { $0["printed"] }.prefix(4) == [
        "1. 図書館", "2. バス", "3. なし", "（再掲）いずれか",
      ])
    let unanswered = try #require(
      table("A", report).all("row").first { $0["id"] == "no-answer" })
    #expect(unanswered["hidden"] == "true")
    let root = try XMLDocument(parsing: report.summaryXML(), file: "summary.xml").root
    let question = try #require(
      root.all("section").flatMap { $0.all("question") }.first { $0["id"] == "Q1" })
    #expect(question["remarks"] == "2つまで選択可")
    #expect(question.all("side-by-side").map { $0["tables"] } == ["Q1/S Q1/S>A"])
    #expect(root.all("fieldwork").map { $0["era"] } == ["令和8年3月2日〜令和8年3月22日"])
    #expect(root.all("fieldwork").map { $0["era-year"] } == ["令和7年度"])
    let labels = try #require(root.all("labels").first).all("label").compactMap { $0["key"] }
    #expect(Set(labels).count == labels.count)
    #expect(labels.contains("overall"))
  }

  @Test func `weights and sampling errors stand before the tables`() throws {
    let root = try XMLDocument(
      parsing: report(town(), with: .weights).summaryXML(), file: "summary.xml"
    ).root
    let weighting = try #require(root.all("weighting").first)
    #expect(weighting["design-effect"] == "1.10057024137")
    #expect(weighting["sum"] == "12")
    let targets = weighting.all("margin").flatMap { $0.all("target") }
    #expect(targets.map { $0["id"] } == ["1", "2", nil])
    #expect(targets.map { $0["difference"] } == ["-1.88", "1.87", "0.00"])
    let line = try #require(root.all("sampling-error").first?.all("line").first)
    #expect(
      line.all("error").map { $0["margin"] } == ["35.2", "34.5", "32.3", "28.2", "21.1", "15.4"])
  }

  private func table(_ id: String, _ report: Report) throws -> XMLElement {
    let root = try XMLDocument(parsing: report.summaryXML(), file: "summary.xml").root
    let tables = root.all("section").flatMap { $0.all("question") }.flatMap { $0.all("table") }
    return try #require(tables.first { $0["id"] == id })
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
