/// The numbers of a Japanese address: 2丁目3番4号, 1234番地の5, 3-4-5, 二丁目三番四号.
struct HouseNumber {
  enum Unit: Equatable {
    case none
    /// 丁目
    case district
    /// 条
    case avenue
    /// 地割
    case allotment
    /// 番地
    case lot
    /// 番
    case block
    /// 号
    case house
  }

  struct Level {
    var number: Range<Int>
    var unit: Unit
    var isKanji: Bool
    /// Behind the number and its unit.
    var end: Int
  }

  private static let most = 6
  private(set) var levels: [Level] = []

  var end: Int { levels.last?.end ?? 0 }
  var units: [Unit] { levels.map(\.unit) }
  var isBare: Bool { levels.allSatisfy { $0.unit == .none } }

  /// Reads as many levels as stand at a place; none where no number does.
  init(_ text: FoldedAnswer, at place: Int) {
    var start: Int? = place
    while let next = start, levels.count < Self.most,
      let level = Self.level(text, at: next, after: levels.last)
    {
      levels.append(level)
      start = Self.next(text, after: level)
    }
  }

  /// Leaves out the last level.
  mutating func shorten() {
    levels.removeLast()
  }

  private static func level(
    _ text: FoldedAnswer, at place: Int, after last: Level?
  ) -> Level? {
    let isKanji = text.has(.kanjiNumeral, at: place)
    guard isKanji || text.has(.digit, at: place) else { return nil }
    let end = text.run(of: isKanji ? .kanjiNumeral : .digit, from: place, atMost: 7)
    guard end - place <= (isKanji ? 6 : 5) else { return nil }
    let (unit, length) = unit(text, at: text.afterSpaces(end))
    // A room behind the last number: 209番地 901号室.
    if last != nil, unit == .none, [0x53F7, 0x5BA4, 0x68DF, 0x968E].contains(text[end]) {
      return nil
    }
    let behind = length > 0 ? text.afterSpaces(end) + length : end
    return Level(number: place..<end, unit: unit, isKanji: isKanji, end: behind)
  }

  private static func unit(_ text: FoldedAnswer, at place: Int) -> (Unit, length: Int) {
    switch text[place] {
    case 0x4E01 where text[place + 1] == 0x76EE: (.district, 2)
    case 0x6761: (.avenue, 1)
    case 0x5730 where text[place + 1] == 0x5272: (.allotment, 2)
    case 0x756A where text[place + 1] == 0x5730: (.lot, 2)
    case 0x756A where !isPublic(text, after: place): (.block, 1)
    case 0x53F7 where !isPublic(text, after: place): (.house, 1)
    default: (.none, 0)
    }
  }

  /// 12番線, 3番目, 150号線, 5号車: numbers of things that all may use.
  private static func isPublic(_ text: FoldedAnswer, after place: Int) -> Bool {
    // 線 目 街 窓 乗 組 台 手 勝 車 館 機 棟 室 議 店 炉 艦 ホ バ の(第3号の)
    [
      0x7DDA, 0x76EE, 0x7A93, 0x4E57, 0x624B, 0x52DD, 0x8ECA, 0x9928, 0x6A5F, 0x68DF, 0x5BA4,
      0x8B70,
      0x7089, 0x8266, 0x30DB, 0x30D0,
    ].contains(text[place + 1])
  }

  /// Where the next level begins: at once behind a unit, behind a dash or の otherwise.
  private static func next(_ text: FoldedAnswer, after level: Level) -> Int? {
    var place = level.end
    if level.unit == .avenue, [0x6771, 0x897F, 0x5357, 0x5317].contains(text[place]) { place += 1 }
    if level.unit != .none {
      if isNumber(text, at: place) { return place }
      let spaced = text.afterSpaces(place)
      if spaced > place, level.unit != .house, isNumber(text, at: spaced) { return spaced }
    }
    let dash = text.afterSpaces(place)
    guard isDash(text, at: dash, isKanji: level.isKanji) else { return nil }
    let behind = text.afterSpaces(dash + 1)
    return isNumber(text, at: behind) ? behind : nil
  }

  private static func isNumber(_ text: FoldedAnswer, at place: Int) -> Bool {
    text.has([.digit, .kanjiNumeral], at: place)
  }

  /// `-`, ー, の, ノ, 之; 一 between other digits.
  private static func isDash(_ text: FoldedAnswer, at place: Int, isKanji: Bool) -> Bool {
    switch text[place] {
    case 0x2D, 0x30FC, 0x306E, 0x30CE, 0x4E4B, 0x30FB: true
    default: false
    }
  }
}
