/// The points of an answer that makes several: lines of a list, numbered ones, those after ・.
///
/// An answer that is no list is one point, however many sentences it has: sentences belong
/// together. Points are for counting; what is quoted is the whole answer.
package enum AnswerPoints {
  /// The points as ranges of the answer's bytes, without their numbers and marks; one range for an
  /// answer that is no list, none for an empty one. O(n).
  package static func ranges(in answer: [UInt8]) -> [Range<Int>] {
    let text = answer.span
    var starts: [(mark: Int, point: Int)] = []
    var index = 0
    var isBegun = true
    while index < text.count {
      if isBegun || precedesMark(index, in: text), let point = endOfMark(at: index, in: text) {
        starts.append((index, point))
        index = point
        isBegun = false
        continue
      }
      isBegun = text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r")
      index += 1
    }
    guard starts.count > 1 else { return trimmed(0..<text.count, text).map { [$0] } ?? [] }
    let ends = starts.dropFirst().map(\.mark) + [text.count]
    let before = trimmed(0..<starts[0].mark, text)
    return [before].compactMap(\.self)
      + zip(starts, ends).compactMap { trimmed($0.point..<$1, text) }
  }

  /// Whether a mark of a list may stand here though no line begins: after a space or a full stop.
  private static func precedesMark(_ index: Int, in text: Span<UInt8>) -> Bool {
    guard index > 0 else { return true }
    if text[index - 1] == UInt8(ascii: " ") || text[index - 1] == UInt8(ascii: "\t") { return true }
    // 　 and 。
    return index > 2 && text[index - 3] == 0xE3 && text[index - 2] == 0x80
      && (text[index - 1] == 0x80 || text[index - 1] == 0x82)
  }

  /// Where the point behind a mark of a list begins; `nil` where no such mark stands: ・ ● ■ ① - *
  /// and numbers with . ) ） ．
  private static func endOfMark(at start: Int, in text: Span<UInt8>) -> Int? {
    guard text[start] & 0xC0 != 0x80, isWhole(start, in: text) else { return nil }
    let (value, length) = TextScalars.scalar(at: start, in: text)
    switch value {
    case 0x30FB, 0xFF65, 0x25A0...0x25CF, 0x2022, 0x2460...0x2473: return start + length
    case 0x2D, 0x2A:
      let next = start + 1
      return next < text.count && text[next] == UInt8(ascii: " ") ? next + 1 : nil
    case 0x30...0x39, 0xFF10...0xFF19, 0x28, 0xFF08: return endOfNumber(at: start, in: text)
    default: return nil
    }
  }

  /// One or two digits with a sign behind them.
  private static func endOfNumber(at start: Int, in text: Span<UInt8>) -> Int? {
    var index = start
    var digits = 0
    while index < text.count, isWhole(index, in: text) {
      let (value, length) = TextScalars.scalar(at: index, in: text)
      switch value {
      case 0x28, 0xFF08:
        guard index == start else { return nil }
      case 0x30...0x39, 0xFF10...0xFF19: digits += 1
      case 0x2E, 0x29, 0xFF0E, 0xFF09, 0x3001, 0xFF61:
        // 1.5 is a number and no mark.
        let next = index + length
        let isDecimal = next < text.count && (0x30...0x39).contains(text[next])
        return digits > 0 && digits < 3 && !isDecimal ? next : nil
      default: return nil
      }
      index += length
    }
    return nil
  }

  /// Whether all bytes of a character are there: an answer may be no valid text.
  private static func isWhole(_ start: Int, in text: Span<UInt8>) -> Bool {
    let length =
      switch text[start] {
      case 0x00...0x7F: 1
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 0
      }
    guard length > 0, start + length <= text.count else { return false }
    for index in (start + 1)..<max(start + 1, start + length) where text[index] & 0xC0 != 0x80 {
      return false
    }
    return true
  }

  /// The range without white space at its ends; `nil` where nothing is left.
  private static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start < end ? start..<end : nil
  }
}
