import SurveyModel

extension AnswerSearch {
  mutating func searchAddresses() {
    var place = 0
    while place < text.count {
      guard beginsHouseNumber(place) else {
        place += 1
        continue
      }
      if let range = japaneseAddress(at: place) {
        add(.address, range)
        place = range.upperBound
      } else if text.has(.digit, at: place), let range = englishAddress(at: place) {
        add(.address, range)
        place = range.upperBound
      } else if let range = room(at: place) {
        add(.address, range)
        place = range.upperBound
      } else {
        place = text.run(of: text.has(.digit, at: place) ? .digit : .kanjiNumeral, from: place)
      }
    }
    searchPostBoxes()
    searchBritishCodes()
  }

  private func beginsHouseNumber(_ place: Int) -> Bool {
    if text.has(.digit, at: place) { return !text.has(.digit, at: place - 1) }
    return text.has(.kanjiNumeral, at: place) && !text.has(.kanjiNumeral, at: place - 1)
  }

  // MARK: Japanese

  private func japaneseAddress(at place: Int) -> Range<Int>? {
    // 三ケ名 begins with a numeral, which is no house's.
    var number = HouseNumber(text, at: place)
    while let last = number.levels.last, last.unit == .none,
      isCounter(at: text.afterSpaces(last.end))
    {
      number.shorten()
    }
    guard !number.levels.isEmpty, !text.has(.digit, at: number.end) else { return nil }
    let name = PlaceName(text, before: place)
    guard isAddress(number, name) else { return livedIn(number, before: place) }
    return name.start..<buildingEnd(from: number.end)
  }

  /// めいわ3-34-17: a town in hiragana, where the text says that someone lives there.
  private func livedIn(_ number: HouseNumber, before place: Int) -> Range<Int>? {
    let start = text.run(of: .hiragana, before: place, atMost: 6)
    let name = [0x304C, 0x306F, 0x306E].contains(text[start]) ? start + 1 : start
    guard number.isBare, number.levels.count > 2, place - name > 1,
      cues.leads(.living, to: name, within: 4)
    else { return nil }
    return name..<buildingEnd(from: number.end)
  }

  private func isAddress(_ number: HouseNumber, _ name: PlaceName) -> Bool {
    let units = number.units
    if units.contains(.lot) || units.contains(.allotment) { return hasLot(number, name) }
    if units.contains(.district) {
      return units.count > 1 || name.isAnchored || isLivedIn(number, name)
    }
    if units.contains(.avenue) { return units.count > 1 && name.townLength > 0 }
    if units.starts(with: [.block, .house]) { return name.townLength > 0 || units.count > 2 }
    if units.first == .block {
      return name.isAnchored && name.isPossible && name.townLength > 0
        || (units.count > 1 && name.townLength > 0 && name.isPossible)
    }
    guard units.first == HouseNumber.Unit.none, name.townLength > 0, name.isPossible else {
      return false
    }
    return isBareAddress(number, name)
  }

  private func hasLot(_ number: HouseNumber, _ name: PlaceName) -> Bool {
    let first = number.levels[0].number.lowerBound
    // 夕日 一番地
    if number.levels.count == 1, !name.isAnchored, text.has(.space, at: first - 1) {
      return cues.leads(.living, to: name.start, within: 8) || !number.levels[0].isKanji
    }
    return name.townLength > 0 || number.levels.count > 1
      || cues.leads(.living, to: number.levels[0].number.lowerBound)
  }

  /// 3-4-5, 3-4 and 1234 behind a name.
  private func isBareAddress(_ number: HouseNumber, _ name: PlaceName) -> Bool {
    let levels = number.levels
    // House numbers begin with no zero and have few digits.
    guard !looksLikeDate(levels), text[levels[0].number.lowerBound] != 0x30 else { return false }
    if levels[0].isKanji { return name.isAnchored && levels.count > 1 }
    switch levels.count {
    case 1:
      let length = levels[0].number.count
      return name.isAnchored && length < 6 && endsThere(number.end)
        && (length > 2 || isLivedIn(number, name))
    case 2:
      return name.isAnchored || (name.endsLikeTown && name.townLength > 1)
        || isLivedIn(number, name)
    default: return name.townLength > 1 || name.isAnchored
    }
  }

  private func looksLikeDate(_ levels: [HouseNumber.Level]) -> Bool {
    guard levels.count > 1, levels.allSatisfy({ $0.unit == .none }) else { return false }
    let (first, second) = (text.number(levels[0].number), text.number(levels[1].number))
    return levels[0].number.count == 4 && (1900...2100).contains(first)
      && (1...12).contains(second) && levels[1].number.count <= 2 && levels.count == 3
  }

  /// The number is not the beginning of a word.
  private func endsThere(_ end: Int) -> Bool {
    let next = text[end]
    guard !text.has([.kanji, .katakana, .latin], at: end) else { return false }
    return ![0x2E, 0x2C, 0x25, 0x3A, 0x7E, 0x2F, 0x3064, 0x304B, 0x3076].contains(next)
      || !text.has(.digit, at: end + 1)
  }

  /// Someone says that it is where people live.
  private func isLivedIn(_ number: HouseNumber, _ name: PlaceName) -> Bool {
    guard name.townLength > 0, name.isPossible else { return false }
    return cues.leads(.living, to: name.start, within: 8)
      || cues.follows(.living, after: number.end, within: 4)
  }

  // MARK: Buildings

  private static let buildings: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: """
        マンション アパート ハイツ コーポ ハイム 荘 ビル 団地 住宅 レジデンス メゾン コート ハウス パレス プラザ タワー タウン ヴィラ ビラ シティ
        コーポラス コープ フラット 寮 社宅 官舎 宿舎 メゾネット テラス ガーデン ヒルズ ガーデンズ ルネス グランデ ステージ カーサ レジデンシア
        """, true)
    return index
  }()

  /// Where the building and the room behind a house number end.
  private func buildingEnd(from end: Int) -> Int {
    if let room = roomEnd(from: end) { return room }
    let start = text.run(of: [.space, .lineBreak], from: end, atMost: 2)
    let opened = [0x3001, 0x2C].contains(text[start]) ? text.afterSpaces(start + 1) : start
    var best = end
    var place = opened
    while place - opened < 24, isBuildingName(place, from: opened) {
      place += 1
      let isBuilding = Self.buildings.longest(in: text, at: place) != nil
      if isBuilding { best = max(best, roomEnd(from: place) ?? place) }
      if let room = numberedRoom(after: place, in: opened..<place) { best = max(best, room) }
      // No name of a building has that many.
      if text.has(.hiragana, at: place - 1), place - text.run(of: .hiragana, before: place) > 6 {
        break
      }
    }
    return best
  }

  private func isBuildingName(_ place: Int, from start: Int) -> Bool {
    if text.has([.katakana, .kanji, .latin], at: place) || text[place] == 0x30FB { return true }
    // A particle behind the number ends the address.
    if text.has(.hiragana, at: place) {
      return place > start
        ? true
        : ![0x306B, 0x306E, 0x3067, 0x306F, 0x304C, 0x3092, 0x3078, 0x3082, 0x3068]
          .contains(text[place])
    }
    return text.has(.space, at: place) && text.has([.katakana, .latin], at: place - 1)
      && text.has([.katakana, .latin], at: place + 1)
  }

  /// サンハイツ 205, 205号室: a name in katakana or letters with a number of two digits or more.
  private func numberedRoom(after place: Int, in name: Range<Int>) -> Int? {
    guard text.has([.katakana, .latin, .kanji], at: place - 1) || holdsBuilding(name) else {
      return nil
    }
    let digits = text.afterSpaces(place)
    let end = text.run(of: .digit, from: digits, atMost: 6)
    guard (2...4).contains(end - digits), !isCounter(at: end) || text[end] == 0x53F7 else {
      return nil
    }
    if [0x53F7, 0x5BA4].contains(text[end]) { return roomEnd(from: place) }
    let isBehindBuilding = Self.buildings.longest(in: text, at: place) != nil
    if !text.has(.kanji, at: end), isBehindBuilding || holdsBuilding(name) { return end }
    let isForeign =
      name.count > 2 && text.has([.katakana, .capital], at: name.lowerBound)
      && name.allSatisfy { text.has([.katakana, .latin, .space], at: $0) || text[$0] == 0x30FB }
    return isForeign && !text.has([.kanji, .katakana, .latin], at: end) ? end : nil
  }

  private func holdsBuilding(_ range: Range<Int>) -> Bool {
    range.contains { place in
      Self.buildings.all(in: text, at: place + 1) { length, _ in
        length > 1 && place + 1 - length >= range.lowerBound
      } != nil
    }
  }

  /// -101, 101号室, A棟203, 3階, 205号: where the room that begins here ends.
  private func roomEnd(from start: Int) -> Int? {
    var place = text.run(of: .space, from: start, atMost: 2)
    if text[place] == 0x2D { place += 1 }
    var end: Int?
    while let next = roomPart(at: place) {
      end = next
      place = text.afterSpaces(next)
      if text[place] == 0x2D { place += 1 }
    }
    return end
  }

  private func roomPart(at place: Int) -> Int? {
    let letters = text.run(of: .capital, from: place, atMost: 2)
    let digits = text[letters] == 0x2D && letters > place ? letters + 1 : letters
    let end = text.run(of: .digit, from: digits, atMost: 5)
    guard end > place, end - digits < 5 else { return nil }
    for unit in Self.roomUnits where text.stands(unit, at: text.afterSpaces(end)) {
      return text.afterSpaces(end) + unit.scalars.count
    }
    // A number alone is a room where a dash or a building stands before it.
    let isAlone = end - digits >= 2 && !text.has([.kanji, .katakana, .latin, .digit], at: end)
    return isAlone && !isCounter(at: end) && (text[place - 1] == 0x2D || letters > place)
      ? end : nil
  }

  private static let roomUnits: [StaticWord] = ["号室", "号棟", "号", "室", "棟", "階", "f"]

  /// A building with its room, without a house number: コーポ本町203号室.
  private func room(at place: Int) -> Range<Int>? {
    let before = text.beforeSpaces(place)
    guard text.has([.katakana, .kanji, .latin], at: before - 1) else { return nil }
    let start = text.run(of: [.katakana, .kanji, .latin], before: before, atMost: 16)
    guard holdsBuilding(start..<before), let end = roomEnd(from: before),
      text[end - 1] == 0x5BA4
        || (text[end - 1] == 0x53F7 && end - place > 3)
    else { return nil }
    return start..<end
  }
}
