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
  private let phrases: PhraseIndex
  /// The number of each phrase among all terms.
  private let phraseTerms: [Int]
  private var memory: [Memory]
  /// Searches given up so far.
  private(set) var abandoned = 0

  init(_ kinds: [ThemeRule.Term.Kind]) {
    needles = kinds.map(Self.needle)
    memory = [Memory](repeating: .unknown, count: kinds.count)
    var terms: [Int] = []
    var texts: [[UInt8]] = []
    for (index, kind) in kinds.enumerated() {
      guard case .phrase(let phrase) = kind else { continue }
      terms.append(index)
      texts.append(phrase.bytes)
    }
    phraseTerms = terms
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
    for index in memory.indices { memory[index] = .unknown }
    for term in phraseTerms { memory[term] = .absent }
    phrases.search(text.span) { memory[phraseTerms[$0]] = .present }
  }

  mutating func finds(_ index: Int, in text: [UInt8]) -> Bool {
    if memory[index] == .unknown {
      memory[index] = range(of: index, in: text) == nil ? .absent : .present
    }
    return memory[index] == .present
  }

  /// Where the term first stands, in bytes.
  mutating func range(of index: Int, in text: [UInt8]) -> Range<Int>? {
    switch needles[index] {
    case .phrase(let search):
      return search.firstOffset(in: text).map { $0..<($0 + search.phrase.count) }
    case .pattern(let expression):
      switch expression.firstMatch(in: text) {
      case .found(let range): return range
      case .notFound: return nil
      case .abandoned:
        abandoned += 1
        return nil
      }
    }
  }
}
