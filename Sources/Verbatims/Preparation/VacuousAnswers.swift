/// Answers that say that there is nothing to say (特になし), set apart from themes.
package struct VacuousAnswers: Sendable {
  private var phrases: Set<[UInt8]>
  /// Bytes of the longest phrase.
  private var longest: Int

  /// The phrases of the program, as respondents write them.
  package static let shipped = VacuousAnswers(japanese + english)

  private static let japanese: [String] =
    """
    なし 無し ない 無い 無 無回答 とくになし 特になし 特に無し 特にない 特に無い 特にありません 特にございません
    特にないです 特になしです 特にはありません 特にはない 特に思い当たりません 特に思いつかない 特に思いつきません
    思いつかない 思いつきません 思い付かない 思い付きません ありません ないです なしです ございません
    今のところない 今のところなし 今のところ特になし 今のところありません 現在なし 現状なし 意見なし 意見はありません
    特に意見なし 特に意見はありません 要望なし 要望はありません 特に要望なし 特に要望はありません 困っていない
    困っていません 特に困っていない 特に困っていません 困ったことはない 困ったことはありません 困っていることはない
    今のところ特にない 今のところ特にありません 現在はなし 現在はない 現在はありません とくにはない とくにはありません
    とくにないです 何もない 何もありません なにもない 特に何もない 特に何もありません 別にない 別になし 別にありません
    思い当たらない 思い当たりません ナシ ナイ
    わからない 分からない わかりません 分かりません 不明 該当なし 以上 以上です
    """.split(whereSeparator: \.isWhitespace).map { String($0) }

  private static let english = [
    "none", "nothing", "no", "nil", "n/a", "na", "nope", "nothing to add", "nothing in particular",
    "nothing special", "no comment", "no comments", "no opinion", "don't know", "i don't know",
    "not sure", "no idea",
  ]

  /// Only these phrases.
  package init(_ phrases: [String]) {
    self.phrases = Set(phrases.map { Self.core(NormalisedText($0).bytes) })
    longest = self.phrases.map(\.count).max() ?? 0
  }

  /// The same with phrases of a survey's own.
  package func adding(_ phrases: [String]) -> VacuousAnswers {
    var result = self
    result.phrases.formUnion(phrases.map { Self.core(NormalisedText($0).bytes) })
    result.longest = result.phrases.map(\.count).max() ?? 0
    return result
  }

  /// Whether an answer is one of the phrases, whatever marks stand around and within it; an answer
  /// of marks alone, too. An empty one is no answer.
  package func contains(_ answer: NormalisedText) -> Bool {
    guard !answer.bytes.isEmpty, answer.bytes.count <= 120 else { return false }
    // とくに、なし has the variant とくになし only without its mark. A variant is never half as long.
    let core = Self.core(answer.bytes, upTo: 2 * longest)
    guard core.count <= 2 * longest else { return false }
    if core.isEmpty || holds(core) { return true }
    return core != answer.bytes && holds(NormalisedText(core).bytes)
  }

  private func holds(_ core: [UInt8]) -> Bool {
    core.count <= longest && phrases.contains(core)
  }

  /// The text without spaces and marks; where more bytes than these are left, its beginning.
  static func core(_ text: [UInt8], upTo limit: Int = .max) -> [UInt8] {
    let span = text.span
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < span.count {
      let (value, length) = TextScalars.scalar(at: index, in: span)
      switch CharacterClass(value) {
      case .kanji, .hiragana, .katakana, .letter, .digit: break
      case .space, .mark:
        result += text[copied..<index]
        copied = index + length
      }
      index += length
      if result.count + index - copied > limit { break }
    }
    if copied == 0, index == text.count { return text }
    result += text[copied..<index]
    return result
  }
}
