import Foundation
import SurveyModel
import Testing

@testable import Pipeline

@Suite struct PublicationTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "publication-\(UUID().uuidString)")

  private func publish(_ names: [String]) throws {
    let survey = try #require(SurveyID("city"))
    try Publication(output: folder.path, survey: survey, ours: ["page.html", "charts"]).publish(
      names
    ) {
      Publication.Document(name: $0, bytes: Array($0.utf8))
    } manifest: { _ in
      Publication.Document(name: "manifest.json", bytes: [])
    }
  }

  private func published() throws -> Set<String> {
    let city = folder.appending(path: "city").path
    return Set(try FileManager.default.subpathsOfDirectory(atPath: city))
  }

  @Test func `a document may stand in a folder of its own`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try publish(["tables.csv", "charts/Q1.svg", "charts/Q2.svg"])
    #expect(
      try published() == [
        "tables.csv", "charts", "charts/Q1.svg", "charts/Q2.svg", "manifest.json",
      ])
  }

  @Test func `what an earlier run published goes, what somebody else put there stays`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try publish(["tables.csv", "page.html", "charts/Q1.svg", "charts/Q2.svg"])
    let note = folder.appending(path: "city/note.txt")
    try Data("ours".utf8).write(to: note)
    try publish(["tables.csv", "charts/Q1.svg"])
    #expect(
      try published() == ["tables.csv", "charts", "charts/Q1.svg", "manifest.json", "note.txt"])
    try publish(["tables.csv"])
    #expect(try published() == ["tables.csv", "manifest.json", "note.txt"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix("staging")
      }.isEmpty)
  }
}
