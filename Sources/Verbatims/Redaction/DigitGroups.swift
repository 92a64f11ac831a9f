/// A number as people write it: groups of digits with marks between them.
///
///     090-1234-5678   +81 (0)54 626 1111   〇九〇ー一二三四ー五六七八
struct DigitGroups {
  enum Gap: Equatable {
    case none
    case hyphen
    case space
    case dot
    case bracket
    /// の between digits, as in 090の1234の5678.
    case particle
  }

  struct Group {
    var range: Range<Int>
    /// What stands between it and the group before.
    var gap: Gap
  }

  /// More groups than any number has.
  private static let most = 5
  /// More digits than any number has.
  static let longest = 24

  private(set) var groups: [Group] = []

  /// The groups from the digit at a place; kanji digits only among themselves.
  init(_ text: FoldedAnswer, from place: Int) {
    let isKanji = text.has(.kanji, at: place)
    var start = place
    var gap = Gap.none
    while groups.count < Self.most {
      let end = Self.end(of: text, from: start, isKanji: isKanji)
      guard end > start else { break }
      groups.append(Group(range: start..<end, gap: gap))
      guard end - start < Self.longest,
        let (next, between) = Self.gap(text, from: end, isKanji: isKanji)
      else { break }
      (start, gap) = (next, between)
    }
  }

  private static func end(of text: FoldedAnswer, from start: Int, isKanji: Bool) -> Int {
    var end = start
    while end - start < longest, text.digit(at: end) != nil, text.has(.kanji, at: end) == isKanji {
      end += 1
    }
    return end
  }

  /// Where the next group may begin.
  private static func gap(
    _ text: FoldedAnswer, from end: Int, isKanji: Bool
  ) -> (next: Int, gap: Gap)? {
    var index = end
    var gap = Gap.none
    while index - end < 4, let mark = mark(text, at: index, isKanji: isKanji) {
      // One kind of mark, and spaces or brackets beside it.
      if gap == .none || gap == .space {
        gap = mark
      } else if mark != .space, mark != .bracket, gap != .bracket {
        return nil
      }
      index += 1
    }
    let isDigit = text.digit(at: index) != nil && text.has(.kanji, at: index) == isKanji
    return gap != .none && isDigit ? (index, gap) : nil
  }

  private static func mark(_ text: FoldedAnswer, at index: Int, isKanji: Bool) -> Gap? {
    switch text[index] {
    case 0x2D, 0x30FC, 0x5F, 0x3161: .hyphen
    // 一 looks like a dash between digits that are none of its kind.
    case 0x4E00 where !isKanji: .hyphen
    case 0x20: .space
    case 0x2E, 0x30FB: .dot
    case 0x28, 0x29: .bracket
    case 0x306E: .particle
    default: nil
    }
  }
}

/// The first of some groups of digits, and the number that they make.
struct DigitWindow {
  let shape: [Int]
  let gaps: [DigitGroups.Gap]
  let digits: [Int]
  let range: Range<Int>

  init(_ groups: ArraySlice<DigitGroups.Group>, in text: FoldedAnswer) {
    shape = groups.map(\.range.count)
    gaps = groups.dropFirst().map(\.gap)
    digits = groups.flatMap { $0.range.compactMap { text.digit(at: $0) } }
    range = (groups.first?.range.lowerBound ?? 0)..<(groups.last?.range.upperBound ?? 0)
  }

  /// One mark throughout, brackets aside.
  var isUniform: Bool {
    let marks = gaps.filter { $0 != .bracket }
    return marks.allSatisfy { $0 == marks.first }
  }

  func hasOnly(_ gap: DigitGroups.Gap) -> Bool { gaps.allSatisfy { $0 == gap } }

  /// The check of payment cards (Luhn's; ISO/IEC 7812-1, annex B): every second digit from the
  /// right is doubled, and the digits of all add up to a multiple of 10.
  var passesLuhn: Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let weighted = place.isMultiple(of: 2) ? digit : digit * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum.isMultiple(of: 10)
  }

  /// The check digit of an individual number (Ordinance 85 of 2014, article 5): 11 less the
  /// remainder by 11 of the first eleven digits weighted 6 5 4 3 2 7 6 5 4 3 2; 0 where the
  /// remainder is 0 or 1.
  var passesIndividualNumber: Bool {
    guard digits.count == 12 else { return false }
    let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return digits[11] == (remainder <= 1 ? 0 : 11 - remainder)
  }

  /// 2025-08-20, 20250820 or 20250820123456.
  var looksLikeDate: Bool {
    let number = digits.prefix(8).reduce(0) { $0 * 10 + $1 }
    switch shape {
    case [8], [14], [8, 6], [8, 4], [4, 2, 2]:
      return isDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case [4, 1, 1], [4, 1, 2], [4, 2, 1]:
      let year = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
      return (1850...2150).contains(year)
    default: return false
    }
  }

  private func isDate(year: Int, month: Int, day: Int) -> Bool {
    (1850...2150).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }
}
