import SurveyModel

extension AnswerSearch {
  private static let streets: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words: """
        street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl way terrace close crescent square highway
        hwy parkway pkwy circle cir trail grove gardens row mews hill alley plaza loop run
        """, true)
    return index
  }()

  /// 12 Maple Street, Apt 3, Springfield, IL 62704 and 2-16-32 Honmachi, Yaizu-shi.
  func englishAddress(at place: Int) -> Range<Int>? {
    guard !text.has(.wordLike, at: place - 1),
      ![0x2E, 0x24, 0x2D, 0x3A, 0x2C].contains(text[place - 1])
    else { return nil }
    return streetAddress(at: place) ?? romanAddress(at: place)
  }

  private func streetAddress(at place: Int) -> Range<Int>? {
    var number = text.run(of: .digit, from: place, atMost: 6)
    guard number - place <= 5 else { return nil }
    if text.has(.latin, at: number), !text.has(.latin, at: number + 1) { number += 1 }
    guard text.has(.space, at: number), let end = streetEnd(from: text.afterSpaces(number)) else {
      return nil
    }
    return place..<placeEnd(from: end)
  }

  /// Up to four words and the kind of street; small letters only where someone says he lives there.
  private func streetEnd(from start: Int) -> Int? {
    let words = EnglishWords(text)
    var word = words.word(at: start)
    // 5th Avenue
    if word.isEmpty, text.has(.digit, at: start) {
      let ordinal = text.run(of: .wordLike, from: start, atMost: 6)
      guard text.has(.latin, at: ordinal - 1) else { return nil }
      word = start..<ordinal
    }
    let isNamed = words.isCapitalised(word) || text.has(.digit, at: start)
    // 2 way street, 5 star court
    guard Self.qualities.value(in: text, filling: word) == nil else { return nil }
    guard !word.isEmpty, isNamed || cues.isNear(.living, start..<start, within: 30) else {
      return nil
    }
    for _ in 0..<4 {
      let next = words.following(word.upperBound, dots: word.count <= 2)
      guard !next.isEmpty, words.isCapitalised(next) || !isNamed || isStreet(next) else {
        return nil
      }
      // Elm Grove Road
      let further = words.following(next.upperBound)
      if isStreet(next), !(isStreet(further) && words.isCapitalised(further)) {
        guard !isAboutStreets(after: next.upperBound) else { return nil }
        guard words.isCapitalised(next) || cues.isNear(.living, start..<start, within: 40) else {
          return nil
        }
        return text[next.upperBound] == 0x2E && next.count < 5
          ? next.upperBound + 1 : next.upperBound
      }
      word = next
    }
    return nil
  }

  private static let qualities: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(words: "way lane star new more day hour minute year other different", true)
    return index
  }()

  private static let aboutStreets: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words:
        "light lights lamp lamps sign signs parking cleaning view food level tree trees art name names number numbers party fair festival work works maintenance safety repair repairs closure closures",
      true)
    return index
  }()

  /// 3 New Street Lights are no address.
  private func isAboutStreets(after end: Int) -> Bool {
    let next = EnglishWords(text).following(end)
    return !next.isEmpty && Self.aboutStreets.value(in: text, filling: next) != nil
  }

  private func isStreet(_ word: Range<Int>) -> Bool {
    Self.streets.value(in: text, filling: word) != nil
  }

  /// 1-2-3 Honmachi: a Japanese address in Latin letters.
  private func romanAddress(at place: Int) -> Range<Int>? {
    var end = place
    var groups = 0
    while groups < 4 {
      let next = text.run(of: .digit, from: end, atMost: 5)
      guard next > end, next - end < 5 else { return nil }
      groups += 1
      end = next
      guard text[end] == 0x2D, text.has(.digit, at: end + 1) else { break }
      end += 1
    }
    let words = EnglishWords(text)
    let comma = text[end] == 0x2C ? end + 1 : end
    let word = words.word(at: text.afterSpaces(comma))
    guard groups > 1, word.count > 2, words.isCapitalised(word), !words.isAcronym(word) else {
      return nil
    }
    let isTown = endsLikeRomanTown(word)
    guard isTown || groups > 2 || text[word.upperBound] == 0x2C else { return nil }
    guard isTown || groups > 2 || cues.leads(.living, to: place) else { return nil }
    return place..<placeEnd(from: word.upperBound)
  }

  private static let romanTowns: [StaticWord] = [
    "-cho", "-machi", "-shi", "-ku", "-mura", "-gun", "-dori", "machi", "cho", "-chome", "-ken",
    "dai",
  ]

  private func endsLikeRomanTown(_ word: Range<Int>) -> Bool {
    Self.romanTowns.contains {
      text.stands($0, before: word.upperBound) && $0.scalars.count < word.count
    }
  }

  /// Flat, city, state and postal code behind a street.
  private func placeEnd(from start: Int) -> Int {
    var end = start
    for _ in 0..<5 {
      guard let next = placePart(from: end) else { break }
      end = next
    }
    return end
  }

  private func placePart(from end: Int) -> Int? {
    let hasComma = text[end] == 0x2C
    let start = text.run(of: [.space, .lineBreak], from: hasComma ? end + 1 : end, atMost: 2)
    guard start > end else { return nil }
    if let unit = unitEnd(from: start) { return unit }
    if let code = britishCodeEnd(from: start) { return code }
    let words = EnglishWords(text)
    let word = words.word(at: start)
    // Pennsylvania Ave NW
    if !hasComma, word.count < 3, Self.directions.value(in: text, filling: word) != nil {
      return word.upperBound
    }
    // A state of two letters with its code: IL 62704.
    let code = text.afterSpaces(word.isEmpty ? start : word.upperBound)
    let digits = text.run(of: .digit, from: code, atMost: 6)
    if word.isEmpty || words.isAcronym(word) || hasComma, digits - code == 5 || digits - code == 3 {
      return text[digits] == 0x2D ? text.run(of: .digit, from: digits + 1, atMost: 4) : digits
    }
    guard hasComma, words.isCapitalised(word) else { return nil }
    return placeNameEnd(from: start)
  }

  /// Up to three capitalised words that are no part of a postal code.
  private func placeNameEnd(from start: Int) -> Int? {
    let words = EnglishWords(text)
    var end: Int?
    var word = words.word(at: start)
    for _ in 0..<3 where words.isCapitalised(word) && !text.has(.digit, at: word.upperBound) {
      end = word.upperBound
      word = words.following(word.upperBound)
    }
    return end
  }

  private static let directions: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(words: "n s e w ne nw se sw", true)
    return index
  }()

  /// SW1A 2AA, LS1 4AB: where a British postal code that begins at a place ends.
  private func britishCodeEnd(from start: Int) -> Int? {
    let area = text.run(of: .capital, from: start, atMost: 3)
    guard (1...2).contains(area - start), text.has(.digit, at: area) else { return nil }
    let outward = text.run(of: [.digit, .capital], from: area, atMost: 3)
    guard outward - area < 3, text.has(.space, at: outward) else { return nil }
    let inward = outward + 1
    guard text.has(.digit, at: inward), text.has(.capital, at: inward + 1),
      text.has(.capital, at: inward + 2), !text.has(.wordLike, at: inward + 3)
    else { return nil }
    return inward + 3
  }

  /// British postal codes that stand by themselves.
  mutating func searchBritishCodes() {
    for place in 0..<text.count where text.has(.capital, at: place) {
      guard !text.has(.wordLike, at: place - 1), let end = britishCodeEnd(from: place) else {
        continue
      }
      add(.postalCode, place..<end)
    }
  }

  private static let units: [StaticWord] = [
    "apartment", "apt.", "apt", "unit", "suite", "ste.", "ste", "flat", "room", "rm.", "#", "no.",
    "floor",
  ]

  private func unitEnd(from start: Int) -> Int? {
    for word in Self.units where text.stands(word, at: start) {
      let number = text.afterSpaces(start + word.scalars.count)
      let end = text.run(of: .wordLike, from: number, atMost: 6)
      if end > number, (number..<end).contains(where: { text.has([.digit, .capital], at: $0) }) {
        return end
      }
    }
    return nil
  }

  private static let boxes: [StaticWord] = ["p.o. box", "po box", "p.o.box", "p.o box", "私書箱"]

  mutating func searchPostBoxes() {
    for place in 0..<text.count where [0x70, 0x79C1].contains(text.small(place)) {
      for word in Self.boxes where text.stands(word, at: place) {
        let number = text.afterSpaces(place + word.scalars.count)
        let end = text.run(of: .digit, from: number, atMost: 7)
        if end > number { add(.address, place..<placeEnd(from: end)) }
      }
    }
  }
}
