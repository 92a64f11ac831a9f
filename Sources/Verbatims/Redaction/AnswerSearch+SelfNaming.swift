import SurveyModel

// Names that people give of themselves and that are on no list: 試野といいます, 私の名前は架空田 みずほです.
// What stands beside them says that they are names; their shape, how far they go.
extension AnswerSearch {
  /// How sure the shape of a name is.
  private enum Shape {
    /// Made of a family name and a given name, or as family names are.
    case name
    /// Something with kanji, katakana or capitals, of which nothing says what it is.
    case something
  }

  private static let longestFamily = 4
  private static let longestGiven = 6

  /// Adds a name before といいます or と申します where somebody speaks of themselves.
  mutating func addSelfNamed(before end: Int, wordLength: Int, isCertain: Bool) {
    let range = selfNamedRange(before: end)
    guard !range.isEmpty, !isNoName(range.lowerBound), let shape = shape(range) else { return }
    if isCertain {
      // 田中家と申します keeps to what is told of と申します.
      if shape == .name { add(.personName, range) }
      return
    }
    guard endsSentence(end + wordLength), isSpokenOfOneself(range.lowerBound) else { return }
    add(.personName, range, shape == .name ? .certain : .doubtful)
  }

  /// The words before a place that may be a name: one word, or two with a space or ・ between.
  private func selfNamedRange(before end: Int) -> Range<Int> {
    if text.has(.latin, at: end - 1) { return latinName(before: end) }
    let given = nameWord(before: end)
    guard given < end else { return end..<end }
    let gap = text.has(.space, at: given - 1) ? 1 : 0
    let family = gap > 0 ? text.run(of: .kanji, before: given - gap, atMost: 5) : given
    let isFamily = gap > 0 && (1...Self.longestFamily).contains(given - gap - family)
    if isFamily { return family..<end }
    let reading = gap > 0 ? nameWord(before: given - gap) : given
    let isReading =
      reading < given - gap && text.has(.kana, at: given) && isSpokenOfOneself(reading)
    return (isReading ? reading : given)..<end
  }

  /// Where a word begins that ends before a place: kana behind kanji belong together (架空田みずほ).
  private func nameWord(before end: Int) -> Int {
    if text.has(.katakana, at: end - 1) {
      var start = text.run(of: .katakana, before: end, atMost: 12)
      while text[start - 1] == 0x30FB, text.has(.katakana, at: start - 2) {
        start = text.run(of: .katakana, before: start - 1, atMost: 12)
      }
      return familyBeside(start) ?? start
    }
    guard text.has(.hiragana, at: end - 1) else {
      return text.run(of: .kanji, before: end, atMost: 7)
    }
    let start = text.run(of: .hiragana, before: end, atMost: Self.longestGiven + 1)
    guard (2...Self.longestGiven).contains(end - start) else { return end }
    return familyBeside(start) ?? start
  }

  /// Where a family name in kanji begins that a given name in kana follows without a space.
  private func familyBeside(_ given: Int) -> Int? {
    let start = text.run(of: .kanji, before: given, atMost: 5)
    let isFamily =
      (2...Self.longestFamily).contains(given - start)
      && (names.endsLikeFamily(text, start..<given) || names.isFamily(text, start..<given))
    return isFamily ? start : nil
  }

  /// Up to three capitalised words: Kenji Tanakaと申します.
  private func latinName(before end: Int) -> Range<Int> {
    let words = EnglishWords(text)
    var start = end
    for _ in 0..<3 {
      let last = start == end ? end : start - 1
      guard start == end || text.has(.space, at: start - 1) else { break }
      let first = text.run(of: .latin, before: last, atMost: 20)
      guard first < last, words.isCapitalised(first..<last) else { break }
      start = first
    }
    return start..<end
  }

  private func shape(_ range: Range<Int>) -> Shape? {
    if text.has(.latin, at: range.lowerBound) { return latinShape(range) }
    if let gap = range.first(where: { text.has(.space, at: $0) || text[$0] == 0x30FB }) {
      return CommonTitles.shipped.holds(text, range.lowerBound..<gap) ? .something : .name
    }
    let kanji = text.run(of: .kanji, from: range.lowerBound)
    guard kanji > range.lowerBound else {
      let isKatakana = text.has(.katakana, at: range.lowerBound)
      return isKatakana && range.count > 1 ? .something : nil
    }
    guard kanji == range.upperBound else { return .name }
    guard (2...6).contains(range.count), !CommonTitles.shipped.holds(text, range) else {
      return nil
    }
    let isName =
      range.count < 5 && names.endsLikeFamily(text, range) || looksLikePerson(range)
      || isFamilyWithMore(range)
    return isName ? .name : .something
  }

  /// 吉田圭吾, 架橋本例子: a known family name, or what ends like one before what ends like a given name.
  private func isFamilyWithMore(_ range: Range<Int>) -> Bool {
    (2...3).contains { length in
      let cut = range.lowerBound + length
      guard (1...3).contains(range.upperBound - cut) else { return false }
      let (family, given) = (range.lowerBound..<cut, cut..<range.upperBound)
      return names.isFamily(text, family)
        || names.endsLikeFamily(text, family) && names.looksLikeGiven(text, given)
    }
  }

  private func latinShape(_ range: Range<Int>) -> Shape? {
    let first = EnglishWords(text).word(at: range.lowerBound)
    guard range.count > 1, !EnglishWords(text).isAcronym(first) else { return nil }
    let isKnown = names.englishGiven.value(in: text, filling: first) != nil
    return isKnown || first.count < range.count ? .name : .something
  }

  /// といいます。 and といいますが, but not といいますか and といいますと.
  private func endsSentence(_ end: Int) -> Bool {
    let place = text.afterSpaces(end)
    if [0, 0x0A, 0x3002, 0x3001, 0x2E, 0x2C, 0x21, 0x3F].contains(text[place]) { return true }
    // が, け(ど), の(で), し
    return place > end || [0x304C, 0x3051, 0x306E, 0x3057].contains(text[place])
  }

  private static let greetings: [StaticWord] = [
    "はじめまして", "初めまして", "こんにちは", "こんばんは", "おはようございます", "お世話になります", "お世話になっております",
    "お世話になっています", "失礼します", "失礼いたします", "すみません", "突然ですが", "私", "わたし", "わたくし", "僕",
    "に住む", "に住んでいる", "住まいの", "在住の", "地区の", "町の", "市の",
  ]

  /// Whether a name there is said of oneself: at the beginning, behind a greeting, a number to ring, or 私は.
  private func isSpokenOfOneself(_ start: Int) -> Bool {
    if isBesideMe(start) { return true }
    if Self.greetings.contains(where: { text.stands($0, before: start) }) { return true }
    let end = text.beforeSpaces(start)
    if [0x3001, 0x2C].contains(text[end - 1]) {
      return text.has(.wordLike, at: end - 2)
        || Self.greetings.contains { text.stands($0, before: end - 1) }
    }
    return end < start && text.has(.wordLike, at: end - 1) || isBoundary(before: end)
  }

  /// Whether a sentence, a line or the answer begins there.
  private func isBoundary(before start: Int) -> Bool {
    [0, 0x0A, 0x3002, 0x2E, 0x21, 0x3F, 0x300D, 0x29, 0x300C, 0x28].contains(text[start - 1])
  }

  // MARK: 私の名前は

  /// How 私の名前は… ends.
  private static let closings: [StaticWord] = [
    "です", "でございます", "といいます", "と言います", "と申します", "ともうします", "という", "だ。", "、", "。",
  ]

  /// Adds the name behind 私の名前は or 名前は, where です or the like follows it.
  mutating func addNamed(after place: Int, isMine: Bool) {
    let place = [0x3001, 0x20, 0x300C].contains(text[place]) ? place + 1 : place
    guard let end = closingPlace(from: place), !isNoName(place) else { return }
    let range = place..<end
    let isWhole = selfNamedRange(before: end) == range || text.run(of: .kanji, from: place) == end
    let isReading = isMine && text.run(of: .kana, from: place) == end && range.count > 1
    guard isWhole || isReading else { return }
    if isReading { return add(.personName, range) }
    guard let shape = shape(range) else { return }
    let kanji = text.run(of: .kanji, from: place)
    let isFull = kanji > place && kanji < end || range.contains { text.has(.space, at: $0) }
    // 名前は大切です, 名前は中島です: the first is none, the second may be a park.
    guard isMine || shape == .name else { return }
    add(.personName, range, shape == .name && (isMine || isFull) ? .certain : .doubtful)
  }

  /// The end of a run of characters without です and the like behind the name.
  func unclosed(_ run: Range<Int>) -> Int {
    run.dropFirst().first { place in Self.closings.contains { text.stands($0, at: place) } }
      ?? run.upperBound
  }

  private func closingPlace(from place: Int) -> Int? {
    (place + 1..<place + 20).first { end in
      end <= text.count && Self.closings.contains { text.stands($0, at: end) }
    }
  }
}
