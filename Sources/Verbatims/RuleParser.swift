import SurveyModel

/// Reads a rule by recursive descent, one function for each level of precedence:
///
///     rule  = any END
///     any   = all (OR all)*
///     all   = part (AND part)*
///     part  = NOT part | "(" any ")" | term | list [ "[" number "]" ]
///     list  = ( "near(" | "seq(" ) term ( "," term )+ ")"
///     term  = word | "phrase" | /pattern/
struct RuleParser {
  /// How deeply parentheses and NOT may nest: more is a mistake, and would fill the stack.
  static let deepest = 64
  /// What may stand between two terms of near and seq where no distance is given.
  static let usualDistance = 10
  /// More than this is no nearness.
  static let largestDistance = 10_000

  private var scanner: RuleScanner
  private var token: RuleToken
  private var depth = 0
  private let variants: SpellingVariants

  init(_ text: String, at place: Place, variants: SpellingVariants) throws(ThemeRuleFault) {
    scanner = RuleScanner(text, at: place)
    self.variants = variants
    token = try scanner.next()
  }

  mutating func parse() throws(ThemeRuleFault) -> ThemeRule.Expression {
    if token.kind == .end { throw fault(.emptyRule, expected: Self.terms) }
    let rule = try parseAny()
    switch token.kind {
    case .end: return rule
    case .close: throw fault(.unopenedParenthesis, expected: Self.operators)
    case .not: throw fault(.missingOperator, expected: ["AND NOT", "OR NOT"])
    case .word, .quoted, .pattern, .and, .or, .open, .near, .sequence, .comma, .distance:
      throw fault(.missingOperator, expected: Self.operators)
    }
  }

  private static let operators = ["AND", "OR"]
  private static let terms = ["word", "\"phrase\"", "/pattern/", "(", "NOT"]

  private mutating func parseAny() throws(ThemeRuleFault) -> ThemeRule.Expression {
    var parts = [try parseAll()]
    while token.kind == .or {
      try advance()
      parts.append(try parseAll())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseAll() throws(ThemeRuleFault) -> ThemeRule.Expression {
    var parts = [try parsePart()]
    while token.kind == .and {
      try advance()
      parts.append(try parsePart())
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func parsePart() throws(ThemeRuleFault) -> ThemeRule.Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw fault(.nestedTooDeeply, expected: Self.terms) }
    switch token.kind {
    case .not:
      try advance()
      return .not(try parsePart())
    case .open: return try parseParenthesis()
    case .word(let phrase), .quoted(let phrase): return .term(try phraseTerm(phrase))
    case .pattern(let pattern): return .term(try patternTerm(pattern))
    case .near: return .near(try parseList(isOrdered: false))
    case .sequence: return .near(try parseList(isOrdered: true))
    case .and, .or, .close, .comma, .distance, .end:
      throw fault(.missingTerm, expected: Self.terms)
    }
  }

  private mutating func parseParenthesis() throws(ThemeRuleFault) -> ThemeRule.Expression {
    let unclosed = fault(.unclosedParenthesis, expected: [")"])
    try advance()
    let inner = try parseAny()
    switch token.kind {
    case .close:
      try advance()
      return inner
    case .end: throw unclosed
    case .not: throw fault(.missingOperator, expected: ["AND NOT", "OR NOT", ")"])
    case .word, .quoted, .pattern, .and, .or, .open, .near, .sequence, .comma, .distance:
      throw fault(.missingOperator, expected: Self.operators + [")"])
    }
  }

  /// The terms of near or seq, and the distance behind them.
  private mutating func parseList(
    isOrdered: Bool
  ) throws(ThemeRuleFault) -> ThemeRule.Proximity {
    let opening = fault(.unclosedParenthesis, expected: [")"])
    try advance()
    var terms = [try parseListed()]
    while token.kind == .comma {
      try advance()
      terms.append(try parseListed())
    }
    guard token.kind == .close else {
      throw token.kind == .end ? opening : fault(.badProximity, expected: [",", ")"])
    }
    guard terms.count > 1 else { throw fault(.badProximity, expected: [","]) }
    try advance()
    return ThemeRule.Proximity(
      terms: terms, distance: try parseDistance(), isOrdered: isOrdered)
  }

  private mutating func parseListed() throws(ThemeRuleFault) -> ThemeRule.Term {
    switch token.kind {
    case .word(let phrase), .quoted(let phrase): return try phraseTerm(phrase)
    case .pattern(let pattern): return try patternTerm(pattern)
    case .and, .or, .not, .open, .close, .near, .sequence, .comma, .distance, .end:
      throw fault(.badProximity, expected: ["word", "\"phrase\"", "/pattern/"])
    }
  }

  private mutating func parseDistance() throws(ThemeRuleFault) -> Int {
    guard case .distance(let text) = token.kind else { return Self.usualDistance }
    let isNumber = !text.utf8.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let distance = Int(text), distance <= Self.largestDistance else {
      throw fault(.badDistance, expected: ["[10]"])
    }
    try advance()
    return distance
  }

  private mutating func phraseTerm(_ phrase: String) throws(ThemeRuleFault) -> ThemeRule.Term {
    let normalised = NormalisedText(phrase, variants: variants)
    guard !normalised.bytes.isEmpty else { throw fault(.emptyPhrase, expected: ["\"phrase\""]) }
    return try term(.phrase(normalised))
  }

  private mutating func patternTerm(_ source: String) throws(ThemeRuleFault) -> ThemeRule.Term {
    let pattern = try RulePattern(
      source, at: token.place.advanced(past: "/", followedBy: nil), variants: variants)
    return try term(.pattern(pattern))
  }

  private mutating func term(
    _ kind: ThemeRule.Term.Kind
  ) throws(ThemeRuleFault) -> ThemeRule.Term {
    let term = ThemeRule.Term(kind: kind, source: token.source, place: token.place)
    try advance()
    return term
  }

  private mutating func advance() throws(ThemeRuleFault) {
    token = try scanner.next()
  }

  private func fault(
    _ reason: ThemeRuleFault.Reason, expected: [String]
  ) -> ThemeRuleFault {
    ThemeRuleFault(reason: reason, place: token.place, found: token.source, expected: expected)
  }
}
