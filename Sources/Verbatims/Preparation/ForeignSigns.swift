/// What stands in answers and is no part of what was said: markup of web pages, and signs that
/// change the direction of writing or have no width.
enum ForeignSigns {
  private static let longestTag = 300

  /// The text without signs of direction and of no width. Joiners stay: emoji are made with them.
  static func withoutDirections(_ text: [UInt8]) -> (text: [UInt8], isChanged: Bool) {
    guard text.contains(where: { $0 == 0xE2 || $0 == 0xEF || $0 == 0xD8 }) else {
      return (text, false)
    }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      let length = directionLength(at: index, in: text)
      if length == 0 {
        result.append(text[index])
        index += 1
      } else {
        index += length
      }
    }
    return (result, result.count != text.count)
  }

  /// U+200B, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF and U+061C.
  private static func directionLength(at index: Int, in text: [UInt8]) -> Int {
    if text[index] == 0xD8 { return index + 1 < text.count && text[index + 1] == 0x9C ? 2 : 0 }
    guard index + 2 < text.count else { return 0 }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// Whether any such sign is there.
  static func hasDirections(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      switch text[index] {
      case 0xE2, 0xEF, 0xD8: directionLength(at: index, in: text) > 0
      default: false
      }
    }
  }

  /// Whether there is any tag or comment of HTML.
  static func hasMarkup(_ text: [UInt8]) -> Bool {
    text.indices.contains { text[$0] == UInt8(ascii: "<") && endOfTag(at: $0, in: text) != nil }
  }

  /// The text with a line break in place of every tag and comment of HTML. O(n).
  static func withoutMarkup(_ text: [UInt8]) -> (text: [UInt8], isChanged: Bool) {
    guard text.contains(UInt8(ascii: "<")) else { return (text, false) }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "<"), let end = endOfTag(at: index, in: text) {
        result.append(UInt8(ascii: "\n"))
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return (result, result.count != text.count)
  }

  /// Where the text goes on behind a tag; `nil` where `<` is no tag's.
  private static func endOfTag(at start: Int, in text: [UInt8]) -> Int? {
    var index = start + 1
    guard index < text.count else { return nil }
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "/"), UInt8(ascii: "!"):
      break
    default: return nil
    }
    let limit = min(text.count, start + longestTag)
    while index < limit {
      if text[index] == UInt8(ascii: ">") { return index + 1 }
      if text[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }
}
