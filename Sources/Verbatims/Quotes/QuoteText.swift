/// The text of a quote as it is published.
package enum QuoteText {
  private static let longestPlaceholder = 24

  /// The text up to a number of characters, with … where something is left out.
  ///
  /// Characters are what a reader takes for one: a letter with its marks, a family of emoji.
  /// A placeholder is never cut; otherwise nothing is altered.
  package static func cut(_ text: [UInt8], toCharacters limit: Int) -> [UInt8] {
    let string = String(decoding: text, as: UTF8.self)
    guard let end = string.index(string.startIndex, offsetBy: limit, limitedBy: string.endIndex),
      end < string.endIndex
    else { return text }
    let length = beforePlaceholder(text, string.utf8.distance(from: string.startIndex, to: end))
    return trimmed(text[..<length]) + Array("…".utf8)
  }

  /// The place where a bracket opens that the cut would leave open; otherwise that of the cut.
  private static func beforePlaceholder(_ text: [UInt8], _ cut: Int) -> Int {
    for (open, close) in [("［", "］"), ("[", "]")] {
      let (open, close) = (Array(open.utf8), Array(close.utf8))
      var place = cut - 1
      while place >= 0, place > cut - longestPlaceholder * 3 {
        if text[place..<cut].starts(with: close) { break }
        if text[place...].starts(with: open) { return place }
        place -= 1
      }
    }
    return cut
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var rest = text
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return Array(rest)
  }
}
