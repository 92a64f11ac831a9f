import Foundation
import Ingest
import Reporting
import SurveyModel
import Tabulation
import Testing

@testable import Pipeline

@Suite struct `The quality of responses` {
  /// A folder with the definition and files of these responses.
  private final class Folder {
    let url: URL
    init() throws {
      url = FileManager.default.temporaryDirectory.appending(
        path: "shukei-made-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      try write(MadeResponses.definition, to: "survey.xml")
    }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appending(path: name).path }
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
    }
    func run(
      _ source: SurveyRun.Source, into destination: SurveyRun.Destination, threads: Int
    ) -> SurveyRun {
      SurveyRun(
        definition: path("survey.xml"), source: source, destination: destination,
        threads: threads, version: "test")
    }
    func published(
      _ source: SurveyRun.Source, as name: String, threads: Int = 1
    ) throws -> [String: Data] {
      let folder = run(source, into: .folder(path(name)), threads: threads).outcome().written ?? ""
      return try Dictionary(
        uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: folder).map {
          ($0, try Data(contentsOf: URL(filePath: folder + $0)))
        })
    }
  }

  /// The report on the quality of a run over files.
  private func report(_ folder: Folder, _ paths: [String], threads: Int) throws -> QualityReport {
    let run = folder.run(.responses(paths), into: .folder(""), threads: threads)
    let definition = try run.parse(Array(MadeResponses.definition.utf8))
    let plan = try CountingPlan(definition.survey, codebook: definition.codebook)
    let reading = try run.reading(
      of: run.sources(definition.survey.responses, in: paths), nil, definition, plan, nil)
    return try run.report(reading, definition, plan, nil).report.quality
  }

  @Test(arguments: [0, 1, 7, 60, 400, 3_000])
  func `is what a count by hand says`(rows: Int) throws {
    let made = MadeResponses(count: rows)
    let folder = try Folder()
    for (isRagged, lineEnd) in [(false, "\n"), (true, "\r\n")] {
      try folder.write(
        MadeResponses.file(made.rows, isRagged: isRagged, lineEnd: lineEnd), to: "all.csv")
      let quality = try report(folder, [folder.path("all.csv")], threads: 2)
      #expect(
        quality.respondents.map(PlainRepetition.init) ?? PlainRepetition([]) == made.respondents)
      #expect(PlainRepetition(quality.contents.all) == made.contents)
      #expect(quality.texts.map(\.repetition).map(PlainRepetition.init) == [made.texts])
      #expect(quality.texts.map(\.similar).map(PlainRepetition.init) == [made.similarTexts])
      #expect(quality.grids.map(\.complete) == [made.grid.complete])
      #expect(quality.grids.map(\.straight) == [made.grid.straight])
      let times = made.times
      #expect((quality.times?.read ?? 0) == times.read)
      #expect((quality.times?.unreadable ?? 0) == times.unreadable)
      #expect((quality.times?.outside?.before ?? 0) == times.before)
      #expect((quality.times?.outside?.after ?? 0) == times.after)
      #expect(quality.questions.allSatisfy { $0.answered + $0.noAnswer + $0.invalid == rows })
    }
  }

  @Test func `does not depend on threads, parts, or the order of merging`() throws {
    let made = MadeResponses(count: 2_000)
    let folder = try Folder()
    var parts: [String] = []
    var rest = made.rows[...]
    while !rest.isEmpty {
      let name = "part-\(parts.count).csv"
      let size = Int.random(in: 1...400)
      let text = MadeResponses.file(
        Array(rest.prefix(size)), isRagged: Bool.random(), lineEnd: "\n")
      rest = rest.dropFirst(size)
      try folder.write(text, to: name)
      parts.append(folder.path(name))
    }
    let whole = try folder.published(.responses(parts), as: "whole")
    #expect(whole["quality.csv"] != nil)
    #expect(try folder.published(.responses(parts.shuffled()), as: "two", threads: 2) == whole)
    var partials = parts.enumerated().map { number, part in
      folder.run(.responses([part]), into: .partial(folder.path("\(number).partial")), threads: 2)
        .outcome().written ?? ""
    }
    #expect(try folder.published(.partials(partials.shuffled()), as: "merged") == whole)
    while partials.count > 1 {
      partials.shuffle()
      let pair = Array(partials.prefix(2))
      let run = folder.run(
        .partials(pair), into: .partial(folder.path("tree-\(partials.count)")), threads: 1)
      partials = partials.dropFirst(2) + [run.outcome().written ?? ""]
    }
    #expect(try folder.published(.partials(partials), as: "tree") == whole)
  }
}

@Suite struct `Times of responses` {
  @Test(arguments: [1, 100, 4_096, 4_097, 30_000])
  func `are counted in the same stretches, however they come`(minutes: Int) {
    let start = 1_065_000_000
    let times = (0..<minutes).map { TimeStamp(minutes: start + $0 * 3) }
    var parts = (0..<4).map { _ in TimeTally() }
    for time in times.shuffled() { parts[Int.random(in: 0..<4)].count(1, at: time) }
    var whole = TimeTally()
    for part in parts.shuffled() { whole.merge(part) }
    var plain: [Int: Int] = [:]
    var doublings = 0
    repeat {
      plain = Dictionary(times.map { ($0.minutes >> doublings, 1) }, uniquingKeysWith: +)
      doublings += 1
    } while plain.count > TimeTally.capacity
    #expect(whole.stretches == plain)
    #expect(whole.doublings == doublings - 1)
    #expect(whole.busiest?.count == plain.values.max())
  }
}

@Suite struct `A sketch of digests` {
  private func place(_ number: Int) -> ResponsePlace {
    ResponsePlace(file: number % 3, row: number)
  }

  @Test(arguments: [10, 100, 128, 129, 1_000, 20_000])
  func `knows all digests or an exact sample, however they come`(distinct: Int) {
    let digests = (0..<distinct).map { _ in Int.random(in: 1...DigestSketch.largestDigest) }
    let notes = (0..<distinct * 3).map { (digests.randomElement() ?? 1, place($0)) }
    var parts = (0..<5).map { _ in DigestSketch(capacity: 128) }
    for (digest, place) in notes.shuffled() { parts[Int.random(in: 0..<5)].add(digest, at: place) }
    var whole = DigestSketch(capacity: 128)
    for part in parts.shuffled() { whole.merge(part) }
    let known = Dictionary(grouping: notes) { $0.0 }
    let limits = sequence(first: DigestSketch.largestDigest) { $0 >> 1 }
    let limit = limits.first { limit in known.keys.filter { $0 <= limit }.count <= 128 } ?? 0
    let expected = known.filter { $0.key <= limit }.sorted { $0.key < $1.key }.map {
      digest, notes in
      let places = notes.map(\.1).sorted()
      return DigestSketch.Entry(
        digest: digest, count: places.count, first: places[0],
        second: places.dropFirst().first)
    }
    #expect(whole.entries == expected)
    #expect(whole.repeated == expected.filter { $0.count > 1 })
    var again = DigestSketch(capacity: 128)
    for (digest, place) in notes { again.add(digest, at: place) }
    #expect(again == whole)
  }
}
