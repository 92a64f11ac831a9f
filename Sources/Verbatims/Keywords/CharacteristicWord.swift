import Glibc

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
  /// Answers of the group, and those of them that have the word.
  package let groupAnswers: Int
  package let groupWithWord: Int
  /// All answers, and those of them that have the word.
  package let answers: Int
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

  private init(word: Int, _ counts: WordCounts) {
    self.word = word
    groupAnswers = counts.group
    groupWithWord = counts.both
    answers = counts.all
    withWord = counts.word
    statistic = counts.logLikelihood
    isExact = counts.leastExpected < 5
    probability =
      isExact ? counts.fisherProbability : erfc((max(0, counts.logLikelihood) / 2).squareRoot())
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
    var all = groups.enumerated().flatMap { group, words in words.map { (group: group, word: $0) } }
    all.sort {
      ($0.word.probability, $0.group, $0.word.word) < ($1.word.probability, $1.group, $1.word.word)
    }
    var least = 1.0
    for index in all.indices.reversed() {
      least = min(least, all[index].word.probability * Double(all.count) / Double(index + 1))
      all[index].word.adjustedProbability = least
    }
    return groups.indices.map { group in all.filter { $0.group == group }.map(\.word) }
  }
}

/// A table of four counts: answers in a group or not, with a word or not.
struct WordCounts {
  /// Answers of the group with the word.
  var both: Int
  var word: Int
  var group: Int
  var all: Int

  private var cells: [(observed: Double, expected: Double)] {
    let (n, w, g) = (Double(all), Double(word), Double(group))
    return [
      (Double(both), w * g / n), (Double(word - both), w * (n - g) / n),
      (Double(group - both), (n - w) * g / n),
      (Double(all - word - group + both), (n - w) * (n - g) / n),
    ]
  }

  var isMoreThanExpected: Bool { both * all > word * group }

  var leastExpected: Double { cells.map(\.expected).min() ?? 0 }

  var logLikelihood: Double {
    2 * cells.reduce(0) { $1.observed > 0 ? $0 + $1.observed * log($1.observed / $1.expected) : $0 }
  }

  /// The sum over all tables with these margins that are no more probable than this one.
  var fisherProbability: Double {
    let own = logProbability(both)
    let range = max(0, word + group - all)...min(word, group)
    return min(
      1,
      range.reduce(0) { sum, count in
        let other = logProbability(count)
        return other <= own + 1e-7 ? sum + exp(other) : sum
      })
  }

  /// The logarithm of the hypergeometric probability of so many.
  private func logProbability(_ both: Int) -> Double {
    logChoose(word, both) + logChoose(all - word, group - both) - logChoose(all, group)
  }

  private func logChoose(_ from: Int, _ count: Int) -> Double {
    logFactorial(from) - logFactorial(count) - logFactorial(from - count)
  }

  private func logFactorial(_ number: Int) -> Double {
    var sign: CInt = 0
    return unsafe lgamma_r(Double(number) + 1, &sign)
  }
}
