import Glibc

/// Suggests themes for answers that no rule covers.
package struct ThemeSuggester: Sendable {
  private static let keyTerms = 8
  private static let labels = 3
  /// Words of a group of which its rule may be made.
  private static let candidates = 40
  /// p, after all words were tested, up to which a word sets a group apart.
  private static let significance = 0.05

  /// The groups behind the suggestions.
  package let groups: AnswerGroups
  /// One for each group, in the order of the groups.
  package let suggestions: [ThemeSuggestion]

  /// Groups answers and describes the groups.
  ///
  /// - Parameters:
  ///   - answers: as rules meet them.
  ///   - written: the same as they were written, from which names take their capitals.
  ///   - options: how groups are found.
  ///   - dictionary: cuts Japanese into words; without it classes of characters do.
  package init(
    _ answers: [NormalisedText], written: [[UInt8]], _ options: GroupingOptions,
    dictionary: WordDictionary?
  ) {
    let described = GroupDiscovery(options, dictionary: dictionary).describedGroups(of: answers)
    let corpus = WordCorpus(
      answers, segmented: described.segmented, dictionary: dictionary, threads: options.threads)
    let words = CharacteristicWord.words(of: described.groups.groupOfAnswer, in: corpus, atLeast: 2)
    var describer = GroupDescriber(answers, written, corpus, described.groups)
    let tellingWords = described.groups.sizes.indices.map { group in
      group < words.count ? Self.telling(words[group]) : []
    }
    let candidates = tellingWords.map { Array($0.prefix(Self.candidates)) }
    describer.prepareRules(candidates)
    groups = described.groups
    let ready = describer
    suggestions = inBlocks(of: 1, described.groups.sizes.count, threads: options.threads) { range in
      let group = range.lowerBound
      let telling = tellingWords[group]
      let names = ready.labels(telling, limit: Self.labels)
      return ThemeSuggestion(
        labels: names, terms: ready.terms(telling, limit: Self.keyTerms),
        answers: described.groups.sizes[group], cohesion: described.cohesion[group],
        rule: ready.rule(group, candidates[group]),
        representatives: described.representatives[group])
    }
  }

  /// The words that set a group apart beyond chance; the first few where there are none such.
  private static func telling(_ words: [CharacteristicWord]) -> [CharacteristicWord] {
    let significant = words.filter { $0.adjustedProbability <= significance }
    return significant.isEmpty ? Array(words.prefix(4)) : significant
  }
}
