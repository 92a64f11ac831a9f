import Foundation
import Ingest
import SurveyModel
import Tabulation

@testable import Pipeline

/// A sample survey whose responses are cut into parts, some rows of them spoilt, in a folder
/// that goes with the value.
///
/// Parts of one name lie in two folders, as when each ward of a city exports its own.
final class SampleParts {
  let definition: String
  let paths: [String]
  private let folder: URL

  init(of sample: String, count: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../inputs/\(sample)")
    definition = root.appending(path: "survey.xml").path
    folder = FileManager.default.temporaryDirectory
      .appending(path: "shukei-parts-\(UUID().uuidString)")
    var records = Self.records([UInt8](try Data(contentsOf: root.appending(path: "responses.csv"))))
    let header = records.removeFirst()
    var paths: [String] = []
    for part in 0..<count {
      let ward = folder.appending(path: part < count / 2 ? "east" : "west")
      try FileManager.default.createDirectory(at: ward, withIntermediateDirectories: true)
      let path = ward.appending(path: "part-\(part % ((count + 1) / 2)).csv")
      let rows = stride(from: part, to: records.count, by: count).map { records[$0] }
      let spoilt = rows.enumerated().map { Self.spoilt($1, number: $0 + part) }
      try Data(header + spoilt.joined()).write(to: path)
      paths.append(path.path)
    }
    self.paths = paths
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The records with their line ends; a line end in quotes is none.
  private static func records(_ bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      records[records.count - 1].append(byte)
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { records.append([]) }
    }
    return records.filter { !$0.isEmpty }
  }

  /// Every third record has a field too many, a code that nobody knows, or a stray quote.
  private static func spoilt(_ record: [UInt8], number: Int) -> [UInt8] {
    guard number % 3 == 0, !record.contains(UInt8(ascii: "\"")) else { return record }
    var fields = record.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    switch number % 4 {
    case 0: fields.insert([], at: 1)
    case 1: fields[1] = ArraySlice("998".utf8)
    case 2: fields[2] = ArraySlice("99".utf8)
    default: fields[1] = ArraySlice("a\"b".utf8)
    }
    return Array(fields.joined(separator: [UInt8(ascii: ",")]))
  }
}

extension SampleParts {
  func run(
    _ source: SurveyRun.Source, into destination: SurveyRun.Destination,
    version: String = "test", threads: Int = 2
  ) -> SurveyRun {
    SurveyRun(
      definition: definition, source: source, destination: destination, threads: threads,
      version: version)
  }

  /// A partial tally of these parts of the responses.
  func tallied(_ parts: [String], as name: String, version: String = "test") -> String {
    let path = path(name)
    return run(.responses(parts), into: .partial(path), version: version).outcome().written ?? ""
  }

  /// What the run publishes, by the names of the files.
  func published(_ source: SurveyRun.Source, as name: String) throws -> [String: [UInt8]] {
    guard let folder = run(source, into: .folder(path(name))).outcome().written else { return [:] }
    let files = FileManager.default
    let names = try files.subpathsOfDirectory(atPath: folder).filter { name in
      try files.attributesOfItem(atPath: folder + name)[.type] as? FileAttributeType == .typeRegular
    }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try bytes(of: folder + $0)) })
  }

  func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  /// What a partial tally needs to be read.
  func plan() throws -> (definition: SurveyDefinition, plan: CountingPlan, PartialIdentity) {
    let bytes = try bytes(of: definition)
    let definition = try SurveyDefinition(parsing: bytes, file: "survey.xml")
    let plan = try CountingPlan(definition.survey, codebook: definition.codebook)
    return (definition, plan, PartialIdentity(version: "test", definition: bytes, plan: plan))
  }
}
