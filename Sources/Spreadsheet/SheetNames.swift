/// Names of sheets as Excel takes them: 31 units of UTF-16, some characters forbidden, none twice.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  private static let most = 31

  /// The name wished for, made fit; the same wishes in the same order come to the same names.
  mutating func name(for wish: ArraySlice<UInt8>) -> String {
    let base = Self.fit(String(decoding: wish, as: UTF8.self))
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let tail = " (\(number))"
      name = Self.cut(base, to: Self.most - tail.utf8.count) + tail
      number += 1
    }
    return name
  }

  private static func fit(_ wish: String) -> String {
    var name = ""
    for scalar in wish.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": continue
      // The library looks for these in addresses, whatever stands around them.
      case "'": name.unicodeScalars.append("\u{2019}")
      case "#": name.unicodeScalars.append("＃")
      case "!": name.unicodeScalars.append("！")
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        name.unicodeScalars.append(isControl ? " " : scalar)
      }
    }
    name = name.split(separator: " ").joined(separator: " ")
    name = cut(name, to: most)
    if name.isEmpty { return "–" }
    // A formula takes such a name for a number or a cell, and the library puts no quotes around it.
    let isBare = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
    let hasDigit = name.utf8.contains { (0x30...0x39).contains($0) }
    return isBare && hasDigit ? "(\(cut(name, to: most - 2)))" : name
  }

  /// As many characters as there is room for.
  private static func cut(_ text: String, to units: Int) -> String {
    var result = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += scalar.value > 0xFFFF ? 2 : 1
      if count > units { break }
      result.unicodeScalars.append(scalar)
    }
    while result.utf8.last == UInt8(ascii: " ") { result.unicodeScalars.removeLast() }
    return result
  }
}
