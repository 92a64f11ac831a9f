package import SurveyModel

/// A file of coding rules as KH Coder has them, read into rules of ours.
///
///     ＊parking
///     駐車場 or 'car park' or near(車-止める)[10]
///
/// A code begins with a line whose first character is ＊ or *; what follows up to the next is its
/// rule. `and` `or` `not` `&` `|` `!` and parentheses mean the same; 'text' is looked for as it
/// stands, `a+b` as words in a row, `near(a-b)[n]` and `seq(a-b)[n]` as words at most n words apart.
/// What a rule says by parts of speech, variables, numbers of characters, counts or other codes
/// cannot be said of an answer's text alone and is a fault. Lines that begin with # are left out.
package struct KHCoderRules: Sendable {
  /// Something that has no counterpart, and where it stands.
  package struct Fault: Sendable, Equatable {
    /// What stands there.
    package let found: String
    /// Where it stands: 1-based line and column.
    package let place: Place
  }

  /// A word of a text takes about two characters; KH Coder counts words.
  private static let charactersOfWord = 2
  private static let usualDistance = 10

  /// The codes with rules in our syntax, in the order of the file.
  package private(set) var themes: [(label: String, rule: String)] = []
  /// Where the name of each code stands.
  package private(set) var places: [Place] = []
  /// All that has no counterpart; the rules around them are left out.
  package private(set) var faults: [Fault] = []

  /// Reads a file.
  package init(parsing text: String) {
    var label: (text: String, line: Int)?
    var tokens: [String] = []
    var isWhole = true
    func isCode(_ line: Substring.UnicodeScalarView) -> Bool {
      line.first == "＊" || line.first == "*"
    }
    for (number, line) in text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }
    ).enumerated() {
      let line = Substring.UnicodeScalarView(line)
      if line.first == "#" { continue }
      if isCode(line) {
        add(label, tokens, isWhole)
        label = (String(String.UnicodeScalarView(line.dropFirst())), number + 1)
        tokens = []
        isWhole = true
        continue
      }
      for (token, column) in Self.tokens(line) {
        if let read = Self.read(token) {
          tokens.append(read)
        } else {
          isWhole = false
          faults.append(Fault(found: token, place: Place(line: number + 1, column: column)))
        }
      }
    }
    add(label, tokens, isWhole)
  }

  private mutating func add(
    _ label: (text: String, line: Int)?, _ tokens: [String], _ isWhole: Bool
  ) {
    guard let label, isWhole, !tokens.isEmpty else { return }
    let name = label.text.unicodeScalars.filter { $0 != "\r" }
    places.append(Place(line: label.line, column: 1))
    themes.append((String(String.UnicodeScalarView(name)), tokens.joined(separator: " ")))
  }

  /// What stands between white space, with its column; quotes hold spaces together.
  private static func tokens(_ line: Substring.UnicodeScalarView) -> [(String, Int)] {
    var tokens: [(String, Int)] = []
    var current = String.UnicodeScalarView()
    var start = 1
    var isQuoted = false
    for (index, scalar) in line.enumerated() {
      if scalar == "'" { isQuoted.toggle() }
      if !isQuoted, scalar.properties.isWhitespace {
        if !current.isEmpty { tokens.append((String(current), start)) }
        current = .init()
        continue
      }
      if current.isEmpty { start = index + 1 }
      current.append(scalar)
    }
    if !current.isEmpty { tokens.append((String(current), start)) }
    return tokens
  }

  /// A token in our syntax; `nil` where it has no counterpart.
  private static func read(_ token: String) -> String? {
    switch token {
    case "and", "AND", "&": return "AND"
    case "or", "OR", "|": return "OR"
    case "not", "NOT", "!": return "NOT"
    case "|!": return "OR NOT"
    case "&!": return "AND NOT"
    case "(", ")": return token
    default: break
    }
    let scalars = Array(token.unicodeScalars)
    if scalars.count > 2, scalars[0] == "'", scalars[scalars.count - 1] == "'" {
      return quoted(scalars[1..<(scalars.count - 1)])
    }
    if let list = list(scalars) { return list }
    let isForeign =
      token.hasPrefix("<") || token.contains("-->")
      || token.allSatisfy { "0123456789".contains($0) }
      || ["=", "==", ">", "<", ">=", "<=", "+", "-", "*", "/"].contains(token)
      || token.contains("(") || token.contains(")")
    guard !isForeign else { return nil }
    // Words in a row have nothing between them in Japanese.
    return quoted(scalars.filter { $0 != "+" }[...])
  }

  /// near and seq with their words and the distance.
  private static func list(_ scalars: [Unicode.Scalar]) -> String? {
    let text = String(String.UnicodeScalarView(scalars))
    guard let name = ["near", "seq"].first(where: { text.hasPrefix($0 + "(") }),
      let close = scalars.firstIndex(of: ")")
    else { return nil }
    let words = scalars[(name.unicodeScalars.count + 1)..<close]
      .split { $0 == "-" || $0 == "+" }.map { quoted($0) }
    guard words.count > 1 else { return nil }
    let rest = scalars[(close + 1)...]
    var distance = usualDistance
    if !rest.isEmpty {
      let digits = rest.filter { ("0"..."9").contains($0) }
      guard rest.first == "[", rest.last == "]", digits.count == rest.count - 2,
        let number = Int(String(String.UnicodeScalarView(digits)))
      else { return nil }
      distance = number
    }
    return "\(name)(\(words.joined(separator: ", ")))[\(min(10_000, distance * charactersOfWord))]"
  }

  private static func quoted(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    RulePhrase.written(Array(String(String.UnicodeScalarView(scalars)).utf8))
  }
}
