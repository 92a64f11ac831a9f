/// The words of some answers with all that is counted of them.
package struct KeywordReport: Sendable {
  /// How much of it is kept: what nobody would read is left out.
  package struct Limits: Sendable {
    /// Words in the list.
    package var words = 1_000
    /// Answers that a word needs.
    package var answers = 2
    /// Of so many words, by the number of answers, all pairs are counted.
    package var pairedWords = 150
    /// Pairs in the list.
    package var pairs = 500
    /// Words that are shown in their context.
    package var wordsInContext = 20
    /// Places of each.
    package var places = 30

    /// As files have them.
    package init() {}
  }

  /// A word with its figures.
  package struct Word: Sendable, Equatable {
    /// The word in its dictionary form.
    package let text: String
    /// What it is.
    package let kind: SegmentedText.Word.Kind
    /// Its figures.
    package let row: KeywordTable.Row
  }

  /// A word with its places.
  package struct Context: Sendable {
    /// The word.
    package let word: String
    /// Some of its places.
    package let places: [WordInContext]
    /// How many there are.
    package let occurrences: Int
  }

  /// Answers that were counted.
  package let answers: Int
  /// From the word of most answers down.
  package let words: [Word]
  /// Different words of at least so many answers as the limit says.
  package let wordCount: Int
  /// Pairs of words as indices into the corpus, with their texts.
  package let pairs: [(first: String, second: String, pair: WordPair)]
  /// Words in their context: those asked for, or the first of the list.
  package let contexts: [Context]
  /// Words that were asked for and stand in no answer.
  package let unknownWords: [String]
  private let corpus: WordCorpus

  /// Counts the words of answers.
  ///
  /// - Parameters:
  ///   - answers: without personal data, in an order of their own.
  ///   - wanted: words to show in context; the most frequent ones where there are none.
  ///   - limits: how much is kept.
  ///   - dictionary: cuts Japanese into words.
  ///   - threads: how many; the result does not depend on it.
  package init(
    _ answers: [NormalisedText], wanted: [String], limits: Limits, dictionary: WordDictionary?,
    threads: Int
  ) {
    let corpus = WordCorpus(answers, dictionary: dictionary, threads: threads)
    self.corpus = corpus
    self.answers = answers.count
    let ranked = KeywordTable(corpus).ranked(atLeast: limits.answers)
      .filter { corpus.entries[$0.word].kind != .quantity }
    wordCount = ranked.count
    words = ranked.prefix(limits.words).map { row in
      let entry = corpus.entries[row.word]
      return Word(text: String(decoding: entry.text, as: UTF8.self), kind: entry.kind, row: row)
    }
    pairs = WordPair.pairs(
      of: ranked.prefix(limits.pairedWords).map(\.word), in: corpus, atLeast: limits.answers
    ).prefix(limits.pairs).map { pair in
      (corpus.text(of: pair.first), corpus.text(of: pair.second), pair)
    }
    var shown: [Int] = []
    var unknown: [String] = []
    for word in wanted {
      let places = corpus.places(of: NormalisedText(word).bytes)
      if places.isEmpty { unknown.append(word) }
      shown += places
    }
    if wanted.isEmpty { shown = ranked.prefix(limits.wordsInContext).map(\.word) }
    unknownWords = unknown
    let most = wanted.isEmpty ? limits.places : Int.max
    contexts = Self.contexts(of: shown, corpus, answers, most: most)
  }

  private static func contexts(
    of words: [Int], _ corpus: WordCorpus, _ answers: [NormalisedText], most: Int
  ) -> [Context] {
    let places = WordInContext.places(of: words, in: corpus, answers, most: most)
    return zip(words, places).map { word, found in
      Context(word: corpus.text(of: word), places: found.places, occurrences: found.count)
    }
  }

  /// For each group of respondents the words that they use more often than the others, and the text
  /// of each word. `groups` has the group of each answer, or `nil`.
  package func characteristicWords(
    of groups: [Int?], atLeast answers: Int
  ) -> [[(text: String, word: CharacteristicWord)]] {
    CharacteristicWord.words(of: groups, in: corpus, atLeast: answers).map { words in
      words.filter { corpus.entries[$0.word].kind != .quantity }
        .map { (corpus.text(of: $0.word), $0) }
    }
  }
}

extension WordCorpus {
  fileprivate func text(of word: Int) -> String {
    String(decoding: entries[word].text, as: UTF8.self)
  }

  /// The entries with this text, whatever they are.
  fileprivate func places(of text: [UInt8]) -> [Int] {
    entries.indices.filter { entries[$0].text == text }
  }
}
