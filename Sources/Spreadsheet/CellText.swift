/// Texts as cells hold them.
enum CellText {
  /// Units of UTF-16 that a cell has room for.
  private static let most = 32_767

  /// A text that Excel shows as it is: no longer than a cell can be, and without what Excel would
  /// take for a sign by its number, such as `_x0041_` for A.
  static func written(_ text: [UInt8]) -> [UInt8] {
    let isLong = text.count > most / 2
    guard isLong || text.contains(UInt8(ascii: "_")) else { return text }
    let escaped = escaped(text)
    return isLong ? cut(escaped) : escaped
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for place in text.indices {
      if isNumbered(text[place...]) { result += "_x005F".utf8 }
      result.append(text[place])
    }
    return result
  }

  /// Whether `_x`, four hexadecimal digits and `_` stand here.
  private static func isNumbered(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.startIndex
    guard text.count >= 7, text[start] == UInt8(ascii: "_"), text[start + 1] == UInt8(ascii: "x"),
      text[start + 6] == UInt8(ascii: "_")
    else { return false }
    return text[start + 2..<start + 6].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }

  private static func cut(_ text: [UInt8]) -> [UInt8] {
    var units = 0
    // Where the sign begins that says that something is missing, if the text is too long.
    var end = 0
    for (place, byte) in text.enumerated() {
      if units < most, byte < 0x80 || byte >= 0xC0 { end = place }
      switch byte {
      case 0..<0x80, 0xC0..<0xF0: units += 1
      case 0xF0...: units += 2
      default: continue
      }
      if units > most { return Array(text[..<end]) + "…".utf8 }
    }
    return text
  }
}
