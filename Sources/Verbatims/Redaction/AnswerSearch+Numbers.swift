import SurveyModel

extension AnswerSearch {
  /// Payment cards, individual numbers, phone numbers and postal codes.
  mutating func searchNumbers() {
    var place = 0
    while place < text.count {
      guard beginsNumber(place) else {
        place += 1
        continue
      }
      if let end = spelledMobile(from: place) {
        add(.phone, place..<end)
        place = end
        continue
      }
      let groups = DigitGroups(text, from: place).groups
      if let end = addNumber(groups) {
        place = end
      } else {
        // Digits that are too many for any number are passed at once.
        let end = groups.first?.range.upperBound ?? place + 1
        place =
          groups.first.map { $0.range.count < DigitGroups.longest } == true
          ? end : text.run(of: .digit, from: end)
      }
    }
  }

  private func beginsNumber(_ place: Int) -> Bool {
    if text.has(.digit, at: place) { return true }
    guard text.has(.kanjiNumeral, at: place), text.digit(at: place) != nil,
      !text.has(.kanjiNumeral, at: place - 1)
    else { return false }
    // In kanji only what begins with zero, or what is said to be a code.
    return text.digit(at: place) == 0 || cues.leads(.postalCode, to: place)
      || cues.leads(.phone, to: place)
  }

  /// 0 9 0 - 1 2 3 4 - 5 6 7 8: where a mobile number ends that is written digit by digit.
  private func spelledMobile(from start: Int) -> Int? {
    guard text.digit(at: start) == 0, text.digit(at: start + 1) == nil else { return nil }
    var (place, count) = (start, 0)
    while count < 11, let digit = text.digit(at: place), text.digit(at: place + 1) == nil {
      if count == 2, digit != 0 { return nil }
      count += 1
      guard count < 11 else { return place + 1 }
      place = text.run(of: [.space, .hyphen], from: place + 1, atMost: 3)
    }
    return nil
  }

  /// No number has more groups: +81 (0)90 1234 5678.
  private static let mostGroups = 5

  /// Adds the longest number that begins with the first group; returns its end.
  private mutating func addNumber(_ groups: [DigitGroups.Group]) -> Int? {
    let sizes = groups.map(\.range.count)
    for count in (1...Self.mostGroups).reversed() where count <= groups.count {
      let digits = sizes[..<count].reduce(0, +)
      guard (count == 1 ? 5 : 6)...19 ~= digits else { continue }
      if let (kind, range) = number(DigitWindow(groups.prefix(count), in: text)) {
        add(kind, range)
        return range.upperBound
      }
    }
    return nil
  }

  private func number(_ window: DigitWindow) -> (PersonalData, Range<Int>)? {
    if isCard(window) { return (.paymentCard, window.range) }
    if isIndividualNumber(window) { return (.individualNumber, window.range) }
    if let range = postalCode(window) { return (.postalCode, range) }
    if let range = phone(window) { return (.phone, range) }
    if isSocialSecurityNumber(window) { return (.identifier, window.range) }
    return nil
  }

  /// Not a part of a longer code of letters and digits.
  private func standsAlone(_ range: Range<Int>) -> Bool {
    !text.has(.wordLike, at: range.lowerBound - 1) && !text.has(.wordLike, at: range.upperBound)
  }

  // MARK: Cards and individual numbers

  private static let cardShapes: Set<[Int]> = [
    [14], [15], [16], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 2], [4, 4, 4, 3],
  ]

  private func isCard(_ window: DigitWindow) -> Bool {
    guard (14...16).contains(window.digits.count), standsAlone(window.range) else { return false }
    let isNamed = cues.leads(.paymentCard, to: window.range.lowerBound)
    guard isNamed || Self.cardShapes.contains(window.shape) else { return false }
    if window.looksLikeDate, !isNamed { return false }
    return isNamed || (window.passesLuhn && window.isUniform)
  }

  private func isIndividualNumber(_ window: DigitWindow) -> Bool {
    guard window.digits.count == 12, standsAlone(window.range) else { return false }
    // Right behind its name a number with a slip of the pen is one as well.
    if cues.leads(.individualNumber, to: window.range.lowerBound) { return true }
    return window.passesIndividualNumber
      && cues.isNear([.individualNumber, .possibleIndividualNumber], window.range, within: 40)
      && text[window.range.lowerBound - 1] != 0x2B
  }

  private func isSocialSecurityNumber(_ window: DigitWindow) -> Bool {
    window.shape == [3, 2, 4] && window.hasOnly(.hyphen) && standsAlone(window.range)
      && window.digits[0] != 0
  }

  // MARK: Postal codes

  private func postalCode(_ window: DigitWindow) -> Range<Int>? {
    let range = window.range
    let isNamed = cues.leads(.postalCode, to: range.lowerBound, within: 8)
    switch window.shape {
    case [7] where isNamed, [3, 4] where isNamed: return withMark(range)
    case [5] where isNamed, [5, 4] where isNamed: return range
    case [3, 4]:
      guard window.hasOnly(.hyphen), standsAlone(range), !isMarked(range) else { return nil }
      guard !cues.leads(.phone, to: range.lowerBound), !isProduct(range) else { return nil }
      return isAmount(range) || isRange(window) ? nil : range
    default: return nil
    }
  }

  private static let products: [StaticWord] = [
    "型番", "品番", "コード", "製品", "商品", "規格", "型式", "no.", "item", "model", "part",
  ]

  /// 型番123-4567
  private func isProduct(_ range: Range<Int>) -> Bool {
    let end = text.run(of: .space, before: range.lowerBound, atMost: 2)
    let before = [0x3A, 0x306F, 0x306E].contains(text[end - 1]) ? end - 1 : end
    return Self.products.contains { text.stands($0, before: before) }
  }

  /// With the 〒 before it.
  private func withMark(_ range: Range<Int>) -> Range<Int> {
    let before = text.beforeSpaces(range.lowerBound)
    return text[before - 1] == 0x3012 ? before - 1..<range.upperBound : range
  }

  /// A sign or another group that shows that the digits are part of something longer.
  private func isMarked(_ range: Range<Int>) -> Bool {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    return [0x2D, 0xA5, 0x24, 0x2E, 0x2C, 0x2F, 0x5C, 0x20AC, 0xA3, 0x23].contains(before)
      || ([0x2D, 0x2C, 0x2F].contains(after) && text.has(.digit, at: range.upperBound + 1))
      || after == 0x25
  }

  /// 500-1000 and 100-1500: from less to more, and round.
  private func isRange(_ window: DigitWindow) -> Bool {
    let low = window.digits.prefix(3).reduce(0) { $0 * 10 + $1 }
    let high = window.digits.suffix(4).reduce(0) { $0 * 10 + $1 }
    return high >= 1000 && high > low && high.isMultiple(of: 100)
  }

  // MARK: Phone numbers

  private func phone(_ window: DigitWindow) -> Range<Int>? {
    let count = window.digits.count
    guard (6...15).contains(count), !text.has(.digit, at: window.range.upperBound) else {
      return nil
    }
    let isPhone =
      isInternational(window) || isDomestic(window) || isAmerican(window) || isNamedPhone(window)
    return isPhone ? widened(window) : nil
  }

  private func isInternational(_ window: DigitWindow) -> Bool {
    let digits = window.digits
    let isJapanese = digits.starts(with: [8, 1])
    if text[window.range.lowerBound - 1] == 0x2B {
      if isJapanese { return (10...14).contains(digits.count) }
      return (9...15).contains(digits.count) && !isAmount(window.range)
    }
    // 0044 20 7946 0958: the way out of Europe.
    if digits.starts(with: [0, 0]), digits[2] > 0, window.shape.count > 2, digits.count > 11 {
      return true
    }
    if digits.starts(with: [0, 0, 8, 1]) || digits.starts(with: [0, 1, 0, 8, 1]) {
      return (13...16).contains(digits.count)
    }
    return isJapanese && window.shape.first == 2 && (11...13).contains(digits.count)
      && (3...5).contains(window.shape.count) && window.hasOnly(.hyphen)
  }

  /// Zero, and nine or ten digits more.
  private func isDomestic(_ window: DigitWindow) -> Bool {
    let (digits, shape) = (window.digits, window.shape)
    guard digits[0] == 0, digits[1] != 0, !text.has(.digit, at: window.range.lowerBound - 1),
      digits.count == 10 || digits.count == 11, !isDecimal(window)
    else { return false }
    // Digit by digit.
    if shape.count > 4 { return false }
    guard let last = shape.last, shape.count > 1 else { return true }
    guard (2...5).contains(shape[0]) || (last == 6 && shape[0] == 5) || shape[0] == 7 else {
      return false
    }
    return (3...8).contains(last) && !window.looksLikeDate
  }

  /// 0.1234567890
  private func isDecimal(_ window: DigitWindow) -> Bool {
    window.shape.count == 2 && window.gaps == [.dot] && window.shape[0] == 1
  }

  /// Area code, exchange and line, with a 1 before them or not.
  private func isAmerican(_ window: DigitWindow) -> Bool {
    let local = window.shape.first == 1 && window.digits[0] == 1 ? 1 : 0
    guard Array(window.shape.dropFirst(local)) == [3, 3, 4], !window.gaps.contains(.particle) else {
      return false
    }
    let digits = window.digits.dropFirst(local)
    guard digits[local] >= 2 else { return false }
    return !window.hasOnly(.space) || isBracketed(window) || window.range.count < 14
  }

  private func isNamedPhone(_ window: DigitWindow) -> Bool {
    guard cues.leads(.phone, to: window.range.lowerBound, within: 10) else { return false }
    guard window.shape.count <= 5, !window.looksLikeDate, !isAmount(window.range) else {
      return false
    }
    let last = window.shape.last ?? 0
    guard !window.gaps.contains(.dot) || window.shape.count > 2 else { return false }
    return window.shape.count == 1 ? window.digits.count >= 7 : (3...8).contains(last)
  }

  private func isBracketed(_ window: DigitWindow) -> Bool {
    text[window.range.lowerBound - 1] == 0x28 && window.gaps.contains(.bracket)
  }

  /// With the plus or bracket before it and the extension behind it.
  private func widened(_ window: DigitWindow) -> Range<Int> {
    var (start, end) = (window.range.lowerBound, window.range.upperBound)
    if isBracketed(window) || text[start - 1] == 0x2B { start -= 1 }
    if text[start - 1] == 0x2B { start -= 1 }
    let next = text.run(of: .space, from: end, atMost: 2)
    let opened = text[next] == 0x28 ? next + 1 : next
    for word in Self.extensions where text.stands(word, at: opened) {
      let digits = text.afterSpaces(opened + word.scalars.count)
      let after = text.run(of: .digit, from: digits, atMost: 6)
      if after > digits { end = text[after] == 0x29 && opened > next ? after + 1 : after }
    }
    return start..<end
  }

  private static let extensions: [StaticWord] = ["内線", "内線:", "内線番号", "ext", "ext.", "x"]
}
