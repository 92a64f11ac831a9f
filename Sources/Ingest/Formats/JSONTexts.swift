/// The texts of a cell such as `["Bus","Car"]`, as flows between services write lists; `nil` where
/// the cell is anything else.
func jsonTexts(_ cell: [UInt8]) -> [[UInt8]]? {
  var reader = JSONTextReader(bytes: cell)
  return reader.list()
}

private struct JSONTextReader {
  let bytes: [UInt8]
  var position = 0

  mutating func list() -> [[UInt8]]? {
    guard take("[") else { return nil }
    var items: [[UInt8]] = []
    if take("]") { return isAtEnd ? items : nil }
    repeat {
      guard let item = text() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") && isAtEnd ? items : nil
  }

  private var isAtEnd: Bool { bytes[position...].allSatisfy { $0 == UInt8(ascii: " ") } }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func text() -> [UInt8]? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return text }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard appendEscaped(to: &text) else { return nil }
    }
    return nil
  }

  /// What stands behind a backslash.
  private mutating func appendEscaped(to text: inout [UInt8]) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): text.append(UInt8(ascii: " "))
    case UInt8(ascii: "u"): return appendScalar(to: &text)
    default: text.append(byte)
    }
    return true
  }

  /// `\u3042`, or two of them for what lies beyond sixteen bits.
  private mutating func appendScalar(to text: inout [UInt8]) -> Bool {
    guard var value = hexadecimal() else { return false }
    if (0xD800..<0xDC00).contains(value), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { return false }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { return false }
    text.append(contentsOf: String(Character(scalar)).utf8)
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }
}
