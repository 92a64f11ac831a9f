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
    let files = ["hierarchical_result.json", "args.csv", "hierarchical_clusters.csv"]
    for file in files {
      let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
      #expect(!text.contains("山田"))
      #expect(!text.contains("1234"))
    }
  }
}
