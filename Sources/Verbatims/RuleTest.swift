/// A rule prepared to be held against many answers: all phrases of an OR are one look at
/// some bits, however many they are.
indirect enum RuleTest {
  /// Some phrases of a list of terms, as bits of one word of it.
  struct Phrases {
    let word: Int
    let bits: UInt64
  }

  case term(Int)
  case not(RuleTest)
  case all([RuleTest])
  case any([Phrases], [RuleTest])
  case near([Int], ThemeRule.Proximity)

  init(_ rule: CompiledTheme) {
    switch rule {
    case .term(let index, _): self = .term(index)
    case .not(let inner): self = .not(RuleTest(inner))
    case .all(let parts): self = .all(parts.map(RuleTest.init))
    case .near(let terms, let list): self = .near(terms, list)
    case .any(let parts):
      var words: [Int: UInt64] = [:]
      var others: [RuleTest] = []
      for part in parts {
        if case .term(let index, let term) = part, case .phrase = term.kind {
          words[index / 64, default: 0] |= 1 << UInt64(index % 64)
        } else {
          others.append(RuleTest(part))
        }
      }
      let phrases = words.sorted { $0.key < $1.key }
        .map { Phrases(word: $0.key, bits: $0.value) }
      self = .any(phrases, others)
    }
  }
}
