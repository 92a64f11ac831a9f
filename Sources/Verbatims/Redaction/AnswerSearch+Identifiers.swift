import SurveyModel

extension AnswerSearch {
  private static let longestIdentifier = 40

  /// Numbers and names by which a register knows a person, where the text says that they are.
  mutating func searchIdentifiers() {
    for end in cues.ends(of: [.identifier, .account]) {
      guard let start = afterConnectors(end) else { continue }
      let token = token(from: start)
      if isIdentifier(token, after: end) { add(.identifier, token) }
    }
    for end in cues.ends(of: .partOfIdentifier) {
      guard let start = afterConnectors(end), cues.isNear(.identifier, end..<end, within: 20) else {
        continue
      }
      let token = token(from: start)
      if isIdentifier(token, after: end) { add(.identifier, token) }
    }
    for end in cues.ends(of: .bank) { addAccount(after: end) }
    searchNamedAfterwards()
  }

  private static let connectors: Set<UInt32> = Set(
    " \n:;=はがのも、,.()「『[【<〈→#№\"'~*〔第".unicodeScalars.map(\.value))
  private static let connectingWords: [StaticWord] = [
    "番号", "ナンバー", "no", "number", "is", "was", "id", "コード", "the", "card", "カード", "証",
  ]

  /// Where the token behind a cue begins.
  private func afterConnectors(_ end: Int) -> Int? {
    var place = end
    scan: while place - end < 16 {
      for word in Self.connectingWords where text.stands(word, at: place) {
        let isCut =
          text.has(.latin, at: place) && text.has(.wordLike, at: place + word.scalars.count)
        if !isCut {
          place += word.scalars.count
          continue scan
        }
      }
      guard
        Self.connectors.contains(text[place])
          || (text[place] == 0x2D && !text.has(.latin, at: place + 1))
      else { break }
      place += 1
    }
    guard text.has(.wordLike, at: place) else { return nil }
    // The cue itself goes on: `id` of `idea`.
    return place == end && text.has(.latin, at: end - 1) && text.has(.latin, at: end) ? nil : place
  }

  /// Letters, digits and the marks between them; groups of digits with a space between.
  private func token(from start: Int) -> Range<Int> {
    var end = start
    while end - start < Self.longestIdentifier {
      if text.has(.wordLike, at: end) {
        end += 1
      } else if [0x2D, 0x5F, 0x2E, 0x2F].contains(text[end]), text.has(.wordLike, at: end + 1) {
        end += 2
      } else if text.has(.space, at: end), text.has(.digit, at: end - 1),
        text.run(of: .digit, from: end + 1, atMost: 3) - end > 2
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  private func isIdentifier(_ token: Range<Int>, after cue: Int) -> Bool {
    let digits = token.count { text.has(.digit, at: $0) }
    let signs = token.count { text.has(.wordLike, at: $0) }
    // Eight digits behind such a word are a number, whatever day they might be.
    let isDate =
      token.count > signs && WrittenDate(text, at: token.lowerBound)?.end == token.upperBound
    if isAmount(token) || isDate { return false }
    if digits >= 4 || (digits >= 2 && signs >= 5) { return true }
    // The name of an account may have no digit; then it has to be set off.
    guard cues.leads(.account, to: token.lowerBound), signs >= 4 else { return false }
    let isSetOff = (cue..<token.lowerBound).contains {
      [0x3A, 0x3D, 0x300C, 0x300E, 0x22].contains(text[$0])
    }
    return isSetOff || (digits > 0 && signs >= 5) || token.contains { text[$0] == 0x5F }
  }

  /// 普通 1234567 near a bank.
  private mutating func addAccount(after end: Int) {
    guard let start = afterConnectors(end) else { return }
    let last = text.run(of: .digit, from: start, atMost: 9)
    let isBank = cues.isNear(.bank, start..<last, within: 30)
    if (6...8).contains(last - start), isBank, !isAmount(start..<last) {
      add(.identifier, start..<last)
    }
  }

  private static let leadIns: [StaticWord] = [
    "という", "が", "は", "(", "が私の", "は私の", "が自分の", "が母の", "が父の",
  ]

  /// 12345678という会員番号.
  private mutating func searchNamedAfterwards() {
    var place = 0
    while place < text.count {
      guard text.has(.digit, at: place), !text.has(.wordLike, at: place - 1) else {
        place += 1
        continue
      }
      let token = token(from: place)
      place = token.upperBound
      guard token.count(where: { text.has(.digit, at: $0) }) >= 5 else { continue }
      for word in Self.leadIns where text.stands(word, at: place) {
        let cue = place + word.scalars.count
        if cues.follows(.identifier, after: cue, within: 0) { add(.identifier, token) }
      }
    }
  }
}
