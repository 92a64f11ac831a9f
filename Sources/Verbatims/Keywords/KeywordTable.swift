import Glibc

/// How often each word stands in the answers, and how much it is a term of its own.
package struct KeywordTable: Sendable {
  /// The figures of one word.
  package struct Row: Sendable, Equatable {
    /// Index into the entries of the corpus.
    package let word: Int
    /// Answers that have the word.
    package let answers: Int
    /// Times that it stands in them.
    package let occurrences: Int
    /// How much the word is a term: see `KeywordTable`; 0 for what is no noun.
    package let termhood: Double
  }

  /// For each word of the corpus; a word's number is its place.
  package let rows: [Row]

  /// Counts the words of a corpus.
  ///
  /// The termhood is FLR: H. Nakagawa, T. Mori, "Automatic term recognition based on statistics of
  /// compound nouns and their components", Terminology 9 (2003):
  ///
  ///     FLR(N₁…N_L) = f(N₁…N_L) · ( Π ( FL(N_i) + 1 )( FR(N_i) + 1 ) )^(1 / 2L)
  ///
  /// f is how often the whole stands by itself, FL(N) and FR(N) how often another noun is joined to
  /// N on the left and on the right, anywhere in the answers.
  package init(_ corpus: WordCorpus) {
    var answers = [Int](repeating: 0, count: corpus.entries.count)
    var occurrences = answers
    for answer in 0..<corpus.answers {
      for occurrence in corpus.words(of: answer) { occurrences[Int(occurrence.word)] += 1 }
      for word in corpus.distinctWords(of: answer) { answers[Int(word)] += 1 }
    }
    let joins = Self.joins(corpus, occurrences)
    rows = corpus.entries.indices.map { word in
      let pieces = corpus.entries[word].pieces
      let logarithms = pieces.reduce(0.0) { sum, piece in
        sum + log(Double(joins.left[Int(piece)] + 1)) + log(Double(joins.right[Int(piece)] + 1))
      }
      return Row(
        word: word, answers: answers[word], occurrences: occurrences[word],
        termhood: pieces.isEmpty
          ? 0 : Double(occurrences[word]) * exp(logarithms / Double(2 * pieces.count)))
    }
  }

  private static func joins(
    _ corpus: WordCorpus, _ occurrences: [Int]
  ) -> (left: [Int], right: [Int]) {
    var left = [Int](repeating: 0, count: corpus.pieceCount)
    var right = left
    for (word, entry) in corpus.entries.enumerated() {
      for (piece, next) in zip(entry.pieces, entry.pieces.dropFirst()) {
        right[Int(piece)] += occurrences[word]
        left[Int(next)] += occurrences[word]
      }
    }
    return (left, right)
  }

  /// The words of at least so many answers, by how many have them, then by termhood, then by bytes.
  package func ranked(atLeast answers: Int = 1) -> [Row] {
    rows.filter { $0.answers >= answers }.sorted { left, right in
      if left.answers != right.answers { return left.answers > right.answers }
      if left.termhood != right.termhood { return left.termhood > right.termhood }
      return left.word < right.word
    }
  }
}
