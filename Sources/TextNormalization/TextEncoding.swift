/// How the bytes of a response file stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Microsoft's Shift_JIS (Windows-31J), with ①, ㈱ and 髙.
  case cp932 = "CP932"
  case eucJP = "EUC-JP"
  case macRoman = "Mac-Roman"
  /// ISO 8859-1, with the characters of Windows-1252 where that has controls.
  case latin1 = "Latin-1"
  /// Excel's "Unicode text", with two bytes or four a character, the low one first.
  case utf16LittleEndian = "UTF-16LE"
  /// The same with the high byte first.
  case utf16BigEndian = "UTF-16BE"

  /// Whether the bytes of ASCII characters stand for these alone, wherever they are: a delimiter
  /// or quote below 0x40 can be looked for without decoding.
  package var keepsSeparators: Bool {
    switch self {
    case .utf8, .cp932, .eucJP, .macRoman, .latin1: true
    case .utf16LittleEndian, .utf16BigEndian: false
    }
  }

  /// Whether bytes of 0x40 and above, such as `|` and `\\`, may be the second half of a longer
  /// character.
  package var hidesASCII: Bool {
    switch self {
    case .utf8, .eucJP, .macRoman, .latin1: false
    case .cp932, .utf16LittleEndian, .utf16BigEndian: true
    }
  }
}
