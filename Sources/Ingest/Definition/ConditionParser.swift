import SurveyModel

/// Reads routing conditions such as `Q3 = 2 and not (Q5 in (1, 2))`.
///
///     any   := all ("or" all)*
///     all   := part ("and" part)*
///     part  := "not" part | "(" any ")" | "answered" "(" name ")" | name test
///     test  := ("=" | "!=") code | "in" "(" code ("," code)* ")" | ("<" | "<=" | ">" | ">=") number
struct ConditionParser {
  /// What is wrong with a condition, and at which character of it.
  struct Fault: Error, Equatable {
    enum Reason: Equatable {
      case unexpected(String, expected: [String])
      case unknownQuestion(String, known: [String])
      case unknownCategory(String, of: String, known: [String])
      case notANumber(String)
      case notNumeric(String)
    }

    let reason: Reason
    /// 0-based, in Unicode scalars.
    let offset: Int
  }

  private struct Token {
    let text: String
    let offset: Int
  }

  private let codebook: Codebook
  private let tokens: [Token]
  private var position = 0

  /// - Throws: `Fault` with the place of the first thing that cannot be understood.
  static func condition(_ text: String, _ codebook: Codebook) throws(Fault) -> Condition {
    var parser = ConditionParser(text, codebook)
    let condition = try parser.any()
    if let rest = parser.next { throw parser.unexpected(rest, ["and", "or"]) }
    return condition
  }

  private init(_ text: String, _ codebook: Codebook) {
    self.codebook = codebook
    tokens = Self.tokens(text)
  }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func any() throws(Fault) -> Condition {
    var parts = [try all()]
    while take("or") { parts.append(try all()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func all() throws(Fault) -> Condition {
    var parts = [try part()]
    while take("and") { parts.append(try part()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func part() throws(Fault) -> Condition {
    if take("not") { return .not(try part()) }
    if take("(") {
      let inner = try any()
      try expect(")")
      return inner
    }
    if take("answered") {
      try expect("(")
      let variable = try variable()
      try expect(")")
      return .answered(variable.id)
    }
    let variable = try variable()
    return try test(of: variable)
  }

  private mutating func test(of variable: Variable) throws(Fault) -> Condition {
    let tests = ["=", "!=", "in", "<", "<=", ">", ">="]
    guard let token = next else { throw unexpectedEnd(tests) }
    position += 1
    if token.text == "in" { return .hasAny(variable.id, try codes(of: variable)) }
    guard let comparison = Condition.Comparison(rawValue: token.text) else {
      position -= 1
      throw unexpected(token, tests)
    }
    if case .numeric = variable.coding {
      return .compares(variable.id, comparison, try number())
    }
    switch comparison {
    case .equal: return .hasAny(variable.id, [try code(of: variable)])
    case .notEqual:
      return .all([.answered(variable.id), .not(.hasAny(variable.id, [try code(of: variable)]))])
    case .less, .atMost, .greater, .atLeast:
      throw Fault(reason: .notNumeric(variable.id.description), offset: token.offset)
    }
  }

  private mutating func codes(of variable: Variable) throws(Fault) -> [CategoryCode] {
    try expect("(")
    var codes = [try code(of: variable)]
    while take(",") { codes.append(try code(of: variable)) }
    try expect(")")
    return codes
  }

  private mutating func variable() throws(Fault) -> Variable {
    guard let token = next else { throw unexpectedEnd(["<question>"]) }
    guard let variable = codebook.variables.first(where: { $0.id.description == token.text })
    else {
      let known = codebook.variables.map(\.id.description)
      throw Fault(reason: .unknownQuestion(token.text, known: known), offset: token.offset)
    }
    position += 1
    return variable
  }

  private mutating func code(of variable: Variable) throws(Fault) -> CategoryCode {
    let known = variable.categories.map(\.code)
    guard let token = next else { throw unexpectedEnd(known.map(\.description)) }
    guard let code = known.first(where: { $0.description == token.text }) else {
      throw Fault(
        reason: .unknownCategory(
          token.text, of: variable.id.description, known: known.map(\.description)),
        offset: token.offset)
    }
    position += 1
    return code
  }

  private mutating func number() throws(Fault) -> Decimal {
    guard let token = next else { throw unexpectedEnd(["<number>"]) }
    guard let number = Decimal(token.text) else {
      throw Fault(reason: .notANumber(token.text), offset: token.offset)
    }
    position += 1
    return number
  }

  private mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ text: String) throws(Fault) {
    guard let token = next else { throw unexpectedEnd([text]) }
    guard take(text) else { throw unexpected(token, [text]) }
  }

  private func unexpected(_ token: Token, _ expected: [String]) -> Fault {
    Fault(reason: .unexpected(token.text, expected: expected), offset: token.offset)
  }

  private func unexpectedEnd(_ expected: [String]) -> Fault {
    Fault(
      reason: .unexpected("", expected: expected),
      offset: tokens.last.map { $0.offset + $0.text.unicodeScalars.count } ?? 0)
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var current = ""
    var start = 0
    func isOperator(_ text: String) -> Bool { ["<", ">", "!"].contains(text) }
    func finish() {
      if !current.isEmpty { tokens.append(Token(text: current, offset: start)) }
      current = ""
    }
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case " ", "\t", "\n", "\r": finish()
      case "=" where isOperator(current):
        current += "="
        finish()
      case "(", ")", ",", "=", "<", ">", "!":
        finish()
        current = String(scalar)
        start = offset
        if !isOperator(current) { finish() }
      default:
        if isOperator(current) { finish() }
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(scalar)
      }
    }
    finish()
    return tokens
  }
}
