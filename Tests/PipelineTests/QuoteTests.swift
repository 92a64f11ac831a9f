import Foundation
import SurveyModel
import Testing

@testable import Pipeline

/// A folder of one test, removed with it.
private final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "quotes-\(UUID().uuidString)")

  static let definition = """
    <survey xmlns="urn:shukei:survey:1" id="city"><title>t</title>
    <responses href="responses.csv" respondent="No"/>
    <codeframe id="f"><theme code="roads" title="道路"><rule>道路</rule>
    <theme code="lights" title="街灯">街灯</theme></theme>
    <theme code="parks" title="公園">公園</theme><theme code="rare" title="まれ">珍しい</theme></codeframe>
    <quotes href="quotes.csv" per-theme="2" characters="40"/>
    <section title="s"><question id="Q1" type="text" title="意見" themes="f"/></section></survey>
    """

  /// Of invented people, and of nobody else.
  static let answers =
    [
      "道路の穴を早く直してほしいです", "道路の穴を早く直してほしいです。", "通学の道路に歩道がなくて怖い",
      "道路が暗いので街灯を増やしてほしい", "街灯が切れたまま何か月もたっている", "街灯を明るいものに替えてほしい",
      "駅前の街灯がまぶしすぎる", "街灯の電気代は市が出すべき", "公園の遊具が古くて子どもに使わせられない",
      "公園にトイレがほしい。電話は090-1234-5678です", "公園の木が伸びて見通しが悪い", "=公園を増やす",
      "公園で\n犬の散歩を\r\nする人が多い", "公園<script>alert(1)</script>の掃除", "公園\u{202E}の花\u{2066}壇",
      "珍しい意見", "特になし", "", "給食がおいしい",
      "公園の" + String(repeating: "とても広くて気持ちのよい芝生の広場で👨‍👩‍👧‍👦遊びたい", count: 3),
    ]

  init(_ answers: [String] = Folder.answers) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write(Self.definition, "survey.xml")
    try write(Self.table(answers), "responses.csv")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  static func table(_ answers: [String]) -> String {
    "No,Q1\r\n"
      + answers.enumerated().map {
        "\($0 + 1),\"\($1.replacingOccurrences(of: "\"", with: "\"\""))\"\r\n"
      }.joined()
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  func propose(responses: [String] = [], threads: Int = 1) -> QuoteProposalRun.Outcome {
    QuoteProposalRun(
      definition: path("survey.xml"), responses: responses,
      words: WordSource(.characterClasses), threads: threads, output: path("quotes.csv")
    ).outcome()
  }

  /// Fills the decision of every line, as someone in a spreadsheet would.
  func decide(_ decision: String) throws {
    let review = try QuoteReview(path: path("quotes.csv"))
    let lines = review.entries.map { entry in
      let text = String(decoding: entry.text, as: UTF8.self)
        .replacingOccurrences(of: "\"", with: "\"\"")
      return "\(entry.question),\(entry.theme),,,\"\(text)\",\(decision)\r\n"
    }
    try write("question,theme,title,similar,text,decision\r\n" + lines.joined(), "quotes.csv")
  }

  func outcome(
    _ source: SurveyRun.Source = .responses([]), threads: Int = 1, as name: String = "out"
  ) -> SurveyRun.Outcome {
    SurveyRun(
      definition: path("survey.xml"), source: source, destination: .folder(path(name)),
      threads: threads, version: "test"
    ).outcome()
  }

  func published(_ name: String = "out") throws -> [String: Data] {
    let folder = url.appending(path: "\(name)/city")
    return try Dictionary(
      uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder.path).map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  /// The quotes of the summary.
  func quotes(_ name: String = "out") throws -> [String] {
    try text("\(name)/city/summary.xml").components(separatedBy: "<quote>").dropFirst()
      .map { String($0.prefix(upTo: $0.range(of: "</quote>")?.lowerBound ?? $0.endIndex)) }
  }
}

@Suite struct QuoteTests {
  @Test func `without a review themes are counted and nobody is quoted`() throws {
    let folder = try Folder()
    let outcome = folder.outcome()
    #expect(outcome.stops.isEmpty)
    #expect(outcome.findings.count(of: .quotesMissing) == 1)
    #expect(try folder.quotes().isEmpty)
    #expect(folder.propose().undecided > 0)
    #expect(folder.outcome().findings.count(of: .quotesMissing) == 0)
    #expect(try folder.quotes().isEmpty)
  }

  @Test func `approved answers are published without personal data, up to the length allowed`()
    throws
  {
    let folder = try Folder()
    #expect(folder.propose().stops.isEmpty)
    try folder.decide("approved")
    let outcome = folder.outcome()
    #expect(outcome.stops.isEmpty)
    #expect(outcome.findings.count(of: .quoteChanged) == 0)
    let quotes = try folder.quotes()
    // Two of roads alone, of lights and of parks; the rare theme is too small.
    #expect(quotes.count == 6)
    #expect(
      quotes.allSatisfy {
        $0.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
          .count <= 41
      })
    for (_, bytes) in try folder.published() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("090-1234-5678"))
      #expect(!text.contains("珍しい意見"))
    }
    for (name, bytes) in try folder.published() where name != "summary.xml" {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!quotes.contains { text.contains($0) }, "\(name)")
    }
  }

  @Test func `an answer with a phone number, a formula or line breaks is found again`() throws {
    let folder = try Folder()
    let texts = [
      "公園にトイレがほしい。電話は［電話番号］です", "'=公園を増やす", "公園で\n犬の散歩を\nする人が多い",
      "公園\u{202E}の花\u{2066}壇", "公園<script>alert(1)</script>の掃除",
    ]
    for text in texts {
      try folder.write(
        "question,theme,title,similar,text,decision\r\nQ1,parks,,,\"\(text)\",承認\r\n", "quotes.csv")
      #expect(folder.outcome().findings.count(of: .quoteChanged) == 0, "\(text)")
      #expect(try folder.quotes().count == 1, "\(text)")
    }
  }

  @Test func `what no longer reads the same, or is under another theme, is told and not published`()
    throws
  {
    let folder = try Folder()
    try folder.write(
      """
      question,theme,title,similar,text,decision\r
      Q1,roads,,,通学の道路に歩道がなくて怖い,approved\r
      Q1,roads,,,通学の道路に歩道がなくて怖いです,approved\r
      Q1,parks,,,道路の穴を早く直してほしいです,approved\r
      Q1,roads,,,道路の穴を早く直してほしいです,rejected\r
      Q1,rare,,,珍しい意見,approved\r
      Q1,shops,,,公園にトイレ,approved\r
      Q9,roads,,,公園にトイレ,approved\r
      公園にトイレがほしい,roads,,,公園にトイレ,approved\r

      """, "quotes.csv")
    let outcome = folder.outcome()
    #expect(outcome.stops.isEmpty)
    #expect(try folder.quotes() == ["通学の道路に歩道がなくて怖い"])
    #expect(outcome.findings.count(of: .quoteChanged) == 2)
    #expect(outcome.findings.count(of: .quoteWithheld) == 1)
    #expect(outcome.findings.count(of: .quoteUnplaced) == 3)
    let told = "\(outcome.findings.groups.map(\.examples))"
    #expect(!told.contains("公園にトイレ") && !told.contains("珍しい意見"))
  }

  @Test func `a word that is no decision stops the survey`() throws {
    let folder = try Folder()
    try folder.write(
      "question,theme,title,similar,text,decision\r\nQ1,roads,,,x,maybe\r\n", "quotes.csv")
    #expect(folder.outcome().stops.map(\.rule) == [.unknownDecision])
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/city")))
    try folder.write("question,theme\r\n", "quotes.csv")
    #expect(folder.outcome().stops.allSatisfy { $0.rule == .columnMissing })
    try folder.write(
      "question,theme,title,similar,text,decision\r\nQ1,roads,,,x,approved\r\nQ1,roads,,,x,\r\n",
      "quotes.csv")
    #expect(folder.outcome().stops.map(\.rule) == [.conflictingDecisions])
  }

  @Test func `threads, the order of rows and parts change nothing`() throws {
    let folder = try Folder()
    #expect(folder.propose().stops.isEmpty)
    let proposed = try folder.text("quotes.csv")
    let shuffled = Folder.answers.enumerated().sorted {
      ($0.offset * 7) % 20 < ($1.offset * 7) % 20
    }
    .map(\.element)
    try folder.write(Folder.table(shuffled), "shuffled.csv")
    try FileManager.default.removeItem(atPath: folder.path("quotes.csv"))
    #expect(folder.propose(responses: [folder.path("shuffled.csv")], threads: 3).stops.isEmpty)
    #expect(try folder.text("quotes.csv") == proposed)

    try folder.decide("approved")
    var parts: [String] = []
    for part in 0..<3 {
      let own = Folder.answers.enumerated().filter { $0.offset % 3 == part }.map(\.element)
      try folder.write(Folder.table(own), "part\(part).csv")
      parts.append(folder.path("part\(part).csv"))
    }
    #expect(folder.outcome(.responses(parts), threads: 2, as: "whole").stops.isEmpty)
    for part in parts {
      let run = SurveyRun(
        definition: folder.path("survey.xml"), source: .responses([part]),
        destination: .partial(part + ".partial"), threads: 1, version: "test")
      #expect(run.outcome().findings.count(of: .quoteChanged) == 0)
    }
    let partials = [2, 0, 1].map { parts[$0] + ".partial" }
    #expect(folder.outcome(.partials(partials), as: "merged").stops.isEmpty)
    #expect(try folder.published("merged") == folder.published("whole"))
    #expect(try folder.quotes("merged").count == 6)
    #expect(folder.outcome(.responses([folder.path("shuffled.csv")]), as: "other").stops.isEmpty)
    #expect(try folder.quotes("other") == folder.quotes("whole"))

    // Another review is another publication.
    try folder.decide("rejected")
    let stops = folder.outcome(.partials(partials), as: "late").stops
    #expect(Set(stops.map(\.rule)) == [.partialOfOtherDefinition])
  }

  @Test func `decisions are kept when the review is made anew`() throws {
    let folder = try Folder()
    _ = folder.propose()
    try folder.decide("approved")
    try folder.write(
      Folder.table(Folder.answers + ["街灯をもっと早く直してほしい", "街灯を直すのに何か月もかかる"]), "responses.csv")
    let outcome = folder.propose()
    let review = try QuoteReview(path: folder.path("quotes.csv"))
    #expect(outcome.quotes == review.entries.count)
    #expect(review.entries.contains { $0.decision == .approved })
    #expect(outcome.undecided == review.entries.count { $0.decision == nil })
    try folder.write(Folder.table(["街灯"]), "responses.csv")
    #expect(folder.propose().quotes == 0)
  }

  @Test func `hostile answers are proposed as text or not at all`() throws {
    let long = "公園" + String(repeating: "長", count: 400_000)
    let folder = try Folder([
      long, "公園\u{0}\u{1}", "公園" + String(repeating: "公園", count: 40), "公園🌳", "公園", "公園",
    ])
    var bytes = try Data(contentsOf: folder.url.appending(path: "responses.csv"))
    bytes += Data("7,".utf8) + Data([0xE5, 0x85, 0xFF, 0xFE, 0x80]) + Data("\r\n".utf8)
    try bytes.write(to: folder.url.appending(path: "responses.csv"))
    let outcome = folder.propose()
    #expect(outcome.stops.isEmpty)
    #expect(try folder.text("quotes.csv").utf8.count < 10_000)
    try folder.decide("approved")
    #expect(folder.outcome().stops.isEmpty)
    #expect(try !folder.quotes().isEmpty)
  }

  @Test(arguments: [[], [""], ["公園"], [String](repeating: "公園を広くしてほしい", count: 30)])
  func `no answer, one answer and answers all alike`(answers: [String]) throws {
    let folder = try Folder(answers)
    let outcome = folder.propose()
    #expect(outcome.stops.isEmpty)
    #expect(outcome.quotes == (answers.count == 30 ? 1 : 0))
    try folder.decide("approved")
    #expect(folder.outcome().stops.isEmpty)
    #expect(try folder.quotes().count == (answers.count == 30 ? 1 : 0))
  }
}
