/// Words that stand in answers of every subject, and so tell none.
enum FunctionWords {
  /// Whether a word of normalised text is one of them.
  static func contains(_ word: Span<UInt8>) -> Bool {
    guard word.count <= longest else { return false }
    return words.contains(TermHash(word))
  }

  private static let longest = 24
  private static let words = Set((english + japanese).map { TermHash(Array($0.utf8)) })

  private static let english: [String] =
    """
    a an the and or but nor so yet if then than as at by for from in into of off on onto out over
    to up upon with without within about above after again against all also am any are aren't
    be because been before being below between both can can't cannot could couldn't did didn't do
    does doesn't doing don't down during each either else ever every few further get gets getting
    got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how
    how's i i'd i'll i'm i've is isn't it it's its itself just let let's like may me might more most
    much must my myself neither no not now only other ought our ours ourselves own please quite
    rather same shall she should shouldn't since some still such that that's their theirs them
    themselves there there's these they they're they've this those though through thus too under
    until very was wasn't we we're we've were weren't what what's when where which while who whom
    whose why will won't would wouldn't you you'd you'll you're you've your yours yourself etc
    """.split(whereSeparator: \.isWhitespace).map { String($0) }

  /// Verbs, adjectives and nouns by their dictionary form, as normalised text writes them.
  private static let japanese: [String] =
    """
    する なる ある いる おる できる 出来る やる くる 来る いく 行う 行なう おこなう いう 言う 思う おもう
    考える 感じる くれる もらう いただく 頂く 下さる くださる ほしい 欲しい ない 無い よい 良い いい
    こと 事 もの 物 ため 為 よう 様 ところ 所 とき 時 ほう 方 それ これ あれ どれ ここ そこ 何 なに 何か
    私 自分 人 場合 点 中 上 下 前 後 今 的 等 など 他 ほか 特 さん 方々 皆 みんな 全て 全部 一番 多く
    """.split(whereSeparator: \.isWhitespace).map { String($0) }
}
