import Bytes

/// How characters with a meaning of their own are written, by where they stand.
enum XMLEscaping {
  case text
  case attribute
  case comment

  private static let values = OctetSieve(
    below: 0x20, or: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
    UInt8(ascii: "\""), 0xEF)
  private static let remarks = OctetSieve(below: 0x20, or: UInt8(ascii: "-"), 0xEF)

  /// The bytes that may have to be written otherwise. 0xEF begins U+FFFE and U+FFFF.
  var concerns: OctetSieve { self == .comment ? Self.remarks : Self.values }

  /// Appends a value as UTF-8, escaped, without the characters that XML 1.0 forbids.
  func escape(_ value: Span<UInt8>, into bytes: inout [UInt8]) {
    for index in value.indices {
      let byte = value[index]
      // Nearly all bytes are letters of another script.
      if byte >= 0x80, byte < 0xBE || byte > 0xBF {
        bytes.append(byte)
      } else if let replacement = replacement(of: byte, after: bytes.last) {
        bytes.append(contentsOf: replacement.utf8)
      } else {
        bytes.append(byte)
        if byte == 0xBE || byte == 0xBF { Self.dropForbidden(&bytes) }
      }
    }
  }

  /// What is written in place of a byte; nil when it stands for itself.
  private func replacement(of byte: UInt8, after previous: UInt8?) -> String? {
    switch byte {
    case UInt8(ascii: "-"):
      self == .comment && previous == UInt8(ascii: "-") ? " -" : nil
    case UInt8(ascii: "\t"): self == .attribute ? "&#9;" : nil
    case UInt8(ascii: "\n"): self == .attribute ? "&#10;" : nil
    // A parser reads a bare carriage return as a line feed.
    case UInt8(ascii: "\r"): self == .comment ? "" : "&#13;"
    case 0..<0x20: ""
    case UInt8(ascii: "&"): self == .comment ? nil : "&amp;"
    case UInt8(ascii: "<"): self == .comment ? nil : "&lt;"
    case UInt8(ascii: ">"): self == .comment ? nil : "&gt;"
    case UInt8(ascii: "\""): self == .comment ? nil : "&quot;"
    default: nil
    }
  }

  /// Takes back U+FFFE (EF BF BE) and U+FFFF (EF BF BF) once their last byte is written.
  private static func dropForbidden(_ bytes: inout [UInt8]) {
    let end = bytes.suffix(3)
    if end.elementsEqual([0xEF, 0xBF, 0xBE]) || end.elementsEqual([0xEF, 0xBF, 0xBF]) {
      bytes.removeLast(3)
    }
  }
}
