import Foundation
import Testing

/// The golden cases of exports: eight invented people who said the same in every one of them.
@Suite struct `The same people in every format` {
  /// Cases whose format can hold all that the eight people said.
  static let complete = [
    "form-service-columns", "google-forms", "google-forms-csv", "kobo", "limesurvey", "logo-form",
    "microsoft-forms", "microsoft-forms-flow", "microsoft-forms-workbook", "multi-line", "one-hot",
    "plain-codes",
    "plain-labels", "qualtrics", "qualtrics-legacy", "raw-data", "raw-data-workbook",
    "surveymonkey",
    "surveymonkey-numbered",
  ]

  /// Rows of answers in the files of every case.
  static let rows: [(name: String, rows: Int, dropped: Int)] =
    complete.map { name in
      switch name {
      case "qualtrics": (name, 11, 3)
      case "qualtrics-legacy", "logo-form": (name, 9, 1)
      default: (name, 8, 0)
      }
    } + [
      ("redcap", 8, 0), ("limesurvey-texts", 8, 0), ("paper-scan", 9, 0), ("kouchou-ai", 4, 0),
      ("spreadsheet-dates", 6, 0), ("mac-roman", 3, 0),
    ]

  private func expected(_ name: String, _ file: String) throws -> Data {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try Data(contentsOf: folder.appending(path: "Golden/format-\(name)/expected/\(file)"))
  }

  @Test(arguments: complete)
  func `their tables are the same to the byte`(name: String) throws {
    let tables = try expected(name, "tables.csv")
    #expect(tables.count > 1_000)
    #expect(tables == (try expected("plain-codes", "tables.csv")))
  }

  @Test(arguments: rows)
  func `every row is tallied, set aside or left out by a rule`(
    name: String, rows: Int, dropped: Int
  ) throws {
    struct Manifest: Decodable {
      struct Rows: Decodable {
        var read: Int
        var tallied: Int
        var quarantined: Int
        var dropped: Int
      }
      struct Count: Decodable {
        var rule: String
        var count: Int
      }
      var rows: Rows
      var findings: [Count]
    }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: try expected(name, "manifest.json"))
    #expect(manifest.rows.read == rows && manifest.rows.dropped == dropped)
    #expect(manifest.rows.tallied == rows - dropped && manifest.rows.quarantined == 0)
    let told = manifest.findings.filter { $0.rule.hasSuffix("-dropped") }.map(\.count)
    #expect(told.reduce(0, +) == dropped)
  }
}
