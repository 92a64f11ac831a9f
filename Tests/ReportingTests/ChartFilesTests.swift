import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `Charts as files` {
  private func charts(
    labels: [String], answers: [Answer], _ parameters: [(name: String, value: String)] = []
  ) throws -> ChartFiles {
    let categories = labels.enumerated().map { category($0.offset + 1, $0.element) }
    let single = try question("Q1", "町<b>", .single(categories))
    let groups = try question("Q1-Q2", "区分", .single(categories))
    let survey = try survey(
      [Section(title: "町", note: nil, isDemographic: false, questions: [single, groups])],
      banners: [Banner(levels: [try variable("Q1-Q2")])])
    let report = try ReportingTests.report(survey, answers.map { [$0, $0] })
    return try ChartFiles(of: report.summaryXML(), parameters: parameters)
  }

  /// All texts of a picture, from front to back.
  private func texts(_ element: XMLElement) -> [String] {
    element.elements.flatMap { child in
      child.name == "text" ? [child.text] + texts(child) : texts(child)
    }
  }

  @Test func `each question and each crossing is a picture of its own, with its figures`() throws {
    let charts = try charts(
      labels: ["はい", "いいえ"], answers: [.one(1), .one(1), .one(2), .none])
    #expect(
      charts.pictures.map(\.name) == [
        "charts/Q1.svg", "charts/Q1-Q1-Q2.svg", "charts/Q1-Q2.svg",
      ])
    let tally = try XMLDocument(parsing: charts.pictures[0].svg, file: "Q1.svg")
    let words = texts(tally.root)
    #expect(words.contains("50.0") && words.contains("25.0"))
    #expect(words.contains { $0.hasSuffix("n = 4") })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "]]>", "\u{202E}gpj", "\u{0}\u{1B}[2J",
    String(repeating: "長い選択肢", count: 60), String(repeating: "x", count: 300),
  ])
  func `a picture is whole XML that leads nowhere, whatever a label holds`(_ label: String) throws {
    let charts = try charts(labels: [label, "二"], answers: [.one(1), .one(2), .none])
    for picture in charts.pictures {
      let document = try XMLDocument(parsing: picture.svg, file: picture.name)
      #expect(document.root.name == "svg")
      let text = String(decoding: picture.svg, as: UTF8.self)
      #expect(!text.contains("href") && !text.contains("var(--") && !text.contains("<script"))
    }
  }

  @Test func `nobody answered, sixty choices: still pictures`() throws {
    let many = (1...60).map { "選択肢\($0)" }
    for answers in [[], [Answer.one(60)]] {
      for picture in try charts(labels: many, answers: answers).pictures {
        #expect(try XMLDocument(parsing: picture.svg, file: picture.name).root.name == "svg")
      }
    }
  }

  @Test func `names differ, whatever a computer makes of capitals`() throws {
    let single = try question("q1", "小", .single([category(1, "はい")]))
    let other = try question("Q1", "大", .single([category(1, "はい")]))
    let survey = try survey([
      Section(title: "町", note: nil, isDemographic: false, questions: [single, other])
    ])
    let report = try ReportingTests.report(survey, [[.one(1), .one(1)]])
    let charts = try ChartFiles(of: report.summaryXML())
    #expect(charts.pictures.map(\.name) == ["charts/q1.svg", "charts/Q1-2.svg"])
  }
}
