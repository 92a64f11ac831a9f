/// What kind of sign a character is, as far as words are found by it.
enum CharacterClass: UInt8 {
  case kanji
  case hiragana
  case katakana
  /// Letters of alphabets; with them their combining marks.
  case letter
  case digit
  case space
  /// Punctuation, signs, emoji, controls.
  case mark

  /// The class of a character of normalised text.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x20: self = .space
    case 0x30...0x39: self = .digit
    case 0x61...0x7A, 0x41...0x5A: self = .letter
    case 0x3041...0x309F: self = .hiragana
    case 0x30FB: self = .mark
    case 0x30A1...0x30FF, 0x31F0...0x31FF: self = .katakana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .kanji
    case 0..<0xAA, 0x2000...0x2BFF, 0x3000...0x3040, 0xE000...0xF8FF, 0xFE00...0xFE6F,
      0x1F000...0x1FAFF, 0xE0000...0x10FFFF:
      self = .mark
    default: self = Self.other(scalar)
    }
  }

  /// By the tables of Unicode: rare in answers.
  private static func other(_ scalar: UInt32) -> CharacterClass {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .mark }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber:
      return .letter
    case .decimalNumber, .otherNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .control, .format, .surrogate, .privateUse, .unassigned:
      return .mark
    @unknown default: return .mark
    }
  }

  /// Whether words of Japanese are written with it alone.
  var isJapanese: Bool {
    switch self {
    case .kanji, .hiragana, .katakana: true
    case .letter, .digit, .space, .mark: false
    }
  }
}
