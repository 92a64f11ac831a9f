import Glibc

/// Finds words for a group: names, key terms, the phrases of a rule.
struct GroupDescriber: Sendable {
  private let answers: [NormalisedText]
  private let written: [[UInt8]]
  private let corpus: WordCorpus
  private let keywords: KeywordTable
  private let groups: AnswerGroups
  /// The written forms of each word.
  private let forms: [[ArraySlice<UInt8>]]
  private let foreignPlaces: [Int: [(answer: Int, occurrence: WordCorpus.Occurrence)]]
  /// The answers that have each phrase of a rule, ascending.
  private var places: [[UInt8]: [Int32]] = [:]

  init(
    _ answers: [NormalisedText], _ written: [[UInt8]], _ corpus: WordCorpus,
    _ groups: AnswerGroups
  ) {
    self.answers = answers
    self.written = written
    self.corpus = corpus
    self.groups = groups
    keywords = KeywordTable(corpus)
    foreignPlaces = Self.foreignPlaces(corpus)
    forms = Self.forms(corpus, answers)
  }

  /// Where each word with letters of an alphabet stands.
  private static func foreignPlaces(
    _ corpus: WordCorpus
  ) -> [Int: [(answer: Int, occurrence: WordCorpus.Occurrence)]] {
    let isForeign = corpus.entries.map { $0.text.contains { $0 < 0x80 } }
    var places: [Int: [(answer: Int, occurrence: WordCorpus.Occurrence)]] = [:]
    for answer in 0..<corpus.answers {
      for occurrence in corpus.words(of: answer) where isForeign[Int(occurrence.word)] {
        places[Int(occurrence.word), default: []].append((answer, occurrence))
      }
    }
    return places
  }

  private static func forms(
    _ corpus: WordCorpus, _ answers: [NormalisedText]
  ) -> [[ArraySlice<UInt8>]] {
    var forms = [[ArraySlice<UInt8>]](repeating: [], count: corpus.entries.count)
    for answer in answers.indices {
      for word in corpus.words(of: answer) {
        let form = answers[answer].bytes[Int(word.start)..<Int(word.end)]
        if !forms[Int(word.word)].contains(form) { forms[Int(word.word)].append(form) }
      }
    }
    return forms
  }

  // MARK: Names

  /// Names for a group: its most telling nouns, those that are terms of their own before single
  /// words, alone and two together.
  func labels(_ words: [CharacteristicWord], limit: Int) -> [String] {
    let nouns = words.filter { corpus.entries[$0.word].kind == .noun && $0.groupWithWord > 1 }
      .map { (word: $0.word, score: score($0)) }
      .sorted { ($1.score, $0.word) < ($0.score, $1.word) }
    var chosen: [Int] = []
    for noun in nouns where chosen.count < limit {
      if !chosen.contains(where: { overlap($0, noun.word) }) { chosen.append(noun.word) }
    }
    let names = chosen.map { name(of: $0) }
    guard names.count > 1 else { return names }
    let isForeign = names[0].utf8.allSatisfy { $0 < 0x80 }
    return ["\(names[0])\(isForeign ? ", " : "・")\(names[1])"] + names
  }

  /// How much a word sets the group apart times how much it is a term, and how many have it.
  private func score(_ word: CharacteristicWord) -> Double {
    let share = Double(word.groupWithWord) / Double(max(1, word.groupAnswers))
    return word.statistic.squareRoot() * log(2 + keywords.rows[word.word].termhood)
      * share.squareRoot()
  }

  /// Whether one word is a part of the other.
  private func overlap(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (corpus.entries[one].text, corpus.entries[other].text)
    return contains(left, right) || contains(right, left)
  }

  private func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    PhraseSearch(part).firstOffset(in: text) != nil
  }

  // MARK: Key terms

  /// The words that set the group apart, no word beside one that it is a part of.
  func terms(_ words: [CharacteristicWord], limit: Int) -> [String] {
    var chosen: [Int] = []
    for word in words where chosen.count < limit {
      switch corpus.entries[word.word].kind {
      case .adverb, .quantity: continue
      case .noun, .verb, .adjective: break
      }
      if !chosen.contains(where: { overlap($0, word.word) }) { chosen.append(word.word) }
    }
    return chosen.map { name(of: $0) }
  }

  /// A word as answers write it: English words not as stems, abbreviations with their capitals.
  private func name(of word: Int) -> String {
    let entry = corpus.entries[word]
    guard entry.text.contains(where: { $0 < 0x80 }) else {
      return String(decoding: entry.text, as: UTF8.self)
    }
    var counts: [[UInt8]: Int] = [:]
    for (answer, occurrence) in foreignPlaces[word] ?? [] {
      let form = Array(answers[answer].bytes[Int(occurrence.start)..<Int(occurrence.end)])
      counts[capitals(of: form, in: written[answer]), default: 0] += 1
    }
    let best = counts.max { left, right in
      left.value != right.value
        ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
    }
    return String(decoding: best?.key ?? entry.text, as: UTF8.self)
  }

  /// The form as it stands in the answer before its letters were made small; itself where it is
  /// written in another way.
  private func capitals(of form: [UInt8], in text: [UInt8]) -> [UInt8] {
    let small = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let start = PhraseSearch(form).firstOffset(in: small) else { return form }
    return Array(text[start..<(start + form.count)])
  }

  // MARK: Rules

  /// A rule that finds the answers of a group among all.
  func rule(_ group: Int, _ words: [CharacteristicWord]) -> SuggestedRule? {
    var members = AnswerSet(answers.count)
    for (answer, own) in groups.groupOfAnswer.enumerated() where own == group {
      members.insert(answer)
    }
    let phrases = phrases(of: words)
    guard !phrases.isEmpty else { return nil }
    let written = phrases.map { phrase in
      var found = AnswerSet(answers.count)
      for answer in places[phrase] ?? [] { found.insert(Int(answer)) }
      return (text: RulePhrase.written(phrase), answers: found)
    }
    return RuleComposer(written, group: members).rule()
  }

  /// Looks for the phrases of all rules at once.
  ///
  /// - Parameter words: the words of each group of which its rule may be made.
  mutating func prepareRules(_ words: [[CharacteristicWord]]) {
    var phrases: [[UInt8]] = []
    for own in words {
      for phrase in self.phrases(of: own) where places[phrase] == nil {
        places[phrase] = []
        phrases.append(phrase)
      }
    }
    let index = PhraseIndex(phrases)
    var found = [[Int32]](repeating: [], count: phrases.count)
    for (answer, text) in answers.enumerated() {
      index.search(text.bytes.span) { phrase in
        // A phrase may stand in an answer several times.
        if found[phrase].last != Int32(answer) { found[phrase].append(Int32(answer)) }
      }
    }
    for (phrase, answers) in zip(phrases, found) { places[phrase] = answers }
  }

  /// The phrases of some words, each once.
  private func phrases(of words: [CharacteristicWord]) -> [[UInt8]] {
    var phrases: [[UInt8]] = []
    for word in words {
      for phrase in RulePhrase.phrases(of: forms[word.word]) where !phrases.contains(phrase) {
        phrases.append(phrase)
      }
    }
    return phrases
  }
}
