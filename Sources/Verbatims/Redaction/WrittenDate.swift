/// A day as people write it, without a look at what it is about.
struct WrittenDate {
  let end: Int
  let hasYear: Bool
  let hasDay: Bool

  /// The date that begins at a place, if one does.
  init?(_ text: FoldedAnswer, at place: Int) {
    let date =
      Self.japanese(text, at: place) ?? Self.numeric(text, at: place)
      ?? Self.english(text, at: place)
    guard let date else { return nil }
    self = date
  }

  private init(end: Int, hasYear: Bool, hasDay: Bool) {
    self.end = end
    self.hasYear = hasYear
    self.hasDay = hasDay
  }

  // MARK: Japanese

  private static let eras: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(words: "明治 大正 昭和 平成 令和 西暦 ㍾ ㍽ ㍼ ㍻ ㋿ m t s h r", true)
    return index
  }()

  /// 昭和50年4月3日, S50.4.3, 1975年4月3日, 4月3日.
  private static func japanese(_ text: FoldedAnswer, at place: Int) -> WrittenDate? {
    var start = place
    var hasEra = false
    if let (length, _) = eras.longest(in: text, at: place), !text.has(.latin, at: place - 1) {
      start = place + length
      if [0x2E, 0x20].contains(text[start]) { start += 1 }
      hasEra = true
    }
    guard let first = number(text, at: start) else { return nil }
    if [0x5E74].contains(text[first.end]) { return afterYear(text, first.end + 1) }
    if hasEra, isMark(text[first.end]) { return afterMark(text, first.end) }
    guard !hasEra, text[first.end] == 0x6708, (1...12).contains(first.value) else { return nil }
    return day(text, after: first.end + 1).map {
      WrittenDate(end: $0, hasYear: false, hasDay: true)
    }
  }

  private static func afterYear(_ text: FoldedAnswer, _ place: Int) -> WrittenDate? {
    var start = place
    // 1975年(昭和50年)4月3日
    if text[start] == 0x28 {
      let inner = text.run(of: [.kanji, .digit, .latin], from: start + 1, atMost: 8)
      if text[inner] == 0x29 { start = inner + 1 }
    }
    start = text.afterSpaces(start)
    guard let month = number(text, at: start), text[month.end] == 0x6708 else { return nil }
    let end = day(text, after: month.end + 1)
    return WrittenDate(end: end ?? month.end + 1, hasYear: true, hasDay: end != nil)
  }

  private static func day(_ text: FoldedAnswer, after place: Int) -> Int? {
    guard let day = number(text, at: text.afterSpaces(place)) else { return nil }
    return text[day.end] == 0x65E5 ? day.end + 1 : nil
  }

  /// Digits of either kind, or 元.
  private static func number(_ text: FoldedAnswer, at place: Int) -> (end: Int, value: Int)? {
    if text[place] == 0x5143 { return (place + 1, 1) }
    let isKanji = text.has(.kanjiNumeral, at: place)
    let end = text.run(of: isKanji ? .kanjiNumeral : .digit, from: place, atMost: 5)
    guard end > place, end - place < 5 || isKanji else { return nil }
    return (text.has(.space, at: end) ? end + 1 : end, isKanji ? 1 : text.number(place..<end))
  }

  // MARK: Numbers

  private static func isMark(_ scalar: UInt32) -> Bool {
    [0x2E, 0x2F, 0x2D, 0x30FB].contains(scalar)
  }

  /// 1975/4/3, 03.04.1975, 19750403.
  private static func numeric(_ text: FoldedAnswer, at place: Int) -> WrittenDate? {
    let end = text.run(of: .digit, from: place, atMost: 9)
    let value = text.number(place..<end)
    if end - place == 8, (1850_01_01...2100_12_31).contains(value),
      (1...12).contains(value / 100 % 100), (1...31).contains(value % 100)
    {
      return WrittenDate(end: end, hasYear: true, hasDay: true)
    }
    guard end > place, end - place <= 4, isMark(text[end]) else { return nil }
    return afterMark(text, end)
  }

  /// Two further numbers with marks before them.
  private static func afterMark(_ text: FoldedAnswer, _ mark: Int) -> WrittenDate? {
    let middle = text.run(of: .digit, from: mark + 1, atMost: 3)
    guard middle > mark + 1, middle - mark <= 3, text[middle] == text[mark] else { return nil }
    let end = text.run(of: .digit, from: middle + 1, atMost: 5)
    guard end > middle + 1, [1, 2, 4].contains(end - middle - 1) else { return nil }
    return WrittenDate(end: end, hasYear: true, hasDay: true)
  }

  // MARK: English

  private static let months: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words: """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
        """, true)
    return index
  }()

  /// April 3, 1975; 3rd of April 1975; April 1975.
  private static func english(_ text: FoldedAnswer, at place: Int) -> WrittenDate? {
    guard !text.has(.wordLike, at: place - 1) else { return nil }
    if let month = month(text, at: place) {
      let day = ordinal(text, at: text.afterSpaces(month))
      let year = year(text, after: day ?? month)
      guard day != nil || year != nil else { return nil }
      return WrittenDate(end: year ?? day ?? month, hasYear: year != nil, hasDay: day != nil)
    }
    guard let day = ordinal(text, at: place) else { return nil }
    var start = text.afterSpaces(day)
    if text.stands("of ", at: start) { start += 3 }
    guard let month = month(text, at: start) else { return nil }
    let year = year(text, after: month)
    return WrittenDate(end: year ?? month, hasYear: year != nil, hasDay: true)
  }

  private static func month(_ text: FoldedAnswer, at place: Int) -> Int? {
    months.longest(in: text, at: place).flatMap { length, _ in
      text.has(.latin, at: place + length) ? nil : place + length
    }
  }

  private static func ordinal(_ text: FoldedAnswer, at place: Int) -> Int? {
    let end = text.run(of: .digit, from: place, atMost: 3)
    guard end > place, end - place < 3 else { return nil }
    let hasEnding = text.has(.latin, at: end) && text.has(.latin, at: end + 1)
    return hasEnding && !text.has(.latin, at: end + 2) ? end + 2 : end
  }

  private static func year(_ text: FoldedAnswer, after place: Int) -> Int? {
    let start = text.afterSpaces(text[place] == 0x2C ? place + 1 : place)
    let end = text.run(of: .digit, from: start, atMost: 5)
    return end - start == 4 ? end : nil
  }
}
