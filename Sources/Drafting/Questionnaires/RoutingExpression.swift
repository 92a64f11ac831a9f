import SurveyModel

/// A routing condition as questionnaires of other programs write it.
///
///     REDCap       [visit] = '1' and [used(3)] = '1'
///     XLSForm      selected(${used}, 'bus') and ${age} >= 18
///     LimeSurvey   ((Q1.NAOK == "A1" or Q2_SQ001.NAOK == "Y")) and !is_empty(Q3.NAOK)
indirect enum RoutingExpression: Equatable {
  /// A question, or a part of one: a choice of several, or the line of a grid.
  case reference(String, part: String?)
  case literal(String)
  case compare(RoutingExpression, Condition.Comparison, RoutingExpression)
  case all([RoutingExpression])
  case any([RoutingExpression])
  case not(RoutingExpression)
  case call(String, [RoutingExpression])

  /// `nil` where the text is no such condition.
  init?(_ text: String) {
    var parser = RoutingParser(text)
    guard let parsed = parser.any(), parser.isAtEnd else { return nil }
    self = parsed
  }
}

/// Reads a routing condition by recursive descent.
private struct RoutingParser {
  private enum Token: Equatable {
    case word(String)
    case reference(String, String?)
    case string(String)
    case sign(String)
  }

  private let tokens: [Token]
  private var position = 0
  private var depth = 0
  /// Deeper nesting is a mistake, and would fill the stack.
  private static let deepest = 50

  init(_ text: String) {
    tokens = Self.tokens(text) ?? [.sign("?")]
  }

  var isAtEnd: Bool { position == tokens.count }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ signs: [String]) -> Bool {
    switch next {
    case .sign(let sign) where signs.contains(sign):
      position += 1
      return true
    case .word(let word) where signs.contains(word.lowercased()):
      position += 1
      return true
    case .word, .sign, .string, .reference, nil: return false
    }
  }

  mutating func any() -> RoutingExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest, let first = all() else { return nil }
    var parts = [first]
    while take(["or", "||"]) {
      guard let part = all() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all() -> RoutingExpression? {
    guard let first = comparison() else { return nil }
    var parts = [first]
    while take(["and", "&&"]) {
      guard let part = comparison() else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private static let comparisons: [String: Condition.Comparison] = [
    "=": .equal, "==": .equal, "eq": .equal, "!=": .notEqual, "<>": .notEqual, "ne": .notEqual,
    "<": .less, "lt": .less, "<=": .atMost, "le": .atMost, ">": .greater, "gt": .greater,
    ">=": .atLeast, "ge": .atLeast,
  ]

  private mutating func comparison() -> RoutingExpression? {
    guard let left = part() else { return nil }
    let name: String
    switch next {
    case .sign(let sign): name = sign
    case .word(let word): name = word.lowercased()
    case .string, .reference, nil: return left
    }
    guard let comparison = Self.comparisons[name] else { return left }
    position += 1
    guard let right = part() else { return nil }
    return .compare(left, comparison, right)
  }

  private mutating func part() -> RoutingExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.deepest else { return nil }
    if take(["!"]) { return part().map { .not($0) } }
    if take(["("]) {
      guard let inner = any(), take([")"]) else { return nil }
      return inner
    }
    guard let token = next else { return nil }
    position += 1
    switch token {
    case .string(let text): return .literal(text)
    case .reference(let name, let part): return .reference(name, part: part)
    case .sign: return nil
    case .word(let word): return named(word)
    }
  }

  private mutating func named(_ word: String) -> RoutingExpression? {
    if word.utf8.first.map({ (0x30...0x39).contains($0) || $0 == 0x2D }) ?? false {
      return .literal(word)
    }
    guard take(["("]) else {
      if word.lowercased() == "not" { return part().map { .not($0) } }
      return .reference(word, part: nil)
    }
    var arguments: [RoutingExpression] = []
    while !take([")"]) {
      guard let argument = any() else { return nil }
      arguments.append(argument)
      if !take([","]), next != .sign(")") { return nil }
    }
    if word.lowercased() == "not", arguments.count == 1 { return .not(arguments[0]) }
    return .call(word.lowercased(), arguments)
  }

  private static func tokens(_ text: String) -> [Token]? {
    var tokens: [Token] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if first.properties.isWhitespace {
        rest = rest.dropFirst()
      } else if let match = rest.prefixMatch(of: /\$\{([^}]+)\}/) {
        tokens.append(.reference(String(match.1), nil))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /\[([A-Za-z0-9_]+)(?:\(([^)\]]+)\))?\]/) {
        tokens.append(.reference(String(match.1), match.2.map { String($0) }))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /'([^']*)'|"([^"]*)"/) {
        tokens.append(.string(String(match.1 ?? match.2 ?? "")))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /-?[0-9]+(\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_.-]*/) {
        tokens.append(.word(String(match.0)))
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(of: /==|!=|<>|<=|>=|&&|\|\||[=<>!(),]/) {
        tokens.append(.sign(String(match.0)))
        rest = rest[match.range.upperBound...]
      } else {
        return nil
      }
    }
    return tokens
  }
}
