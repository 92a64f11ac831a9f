import Foundation
import Testing

@testable import XMLText

@Suite struct `The schema of keywords.xml` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func schema() throws -> RelaxNGSchema {
    let url = root.appending(path: "docs/schema/keywords.rng")
    return try RelaxNGSchema(parsing: Array(try Data(contentsOf: url)), file: "keywords.rng")
  }

  @Test(arguments: ["themes-keywords", "themes-keywords-survey", "themes-keywords-empty"])
  func `what is written is valid`(golden: String) throws {
    let url = Self.root.appending(path: "Tests/shukeiTests/Golden/\(golden)/expected/keywords.xml")
    let document = try XMLDocument(
      parsing: Array(try Data(contentsOf: url)), file: "keywords.xml")
    #expect(try Self.schema().findings(in: document, file: "keywords.xml").isEmpty)
  }

  @Test func `a share above one is not valid`() throws {
    let text = """
      <keywords xmlns="urn:shukei:keywords:1" version="1" segmenter="x">
        <text answers="2" words="1">
          <word kind="noun" answers="2" share="1.5" occurrences="2" termhood="2">a</word>
        </text>
      </keywords>
      """
    let document = try XMLDocument(parsing: Array(text.utf8), file: "keywords.xml")
    #expect(!(try Self.schema().findings(in: document, file: "keywords.xml").isEmpty))
  }
}
