/// What becomes of one character before personal data is looked for, so that a number is found
/// however it was typed: full-width made half-width, every dash `-`, every space one space.
enum ScalarFolding: Equatable {
  case kept(UInt32)
  /// Without ink or width: joiners, marks of direction, variation selectors.
  case dropped
  /// A voiced mark that joins the kana before it, if that has such a form.
  case voicing(by: UInt32)

  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ofASCII(scalar) : Self.beyondASCII(scalar)
  }

  private static func ofASCII(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0x09: .kept(0x20)
    case 0x0A...0x0D: .kept(0x0A)
    case 0x00...0x1F, 0x7F: .dropped
    default: .kept(scalar)
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> Self {
    switch scalar {
    case 0xAD, 0x34F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFE00...0xFE0F, 0xE0000...0xE01EF:
      .dropped
    case 0x3099, 0x309B, 0xFF9E: .voicing(by: 1)
    case 0x309A, 0x309C, 0xFF9F: .voicing(by: 2)
    case 0xFF61...0xFF9D: .kept(halfWidthKana[Int(scalar - 0xFF61)])
    default: .kept(folded(scalar))
    }
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63, 0xFF0D: 0x2D
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0x85, 0x2028, 0x2029: 0x0A
    case 0x2018, 0x2019: 0x27
    case 0x201C, 0x201D: 0x22
    case 0x301C: 0x7E
    case 0xFE6B: 0x40
    case 0x660...0x669: scalar - 0x660 + 0x30
    case 0x6F0...0x6F9: scalar - 0x6F0 + 0x30
    case 0x1D7CE...0x1D7FF: (scalar - 0x1D7CE) % 10 + 0x30
    case 0x9AD9: 0x9AD8
    case 0xFA11: 0x5D0E
    default: scalar
    }
  }

  /// The kana with its voiced mark, where there is such a character.
  static func voiced(_ kana: UInt32, by step: UInt32) -> UInt32? {
    let isHiragana = (0x3041...0x3096).contains(kana)
    let katakana = isHiragana ? kana + 0x60 : kana
    guard (0x30A1...0x30F6).contains(katakana) else { return nil }
    if katakana == 0x30A6, step == 1 { return isHiragana ? 0x3094 : 0x30F4 }
    // ハ to ホ stand three apart; カ to ト two apart, with a gap for ッ.
    let isH = (0x30CF...0x30DD).contains(katakana) && (katakana - 0x30CF).isMultiple(of: 3)
    let isKToT =
      (0x30AB...0x30C1).contains(katakana) && (katakana - 0x30AB).isMultiple(of: 2)
      || [0x30C4, 0x30C6, 0x30C8].contains(katakana)
    return isH || (isKToT && step == 1) ? kana + step : nil
  }

  /// ｡ to ﾝ in order.
  private static let halfWidthKana: [UInt32] =
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map(\.value)
}
