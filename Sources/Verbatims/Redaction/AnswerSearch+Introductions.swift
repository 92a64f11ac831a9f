import SurveyModel

extension AnswerSearch {
  enum NameCue: Sendable {
    /// 氏名:, 名前は: whatever follows is a name.
    case label
    /// 担当の: a known family name follows.
    case role
    /// 息子の: a known given name follows.
    case relative
    /// 私は: a known name and です follow.
    case me
  }

  static let nameCues: WordIndex<NameCue> = {
    var index = WordIndex<NameCue>(.forward)
    index.add(
      words: "氏名 お名前 名前 姓名 記入者 記入者名 回答者 回答者名 記名 署名 世帯主 フルネーム なまえ 保護者名 児童名 申請者 申込者 投稿者 文責 差出人",
      .label)
    index.add(
      words: """
        担当の 担当者の 担当職員の 窓口の 職員の 係の 係員の 係長の 課長の 部長の 主任の 担任の 主治医の 医師の 院長の 看護師の 保健師の ケアマネの ケアマネジャーの
        ケアマネージャーの ヘルパーの 先生の 店長の 店員の 運転手の 民生委員の 自治会長の 町内会長の 班長の 組長の 会長の 隣の 隣人の 隣家の 近所の 向かいの 裏の 友人の 友達の
        知人の 同僚の 上司の 先輩の 後輩の 親戚の 大家の 保育士の 司書の 受付の 支援員の 相談員の 課の 対応した 対応された 対応してくれた 対応してくださった 応対した 応対してくれた 電話に出た
        """, .role)
    index.add(
      words:
        "息子の 娘の 孫の 長男の 次男の 三男の 長女の 次女の 三女の 妻の 夫の 主人の 母の 父の 祖母の 祖父の 兄の 姉の 弟の 妹の 甥の 姪の 子どもの 子供の 息子、 娘、 孫、 妻、 夫、 長男、 長女、 次男、 次女、 兄、 姉、 弟、 妹、",
      .relative)
    index.add(
      words: """
        私は 私、 わたしは 僕は 私の名前は わたしの名前は わたくしの名前は 僕の名前は 俺の名前は 自分の名前は 本名は 本人は 私の氏名は 私の名字は
        私の苗字は
        """, .me)
    return index
  }()

  private static let introductions: [(StaticWord, isCertain: Bool)] = [
    ("と申します", true), ("と申し上げます", true), ("ともうします", true), ("と申す", true), ("と申しまして", true),
    ("といいます", false), ("と言います", false), ("という者", false), ("といふ者", false), ("という名前", false),
    ("と名乗る", false), ("です。", false), ("です", false),
  ]

  /// How long the words are that a name stands before, where they begin at a place.
  func introductionLength(at place: Int) -> Int? {
    guard [0x3068, 0x3067].contains(text[place]) else { return nil }
    return Self.introductions.first { text.stands($0.0, at: place) }.map { word, isCertain in
      isCertain ? word.scalars.count : -word.scalars.count
    }
  }

  /// Adds the name before と申します; a negative length is that of weaker words.
  mutating func addIntroduced(before end: Int, _ length: Int) {
    let isCertain = length > 0
    let isCopula = text[end] == 0x3067
    let start = nameStart(before: end, isCertain: isCertain)
    guard start < end, end - start <= 12 else { return }
    let range = start..<end
    if isFullName(range) || (isCopula && isBesideMe(start) && looksLikeFull(range)) {
      guard isCopula else { return add(.personName, range) }
      addCopula(range)
    } else if isCertain, !holdsCommonNoun(range), !isPhrase(range) {
      add(.personName, range)
    }
  }

  /// 田中太郎です is a name, 小川です may be a place.
  private mutating func addCopula(_ range: Range<Int>) {
    let isWhole = isFamilyAlone(range)
    if !isWhole, range.count > 2 {
      add(.personName, range, isBesideMe(range.lowerBound) ? .certain : .doubtful)
    } else if isWhole, range.count > 1 {
      if isBesideMe(range.lowerBound) { return add(.personName, range) }
      // 田中です。 opens many a letter; 小川です。 may be a place.
      if [0, 0x0A, 0x3002].contains(text[range.lowerBound - 1]) {
        add(.personName, range, .doubtful)
      }
    }
  }

  /// Made as full names are, with a space inside or not: 私は柿沼 太郎です.
  private func looksLikeFull(_ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    guard let space = range.first(where: { text.has(.space, at: $0) }) else {
      return looksLikePerson(range)
    }
    let given = space + 1..<range.upperBound
    return names.isGiven(text, given) || names.looksLikeGiven(text, given)
  }

  private func isFamilyAlone(_ range: Range<Int>) -> Bool { names.isFamily(text, range) }

  func isBesideMe(_ start: Int) -> Bool {
    for distance in 2...8 where start - distance >= 0 {
      if let (length, cue) = Self.nameCues.longest(in: text, at: start - distance), cue == .me,
        length == distance
      {
        return true
      }
    }
    return false
  }

  /// そうだ of 大変そうだと申します: hiragana that go on from a word before them.
  private func isPhrase(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.has(.hiragana, at: $0) }
      && names.spoken.value(in: text, filling: range) == nil
      && text.has([.kanji, .katakana], at: range.lowerBound - 1)
  }

  private func holdsCommonNoun(_ range: Range<Int>) -> Bool {
    if range.count > 2, looksLikePerson(range) { return false }
    return CommonTitles.shipped.holds(text, range)
      || names.given.longest(in: text, at: range.upperBound) == nil
        && range.allSatisfy { text.has(.hiragana, at: $0) } && range.count < 3
  }

  /// Where the name before an introduction begins: its script says how far it goes.
  private func nameStart(before end: Int, isCertain: Bool) -> Int {
    var start = end
    while end - start < 12 {
      let before = start - 1
      if text.has([.kanji, .katakana], at: before) || text[before] == 0x30FB {
        start -= 1
      } else if text.has(.hiragana, at: before) {
        let run = text.run(of: .hiragana, before: start, atMost: 11)
        let isGiven = names.isGiven(text, run..<start)
        guard isGiven || (isCertain && start == end && !endsWithParticle(run..<start)) else {
          break
        }
        start = isGiven ? run : afterParticle(run..<start)
        guard isGiven else { break }
      } else if text.has(.space, at: before), text.has([.kanji, .kana], at: before - 1), start < end
      {
        start -= 1
      } else {
        break
      }
    }
    return text.run(of: .space, from: start)
  }

  private func endsWithParticle(_ range: Range<Int>) -> Bool {
    range.last.map { Self.particles.contains(text[$0]) } ?? true
  }

  /// Where a known family name begins, or behind the last は, が or の of a run of hiragana.
  private func afterParticle(_ range: Range<Int>) -> Int {
    for start in range where start == range.lowerBound || Self.particles.contains(text[start - 1]) {
      for end in (start + 2...max(start + 2, range.upperBound)) where end <= range.upperBound {
        if names.spoken.value(in: text, filling: start..<end) != nil { return start }
      }
    }
    let particle = range.lastIndex {
      [0x306F, 0x304C, 0x306E].contains(text[$0]) && $0 < range.upperBound - 2
    }
    return particle.map { $0 + 1 } ?? range.lowerBound
  }

  /// A family name that is known, with or without a given name behind it.
  private func isFullName(_ range: Range<Int>) -> Bool {
    if names.isFamily(text, range) || names.spoken.value(in: text, filling: range) != nil {
      return true
    }
    for cut in range.dropFirst() {
      let family = range.lowerBound..<cut
      let given = text.afterSpaces(cut)..<range.upperBound
      guard names.isFamily(text, family) || names.spoken.value(in: text, filling: family) != nil
      else { continue }
      if names.isGiven(text, given) || names.looksLikeGiven(text, given) { return true }
      if given.lowerBound > cut, (1...4).contains(given.count) { return true }
    }
    return false
  }

  // MARK: After a word

  mutating func addName(after place: Int, _ cue: NameCue) {
    switch cue {
    case .label:
      addLabelled(after: place)
      if text[place] == 0x306F { addNamed(after: place + 1, isMine: false) }
    case .role: addKnown(after: place, given: false)
    case .relative: addKnown(after: place, given: true)
    // 私の名前は; 私は and 本人は have other words before です.
    case .me:
      // 前, 名, 字
      if [0x524D, 0x540D, 0x5B57].contains(text[place - 2]) {
        addNamed(after: place, isMine: true)
      }
    }
  }

  private mutating func addLabelled(after place: Int) {
    let separators: Set<UInt32> = [0x3A, 0x3D, 0x20, 0x300C, 0x28, 0x5B, 0x3010, 0x0A]
    var start = place
    while separators.contains(text[start]), start - place < 4 { start += 1 }
    let isSeparated = start > place
    if !isSeparated, text[start] == 0x306F { start += 1 }
    guard start > place, let end = labelledEnd(from: start) else { return }
    let range = start..<end
    guard !isNoName(start) else { return }
    let isSetOff = isSeparated && text[place] != 0x20 && (2...8).contains(range.count)
    let isOther = CommonTitles.shipped.holds(text, range)
    if isFullName(range) || isLabelledName(range) || (isSetOff && !isOther) {
      add(.personName, range)
    }
  }

  /// 名前は喜屋武沙耶香、: kanji that end as given names do, and nothing of a sentence behind them.
  private func isLabelledName(_ range: Range<Int>) -> Bool {
    let end = text.run(of: .kanji, from: range.lowerBound)
    let full = range.lowerBound..<range.upperBound
    guard end == range.upperBound || text.has(.space, at: end) else { return false }
    return (3...7).contains(full.count)
      && names.looksLikeGiven(
        text, max(range.lowerBound + 1, full.upperBound - 2)..<full.upperBound)
      || looksLikeFull(full)
  }

  private static let noNames: [StaticWord] = [
    "匿名", "無記名", "記入", "なし", "無し", "非公開", "秘密", "住所", "不要", "必須", "任意", "省略", "変更", "公表", "公開",
    "電話", "年齢", "性別", "欄", "等", "など", "ひみつ", "ないしょ", "内緒", "書き", "書か", "出さ", "出し",
    "言い", "言え", "言わ", "教え", "伏せ", "知ら", "忘れ", "同じ", "別に", "特に", "以下", "下記", "上記", "こちら", "そのまま",
    "カタカナ", "ひらがな", "ローマ字", "ニックネーム", "ペンネーム",
  ]

  func isNoName(_ start: Int) -> Bool {
    Self.noNames.contains { text.stands($0, at: start) }
  }

  /// Kanji, kana or capitalised words, with one space inside.
  private func labelledEnd(from start: Int) -> Int? {
    if text.has(.latin, at: start) {
      let end = EnglishWords(text).capitalisedEnd(from: start, atMost: 3)
      return end > start ? end : nil
    }
    var end = unclosed(start..<text.run(of: .japanese, from: start, atMost: 9))
    if text.has(.space, at: end), text.has(.japanese, at: end + 1) {
      let second = unclosed(end + 1..<text.run(of: .japanese, from: end + 1, atMost: 12))
      let isPolite = [0x304A, 0x3054].contains(text[end + 1])
      if end - start <= 4, second - end <= 5, !isPolite { end = second }
    }
    return (2...10).contains(end - start) ? end : nil
  }

  /// A known name that stands alone behind 担当の or 息子の.
  private mutating func addKnown(after place: Int, given: Bool) {
    let start = text[place] == 0x300C ? place + 1 : place
    for length in (2...7).reversed() where start + length <= text.count {
      let range = start..<start + length
      let isKnown = given ? names.isGiven(text, range) || isFullName(range) : isFullName(range)
      guard isKnown,
        endsName(range.upperBound, isKana: text.has(.hiragana, at: range.upperBound - 1))
      else { continue }
      return add(.personName, range)
    }
  }

  /// What follows is no further part of a word.
  private func endsName(_ end: Int, isKana: Bool) -> Bool {
    // 鈴木家, 佐藤宅
    if [0x5BB6, 0x5B85, 0x90B8].contains(text[end]) { return !isKana }
    if text.has([.kanji, .katakana], at: end) { return false }
    guard text.has(.hiragana, at: end) else { return true }
    return !isKana || Self.particles.contains(text[end])
  }
}
