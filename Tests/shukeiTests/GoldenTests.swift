import Foundation
import SurveyModel
import Synchronization
import Testing
import Wording

@testable import shukei

/// A folder with the words of a command, its inputs, and what must come of it.
///
/// `arguments` has one word a line; `{case}` is the folder and `{output}` a new folder.
/// `before`, where there is one, has commands that come first, with an empty line between them.
/// `status`, `stderr.ja`, `stderr.en` and `stdout.en` are what the program gives; each file
/// in `expected` must be published byte for byte. Setting SHUKEI_RECORD_GOLDEN writes what
/// comes out in place of what is expected, to be read before it is committed.
struct GoldenCase: CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let all: [GoldenCase] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map { GoldenCase(folder: root.appending(path: $0)) }
  }()

  struct Result {
    var status: Int32
    var output: String
    var errors: String
    var published: [String: Data]
  }

  func result(in language: MessageLanguage) throws -> Result {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "shukei-golden-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: output) }
    func filled(_ text: String) -> String {
      text.replacingOccurrences(of: "{case}", with: folder.path)
        .replacingOccurrences(of: "{output}", with: output.path)
    }
    func general(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path, with: "{case}")
        .replacingOccurrences(of: output.path, with: "{output}")
    }
    func words(_ text: some StringProtocol) -> [String] {
      text.split(separator: "\n").map { filled(String($0)) }
    }
    for command in (try? text("before"))?.split(separator: "\n\n") ?? [] {
      let program = Program(
        language: language, isTerminal: false, output: { _ in }, errors: { _ in })
      #expect(program.status(of: words(command)) == .complete)
    }
    let written = Mutex(("", ""))
    let program = Program(
      language: language, isTerminal: false,
      output: { text in written.withLock { $0.0 += text } },
      errors: { text in written.withLock { $0.1 += text } })
    let status = program.status(of: words(try text("arguments")))
    let (out, errors) = written.withLock { $0 }
    return Result(
      status: status.rawValue, output: general(out), errors: general(errors),
      published: try published(in: output))
  }

  /// The survey's folder, and beside it what `clean` and `redact` write.
  private func published(in output: URL) throws -> [String: Data] {
    var published = try files(in: output.appending(path: "city"))
    for name in ["clean.csv", "damage.csv", "redacted.csv", "counts.csv", "review.csv", "page.txt"]
    {
      published[name] = try? Data(contentsOf: output.appending(path: name))
    }
    return published
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  func files(in folder: URL) throws -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  func record(_ japanese: Result, _ english: Result) throws {
    let texts = [
      "status": "\(english.status)\n", "stderr.ja": japanese.errors, "stderr.en": english.errors,
      "stdout.en": english.output,
    ]
    for (name, text) in texts {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    let expected = folder.appending(path: "expected")
    try? FileManager.default.removeItem(at: expected)
    guard !english.published.isEmpty else { return }
    try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
    // The schema and other tests hold the summary, which says the same as the tables.
    for (name, bytes) in english.published where name != "summary.xml" {
      try bytes.write(to: expected.appending(path: name))
    }
  }
}

@Suite struct GoldenTests {
  @Test func `there are golden cases`() {
    #expect(GoldenCase.all.count >= 30)
  }

  @Test(arguments: GoldenCase.all)
  func `a command gives what its folder says`(golden: GoldenCase) throws {
    let japanese = try golden.result(in: .japanese)
    let english = try golden.result(in: .english)
    if ProcessInfo.processInfo.environment["SHUKEI_RECORD_GOLDEN"] != nil {
      try golden.record(japanese, english)
    }
    #expect(try golden.text("status") == "\(english.status)\n")
    #expect(japanese.status == english.status)
    #expect(try golden.text("stderr.ja") == japanese.errors)
    #expect(try golden.text("stderr.en") == english.errors)
    #expect(try golden.text("stdout.en") == english.output)
    #expect(japanese.published == english.published)
    let expected = try golden.files(in: golden.folder.appending(path: "expected"))
    #expect(expected.isEmpty == english.published.isEmpty)
    for (name, bytes) in expected {
      #expect(english.published[name] == bytes, "\(name)")
    }
  }
}
