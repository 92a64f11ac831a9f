import Bytes

/// Writes a JSON document with its members in the order of the calls, so that the same calls
/// give the same bytes.
///
/// Indented by two spaces, one member on a line.
struct JSONWriter {
  private var bytes: [UInt8] = []
  /// For each open object or array, whether it already has a member.
  private var open: [Bool] = []

  init() {}

  mutating func object(_ name: StaticString? = nil, _ members: (inout Self) -> Void) {
    begin(name)
    nest("{", "}", members)
  }

  mutating func array<Element>(
    _ name: StaticString, of elements: [Element], _ write: (inout Self, Element) -> Void
  ) {
    begin(name)
    nest("[", "]") { writer in
      for element in elements { writer.object { write(&$0, element) } }
    }
  }

  mutating func member(_ name: StaticString, _ text: String) {
    begin(name)
    quote(text)
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    begin(name)
    bytes.append(number: number)
  }

  /// The finished document, ended by a line feed.
  consuming func finish() -> [UInt8] {
    precondition(open.isEmpty, "every object is closed")
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private mutating func nest(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ members: (inout Self) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    open.append(false)
    members(&self)
    if open.removeLast() { breakLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func begin(_ name: StaticString?) {
    if let last = open.indices.last {
      if open[last] { bytes.append(UInt8(ascii: ",")) }
      open[last] = true
      breakLine()
    }
    guard let name else { return }
    quote(name.description)
    bytes.append(contentsOf: ": ".utf8)
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in open { bytes.append(contentsOf: "  ".utf8) }
  }

  /// RFC 8259: quotes, backslashes and controls are escaped; all else stands as UTF-8.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        for digit in [byte >> 4, byte & 15] { bytes.append(Self.hexadecimal(digit)) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
