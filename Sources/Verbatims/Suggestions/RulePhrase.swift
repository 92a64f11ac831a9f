/// A word in the form in which a rule finds it in any answer.
enum RulePhrase {
  /// More forms than this of one word are not named one by one.
  private static let mostForms = 6

  /// The stem of a word, or where that is too short the forms themselves: 早い and 早く.
  static func phrases(of forms: [ArraySlice<UInt8>]) -> [[UInt8]] {
    if let stem = stem(of: forms) { return [stem] }
    guard forms.count > 1, forms.count <= mostForms else { return [] }
    return forms.map { Array($0) }.filter(isTelling)
      .sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What all written forms of a word begin with: 分か for 分かる, 分からない and 分かりにくい; `nil`
  /// where that is too short to mean the word.
  static func stem(of forms: [ArraySlice<UInt8>]) -> [UInt8]? {
    guard let first = forms.first else { return nil }
    var common = first
    for form in forms.dropFirst() {
      let count = zip(common, form).prefix { $0 == $1 }.count
      common = common.prefix(count)
    }
    // Not within a character.
    while let last = common.last, last & 0x80 != 0,
      (try? UTF8Span(validating: Array(common).span)) == nil
    {
      common = common.dropLast()
    }
    let stem = Array(common)
    return isTelling(stem) ? stem : nil
  }

  /// Whether a phrase is long enough: a kanji and something more, or two kanji, three kana, three
  /// letters.
  private static func isTelling(_ phrase: [UInt8]) -> Bool {
    var weight = 0
    var index = 0
    while index < phrase.count {
      let (value, length) = TextScalars.scalar(at: index, in: phrase.span)
      switch CharacterClass(value) {
      case .kanji: weight += 4
      case .katakana: weight += 3
      case .hiragana, .letter: weight += 2
      case .digit, .space, .mark: weight += 1
      }
      index += length
    }
    return weight >= 6
  }

  /// The phrase as a rule writes it: in quotes where it would be read otherwise.
  static func written(_ phrase: [UInt8]) -> String {
    let text = String(decoding: phrase, as: UTF8.self)
    let isPlain = phrase.allSatisfy { byte in
      byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
    if isPlain, !["and", "or", "not", "near", "seq"].contains(text) { return text }
    let escaped = text.unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return "\"\(String(escaped))\""
  }
}
