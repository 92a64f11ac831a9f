/// Groups of like answers, found by what stands in them.
///
/// The same answers give the same groups, whatever their order and the threads: equal answers are
/// taken once, in the order of their digests, and every tie is broken by that order.
package struct GroupDiscovery: Sendable {
  private let options: GroupingOptions
  private let dictionary: WordDictionary?

  /// A search for groups whose words are cut by a dictionary, or without one by classes of
  /// characters.
  package init(_ options: GroupingOptions, dictionary: WordDictionary?) {
    self.options = options
    self.dictionary = dictionary
  }

  /// The groups of all answers.
  package func groups(of answers: [NormalisedText]) -> AnswerGroups {
    discover(answers, describes: false).groups
  }

  /// The groups of all answers, with what they look like.
  package func describedGroups(of answers: [NormalisedText]) -> DescribedGroups {
    discover(answers, describes: true)
  }

  private func discover(_ answers: [NormalisedText], describes: Bool) -> DescribedGroups {
    let distinct = DistinctAnswers(answers)
    guard !distinct.texts.isEmpty else {
      return DescribedGroups(groups: AnswerGroups(places: distinct.places))
    }
    let sample = min(options.sample, distinct.texts.count)
    let table = AnswerTable(
      Array(distinct.texts[..<sample]), dictionary: dictionary, threads: options.threads,
      keepsWords: describes)
    let vectors = table.vectors()
    let search = NeighbourSearch(vectors, neighbours: options.neighbours, budget: options.budget)
    let neighbours = inBlocks(of: 128, sample, threads: options.threads) {
      search.neighbours(of: $0)
    }.flatMap { $0 }
    let multiplicities = Array(distinct.multiplicities[..<sample])
    let graph = NeighbourGraph(neighbours, multiplicities: multiplicities)
    var partition = ResolutionSearch(graph, threads: options.threads).partition(
      groups: options.groups, GroupPrediction(table))
    switch options.method {
    case .communities: break
    case .factors:
      partition =
        Factorisation(
          search, neighbours, groups: min(partition.count, sample), threads: options.threads
        ).partition
    }
    let refined = GroupRefinement(partition, table, graph, multiplicities, threads: options.threads)
    let groups = AnswerGroups(distinct, refined.extended(to: distinct.texts[sample...]))
    return describes
      ? DescribedGroups(groups, distinct, vectors, table.segmented, threads: options.threads)
      : DescribedGroups(groups: groups)
  }
}
