/// Fields of delimited text (RFC 4180) as bytes.
struct FieldWriter {
  let delimiter: UInt8

  static let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
  static let lineEnd: [UInt8] = [0x0d, 0x0a]
  static let quote = UInt8(ascii: "\"")

  /// The text as it stands between two delimiters.
  func field(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return needsQuotes(bytes) ? [Self.quote] + Self.escaped(bytes) + [Self.quote] : bytes
  }

  /// Whether a reader would take part of the field for something else.
  func needsQuotes(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == delimiter || $0 == Self.quote || $0 == 0x0d || $0 == 0x0a }
      || bytes.first == 0x20 || bytes.last == 0x20
  }

  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
  }

  /// Appends a number without the detour of a string.
  static func append(_ number: Int, to block: inout [UInt8]) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      block.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
