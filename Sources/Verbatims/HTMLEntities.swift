/// The text with HTML character references read once, as form services leave them in
/// exports: `&amp;` `&#39;` `&#x3042;`. What is no known reference stays.
///
/// Complexity: O(n); text without `&` comes back as it is.
func withoutEntities(_ text: [UInt8]) -> [UInt8] {
  guard text.contains(UInt8(ascii: "&")) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var index = 0
  while index < text.count {
    if text[index] == UInt8(ascii: "&"), let (scalar, end) = reference(in: text, at: index) {
      result.append(contentsOf: String(scalar).utf8)
      index = end
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// Bytes between `&` and `;` that a reference may have.
private let longestName = 10

/// The character that the reference at `&` stands for, and where the text goes on.
func reference(in text: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
  let limit = min(text.count, start + longestName + 2)
  guard let end = text[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
  let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
  return (numbered(name) ?? namedCharacters[name]).map { ($0, end + 1) }
}

private func numbered(_ name: String) -> Unicode.Scalar? {
  guard name.utf8.first == UInt8(ascii: "#") else { return nil }
  let digits = name.dropFirst()
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  let number =
    isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
  return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
}

private let namedCharacters: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  "ensp": " ", "emsp": " ", "thinsp": " ", "middot": "·", "bull": "•", "hellip": "…",
  "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  "laquo": "«", "raquo": "»", "times": "×", "divide": "÷", "plusmn": "±", "deg": "°",
  "yen": "¥", "cent": "¢", "pound": "£", "euro": "€", "sect": "§", "para": "¶",
  "copy": "©", "reg": "®", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
]
