/// Two words that stand in the same answers.
package struct WordPair: Sendable, Equatable {
  /// The word with the lower index into the entries of the corpus.
  package let first: Int
  /// The word with the higher index.
  package let second: Int
  /// Answers that have both.
  package let answers: Int
  /// Answers that have both among those that have one: the coefficient of Jaccard.
  package let jaccard: Double

  /// The pairs among some words that stand together in at least so many answers, by their
  /// coefficient from the highest, then by answers, then by their words.
  ///
  /// `words` are indices into the entries; some hundred at most, as all pairs are counted. `least`
  /// is how many answers a pair needs.
  package static func pairs(
    of words: [Int], in corpus: WordCorpus, atLeast least: Int = 2
  ) -> [WordPair] {
    var places = [Int](repeating: -1, count: corpus.entries.count)
    for (place, word) in words.enumerated() { places[word] = place }
    var single = [Int](repeating: 0, count: words.count)
    var both = [Int](repeating: 0, count: words.count * words.count)
    for answer in 0..<corpus.answers {
      let present = corpus.distinctWords(of: answer).map { places[Int($0)] }.filter { $0 >= 0 }
      for (index, place) in present.enumerated() {
        single[place] += 1
        for other in present[(index + 1)...] {
          both[min(place, other) * words.count + max(place, other)] += 1
        }
      }
    }
    var pairs: [WordPair] = []
    for one in words.indices {
      for other in words.indices where other > one {
        let count = both[one * words.count + other]
        guard count >= least, count > 0 else { continue }
        pairs.append(
          WordPair(
            first: min(words[one], words[other]), second: max(words[one], words[other]),
            answers: count, jaccard: Double(count) / Double(single[one] + single[other] - count)))
      }
    }
    return pairs.sorted {
      if $0.jaccard != $1.jaccard { return $0.jaccard > $1.jaccard }
      if $0.answers != $1.answers { return $0.answers > $1.answers }
      return ($0.first, $0.second) < ($1.first, $1.second)
    }
  }
}
