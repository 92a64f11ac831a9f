/// Texts as a workbook writes characters that XML cannot hold: `_x000D_` is a carriage return,
/// and `_x005F_` the underscore of a text that would look like that.
enum EscapedText {
  /// The text that is meant. Line breaks become line feeds, whatever the computer that wrote
  /// them; other control characters are left out.
  static func decoded(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == UInt8(ascii: "_") || $0 < 0x20 }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    var isAfterReturn = false
    while position < text.count {
      let unit = escape(text, at: position)
      let isReturn = (unit ?? UInt16(text[position])) == 0x0D
      switch unit ?? UInt16(text[position]) {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D: result.append(0x0A)
      case 0x09, 0x20...: append(unit, or: text[position], to: &result)
      default: break
      }
      isAfterReturn = isReturn
      position += unit == nil ? 1 : 7
    }
    return result
  }

  private static func append(_ unit: UInt16?, or byte: UInt8, to result: inout [UInt8]) {
    guard let unit else { return result.append(byte) }
    if let scalar = Unicode.Scalar(unit) { result.append(contentsOf: Character(scalar).utf8) }
  }

  /// The UTF-16 code unit of `_xHHHH_` at a position.
  private static func escape(_ text: [UInt8], at position: Int) -> UInt16? {
    guard position + 7 <= text.count, text[position] == UInt8(ascii: "_"),
      text[position + 1] == UInt8(ascii: "x"), text[position + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt16(String(decoding: text[position + 2..<position + 6], as: UTF8.self), radix: 16)
  }
}
