import Foundation
import Testing

/// The report of the golden case `themes-export` as its viewer reads it.
@Suite struct `A report of kouchou-ai` {
  private struct Report: Decodable {
    struct Argument: Decodable {
      let argId: String
      let argument: String
      let commentId: String
      let x: Double
      let y: Double
      let p: Double
      let clusterIds: [String]
      let attributes: [String: String]?
    }
    struct Cluster: Decodable {
      let level: Int
      let id: String
      let label: String
      let takeaway: String
      let value: Int
      let parent: String
      let densityRankPercentile: Double
    }
    struct Comment: Decodable {
      let comment: String
    }
    struct Config: Decodable {
      struct Clustering: Decodable {
        let clusterNums: [Int]
      }
      let question: String
      let intro: String
      let hierarchicalClustering: Clustering
    }
    let arguments: [Argument]
    let clusters: [Cluster]
    let comments: [String: Comment]
    let overview: String
    let config: Config
    let commentNum: Int
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/themes-export/expected")

  private static func report() throws -> Report {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      Report.self, from: Data(contentsOf: folder.appending(path: "hierarchical_result.json")))
  }

  @Test func `every group is in one above it, and adds up`() throws {
    let report = try Self.report()
    let clusters = Dictionary(uniqueKeysWithValues: report.clusters.map { ($0.id, $0) })
    #expect(report.clusters[0].id == "0")
    #expect(report.clusters[0].value == report.arguments.count)
    for cluster in report.clusters where cluster.level > 0 {
      let parent = try #require(clusters[cluster.parent])
      #expect(parent.level == cluster.level - 1)
      #expect(!cluster.label.isEmpty)
      #expect((0...1).contains(cluster.densityRankPercentile))
      #expect(cluster.value == report.arguments.count { $0.clusterIds.contains(cluster.id) })
    }
    for level in 1...2 {
      let own = report.clusters.filter { $0.level == level }
      #expect(own.reduce(0) { $0 + $1.value } == report.arguments.count)
      #expect(report.config.hierarchicalClustering.clusterNums[level - 1] == own.count)
    }
  }

  @Test func `every argument has a comment, a place and its groups from the top down`() throws {
    let report = try Self.report()
    #expect(Set(report.arguments.map(\.argId)).count == report.arguments.count)
    #expect(report.commentNum == report.comments.count)
    for argument in report.arguments {
      #expect(report.comments[argument.commentId] != nil)
      #expect(argument.clusterIds.count == 3)
      #expect(argument.clusterIds[0] == "0")
      #expect(argument.clusterIds[1].hasPrefix("1_"))
      #expect(argument.clusterIds[2].hasPrefix("2_"))
      #expect(argument.x.magnitude < 2 && argument.y.magnitude < 2)
      #expect(argument.attributes?.keys.sorted() == ["性別"])
    }
  }

  @Test func `nobody is named`() throws {
    let files = [
      "hierarchical_result.json", "args.csv", "hierarchical_clusters.csv",
      "final_result_with_comments.csv",
    ]
    for file in files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      #expect(!text.contains("山田"))
      #expect(!text.contains("1234"))
    }
  }

  /// What a field of the viewer's types may hold (packages/report-schema of kouchou-ai).
  private indirect enum Kind: Sendable {
    case text, number, flag
    case list(Kind)
    case table(Kind)
    case record([String: Kind], optional: [String: Kind] = [:])
    case anything

    /// Where a value is of another kind; empty where it is not.
    func faults(_ value: Any, at path: String) -> [String] {
      switch self {
      case .text: return value is String ? [] : [path]
      case .flag: return Self.isFlag(value) ? [] : [path]
      case .number: return value is NSNumber && !Self.isFlag(value) ? [] : [path]
      case .list(let kind):
        guard let list = value as? [Any] else { return [path] }
        return list.enumerated().flatMap { kind.faults($1, at: "\(path)[\($0)]") }
      case .table(let kind):
        guard let table = value as? [String: Any] else { return [path] }
        return table.flatMap { kind.faults($1, at: "\(path).\($0)") }
      case .record(let needed, let optional):
        guard let record = value as? [String: Any] else { return [path] }
        let fields = needed.merging(optional) { first, _ in first }
        let missing = needed.keys.filter { record[$0] == nil }.map { "\(path).\($0) is missing" }
        return missing
          + record.flatMap { name, value in
            fields[name]?.faults(value, at: "\(path).\(name)") ?? ["\(path).\(name) is unknown"]
          }
      case .anything: return []
      }
    }

    private static func isFlag(_ value: Any) -> Bool {
      (value as? NSNumber).map { unsafe ["c", "B"].contains(String(cString: $0.objCType)) } ?? false
    }
  }

  private static let step: [String: Kind] = [
    "workers": .number, "source_code": .text, "prompt": .text, "model": .text,
  ]
  private static let result = Kind.record([
    "arguments": .list(
      .record(
        [
          "arg_id": .text, "argument": .text, "comment_id": .text, "x": .number, "y": .number,
          "p": .number, "cluster_ids": .list(.text),
        ], optional: ["attributes": .table(.text), "url": .text])),
    "clusters": .list(
      .record([
        "level": .number, "id": .text, "label": .text, "takeaway": .text, "value": .number,
        "parent": .text, "density_rank_percentile": .number,
      ])),
    "comments": .table(.record(["comment": .text])), "propertyMap": .table(.anything),
    "translations": .table(.anything), "overview": .text, "comment_num": .number,
    "config": .record([
      "name": .text, "question": .text, "input": .text, "model": .text, "intro": .text,
      "output_dir": .text, "is_embedded_at_local": .flag, "enable_source_link": .flag,
      "extraction": .record(
        step.merging([
          "limit": .number, "properties": .list(.text), "categories": .table(.table(.text)),
          "category_batch_size": .number,
        ]) { first, _ in first }),
      "hierarchical_clustering": .record(["cluster_nums": .list(.number), "source_code": .text]),
      "embedding": .record(step), "hierarchical_initial_labelling": .record(step),
      "hierarchical_merge_labelling": .record(step), "hierarchical_overview": .record(step),
      "hierarchical_aggregation": .record([
        "hidden_properties": .table(.list(.text)), "source_code": .text,
      ]),
      "hierarchical_visualization": .record([
        "replacements": .table(.list(.text)), "source_code": .text,
      ]),
      "plan": .list(.record(["step": .text, "run": .anything, "reason": .text])), "status": .text,
    ]),
  ])

  @Test func `every field is there and of the kind that the viewer reads`() throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: Self.folder.appending(path: "hierarchical_result.json")))
    #expect(Self.result.faults(json, at: "result") == [])
  }

  @Test func `pages on the web go along, and nothing else that a link could start`() throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: "hierarchical_result.json"), encoding: .utf8)
    let table = try String(
      contentsOf: Self.folder.appending(path: "final_result_with_comments.csv"), encoding: .utf8)
    #expect(text.contains("https://example.jp/opinions/1"))
    #expect(table.contains("https://example.jp/opinions/1"))
    #expect(!text.contains("javascript") && !table.contains("javascript"))
  }
}
