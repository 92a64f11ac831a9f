/// How the bytes of a response file stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Microsoft's Shift_JIS (Windows-31J), with ①, ㈱ and 髙.
  case cp932 = "CP932"
  case eucJP = "EUC-JP"
  case macRoman = "Mac-Roman"
  /// ISO 8859-1, with the characters of Windows-1252 where that has controls.
  case latin1 = "Latin-1"
}
