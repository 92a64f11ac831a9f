import SurveyModel

/// Cuts a rule into tokens.
///
/// A word ends at white space, a parenthesis, a quote, `|` and `&`; but `&` between Latin
/// letters or digits belongs to the word (Q&A), and so do `!` and `/` after its beginning. Between
/// the parentheses of near and seq, which hold no others, a comma ends a word, too.
struct RuleScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var place: Place
  /// Whether what comes next is inside near or seq.
  private var isInList = false
  /// Whether near or seq was closed just now: what comes next may be its distance.
  private var isAfterList = false

  init(_ text: String, at place: Place) {
    scalars = Array(text.unicodeScalars)
    self.place = place
  }

  mutating func next() throws(ThemeRuleFault) -> RuleToken {
    while let scalar = scalars[safe: index], isWhiteSpace(scalar) { advance() }
    let start = index
    let startPlace = place
    let mayBeDistance = isAfterList
    isAfterList = false
    var kind: RuleToken.Kind?
    if mayBeDistance { kind = try scanDistance() }
    if kind == nil { kind = try scanKind() }
    return RuleToken(kind: kind ?? .end, place: startPlace, source: text(start..<index))
  }

  private mutating func scanKind() throws(ThemeRuleFault) -> RuleToken.Kind {
    guard let scalar = scalars[safe: index] else { return .end }
    switch halfWidth(scalar) {
    case "(": return sign(.open)
    case ")":
      isAfterList = isInList
      isInList = false
      return sign(.close)
    case ",", "、", "､":
      guard isInList else { return wordOrOperator() }
      return sign(.comma)
    case "&": return doubledSign(.and, "&")
    case "|": return doubledSign(.or, "|")
    case "!": return sign(.not)
    case "\"": return .quoted(try scanQuoted())
    case "/" where scalar == "/": return .pattern(try scanPattern())
    default: return wordOrOperator()
    }
  }

  private mutating func sign(_ kind: RuleToken.Kind) -> RuleToken.Kind {
    advance()
    return kind
  }

  /// `&` or `&&`, `|` or `||`.
  private mutating func doubledSign(
    _ kind: RuleToken.Kind, _ sign: Unicode.Scalar
  ) -> RuleToken.Kind {
    advance()
    if let second = scalars[safe: index], halfWidth(second) == sign { advance() }
    return kind
  }

  private mutating func wordOrOperator() -> RuleToken.Kind {
    let start = index
    while !isWordEnd { advance() }
    if index == start { advance() }
    if let list = listBegun(from: start) { return list }
    // Operators are short; most words need no second look.
    if index - start <= 3 {
      switch text(of: scalars[start..<index].map(smallHalfWidth)) {
      case "and": return .and
      case "or": return .or
      case "not": return .not
      default: break
      }
    }
    return .word(text(start..<index))
  }

  /// near or seq, where a parenthesis follows at once.
  private mutating func listBegun(from start: Int) -> RuleToken.Kind? {
    guard index - start <= 4, let next = scalars[safe: index], halfWidth(next) == "(" else {
      return nil
    }
    let kind: RuleToken.Kind
    switch text(of: scalars[start..<index].map(smallHalfWidth)) {
    case "near": kind = .near
    case "seq": kind = .sequence
    default: return nil
    }
    advance()
    isInList = true
    return kind
  }

  /// What stands between brackets; `nil` where none opens.
  private mutating func scanDistance() throws(ThemeRuleFault) -> RuleToken.Kind? {
    guard let scalar = scalars[safe: index], halfWidth(scalar) == "[" else { return nil }
    let fault = ThemeRuleFault(
      reason: .badDistance, place: place, found: text(index..<min(index + 20, scalars.count)),
      expected: ["[10]"])
    advance()
    let start = index
    while let scalar = scalars[safe: index] {
      advance()
      if halfWidth(scalar) == "]" {
        return .distance(text(of: scalars[start..<(index - 1)].map(halfWidth)))
      }
    }
    throw fault
  }

  private var isWordEnd: Bool {
    guard let scalar = scalars[safe: index] else { return true }
    switch halfWidth(scalar) {
    case "(", ")", "|", "\"": return true
    case ",", "、", "､": return isInList
    case "&": return !(isLatin(index - 1) && isLatin(index + 1))
    default: return isWhiteSpace(scalar)
    }
  }

  /// What stands between quotes; `\"` and `\\` stand for `"` and `\`.
  private mutating func scanQuoted() throws(ThemeRuleFault) -> String {
    let fault = unclosed(.unclosedQuote, expected: "\"")
    advance()
    var phrase = String.UnicodeScalarView()
    while let scalar = scalars[safe: index] {
      advance()
      if halfWidth(scalar) == "\"" { return String(phrase) }
      guard scalar == "\\", let escaped = scalars[safe: index], escaped == "\"" || escaped == "\\"
      else {
        phrase.append(scalar)
        continue
      }
      phrase.append(escaped)
      advance()
    }
    throw fault
  }

  /// What stands between slashes; `\/` does not end it.
  private mutating func scanPattern() throws(ThemeRuleFault) -> String {
    let fault = unclosed(.unclosedPattern, expected: "/")
    advance()
    let start = index
    while let scalar = scalars[safe: index] {
      advance()
      if scalar == "/" { return text(start..<(index - 1)) }
      if scalar == "\\", index < scalars.count { advance() }
    }
    throw fault
  }

  /// The place of the opening sign says more than the end of the rule.
  private func unclosed(_ reason: ThemeRuleFault.Reason, expected: String) -> ThemeRuleFault {
    ThemeRuleFault(
      reason: reason, place: place, found: text(index..<min(index + 20, scalars.count)),
      expected: [expected])
  }

  private func text(_ range: Range<Int>) -> String { text(of: scalars[range]) }

  private func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func advance() {
    place = place.advanced(past: scalars[index], followedBy: scalars[safe: index + 1])
    index += 1
  }

  private func isLatin(_ index: Int) -> Bool {
    guard let scalar = scalars[safe: index] else { return false }
    switch smallHalfWidth(scalar) {
    case "a"..."z", "0"..."9": return true
    default: return false
    }
  }
}

/// White space of Unicode; most characters are known not to be any without its tables.
private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20, 0x09...0x0D: true
  case 0x21...0x84, 0x3041...0x9FFF: false
  default: scalar.properties.isWhitespace
  }
}

/// The ASCII form of a full-width sign or a curly quote.
private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  case "\u{201C}", "\u{201D}": "\""
  default: scalar
  }
}

private func smallHalfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  let half = halfWidth(scalar)
  return ("A"..."Z").contains(half) ? Unicode.Scalar(UInt8(half.value + 32)) : half
}

extension [Unicode.Scalar] {
  fileprivate subscript(safe index: Int) -> Unicode.Scalar? {
    indices.contains(index) ? self[index] : nil
  }
}
