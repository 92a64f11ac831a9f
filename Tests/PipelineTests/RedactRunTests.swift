import Foundation
import SurveyModel
import Testing

@testable import Pipeline

/// A folder of one test, removed with it.
private final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "redact-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }
}

@Suite struct RedactRunTests {
  private func run(_ folder: Folder, isStrict: Bool = false) -> RedactRun.Outcome {
    var run = RedactRun(
      file: folder.path("responses.csv"), columns: ["answer"], form: DeclaredForm(),
      outputs: .init(
        table: folder.path("out.csv"), counts: nil, review: folder.path("review.csv")))
    run.isStrict = isStrict
    return run.outcome()
  }

  private let answers = "answer\r\nザヤットさんがいた\r\nベギラさんがいた\r\nカルノさんがいた\r\n"

  /// Writes the decisions into the last fields of a review, as someone in a spreadsheet would.
  private func decide(_ decisions: [String], in folder: Folder) throws {
    let lines = try folder.text("review.csv").components(separatedBy: "\r\n")
    let decided = lines.enumerated().map { index, line in
      (1...decisions.count).contains(index) ? line + decisions[index - 1] : line
    }
    try folder.write(decided.joined(separator: "\r\n"), "review.csv")
  }

  @Test func `decisions are kept when the review is written anew, and followed`() throws {
    let folder = try Folder()
    try folder.write(answers, "responses.csv")
    #expect(run(folder).undecided == 3)
    try decide(["approved", "却下", ""], in: folder)
    let outcome = run(folder)
    #expect(outcome.stops.isEmpty)
    #expect(outcome.undecided == 1)
    #expect(
      try folder.text("out.csv")
        == "\u{FEFF}answer\r\nザヤットさんがいた\r\n［氏名］さんがいた\r\nカルノさんがいた\r\n")
    #expect(
      try folder.text("review.csv")
        == "\u{FEFF}answer,column,kinds,text,decision\r\n1,answer,name,【ザヤット】さんがいた,approved\r\n"
        + "2,answer,name,【ベギラ】さんがいた,rejected\r\n3,answer,name,【カルノ】さんがいた,\r\n")
  }

  @Test func `what nobody has approved is masked where that is asked for`() throws {
    let folder = try Folder()
    try folder.write(answers, "responses.csv")
    _ = run(folder)
    try decide(["承認", "", "rejected"], in: folder)
    _ = run(folder, isStrict: true)
    #expect(
      try folder.text("out.csv")
        == "\u{FEFF}answer\r\nザヤットさんがいた\r\n［氏名］さんがいた\r\n［氏名］さんがいた\r\n")
  }

  @Test func `a decision about another text says nothing`() throws {
    let folder = try Folder()
    try folder.write(answers, "responses.csv")
    _ = run(folder)
    try decide(["approved", "approved", "approved"], in: folder)
    try folder.write("answer\r\nザヤットさんが来た\r\n", "responses.csv")
    #expect(run(folder).undecided == 1)
  }

  @Test func `a review with a word that is no decision stops the run and stays as it is`() throws {
    let folder = try Folder()
    try folder.write(answers, "responses.csv")
    _ = run(folder)
    try decide(["yes", "approved", "approved"], in: folder)
    let before = try folder.text("review.csv")
    let outcome = run(folder)
    #expect(outcome.stops.map(\.rule) == [.unknownDecision])
    #expect(outcome.stops.first?.place == Place(line: 2, column: 5))
    #expect(try folder.text("review.csv") == before)
  }

  @Test func `files that are written are for their user alone`() throws {
    let folder = try Folder()
    try folder.write(answers, "responses.csv")
    _ = run(folder)
    for name in ["out.csv", "review.csv"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `quotes come from approved answers alone`() throws {
    let folder = try Folder()
    try folder.write(
      "answer,column,kinds,text,decision\n1,Q22,name,森がいい,approved\n2,Q22,,道,rejected\n3,Q22,,川,\n",
      "review.csv")
    let review = try ReviewList(path: folder.path("review.csv"))
    #expect(review.decision(answer: "1", column: "Q22", text: "森がいい") == .approved)
    #expect(review.decision(answer: "2", column: "Q22", text: "道") == .rejected)
    #expect(review.decision(answer: "3", column: "Q22", text: "川") == nil)
    #expect(review.decision(answer: "1", column: "Q23", text: "森がいい") == nil)
  }
}
