import SurveyModel

extension AnswerSearch {
  mutating func searchJapaneseNames() {
    for place in 0..<text.count {
      if let honorific = honorific(at: place) { addName(before: place, honorific) }
      if let (length, cue) = Self.nameCues.longest(in: text, at: place) {
        addName(after: place + length, cue)
      }
      if let length = introductionLength(at: place) {
        addIntroduced(before: place, length)
        if text[place] == 0x3068 {
          addSelfNamed(before: place, wordLength: abs(length), isCertain: length > 0)
        }
      }
      if text.has(.kanji, at: place), !text.has(.kanji, at: place - 1) { addBareName(from: place) }
    }
  }

  /// 山田太郎, 山田 花子: a known family name and a given name with nothing beside them that shows
  /// a person. It may be that of a park or of a writer.
  private mutating func addBareName(from start: Int) {
    let end = text.run(of: .kanji, from: start, atMost: 6)
    for length in 2...3 where length <= end - start {
      let family = start..<start + length
      guard names.isFamily(text, family) else { continue }
      let isSpaced = family.upperBound == end && text.has(.space, at: end)
      let first = isSpaced ? end + 1 : family.upperBound
      let last = isSpaced ? text.run(of: [.kanji, .hiragana], from: first, atMost: 4) : end
      for stop in stride(from: last, to: first, by: -1) {
        let given = first..<stop
        let isWhole = !text.has(.kanji, at: stop)
        if isWhole, given.count > 1, names.isGiven(text, given) {
          return add(.personName, start..<stop, .doubtful)
        }
      }
    }
  }

  // MARK: さん, 様, 氏

  enum Honorific: Sendable {
    case san
    case sama
    case shi
    /// くん, ちゃん
    case familiar
    case kun
    /// 先生, 課長: only behind a known name.
    case title
    /// 市長, 議員: people whose names stand in the papers.
    case office
  }

  private static let honorifics: WordIndex<Honorific> = {
    var index = WordIndex<Honorific>(.forward)
    index.add(words: "さん サン", .san)
    index.add(words: "様 さま 殿", .sama)
    index.add(words: "氏", .shi)
    index.add(words: "くん ちゃん クン チャン", .familiar)
    index.add(words: "君", .kun)
    index.add(
      words: """
        先生 せんせい 課長 部長 係長 主任 店長 院長 校長 園長 医師 看護師 保健師 社長 会長 理事 教授 巡査 主事 主査 次長 室長 所長 館長 班長 組長 局長 副主任
        参事 専務 常務 司書 保育士 ケアマネ 先輩 夫妻 夫人 教諭 副校長 教頭 団長 技師 主幹 補佐 担当 職員 窓口担当
        """, .title)
    index.add(words: "市長 知事 大臣 議員 首相 総理 町長 村長 区長 選手 監督 副市長 教育長 議長", .office)
    return index
  }()

  private func honorific(at place: Int) -> Honorific? {
    guard place > 0, let (length, honorific) = Self.honorifics.longest(in: text, at: place) else {
      return nil
    }
    let next = text[place + length]
    // チャンピオン, サンダル
    if text.has(.katakana, at: place), text.has(.katakana, at: place + length) { return nil }
    switch honorific {
    // さんざん, さんま, さんか, さんせい
    case .san:
      return [0x307E, 0x3056, 0x305B].contains(next) && text.has(.hiragana, at: place - 1)
        ? nil : .san
    // 様子, 様式, 様々, 様態, 様相, 殿堂
    case .sama:
      // 宮殿, 神殿, 御殿, 本殿
      if text[place] == 0x6BBF, [0x5BAE, 0x795E, 0x5FA1, 0x672C, 0x62DD].contains(text[place - 1]) {
        return nil
      }
      return [0x5B50, 0x5F0F, 0x3005, 0x614B, 0x76F8, 0x5909, 0x5802, 0x5B50].contains(next)
        ? nil : .sama
    // 氏名, 氏神, 氏族
    case .shi: return [0x540D, 0x795E, 0x65CF, 0x5B50].contains(next) ? nil : .shi
    case .kun: return [0x4E3B, 0x81E8, 0x5B50].contains(next) ? nil : .kun
    case .familiar, .title, .office: return honorific
    }
  }

  private mutating func addName(before place: Int, _ honorific: Honorific) {
    let end = text.beforeSpaces(place)
    guard end > 0 else { return }
    if text.has(.kanji, at: end - 1) {
      addKanjiName(before: end, honorific)
    } else if text.has(.hiragana, at: end - 1) {
      guard end == place else { return }
      addKanaName(before: end, honorific, .hiragana)
    } else if text.has(.katakana, at: end - 1) {
      addKanaName(before: end, honorific, .katakana)
    } else if text.has(.latin, at: end - 1),
      [.san, .sama, .shi, .familiar, .kun].contains(honorific)
    {
      addLatinName(before: end)
    }
  }

  private mutating func addKanjiName(before end: Int, _ honorific: Honorific) {
    let start = text.run(of: .kanji, before: end, atMost: 12)
    let given = familyBefore(start)
    if let range = personEnding(at: end, from: start, family: given, honorific) {
      add(.personName, range, honorific == .office ? .doubtful : .certain)
      return
    }
    guard [.san, .familiar, .kun, .shi].contains(honorific), (2...5).contains(end - start),
      !CommonTitles.shipped.holds(text, start..<end), !startsPolitely(start),
      // ちゃんと is a word of its own.
      honorific == .san || text[end + 3] != 0x3068
    else { return }
    // Kanji of two to four before さん are a name or a word for what someone does.
    let isSure = honorific != .shi && end - start < 5
    add(.personName, start..<end, isSure ? .certain : .doubtful)
  }

  /// お宮さん, ご近所さん.
  private func startsPolitely(_ start: Int) -> Bool {
    [0x304A, 0x3054, 0x5FA1].contains(text[start - 1])
  }

  /// A family name that stands before a given name, with a space between.
  private func familyBefore(_ start: Int) -> Int? {
    guard text.has(.space, at: start - 1), text.has(.kanji, at: start - 2) else { return nil }
    let first = text.run(of: .kanji, before: start - 1, atMost: 4)
    let range = first..<start - 1
    if names.isFamily(text, range) || names.looksLikeFamily(text, range) { return first }
    let given = start..<text.run(of: .kanji, from: start, atMost: 4)
    let isFull =
      names.given.all(in: text, at: given.upperBound) { length, _ in
        length <= given.count
      } != nil
    return isFull && range.count > 1 && !CommonTitles.shipped.holds(text, range) ? first : nil
  }

  /// The name of a person at the end of a run of kanji.
  private func personEnding(
    at end: Int, from start: Int, family: Int?, _ honorific: Honorific
  ) -> Range<Int>? {
    let run = start..<end
    if let family, run.count <= 3,
      !CommonTitles.shipped.holds(text, run) || names.isGiven(text, run)
        || names.looksLikeGiven(text, run)
    {
      return family..<end
    }
    if run.count == 1 { return singleKanjiName(run, honorific) }
    if honorific == .shi, Self.clans.value(in: text, filling: run) != nil { return nil }
    if let range = listedName(endingAt: end, from: start, honorific) { return range }
    if let name = nameBehindRole(run) { return name }
    guard honorific != .office, !CommonTitles.shipped.holds(text, run), !startsPolitely(start),
      run.count <= 6
    else { return nil }
    if honorific == .title { return names.looksLikeFamily(text, run) ? run : nil }
    if looksLikePerson(run) { return run }
    return isGivenOnly(run, honorific) ? run : nil
  }

  /// 市民課添田様, 担当番場さん.
  private func nameBehindRole(_ run: Range<Int>) -> Range<Int>? {
    for first in run.dropFirst().dropLast()
    where CommonTitles.shipped.holds(text, run.lowerBound..<first) {
      let name = first..<run.upperBound
      if names.looksLikeFamily(text, name), !CommonTitles.shipped.holds(text, name) { return name }
    }
    return nil
  }

  private func singleKanjiName(_ run: Range<Int>, _ honorific: Honorific) -> Range<Int>? {
    guard !startsPolitely(run.lowerBound) else { return nil }
    switch honorific {
    case .san, .shi, .title:
      return names.isFamily(text, run) && text[run.lowerBound] != 0x5965 ? run : nil
    case .familiar, .kun:
      return names.isFamily(text, run) || names.isGiven(text, run) ? run : nil
    case .sama: return Self.plainSingles.contains(text[run.lowerBound]) ? run : nil
    case .office: return nil
    }
  }

  /// Families of the history books, which museums and festivals are named for.
  private static let clans: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: "今川 徳川 武田 北条 足利 織田 豊臣 藤原 蘇我 物部 島津 毛利 上杉 伊達 真田 大友 長宗我部 源 平 菅原 清和源", true)
    return index
  }()

  private static let plainSingles: Set<UInt32> = Set("林森原岡辻堀関菅谷柳岸泉".unicodeScalars.map(\.value))

  /// The longest known name that ends there: a family name, with a given name behind it or not.
  /// What stands before it belongs to the name (勅使河原) unless it says what someone does.
  private func listedName(
    endingAt end: Int, from start: Int, _ honorific: Honorific
  ) -> Range<Int>? {
    for first in start..<end - 1 where isListedPerson(first..<end) {
      // 市長, 町長: 町田 of 町田市長 is a city.
      if honorific == .office { return first..<end }
      let isRole = first > start && CommonTitles.shipped.holds(text, start..<first)
      return isRole || end - start > 5 ? first..<end : start..<end
    }
    return nil
  }

  /// A family name of the list, alone or with one to three kanji that can be a given name.
  private func isListedPerson(_ range: Range<Int>) -> Bool {
    if names.isFamily(text, range) { return true }
    if range.count >= 2, names.isGiven(text, range),
      range.count < 3 || !names.looksLikeFamily(text, range)
    {
      return true
    }
    for length in 1...3 where range.count > length && range.count - length <= 4 {
      let family = range.lowerBound..<range.lowerBound + length
      let given = family.upperBound..<range.upperBound
      guard names.isFamily(text, family) else { continue }
      if names.isGiven(text, given) { return true }
      if length > 1, names.looksLikeGiven(text, given) { return true }
    }
    return false
  }

  /// A name that is on no list but made as names are.
  func looksLikePerson(_ run: Range<Int>) -> Bool {
    if names.looksLikeFamily(text, run) { return true }
    guard (3...6).contains(run.count) else { return false }
    for length in 1...3 where run.count - length >= 1 && run.count - length <= 3 {
      let family = run.lowerBound..<run.lowerBound + length
      let given = family.upperBound..<run.upperBound
      let isFamily = names.isFamily(text, family) || names.looksLikeFamily(text, family)
      if isFamily, names.isGiven(text, given) { return true }
      if isFamily, length > 1, names.looksLikeGiven(text, given) { return true }
      if names.isGiven(text, given), given.count > 1, length > 1 { return true }
    }
    return false
  }

  /// 結衣ちゃん, 大翔くん.
  private func isGivenOnly(_ run: Range<Int>, _ honorific: Honorific) -> Bool {
    if names.isGiven(text, run) { return true }
    guard honorific == .familiar || honorific == .kun else { return false }
    return names.looksLikeGiven(text, run) && run.count <= 3 && text[run.upperBound + 3] != 0x3068
  }

  // MARK: Kana

  private mutating func addKanaName(
    before end: Int, _ honorific: Honorific, _ script: ScalarTraits
  ) {
    let start = text.run(of: script, before: end, atMost: 10)
    if let mixed = kanjiFamily(before: start, given: start..<end) {
      add(.personName, mixed..<end)
      return
    }
    if let range = spokenName(endingAt: end, from: start, script) {
      guard honorific != .office else { return }
      add(.personName, range)
      return
    }
    guard script == .katakana, [.san, .familiar].contains(honorific), end - start > 1,
      end - start < 9,
      text[end - 1] != 0x30FC, CommonTitles.kana.longest(in: text, at: end) == nil,
      !text.has([.katakana, .latin], at: start - 1)
    else { return }
    add(.personName, start..<end, .doubtful)
  }

  /// 田中みゆき, 田中 マリア: a family name in kanji before a given name in kana.
  private func kanjiFamily(before start: Int, given: Range<Int>) -> Int? {
    guard (2...5).contains(given.count),
      !Self.particles.contains(text[start]) || names.isGiven(text, given)
    else { return nil }
    let end = text.beforeSpaces(start)
    guard text.has(.kanji, at: end - 1) else { return nil }
    let first = text.run(of: .kanji, before: end, atMost: 4)
    let isMade = names.looksLikeFamily(text, first..<end)
    if isMade, names.isGiven(text, given), !CommonTitles.shipped.holds(text, first..<end) {
      return first
    }
    for place in first..<end where names.isFamily(text, place..<end) {
      let isSure = end - place > 1 || names.isGiven(text, given)
      return isSure && CommonTitles.kana.longest(in: text, at: given.upperBound) == nil
        ? place : nil
    }
    return nil
  }

  static let particles: Set<UInt32> = Set("はがをにでともへやのかな、。".unicodeScalars.map(\.value))

  /// The longest known name in kana that begins behind a particle or another script.
  private func spokenName(
    endingAt end: Int, from start: Int, _ script: ScalarTraits
  ) -> Range<Int>? {
    func begins(_ length: Int) -> Bool {
      let first = end - length
      return first == start || (script == .hiragana && Self.particles.contains(text[first - 1]))
    }
    var best: Int?
    _ = names.spoken.all(in: text, at: end) { length, _ in
      if begins(length) { best = max(best ?? 0, length) }
      return best != nil
    }
    _ = names.given.all(in: text, at: end) { length, _ in
      if length > 1, begins(length) { best = max(best ?? 0, length) }
      return best != nil
    }
    guard let best, CommonTitles.kana.longest(in: text, at: end).map({ $0.length < best }) ?? true
    else { return nil }
    return end - best..<end
  }

  /// Tanakaさん; PTAさん is none.
  private mutating func addLatinName(before end: Int) {
    let words = EnglishWords(text)
    var start = text.run(of: .latin, before: end, atMost: 20)
    let isKnown = names.englishGiven.value(in: text, filling: start..<end) != nil
    guard words.isCapitalised(start..<end), isKnown || !words.isAcronym(start..<end),
      end - start > 1
    else {
      return
    }
    if text.has(.space, at: start - 1) {
      let first = text.run(of: .latin, before: start - 1, atMost: 20)
      if first < start - 1, words.isCapitalised(first..<start - 1) { start = first }
    }
    add(.personName, start..<end)
  }
}
