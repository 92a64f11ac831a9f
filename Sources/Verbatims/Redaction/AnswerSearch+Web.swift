import SurveyModel

extension AnswerSearch {
  private static let longestLocalPart = 64
  private static let longestDomain = 255
  private static let longestAddress = 4096

  /// E-mail addresses, web addresses and the names of accounts.
  mutating func searchWebAndMail() {
    var place = 0
    while place < text.count {
      let end =
        switch text[place] {
        case 0x40: mail(around: place..<place + 1) ?? account(at: place)
        // (at), [at], アット: an address written so that no program finds it.
        case 0x28, 0x5B, 0x30A2, 0x3042, 0x2605, 0x25CE, 0x25CF: writtenOutMail(at: place)
        case 0x3A: address(afterScheme: place)
        case 0x2E: bareAddress(atDot: place)
        default: nil as Int?
        }
      place = max(place + 1, end ?? 0)
    }
  }

  // MARK: Mail

  private mutating func mail(around at: Range<Int>) -> Int? {
    let start = localPart(before: text.beforeSpaces(at.lowerBound))
    let domainStart = text.afterSpaces(at.upperBound)
    let hasSpaces = text.has(.space, at: at.lowerBound - 1) || domainStart > at.upperBound
    guard let start, let (end, hasDot) = domain(from: domainStart) else { return nil }
    // Apart from its name, `@` is often "at": 3個 @ 100円.
    guard hasDot || !hasSpaces else { return nil }
    add(.emailAddress, start..<end)
    return end
  }

  private func localPart(before end: Int) -> Int? {
    var start = end
    while end - start < Self.longestLocalPart, isLocal(start - 1) { start -= 1 }
    // A local part of a phone's address may end or begin with a dot.
    return start < end && (start..<end).contains(where: { text.has(.wordLike, at: $0) })
      ? start : nil
  }

  private func isLocal(_ index: Int) -> Bool {
    if text.has(.wordLike, at: index) { return true }
    switch text[index] {
    case 0x2E, 0x5F, 0x2D, 0x2B, 0x25, 0x21, 0x23, 0x24, 0x26, 0x2A, 0x2F, 0x3F, 0x5E, 0x7B, 0x7D,
      0x7E:
      return true
    default: return false
    }
  }

  /// Labels with dots between them; whether there is a dot.
  private func domain(from start: Int) -> (end: Int, hasDot: Bool)? {
    var end = start
    var hasDot = false
    while end - start < Self.longestDomain {
      let label = labelEnd(from: end)
      guard label > end else { break }
      end = label
      // 。 and ・ are what some keyboards write for a dot.
      guard isDot(end), labelEnd(from: end + 1) > end + 1 else { break }
      hasDot = true
      end += 1
    }
    return end - start >= 2 ? (end, hasDot) : nil
  }

  private func labelEnd(from start: Int) -> Int {
    var end = start
    while end - start < 63, text.has(.wordLike, at: end) || (text[end] == 0x2D && end > start) {
      end += 1
    }
    return end
  }

  private func isDot(_ index: Int) -> Bool {
    text[index] == 0x2E || (text[index] == 0x3002 && text.has(.latin, at: index + 1))
  }

  private static let writtenOut: [StaticWord] = [
    "(at)", "[at]", "(アット)", "(@)", "[@]", "アットマーク", "アット", "あっとまーく", "★", "◎", "●", "(あっと)",
  ]

  private mutating func writtenOutMail(at place: Int) -> Int? {
    for word in Self.writtenOut where text.stands(word, at: place) {
      let end = place + word.scalars.count
      guard let start = localPart(before: text.beforeSpaces(place)),
        let (domainEnd, hasDot) = domain(from: text.afterSpaces(end)), hasDot
      else { return nil }
      add(.emailAddress, start..<domainEnd)
      return domainEnd
    }
    return nil
  }

  /// `@name`, where a service is named or the name can be nothing else.
  private mutating func account(at place: Int) -> Int? {
    guard !text.has(.wordLike, at: place - 1), text.has(.latin, at: place + 1) else { return nil }
    var end = place + 1
    var isAccountLike = false
    while end - place < 40, text.has(.wordLike, at: end) || text[end] == 0x5F {
      if text.has(.digit, at: end) || text[end] == 0x5F { isAccountLike = true }
      end += 1
    }
    guard end - place > 3, isAccountLike || cues.leads(.account, to: place) else { return nil }
    add(.identifier, place..<end)
    return end
  }

  // MARK: Web

  private mutating func address(afterScheme colon: Int) -> Int? {
    guard text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else { return nil }
    let start = text.run(of: .latin, before: colon, atMost: 12)
    let end = addressEnd(from: colon + 3)
    guard end > colon + 3 else { return nil }
    add(.webAddress, start..<end)
    return end
  }

  private static let endings: Set<String> = [
    "com", "net", "org", "jp", "info", "biz", "me", "io", "tv", "gl", "ly", "be", "app", "dev",
    "us", "uk", "edu", "gov", "co", "site", "online", "page", "link", "blog", "shop", "xyz",
  ]

  /// `www.example.jp` and `example.com/path`.
  private mutating func bareAddress(atDot dot: Int) -> Int? {
    var start = dot
    while dot - start < 63, text.has(.wordLike, at: start - 1) || text[start - 1] == 0x2D {
      start -= 1
    }
    guard start < dot, text[start - 1] != 0x40, text[start - 1] != 0x2E,
      let (end, _) = domain(from: start), text[end] != 0x40
    else { return nil }
    let isNamed = dot - start == 3 && (start..<dot).allSatisfy { text.small($0) == 0x77 }
    guard isNamed || (text[end] == 0x2F && endsLikeAnAddress(start..<end)) else { return nil }
    let whole = addressEnd(from: start)
    add(.webAddress, start..<whole)
    return whole
  }

  private func endsLikeAnAddress(_ range: Range<Int>) -> Bool {
    let start = text.run(of: .latin, before: range.upperBound, atMost: 8)
    guard text[start - 1] == 0x2E else { return false }
    let ending = String(
      String.UnicodeScalarView(
        (start..<range.upperBound).compactMap { Unicode.Scalar(text.small($0)) }))
    return Self.endings.contains(ending)
  }

  /// Visible ASCII; marks of a sentence at its end do not belong to it.
  private func addressEnd(from start: Int) -> Int {
    var end = start
    while end - start < Self.longestAddress, (0x21...0x7E).contains(text[end]),
      ![0x22, 0x27, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(text[end])
    {
      end += 1
    }
    while end > start, [0x2E, 0x2C, 0x21, 0x3F, 0x3B, 0x3A, 0x29, 0x5D].contains(text[end - 1]) {
      end -= 1
    }
    return end
  }
}
