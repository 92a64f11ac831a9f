import Foundation
import Ingest
import SurveyModel
import Testing
import Wording

@testable import Drafting

@Suite struct DefinitionWriterTests {
  /// All that a survey says, but for where it stands in a file.
  private func content(_ survey: Survey) -> String {
    String(reflecting: survey).replacing(/SurveyModel\.Place\(line: \d+, column: \d+\)/, with: "")
  }

  private func read(_ bytes: [UInt8]) throws -> Survey {
    try SurveyDefinition(parsing: bytes, file: "survey.xml").survey
  }

  private static let shipped: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = ["inputs", "scripts/conformance.d"].map { root.appending(path: $0) }
    return folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix("survey.xml") }.map { folder.appending(path: $0).path }
    }.sorted()
  }()

  @Test func `there are definitions to write`() {
    #expect(Self.shipped.count >= 5)
  }

  @Test(arguments: shipped)
  func `a definition that is read, written and read again is the same`(path: String) throws {
    let survey = try read([UInt8](try Data(contentsOf: URL(filePath: path))))
    let written = DefinitionWriter.document(DraftedSurvey(survey), language: .english)
    #expect(try content(read(written)) == content(survey))
  }

  @Test(arguments: 0..<300)
  func `an invented definition that is written and read is the same`(seed: Int) throws {
    var random = RandomSurvey(seed: UInt64(seed))
    let survey = try random.survey()
    let written = DefinitionWriter.document(DraftedSurvey(survey), language: .japanese)
    let again: Survey
    do {
      again = try read(written)
    } catch let fault as SurveyDefinition.Fault {
      Issue.record("\(fault.findings)\n\(String(decoding: written, as: UTF8.self))")
      return
    }
    #expect(content(again) == content(survey))
  }
}
