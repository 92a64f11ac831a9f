/// What a folded character is to those who look for personal data.
struct ScalarTraits: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = Self(rawValue: 1 << 0)
  /// 〇, 零, 一 to 九 and 十, 百, 千; these are kanji as well.
  static let kanjiNumeral = Self(rawValue: 1 << 1)
  /// With 々, and ヶ between them.
  static let kanji = Self(rawValue: 1 << 2)
  static let hiragana = Self(rawValue: 1 << 3)
  /// With ー.
  static let katakana = Self(rawValue: 1 << 4)
  static let latin = Self(rawValue: 1 << 5)
  /// Of `latin`.
  static let capital = Self(rawValue: 1 << 6)
  static let space = Self(rawValue: 1 << 7)
  static let lineBreak = Self(rawValue: 1 << 8)
  static let hyphen = Self(rawValue: 1 << 9)

  static let kana: Self = [.hiragana, .katakana]
  static let japanese: Self = [.kanji, .hiragana, .katakana]
  static let wordLike: Self = [.digit, .latin]

  /// The traits of a character by itself, after folding.
  init(of scalar: UInt32) {
    self = scalar < 0x80 ? Self.ofASCII(scalar) : Self.beyondASCII(scalar)
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  private static func ofASCII(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x30...0x39: .digit
    case 0x41...0x5A: [.latin, .capital]
    case 0x61...0x7A: .latin
    case 0x2D: .hyphen
    case 0x20: .space
    case 0x0A: .lineBreak
    default: []
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x3041...0x3096, 0x309D, 0x309E: .hiragana
    case 0x30F5, 0x30F6, 0x3005, 0x3006: .kanji
    case 0x30A1...0x30FA, 0x30FC...0x30FE: .katakana
    case 0x3007: [.kanji, .kanjiNumeral]
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      numeral(of: scalar) == nil ? .kanji : [.kanji, .kanjiNumeral]
    case 0xC0...0xD6, 0xD8...0xDE: [.latin, .capital]
    case 0xDF...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
    default: []
    }
  }

  /// What a kanji numeral counts: 0 to 9, 10, 100, 1,000.
  static func numeral(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }
}
