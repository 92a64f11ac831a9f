import Statistics

/// A word that one group of respondents uses more often than the others.
///
/// The counts are answers with and without the word in the group and outside of it. The statistic
/// is the log-likelihood ratio of T. Dunning, "Accurate methods for the statistics of surprise and
/// coincidence", Computational Linguistics 19 (1993):
///
///     G² = 2 Σ O ln( O / E )
///
/// which is near χ² with one degree of freedom where all expected counts E are 5 or more; p is then
/// taken from it. Elsewhere p is that of Fisher's exact test, two-sided: the sum of all tables with
/// the same margins that are no more probable.
package struct CharacteristicWord: Sendable, Equatable {
  /// Index into the entries of the corpus.
  package let word: Int
  /// Answers of the group.
  package let groupAnswers: Int
  /// Those of the group that have the word.
  package let groupWithWord: Int
  /// All answers.
  package let answers: Int
  /// Those of all answers that have the word.
  package let withWord: Int
  /// G².
  package let statistic: Double
  /// How probable such a difference is by chance.
  package let probability: Double
  /// Whether p is Fisher's.
  package let isExact: Bool
  /// p after all words of all groups were tested: Y. Benjamini, Y. Hochberg, "Controlling the false
  /// discovery rate", Journal of the Royal Statistical Society B 57 (1995).
  package private(set) var adjustedProbability: Double

  private init?(word: Int, _ counts: WordCounts) {
    guard let test = counts.table?.likelihoodRatio, let fisher = counts.fisher else { return nil }
    self.word = word
    groupAnswers = counts.group
    groupWithWord = counts.both
    answers = counts.all
    withWord = counts.word
    statistic = test.statistic
    isExact = (counts.table?.minimumExpected ?? 0) < 5
    probability = isExact ? fisher.twoSided : test.pValue
    adjustedProbability = probability
  }

  /// For each group the words that it uses more often than the others, by G² from the highest.
  ///
  /// `groups` has the group of each answer of the corpus, from 0, and `nil` for answers that count
  /// for none; an answer without a word counts as well as any other. A word that fewer than `least`
  /// answers have is not tested.
  package static func words(
    of groups: [Int?], in corpus: WordCorpus, atLeast least: Int = 3
  ) -> [[CharacteristicWord]] {
    let count = (groups.compactMap { $0 }.max() ?? -1) + 1
    guard count > 0 else { return [] }
    var sizes = [Int](repeating: 0, count: count)
    var withWord = [Int](repeating: 0, count: corpus.entries.count)
    var both = [Int](repeating: 0, count: corpus.entries.count * count)
    for (answer, group) in groups.enumerated() {
      guard let group else { continue }
      sizes[group] += 1
      for word in corpus.distinctWords(of: answer) {
        withWord[Int(word)] += 1
        both[Int(word) * count + group] += 1
      }
    }
    let all = sizes.reduce(0, +)
    let found = (0..<count).map { group in
      corpus.entries.indices.compactMap { word -> CharacteristicWord? in
        let counts = WordCounts(
          both: both[word * count + group], word: withWord[word], group: sizes[group], all: all)
        guard counts.word >= least, counts.isMoreThanExpected else { return nil }
        return CharacteristicWord(word: word, counts)
      }
    }
    return adjusted(found).map { words in
      words.sorted { ($1.statistic, $0.word) < ($0.statistic, $1.word) }
    }
  }

  private static func adjusted(_ groups: [[CharacteristicWord]]) -> [[CharacteristicWord]] {
    let probabilities = groups.flatMap { $0.map(\.probability) }
    var adjusted = Correction.benjaminiHochberg.adjusted(probabilities)[...]
    return groups.map { words in
      words.map { word in
        var word = word
        word.adjustedProbability = adjusted.popFirst() ?? 1
        return word
      }
    }
  }
}

/// A table of four counts: answers in a group or not, with a word or not.
struct WordCounts {
  /// Answers of the group with the word.
  var both: Int
  var word: Int
  var group: Int
  var all: Int

  var isMoreThanExpected: Bool { both * all > word * group }

  /// Answers in the group and outside of it, by whether they have the word.
  var table: ContingencyTable? {
    ContingencyTable(
      rows: [[both, word - both], [group - both, all - word - group + both]].map {
        $0.map(Double.init)
      })
  }

  var fisher: FisherExactTest? {
    FisherExactTest(both, word - both, group - both, all - word - group + both)
  }
}
