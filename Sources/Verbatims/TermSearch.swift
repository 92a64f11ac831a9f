/// Looks for numbered terms in one answer after another, and for each only once.
struct TermSearch {
  private enum Needle {
    case phrase(PhraseSearch)
    case pattern(RegularExpression)
  }

  private enum Memory: UInt8 {
    case unknown
    case absent
    case present
  }

  private let needles: [Needle]
  /// All phrases, and those without which a pattern cannot hold.
  private let phrases: PhraseIndex
  /// The number of the term of each phrase among all terms.
  private let phraseTerms: [Int]
  /// What is known of each pattern before an answer is looked at: absent until one of its
  /// phrases is found, unknown where it has none.
  private let patterns: [(term: Int, memory: Memory)]
  /// What is known of each pattern; phrases are in `present`.
  private var memory: [Memory]
  /// The phrases that the answer holds, a bit for each term.
  private var present: [UInt64]
  /// Searches given up so far.
  private(set) var abandoned = 0

  init(_ kinds: [ThemeRule.Term.Kind]) {
    needles = kinds.map(Self.needle)
    memory = [Memory](repeating: .unknown, count: kinds.count)
    present = [UInt64](repeating: 0, count: kinds.count / 64 + 1)
    var terms: [Int] = []
    var texts: [[UInt8]] = []
    var patterns: [(term: Int, memory: Memory)] = []
    for (index, kind) in kinds.enumerated() {
      switch kind {
      case .phrase(let phrase):
        terms.append(index)
        texts.append(phrase.bytes)
      case .pattern(let pattern):
        let required = RequiredPhrases(pattern: pattern.text)?.phrases ?? []
        terms += required.map { _ in index }
        texts += required
        patterns.append((index, required.isEmpty ? .unknown : .absent))
      }
    }
    phraseTerms = terms
    self.patterns = patterns
    phrases = PhraseIndex(texts)
  }

  private static func needle(_ kind: ThemeRule.Term.Kind) -> Needle {
    switch kind {
    case .phrase(let phrase): return .phrase(PhraseSearch(phrase.bytes))
    case .pattern(let pattern):
      do {
        return .pattern(try RegularExpression(pattern.text))
      } catch {
        preconditionFailure("a rule's pattern compiles")
      }
    }
  }

  /// Takes a new answer: looks for all phrases now, for patterns when they are asked for.
  mutating func begin(_ text: [UInt8]) {
    for pattern in patterns { memory[pattern.term] = pattern.memory }
    for word in present.indices { present[word] = 0 }
    phrases.search(text.span) { phrase in
      let term = phraseTerms[phrase]
      present[term / 64] |= 1 << UInt64(term % 64)
      // Of a phrase's own term nobody asks the memory.
      memory[term] = .unknown
    }
  }

  /// Whether a rule holds for the answer that was taken last.
  mutating func holds(_ rule: RuleTest, in text: [UInt8]) -> Bool {
    switch rule {
    case .term(let index): return finds(index, in: text)
    case .not(let inner): return !holds(inner, in: text)
    case .all(let parts):
      for part in parts where !holds(part, in: text) { return false }
      return true
    case .any(let phrases, let others):
      for phrases in phrases where present[phrases.word] & phrases.bits != 0 { return true }
      for part in others where holds(part, in: text) { return true }
      return false
    case .near(let terms, let list): return places(of: terms, list, in: text) != nil
    }
  }

  /// Where the terms of near or seq stand close enough, one place for each term; `nil` where they
  /// do not.
  mutating func places(
    of terms: [Int], _ list: ThemeRule.Proximity, in text: [UInt8]
  ) -> [Range<Int>]? {
    // Most answers lack a term, and finding that out is cheap.
    for term in terms where !finds(term, in: text) { return nil }
    return NearbyTerms(terms.map { ranges(of: $0, in: text) }, in: text)
      .places(within: list.distance, isOrdered: list.isOrdered)
  }

  /// All places of a term from front to back, none inside another.
  private mutating func ranges(of index: Int, in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while ranges.count < NearbyTerms.mostPlaces, start <= text.count,
      let range = range(of: index, in: text, from: start)
    {
      ranges.append(range)
      start = max(range.upperBound, range.lowerBound + 1)
    }
    return ranges
  }

  mutating func finds(_ index: Int, in text: [UInt8]) -> Bool {
    guard case .pattern = needles[index] else {
      return present[index / 64] & 1 << UInt64(index % 64) != 0
    }
    if memory[index] == .unknown {
      memory[index] = range(of: index, in: text) == nil ? .absent : .present
    }
    return memory[index] == .present
  }

  /// Where the term first stands, in bytes.
  mutating func range(of index: Int, in text: [UInt8], from start: Int = 0) -> Range<Int>? {
    switch needles[index] {
    case .phrase(let search):
      return search.firstOffset(in: text, from: start).map { $0..<($0 + search.phrase.count) }
    case .pattern(let expression):
      switch expression.firstMatch(in: text, from: start) {
      case .found(let range): return range
      case .notFound: return nil
      case .abandoned:
        abandoned += 1
        return nil
      }
    }
  }
}
