/// Names of variables as triple-s allows them: a letter, then letters, digits, `_` and `.`.
///
/// Names of questions may hold more. What a name cannot hold is written by its number, and so is
/// whatever would be taken for that: `Q-1` becomes `Q_x2D_1`.
enum TripleSName {
  /// The name for a question or a code.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.indices.reduce(into: "") { name, index in
      let isFirst = index == bytes.startIndex
      let isLetter = isASCIILetter(bytes[index])
      let isPlain =
        isLetter || !isFirst && (isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "."))
        || !isFirst && bytes[index] == underscore && escape(in: bytes, at: index) == nil
      name += isPlain ? String(UnicodeScalar(bytes[index])) : Self.escape(bytes[index])
    }
  }

  /// The question or code that `escaped` made the name of.
  static func unescaped(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let byte = escape(in: bytes, at: index) {
        text.append(byte)
        index += 5
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The same name with its first character by number, so that it is no other thing's name.
  static func shifted(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    return escape(first) + String(escaped("a" + text.dropFirst()).dropFirst())
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "_x\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])_"
  }

  /// The byte that `_x2D_` at this place stands for.
  private static func escape(in bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 4 < bytes.count, bytes[index] == underscore,
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 4] == underscore
    else { return nil }
    let digits = String(decoding: bytes[index + 2...index + 3], as: UTF8.self)
    return UInt8(digits, radix: 16)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static let underscore = UInt8(ascii: "_")
}

/// The question or code that a name in a definition of ours stands for.
package func tripleSUnescaped(_ name: String) -> String { TripleSName.unescaped(name) }
