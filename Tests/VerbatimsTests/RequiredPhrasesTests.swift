import Testing

@testable import Verbatims

@Suite struct RequiredPhrasesTests {
  @Test(arguments: [
    ("マイナ(の|は|に|も)", ["マイナ"]),
    ("(父|母(?!子|校)|両親)", ["父", "母", "両親"]),
    ("(?<![a-z])line(?![a-z])", ["line"]),
    ("Wi.?fi", ["wi"]),
    ("会社|職場.*上司", ["会社", "職場"]),
    ("役所(に|へ|まで)行", ["役所"]),
    ("東+京都", ["京都"]),
    ("保育(園|所)?に入れ", ["に入れ"]),
  ])
  func `a text that an expression matches holds one of its phrases`(
    pattern: String, phrases: [String]
  ) {
    #expect(RequiredPhrases(pattern: pattern)?.phrases == phrases.map { Array($0.utf8) })
  }

  @Test(arguments: [
    "", "^特?に?$", "父|.", "(?i)父", "父(?#母)", #"\Q父\E"#, #"\x{7236}"#, "(?<name>父)", "[父母]",
    "父?", "父*", "父{0,2}", "é+", #"(父)\1"#, "(?>父)", "[[:alpha:]]父",
  ])
  func `an expression that needs nothing for certain is always tried`(pattern: String) {
    #expect(RequiredPhrases(pattern: pattern) == nil)
  }

  @Test func `no random expression matches a text without its phrases`() throws {
    var chance = Chance(seed: 20)
    var gated = 0
    var matched = 0
    for _ in 0..<4_000 {
      let pattern = chance.pattern(depth: 3)
      guard let required = RequiredPhrases(pattern: pattern)?.phrases else { continue }
      let expression = try RegularExpression(pattern)
      gated += 1
      for _ in 0..<20 {
        let text = chance.letters(upTo: 9)
        guard case .found = expression.firstMatch(in: Array(text.utf8)) else { continue }
        matched += 1
        let holds = required.contains { phrase in
          text.utf8.indices.contains { text.utf8[$0...].starts(with: phrase) }
        }
        #expect(holds, "\(pattern) matches \(text)")
      }
    }
    // The trial is worth something only where expressions have phrases and match.
    #expect(gated > 1_000 && matched > 1_000)
  }
}

extension Chance {
  fileprivate mutating func letters(upTo count: Int) -> String {
    let letters = ["a", "b", "k", "父", "母", "の", "1", " "]
    return (0..<below(count + 1)).map { _ in letters[below(letters.count)] }.joined()
  }

  /// A well-formed expression over the same letters.
  fileprivate mutating func pattern(depth: Int) -> String {
    (0...below(3)).map { _ in piece(depth: depth) }.joined(separator: below(4) == 0 ? "|" : "")
  }

  private mutating func piece(depth: Int) -> String {
    let quantifiers = ["", "", "", "?", "*", "+", "{2}", "+?", "{0,1}"]
    let atoms = ["a", "B", "k", "父", "母", "の", "1", ".", "[ab]", "[^父]", #"\s"#, #"\w"#]
    guard depth > 0, below(3) == 0 else {
      return atoms[below(atoms.count)] + quantifiers[below(quantifiers.count)]
    }
    let inner = pattern(depth: depth - 1)
    switch below(5) {
    case 0: return "(?:\(inner))" + quantifiers[below(quantifiers.count)]
    case 1: return "(?=\(inner))"
    case 2: return "(?!\(inner))"
    default: return "(\(inner))" + quantifiers[below(quantifiers.count)]
    }
  }
}
