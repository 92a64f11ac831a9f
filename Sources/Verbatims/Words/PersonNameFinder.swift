/// Finds what a dictionary knows as names of people. One for each thread.
///
/// A dictionary takes many a place, shop or common word for a name, and misses rare names: what is
/// found is for a person to look at, unless the text says more.
package struct PersonNameFinder: ~Copyable {
  private let tagger: Tagger?
  private var text = SegmentedText()

  /// A finder by a dictionary; without one it finds nothing.
  package init(_ dictionary: WordDictionary?) {
    tagger = dictionary.flatMap { Tagger($0) }
  }

  /// Names in an answer as it was written, by its bytes, in its order. O(n).
  ///
  /// Names of one character alone are words as often as names (森, 林) and are left out, as are
  /// those in hiragana alone, which every sentence has some letters of. A name that is joined to
  /// what follows (焼津市立, 鈴木自動車) is that of a place or a company, unless a title follows.
  package mutating func names(in answer: [UInt8]) -> [Range<Int>] {
    guard let tagger, answer.contains(where: { $0 & 0xF0 == 0xE0 }),
      (try? UTF8Span(validating: answer.span)) != nil
    else { return [] }
    text.removeAll()
    tagger.segment(answer, into: &text)
    return text.personNames.filter { Self.isTelling(answer, $0) && !Self.isJoined(answer, $0) }
  }

  private static let titles = [
    "様", "氏", "殿", "君", "先生", "課長", "部長", "係長", "主任", "店長", "院長", "校長", "園長", "医師", "看護師",
    "社長", "会長", "理事", "教授", "次長", "室長", "所長", "館長", "市長", "町長", "村長", "知事", "議員", "議長",
    "区長", "局長", "主事", "主査", "職員", "選手", "監督",
  ].map { Array($0.utf8) }

  /// Whether kanji, katakana or a digit stand right behind a name, and no title.
  private static func isJoined(_ answer: [UInt8], _ name: Range<Int>) -> Bool {
    let end = name.upperBound
    guard end < answer.count else { return false }
    switch CharacterClass(TextScalars.scalar(at: end, in: answer.span).value) {
    case .kanji, .katakana, .digit: return !titles.contains { answer[end...].starts(with: $0) }
    case .hiragana, .letter, .space, .mark: return false
    }
  }

  private static func isTelling(_ answer: [UInt8], _ name: Range<Int>) -> Bool {
    var characters = 0
    var hasOtherThanHiragana = false
    var index = name.lowerBound
    while index < name.upperBound {
      let (value, length) = TextScalars.scalar(at: index, in: answer.span)
      let kind = CharacterClass(value)
      guard kind.isJapanese else { return false }
      if kind != .hiragana { hasOtherThanHiragana = true }
      characters += 1
      index += length
    }
    return characters > 1 && hasOtherThanHiragana
  }
}
