import DelimitedText
import SurveyModel
import Verbatims
import Wording

/// A report in the form of 広聴AI, modelled on the result files and the viewer of its version 3 of
/// 2025; see `docs/themes.md`.
struct KouchouReport {
  /// One opinion: a point of a comment.
  private struct Argument {
    let name: String
    let comment: String
    let text: String
    let group: Int
    let place: (x: Double, y: Double)
    let attributes: [(String, String)]
    /// Which of the comments it is of.
    let row: Int
  }

  /// A group as the viewer lists it.
  private struct Cluster {
    let level: Int
    let id: String
    let label: String
    let takeaway: String
    let value: Int
    let parent: String
    /// 0 for the densest of its level up to 1.
    let densityRank: Double
  }

  private var shown: [Argument] = []
  private var clusters: [Cluster] = []
  private var comments: [(name: String, text: String)] = []
  private let parents: [Int]
  private let origins: [Origin]?
  private let title: String
  private let language: ReportLanguage
  private let segmenter: String

  /// Opinions that are shown.
  var arguments: Int { shown.count }
  /// Groups of the finer level.
  let groups: Int
  /// Groups of the coarser level.
  var largerGroups: Int { (parents.max() ?? -1) + 1 }

  init(
    _ prepared: PreparedColumn, _ origins: [Origin]?, _ options: GroupingOptions,
    dictionary: WordDictionary?, segmenter: String
  ) {
    let answers = prepared.telling.sorted { $0.index < $1.index }
    let points = answers.flatMap(\.points)
    let owners = answers.indices.flatMap { answer in answers[answer].points.map { _ in answer } }
    let suggester = ThemeSuggester(
      points.map(\.text), written: points.map(\.written), options, dictionary: dictionary)
    let map = GroupMap(
      suggester.groups.groupOfAnswer, points.map(\.text), dictionary: dictionary,
      threads: options.threads)
    parents = map.parents
    groups = suggester.suggestions.count
    title = prepared.column.name
    language = prepared.language
    self.segmenter = segmenter
    self.origins = origins
    func name(_ answer: PreparedAnswer) -> String {
      origins.map { $0[answer.index].name } ?? String(answer.index + 1)
    }
    var numbers: [Int: Int] = [:]
    for (point, owner) in owners.enumerated() {
      let answer = answers[owner]
      let number = numbers[owner, default: 0]
      numbers[owner] = number + 1
      guard let group = suggester.groups.groupOfAnswer[point], let place = map.places[point] else {
        continue
      }
      let text = answer.points.count == 1 ? answer.shown : points[point].written
      shown.append(
        Argument(
          name: "A\(name(answer))_\(number)", comment: name(answer),
          text: String(decoding: text, as: UTF8.self), group: group, place: place,
          attributes: Self.attributes(prepared.column, answer.index), row: answer.index))
    }
    comments = answers.map { (name($0), String(decoding: $0.shown, as: UTF8.self)) }
    addClusters(suggester.suggestions)
  }

  private static func attributes(_ column: AnswerColumn, _ answer: Int) -> [(String, String)] {
    let mark = "attribute_"
    return zip(column.groupings, column.answers[answer].categories).map { grouping, categories in
      let name =
        grouping.title.utf8.starts(with: mark.utf8)
        ? String(grouping.title.dropFirst(mark.count)) : grouping.title
      return (name, categories.map { grouping.categories[$0].label }.joined(separator: " / "))
    }
  }

  // MARK: Groups

  private mutating func addClusters(_ suggestions: [ThemeSuggestion]) {
    let labels = suggestions.enumerated().map { number, suggestion in
      suggestion.labels.first ?? suggestion.terms.first
        ?? (language == .japanese ? "グループ\(number + 1)" : "Group \(number + 1)")
    }
    var values = [Int](repeating: 0, count: suggestions.count)
    for argument in shown { values[argument.group] += 1 }
    clusters = [
      Cluster(
        level: 0, id: "0", label: language == .japanese ? "全体" : "All", takeaway: "",
        value: shown.count, parent: "", densityRank: 0)
    ]
    let members = (0..<largerGroups).map { larger in
      suggestions.indices.filter { parents[$0] == larger }
    }
    let spread = members.map { own in
      own.reduce(0.0) { $0 + suggestions[$1].cohesion * Double(values[$1]) }
        / Double(max(1, own.reduce(0) { $0 + values[$1] }))
    }
    let ranks = Self.ranks(spread)
    for (larger, own) in members.enumerated() {
      let names = own.prefix(3).map { labels[$0] }
      clusters.append(
        Cluster(
          level: 1, id: "1_\(larger)",
          label: names.joined(separator: language == .japanese ? "、" : "; "), takeaway: "",
          value: own.reduce(0) { $0 + values[$1] }, parent: "0", densityRank: ranks[larger]))
    }
    let fine = Self.ranks(suggestions.map(\.cohesion))
    for (group, suggestion) in suggestions.enumerated() {
      let terms = suggestion.terms.joined(separator: language == .japanese ? "、" : ", ")
      clusters.append(
        Cluster(
          level: 2, id: "2_\(group)", label: labels[group],
          takeaway: terms.isEmpty ? "" : (language == .japanese ? "主な語: " : "Terms: ") + terms,
          value: values[group], parent: "1_\(parents[group])", densityRank: fine[group]))
    }
  }

  /// The place of each among all from the densest down, as a share.
  private static func ranks(_ densities: [Double]) -> [Double] {
    let order = densities.indices.sorted { (densities[$1], $0) < (densities[$0], $1) }
    var ranks = [Double](repeating: 0, count: densities.count)
    for (rank, index) in order.enumerated() {
      ranks[index] = Double(rank + 1) / Double(densities.count)
    }
    return ranks
  }

  // MARK: Files

  var documents: [Publication.Document] {
    [
      ("args.csv", table(["arg-id", "argument"]) { [$0.name, $0.text] }),
      ("relations.csv", table(["arg-id", "comment-id"]) { [$0.name, $0.comment] }),
      (
        "hierarchical_clusters.csv", places()
      ), ("hierarchical_merge_labels.csv", labels()), ("hierarchical_result.json", result()),
      ("final_result_with_comments.csv", commentTable()),
    ].map { Publication.Document(name: $0.0, bytes: $0.1) }
  }

  private func table(_ header: [String], _ row: (Argument) -> [String]) -> [UInt8] {
    var csv = CSVWriter()
    csv.record(header)
    for argument in shown { csv.record(row(argument)) }
    return csv.bytes
  }

  private func places() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["arg-id", "argument", "x", "y", "cluster-level-1-id", "cluster-level-2-id"])
    for argument in shown {
      csv.text(argument.name)
      csv.text(argument.text)
      csv.number(Decimals.text(argument.place.x, places: 6))
      csv.number(Decimals.text(argument.place.y, places: 6))
      csv.text("1_\(parents[argument.group])")
      csv.text("2_\(argument.group)")
      csv.end()
    }
    return csv.bytes
  }

  /// Opinions beside the comments that they are of, and what the file told of these.
  private func commentTable() -> [UInt8] {
    let texts = Dictionary(comments) { first, _ in first }
    let larger = Dictionary(clusters.map { ($0.id, $0.label) }) { first, _ in first }
    var csv = CSVWriter()
    csv.record(
      ["comment-id", "original-comment", "arg_id", "argument", "category_id", "category"]
        + (origins == nil ? [] : ["source", "url"])
        + (shown.first?.attributes ?? []).map { "attribute_" + $0.0 })
    for argument in shown {
      let group = "1_\(parents[argument.group])"
      let origin = origins.map { [$0[argument.row].source, $0[argument.row].url] } ?? []
      csv.record(
        [
          argument.comment, texts[argument.comment] ?? "", argument.name, argument.text, group,
          larger[group] ?? "",
        ] + origin + argument.attributes.map(\.1))
    }
    return csv.bytes
  }

  private func labels() -> [UInt8] {
    var csv = CSVWriter()
    csv.record([
      "level", "id", "label", "description", "value", "parent", "density_rank_percentile",
    ])
    for cluster in clusters where cluster.level > 0 {
      csv.record([
        String(cluster.level), cluster.id, cluster.label, cluster.takeaway,
        String(cluster.value), cluster.parent, Decimals.text(cluster.densityRank, places: 6),
      ])
    }
    return csv.bytes
  }

  private func result() -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.object([
      ("arguments", .list(shown.map(argument))), ("clusters", .list(clusters.map(cluster))),
      (
        "comments",
        .object(comments.map { ($0.name, .object([("comment", .text($0.text))])) })
      ), ("propertyMap", .object([])), ("translations", .object([])),
      ("overview", .text(overview)), ("config", config), ("comment_num", .whole(comments.count)),
    ]).write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func argument(_ argument: Argument) -> JSONText {
    var members: [(String, JSONText)] = [
      ("arg_id", .text(argument.name)), ("argument", .text(argument.text)),
      ("comment_id", .text(argument.comment)), ("x", .figure(argument.place.x)),
      ("y", .figure(argument.place.y)), ("p", .whole(0)),
      (
        "cluster_ids",
        .list([.text("0"), .text("1_\(parents[argument.group])"), .text("2_\(argument.group)")])
      ),
    ]
    if !argument.attributes.isEmpty {
      members.append(("attributes", .object(argument.attributes.map { ($0.0, .text($0.1)) })))
    }
    if let url = origins?[argument.row].url, !url.utf8.isEmpty {
      members.append(("url", .text(url)))
    }
    return .object(members)
  }

  /// Whether any opinion has an address, so that the viewer shows links.
  private var hasAddresses: Bool {
    shown.contains { !(origins?[$0.row].url.utf8.isEmpty ?? true) }
  }

  private func cluster(_ cluster: Cluster) -> JSONText {
    .object([
      ("level", .whole(cluster.level)), ("id", .text(cluster.id)), ("label", .text(cluster.label)),
      ("takeaway", .text(cluster.takeaway)), ("value", .whole(cluster.value)),
      ("parent", .text(cluster.parent)), ("density_rank_percentile", .figure(cluster.densityRank)),
    ])
  }

  private var overview: String {
    switch language {
    case .japanese:
      "意見\(grouped(shown.count))点を、使われている語の近さで\(groups)個のグループにまとめました。"
        + "要約や推測は含みません。単語の分け方: \(segmenter)"
    case .english:
      "\(grouped(shown.count)) opinions in \(groups) groups by the words that they share. "
        + "Nothing is summarised or guessed. Words cut by: \(segmenter)"
    }
  }

  /// What its own pipeline would have been told; steps that nothing took part in are empty.
  private var config: JSONText {
    func step(_ more: [(String, JSONText)] = []) -> JSONText {
      .object(
        [
          ("workers", .whole(1)), ("source_code", .text("")), ("prompt", .text("")),
          ("model", .text("")),
        ] + more)
    }
    return .object([
      ("name", .text(title)), ("question", .text(title)), ("input", .text("")),
      ("model", .text("shukei")), ("intro", .text("")), ("output_dir", .text("")),
      ("is_embedded_at_local", .flag(true)), ("enable_source_link", .flag(hasAddresses)),
      (
        "extraction",
        step([
          ("limit", .whole(comments.count)), ("properties", .list([])), ("categories", .object([])),
          ("category_batch_size", .whole(0)),
        ])
      ),
      (
        "hierarchical_clustering",
        .object([
          ("cluster_nums", .list([.whole(largerGroups), .whole(groups)])),
          ("source_code", .text("")),
        ])
      ), ("embedding", step()), ("hierarchical_initial_labelling", step()),
      ("hierarchical_merge_labelling", step()), ("hierarchical_overview", step()),
      (
        "hierarchical_aggregation",
        .object([("hidden_properties", .object([])), ("source_code", .text(""))])
      ),
      (
        "hierarchical_visualization",
        .object([("replacements", .object([])), ("source_code", .text(""))])
      ), ("plan", .list([])), ("status", .text("completed")),
    ])
  }
}
