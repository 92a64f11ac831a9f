/// How much room texts take.
enum TextWidth {
  /// Heights of rows in points: of one line, of each more, the most that Excel allows.
  private static let oneLine = 18.0
  private static let line = 14.0
  private static let most = 360.0

  /// Width in letters; those of Japanese are two wide.
  static func letters(_ text: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in text {
      switch byte {
      case 0..<0x80: count += 1
      case 0xC0...: count += 2
      default: break
      }
    }
    return count
  }

  /// Points that a row needs for a text that wraps in a column of this width; `nil` where one line
  /// is enough.
  static func height(of text: ArraySlice<UInt8>, in width: Double) -> Double? {
    let room = Swift.max(1, width - 1)
    // No letter takes less than a byte.
    guard Double(text.count) > room || text.contains(0x0A) else { return nil }
    var lines = 0.0
    for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      lines += Swift.max(1, (Double(letters(part)) / room).rounded(.up))
    }
    guard lines > 1 else { return nil }
    return Swift.min(most, oneLine - line + line * lines)
  }
}
