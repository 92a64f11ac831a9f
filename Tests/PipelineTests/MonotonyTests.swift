import Foundation
import SurveyModel
import Testing

@testable import Pipeline

@Suite struct `Free text where nothing differs` {
  private static let definition = """
    <survey xmlns="urn:shukei:survey:1" id="made" xml:lang="ja">
      <title>Made</title>
      <responses href="all.csv"/>
      <codeframe id="c">
        <vacuous>いまのところ大丈夫</vacuous><theme code="t" title="バス">バス</theme>
      </codeframe>
      <section title="All">
        <question id="Q1" type="text" title="Words"/>
        <question id="Q2" type="text" title="Themes" themes="c"/>
      </section>
    </survey>
    """

  /// A folder with the definition, removed with it.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "monotony-\(UUID().uuidString)")
    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try Data(definition.utf8).write(to: url.appending(path: "survey.xml"))
    }
    deinit { try? FileManager.default.removeItem(at: url) }
    func write(_ rows: [String], _ name: String) throws -> String {
      let text = (["Q1,Q2"] + rows).map { $0 + "\r\n" }.joined()
      try Data(text.utf8).write(to: url.appending(path: name))
      return url.appending(path: name).path
    }
    func outcome(
      _ source: SurveyRun.Source, _ destination: SurveyRun.Destination
    ) -> SurveyRun.Outcome {
      SurveyRun(
        definition: url.appending(path: "survey.xml").path, source: source,
        destination: destination, threads: 2, version: "test"
      ).outcome()
    }
    func path(_ name: String) -> String { url.appending(path: name).path }
  }

  private static let rules: [Finding.Rule] = [.noAnswers, .fewAnswers, .answersAlike]

  /// What was told of answers as a whole, as rule, question, number and how often.
  private func told(_ findings: FindingLog) -> [String] {
    findings.groups.filter { Self.rules.contains($0.key.rule) }.map { key, count, examples in
      let found = examples.first.map { "\($0.found)" } ?? ""
      return "\(key.rule.rawValue) \(key.variable ?? "") \(found) \(count)"
    }.sorted()
  }

  /// Cells of one column, in files, and what is told of it.
  private static let columns: [(files: [[String]], told: (rule: String, number: Int?)?)] = [
    ([["", ""], [""]], ("no-answers", nil)),
    ([["バス"], ["", ""]], ("few-answers", 1)),
    ([["", "特になし。"], []], ("few-answers", 0)),
    ([["なし", "特に無し"], ["思いつかない", ""]], ("few-answers", 0)),
    ([["バスの本数", "ﾊﾞｽの本数"], ["", "  バスの本数 "]], ("answers-alike", 3)),
    ([["子供"], ["こども"]], ("answers-alike", 2)),
    ([["はい"], ["いいえ"]], nil),
    ([["特になし"], ["バス"]], nil),
    ([["バス", "バス"], ["なし"]], nil),
    ([[], ["バス", "バス"]], ("answers-alike", 2)),
  ]

  @Test(arguments: columns.indices)
  func `is told once a question, of one run as of merged parts`(_ index: Int) throws {
    let (files, expected) = Self.columns[index]
    let folder = try Folder()
    let paths = try files.enumerated().map { number, cells in
      try folder.write(cells.map { "\"\($0)\",\"\($0)\"" }, "\(number).csv")
    }
    let run = folder.outcome(.responses(paths), .folder(folder.path("run")))
    #expect(run.stops.isEmpty)
    let lines = expected.map { rule, number in
      ["Q1", "Q2"].map { "\(rule) \($0) \(number.map { "number(\($0))" } ?? "nothing") 1" }
    }
    #expect(told(run.findings) == lines ?? [])
    let partials = paths.enumerated().map { number, path in
      folder.outcome(.responses([path]), .partial(folder.path("\(number).partial"))).written ?? ""
    }
    for order in [partials, partials.reversed()] {
      let merged = folder.outcome(.partials(order), .folder(folder.path("merged")))
      #expect(told(merged.findings) == lines ?? [])
    }
  }

  @Test func `goes by the phrases of the codeframe where there is one`() throws {
    let folder = try Folder()
    let path = try folder.write(
      ["いまのところ大丈夫,いまのところ大丈夫", "いまのところ大丈夫。,なし"], "all.csv")
    let run = folder.outcome(.responses([path]), .folder(folder.path("run")))
    #expect(told(run.findings) == ["few-answers Q2 number(0) 1"])
  }

  @Test func `is found in long files, in rows with quotes and in ragged ones`() throws {
    let folder = try Folder()
    for cell in ["市役所が遠い", "\"市役所が\n遠い\""] {
      let rows = [String](repeating: "\(cell),", count: 20_000)
      let path = try folder.write(rows + [",,,"], "all.csv")
      let run = folder.outcome(.responses([path]), .folder(folder.path("run")))
      #expect(
        told(run.findings) == ["answers-alike Q1 number(20000) 1", "no-answers Q2 nothing 1"])
      let other = try folder.write(rows + ["市役所が近い,"], "all.csv")
      let differing = folder.outcome(.responses([other]), .folder(folder.path("run")))
      #expect(told(differing.findings) == ["no-answers Q2 nothing 1"])
    }
  }
}
