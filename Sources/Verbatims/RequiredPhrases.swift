/// Phrases of which at least one stands in every text that a regular expression can match.
///
/// All phrases of a codeframe are looked for in one run over an answer, so an expression need
/// only be tried on answers that hold one of its own. `(父|母(?!子|校)|祖父)の` needs one of
/// 父, 母 and 祖父.
///
/// Read from a part of the syntax whose meaning is certain; any other expression has none and
/// is always tried. Texts are in normal form (lower case, NFKC), and so are the phrases.
struct RequiredPhrases: Equatable {
  /// None of them is empty; at least one.
  let phrases: [[UInt8]]

  /// `nil` where the expression can match a text without any phrase that is certain.
  init?(pattern: String) {
    var reader = Reader(Array(pattern.unicodeScalars))
    guard let phrases = reader.alternatives(), reader.isAtEnd, let found = phrases.best else {
      return nil
    }
    self.phrases = found
  }

  /// What one branch of an expression needs, as far as it is known.
  private struct Needs {
    /// Each is a set of phrases of which one must stand in the text.
    private var sets: [[[UInt8]]] = []

    mutating func add(_ set: [[UInt8]]) { sets.append(set) }

    /// The set whose shortest phrase is the longest: the rarest, as far as can be told.
    var best: [[UInt8]]? {
      sets.max { Self.rarity($0) < Self.rarity($1) }
    }

    private static func rarity(_ set: [[UInt8]]) -> Int { set.map(\.count).min() ?? 0 }
  }

  /// Reads an expression from left to right; gives up (`nil`) at what it does not know.
  private struct Reader {
    private static let openingBrace: Unicode.Scalar = "\u{7B}"
    private static let closingBrace: Unicode.Scalar = "\u{7D}"

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ scalars: [Unicode.Scalar]) {
      self.scalars = scalars
    }

    var isAtEnd: Bool { position == scalars.count }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard next == scalar else { return false }
      position += 1
      return true
    }

    /// Branches up to a closing bracket or the end; together they need one set.
    mutating func alternatives() -> Needs? {
      var union: [[UInt8]]? = []
      repeat {
        guard let needs = branch() else { return nil }
        union = needs.best.flatMap { best in union.map { $0 + best } }
      } while take("|")
      var needs = Needs()
      if let union { needs.add(union) }
      return needs
    }

    private mutating func branch() -> Needs? {
      var needs = Needs()
      var run: [UInt8] = []
      func flush() {
        if !run.isEmpty { needs.add([run]) }
        run = []
      }
      while let scalar = next, scalar != "|", scalar != ")" {
        let literal = literal(scalar)
        guard let inner = atom() else { return nil }
        guard let count = quantifier() else { return nil }
        switch (literal, count) {
        case (let bytes?, .once): run += bytes
        case (let bytes?, .repeated):
          run += bytes
          flush()
        case (nil, .once), (nil, .repeated):
          flush()
          if let set = inner.best { needs.add(set) }
        case (_, .perhaps): flush()
        }
      }
      flush()
      return needs
    }

    private enum Count {
      case once
      case repeated
      case perhaps
    }

    /// How often the last atom stands there.
    private mutating func quantifier() -> Count? {
      let count: Count
      if take("?") || take("*") {
        count = .perhaps
      } else if take("+") {
        count = .repeated
      } else if next == Self.openingBrace {
        guard let end = scalars[position...].firstIndex(of: Self.closingBrace) else { return nil }
        position = end + 1
        count = .perhaps
      } else {
        return .once
      }
      _ = take("?") || take("+")
      return count
    }

    /// Passes one atom; what it needs, where that is more than its own letter.
    private mutating func atom() -> Needs? {
      guard let scalar = next else { return nil }
      position += 1
      switch scalar {
      case "(": return group()
      case "[": return skipClass() ? Needs() : nil
      case "\\":
        guard let letter = next, "sdwbSDWB".unicodeScalars.contains(letter) else { return nil }
        position += 1
        return Needs()
      case "?", "*", "+", Self.openingBrace, ")", "|": return nil
      default: return Needs()
      }
    }

    private mutating func group() -> Needs? {
      if next == "*" { return nil }
      var isLookaround = false
      if take("?") {
        guard let kind = next else { return nil }
        position += 1
        switch kind {
        case ":": break
        case "=", "!": isLookaround = true
        case "<":
          guard take("=") || take("!") else { return nil }
          isLookaround = true
        default: return nil
        }
      }
      guard let needs = alternatives(), take(")") else { return nil }
      return isLookaround ? Needs() : needs
    }

    /// Passes a class without escapes and without classes inside.
    private mutating func skipClass() -> Bool {
      _ = take("^")
      guard next != "]" else { return false }
      while let scalar = next {
        position += 1
        if scalar == "]" { return true }
        // `\s` and its like hold no bracket.
        if scalar == "[" { return false }
        if scalar == "\\" {
          guard let letter = next, "sdwSDW".unicodeScalars.contains(letter) else { return false }
          position += 1
        }
      }
      return false
    }

    /// The bytes of a letter that a text in normal form writes in one way only.
    private func literal(_ scalar: Unicode.Scalar) -> [UInt8]? {
      switch scalar {
      case "a"..."z", "0"..."9": [UInt8(ascii: scalar)]
      case "A"..."Z": [UInt8(ascii: scalar) | 0x20]
      // Kana and Han have neither case nor, in NFKC, a second form.
      case "\u{3041}"..."\u{3096}", "\u{30A1}"..."\u{30FA}", "\u{30FC}",
        "\u{4E00}"..."\u{9FFF}":
        Array(String(Character(scalar)).utf8)
      default: nil
      }
    }
  }
}
