import Foundation
import SurveyModel
import Testing

@testable import Pipeline

@Suite struct `Merging partial tallies` {
  /// Merges two files at a time, in random pairs, until one is left.
  private func tree(_ parts: SampleParts, _ partials: [String]) throws -> String {
    var left = partials.shuffled()
    var number = 0
    while left.count > 1 {
      let pair = [left.removeFirst(), left.removeFirst()]
      let path = parts.path("tree-\(number)")
      number += 1
      left.append(try #require(parts.run(.partials(pair), into: .partial(path)).outcome().written))
    }
    return left[0]
  }

  @Test(arguments: [("yaizu-dx-2025", 1, 6), ("training-en", 3, 43)])
  func `any order and grouping publishes what one run over all parts does`(
    _ sample: String, _ orders: Int, _ files: Int
  ) throws {
    let parts = try SampleParts(of: sample, count: 16)
    let whole = try parts.published(.responses(parts.paths), as: "whole")
    #expect(whole.count == files)
    #expect(String(decoding: whole["findings.csv"] ?? [], as: UTF8.self).contains("ragged-row"))
    let partials = parts.paths.enumerated().map { parts.tallied([$1], as: "\($0).partial") }
    for order in 0..<orders {
      #expect(try parts.published(.partials(partials.shuffled()), as: "order-\(order)") == whole)
    }
    let top = try tree(parts, partials)
    #expect(try parts.published(.partials([top]), as: "tree") == whole)
    let together = parts.tallied(parts.paths.reversed(), as: "together.partial")
    #expect(try parts.bytes(of: top) == parts.bytes(of: together))
  }

  @Test func `the order of the responses and the threads change no byte`() throws {
    let parts = try SampleParts(of: "training-en", count: 5)
    let whole = try parts.published(.responses(parts.paths), as: "whole")
    #expect(try parts.published(.responses(parts.paths.reversed()), as: "reversed") == whole)
    let single = parts.run(.responses(parts.paths), into: .partial(parts.path("1")), threads: 1)
    let four = parts.run(.responses(parts.paths), into: .partial(parts.path("4")), threads: 4)
    let written = [single, four].compactMap { $0.outcome().written }
    #expect(written.count == 2)
    #expect(try Set(written.map(parts.bytes)).count == 1)
  }

  @Test func `a merge tells the same findings and rows as the run`() throws {
    let parts = try SampleParts(of: "training-en", count: 3)
    let run = parts.run(.responses(parts.paths), into: .folder(parts.path("a"))).outcome()
    let partials = parts.paths.enumerated().map { parts.tallied([$1], as: "\($0).partial") }
    let merge = parts.run(.partials(partials), into: .folder(parts.path("b"))).outcome()
    #expect(merge.accounting == run.accounting)
    #expect(merge.accounting.quarantined > 0)
    #expect(merge.findings.namingFilesOnly == run.findings.namingFilesOnly)
  }

  @Test func `a partial tally is for its owner alone and leaves nothing beside it`() throws {
    let parts = try SampleParts(of: "training-en", count: 1)
    let path = parts.tallied(parts.paths, as: "out.partial")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(!FileManager.default.fileExists(atPath: path + ".part"))
    let text = String(decoding: try parts.bytes(of: path), as: Unicode.ASCII.self)
    #expect(text.contains("part-0.csv") && !text.contains("west"))
  }

  @Test func `responses that would be counted twice are named and nothing is written`() throws {
    let parts = try SampleParts(of: "training-en", count: 4)
    let first = parts.tallied(Array(parts.paths[..<2]), as: "first")
    let second = parts.tallied(Array(parts.paths[1...2]), as: "second")
    let merge = parts.run(.partials([first, second]), into: .folder(parts.path("out"))).outcome()
    #expect(
      merge.stops == [
        Finding(.inputRepeated, file: second, found: .name("part-1.csv"), expected: [first])
      ])
    let again = parts.run(.partials([first, first]), into: .partial(parts.path("out"))).outcome()
    #expect(again.stops.map(\.found) == [.name("part-0.csv"), .name("part-1.csv")])
    let twice = [parts.paths[3], parts.paths[3]]
    let tally = parts.run(.responses(twice), into: .partial(parts.path("out"))).outcome()
    #expect(tally.stops.map(\.rule) == [.inputRepeated])
    #expect(!FileManager.default.fileExists(atPath: parts.path("out")))
  }

  @Test func `all that cannot be merged is told at once`() throws {
    let parts = try SampleParts(of: "training-en", count: 2)
    let good = parts.tallied([parts.paths[0]], as: "good")
    let old = parts.tallied([parts.paths[1]], as: "old", version: "0.0.1")
    let sources = [parts.path("none"), good, parts.paths[1], old]
    let merge = parts.run(.partials(sources), into: .folder(parts.path("out"))).outcome()
    #expect(merge.stops.map(\.rule) == [.fileMissing, .notAPartial, .partialOfOtherVersion])
    #expect(merge.written == nil)
  }
}
