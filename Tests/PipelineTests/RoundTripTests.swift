import Drafting
import Foundation
import Ingest
import SurveyModel
import Testing
import Wording

@testable import Pipeline

/// A folder in which a survey is handed to another system and taken back; it goes with the value.
private final class Exchange {
  let folder: URL
  let format: ExchangeFormat
  let original: String

  init(_ original: String?, _ format: ExchangeFormat) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "shukei-exchange-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    self.format = format
    self.original = original ?? folder.appending(path: "survey.xml").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func export() -> ExportRun.Outcome {
    ExportRun(
      definition: original, responses: [], target: format, output: folder.path, version: "0"
    ).outcome()
  }

  /// The definition that the codebook describes, with what tables are to show taken from the
  /// original: whom shares are shares of, rounding, and crossings are the planner's to say.
  func takeBack(_ codebook: String, like original: Survey) throws -> String {
    var draft = try Drafter.draft(path: codebook, name: codebook)
    draft.survey.rules = original.rules
    draft.survey.banners = original.banners
    draft.survey.crossings = original.crossings
    draft.survey.sideBySide = original.sideBySide
    draft.survey.weighting = original.weighting
    draft.survey.sampling = original.sampling
    draft.survey.tests = original.tests
    try takeRegisters(of: original)
    // DDI has room for a remark on the base; triple-s says nothing of it.
    let bases = Dictionary(uniqueKeysWithValues: original.questions.map { ($0.id, $0.base) })
    for question in draft.survey.questions where format == .ddi {
      #expect(question.base == bases[question.id])
    }
    for section in draft.survey.sections.indices {
      for index in draft.survey.sections[section].questions.indices {
        let id = draft.survey.sections[section].questions[index].id
        draft.survey.sections[section].questions[index].base = bases[id] ?? .respondents
      }
    }
    draft.survey.responses[0].href = fileName(of: draft.survey.responses[0].href)
    let path = self.path("taken-back.xml")
    try Data(DefinitionWriter.document(draft, language: .english)).write(to: URL(filePath: path))
    return path
  }

  /// Puts the registers to which a survey is weighted beside the definition that is taken back.
  private func takeRegisters(of survey: Survey) throws {
    let beside = URL(filePath: original).deletingLastPathComponent()
    for case let source? in (survey.weighting?.margins ?? []).map(\.source) {
      try FileManager.default.copyItem(
        at: beside.appending(path: source), to: folder.appending(path: source))
    }
  }

  /// The tables of a run, a string for each line.
  func tables(_ definition: String, id: SurveyID, _ name: String) throws -> [String] {
    let outcome = SurveyRun(
      definition: definition, source: .responses([]), destination: .folder(path(name)),
      threads: 2, version: "0"
    ).outcome()
    try #require(outcome.stops.isEmpty, "\(outcome.stops)")
    let tables = try String(contentsOfFile: path("\(name)/\(id)/tables.csv"), encoding: .utf8)
    return tables.components(separatedBy: "\r\n")
  }
}

@Suite struct RoundTripTests {
  private static let inputs = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "inputs")

  /// Lines that tell of free text as such: what comes back is its themes as marks side by side, so
  /// that an answer under no theme or with nothing to say is one with nothing marked. How many are
  /// under each theme stays.
  private func comparable(_ lines: [String], _ survey: Survey) -> [String] {
    let texts = survey.questions.filter { question in
      if case .text(.some) = question.kind { true } else { false }
    }.map(\.id.description)
    return lines.compactMap { line in
      let fields = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
      guard fields.count == 4, texts.contains(String(fields[1])) else { return line }
      switch fields[2] {
      case "answered", "meaningful", "uncoded", "vacuous", "none-selected", "mt": return nil
      default:
        return line.split(separator: ",", omittingEmptySubsequences: false).prefix(8)
          .joined(separator: ",")
      }
    }
  }

  @Test(arguments: ["training-en", "yaizu-dx-2025"], ExchangeFormat.allCases)
  func `a sample that is handed over and taken back gives the same tables`(
    sample: String, format: ExchangeFormat
  ) throws {
    let path = Self.inputs.appending(path: "\(sample)/survey.xml").path
    try check(try Exchange(path, format))
  }

  @Test(arguments: 0..<40, ExchangeFormat.allCases)
  func `an invented survey that is handed over and taken back gives the same tables`(
    seed: Int, format: ExchangeFormat
  ) throws {
    let invented = InventedSurvey(seed: seed, rows: 150)
    let exchange = try Exchange(nil, format)
    let definition = DefinitionWriter.document(
      DraftedSurvey(invented.survey), language: .japanese)
    try Data(definition).write(to: URL(filePath: exchange.original))
    try Data(invented.responses.utf8).write(
      to: URL(filePath: exchange.path("responses.csv")))
    try check(exchange)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `what people wrote is never handed over, nor columns that no question uses`(
    format: ExchangeFormat
  ) throws {
    let exchange = try Exchange(nil, format)
    let definition = """
      <survey xmlns="urn:shukei:survey:1" id="canary" xml:lang="en"><title>Canary</title>
      <responses href="responses.csv" respondent="id"/><section title="S">
      <question id="Q1" type="single" title="A"><category code="1">One</category>
      <category code="2" other="true" text-column="Q1 other">Other</category></question>
      <question id="Q2" type="text" title="B"/></section></survey>
      """
    try Data(definition.utf8).write(to: URL(filePath: exchange.original))
    let rows = "id,name,Q1,Q1 other,Q2\nCANARY1,CANARY2,CANARY3,CANARY4,CANARY5\n7,,1,,CANARY6\n"
    try Data(rows.utf8).write(to: URL(filePath: exchange.path("responses.csv")))
    let outcome = exchange.export()
    #expect(outcome.written.count == 2)
    for path in outcome.written {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(!text.contains("CANARY"))
    }
    let records = try String(contentsOfFile: outcome.written[1], encoding: .utf8)
    #expect(records == "Q1,Q2\r\n2,1\r\n1,1\r\n")
  }

  private func check(_ exchange: Exchange) throws {
    let definition = try SurveyDefinition(
      parsing: [UInt8](try Data(contentsOf: URL(filePath: exchange.original))), file: "")
    let survey = definition.survey
    let outcome = exchange.export()
    try #require(outcome.stops.isEmpty, "\(outcome.stops)")
    let back = try exchange.takeBack(outcome.written[0], like: survey)
    let before = try exchange.tables(exchange.original, id: survey.id, "before")
    let after = try exchange.tables(back, id: survey.id, "after")
    let (expected, got) = (comparable(before, survey), comparable(after, survey))
    #expect(expected.count > 20)
    let lost = Set(expected).subtracting(got).sorted()
    let added = Set(got).subtracting(expected).sorted()
    #expect(lost.isEmpty, "\(lost.prefix(4))")
    #expect(added.isEmpty, "\(added.prefix(4))")
    #expect(expected.count == got.count)
  }
}
