/// A rule whose terms are numbers, so that rules share what they look for.
indirect enum CompiledTheme {
  case term(Int, ThemeRule.Term)
  case not(CompiledTheme)
  case all([CompiledTheme])
  case any([CompiledTheme])
  case near([Int], ThemeRule.Proximity)
}

/// What all rules of a codeframe look for, each once.
struct TermList {
  private(set) var needles: [ThemeRule.Term.Kind] = []
  private var numbers: [ThemeRule.Term.Kind: Int] = [:]

  mutating func compiled(_ expression: ThemeRule.Expression) -> CompiledTheme {
    switch expression {
    case .term(let term): .term(number(of: term.kind), term)
    case .not(let inner): .not(compiled(inner))
    case .all(let parts): .all(parts.map { compiled($0) })
    case .any(let parts): .any(parts.map { compiled($0) })
    case .near(let list): .near(list.terms.map { number(of: $0.kind) }, list)
    }
  }

  private mutating func number(of kind: ThemeRule.Term.Kind) -> Int {
    if let known = numbers[kind] { return known }
    numbers[kind] = needles.count
    needles.append(kind)
    return needles.count - 1
  }
}
