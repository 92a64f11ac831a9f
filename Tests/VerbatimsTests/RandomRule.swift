/// A rule as a tree, which can be written in many ways and read in one.
indirect enum RandomRule {
  case phrase(String)
  case not(RandomRule)
  case and(RandomRule, RandomRule)
  case or(RandomRule, RandomRule)

  init(depth: Int, chance: inout Chance) {
    switch depth == 0 ? 0 : chance.below(5) {
    case 0: self = .phrase(chance.word(upTo: 2) + "a")
    case 1: self = .phrase(chance.letter())
    case 2: self = .not(RandomRule(depth: depth - 1, chance: &chance))
    case 3:
      self = .and(
        RandomRule(depth: depth - 1, chance: &chance), RandomRule(depth: depth - 1, chance: &chance)
      )
    default:
      self = .or(
        RandomRule(depth: depth - 1, chance: &chance), RandomRule(depth: depth - 1, chance: &chance)
      )
    }
  }

  func holds(in answer: String) -> Bool {
    switch self {
    case .phrase(let phrase):
      let text = Array(answer.utf8)
      return text.indices.contains { text[$0...].starts(with: phrase.utf8) }
    case .not(let inner): return !inner.holds(in: answer)
    case .and(let left, let right): return left.holds(in: answer) && right.holds(in: answer)
    case .or(let left, let right): return left.holds(in: answer) || right.holds(in: answer)
    }
  }

  /// The rule with the parentheses that it needs, and some that it does not.
  func text(above: Int = 0, chance: inout Chance) -> String {
    let inner: String
    switch self {
    case .phrase(let phrase):
      inner = chance.pick(["\(phrase)", "\"\(phrase)\"", "/\(phrase)/"])
    case .not(let part):
      inner = chance.pick(["NOT ", "!", "not\n", "！"]) + part.text(above: 3, chance: &chance)
    case .and(let left, let right):
      inner =
        left.text(above: 2, chance: &chance) + chance.pick([" AND ", " & ", " and\n", "　＆　"])
        + right.text(above: 2, chance: &chance)
    case .or(let left, let right):
      inner =
        left.text(above: 1, chance: &chance) + chance.pick([" OR ", "|", "\tor ", " ｜ "])
        + right.text(above: 1, chance: &chance)
    }
    return precedence < above || chance.below(6) == 0 ? "(\(inner))" : inner
  }

  private var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .not: 3
    case .phrase: 4
    }
  }
}
