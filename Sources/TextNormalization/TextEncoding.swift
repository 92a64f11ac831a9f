/// How the bytes of a response file stand for characters.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// Microsoft's Shift_JIS (Windows-31J), with ①, ㈱ and 髙.
  case cp932 = "CP932"
}
