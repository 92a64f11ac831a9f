import TextNormalization

/// Where a label stands on a scale of opinion, or among other things with an order of their own.
struct ScaleWords {
  /// A label's place on a scale, comparable with others of the same family.
  struct Degree: Equatable {
    let family: Family
    let value: Double
  }

  enum Family: Hashable {
    /// An opinion with a strength: the word that it is about, such as 満足.
    case opinion(String)
    case list(Int)

    /// Whether degrees are scores; of the others only the order is known.
    var isScored: Bool {
      switch self {
      case .opinion: true
      case .list(let index): ScaleWords.lists[index].isScored
      }
    }
  }

  /// A fixed list of labels from the low to the high end.
  private struct List {
    let isScored: Bool
    let labels: [[String]]
  }

  private static let lists: [List] = [
    List(
      isScored: true,
      labels: [
        ["not at all", "none at all"], ["not much", "a little", "not very much", "very little"],
        ["some", "a moderate amount", "moderately"], ["quite a bit", "quite a lot"],
        ["a lot", "a great deal", "very much"],
      ]),
    List(
      isScored: true,
      labels: [
        ["very poor", "terrible"], ["poor", "bad"], ["fair", "average", "ok"], ["good"],
        ["very good"], ["excellent"],
      ]),
    List(
      isScored: false,
      labels: [
        ["never", "まったくない", "全くない", "しない", "利用しない", "行かない"],
        ["rarely", "once in a while", "seldom", "めったにない", "ほとんどない", "あまりない"],
        ["sometimes", "occasionally", "about half the time", "時々", "ときどき", "たまに", "時々ある"],
        ["often", "frequently", "usually", "よく", "しばしば", "よくある", "たいてい"],
        ["always", "いつも", "常に", "毎回"],
      ]),
    List(
      isScored: false,
      labels: [
        ["none"], ["novice", "beginner", "初心者", "初級"], ["intermediate", "中級"],
        ["advanced", "上級"], ["expert"],
      ]),
    List(
      isScored: false,
      labels: [["hours"], ["days"], ["weeks"], ["months"], ["years"]]),
    List(
      isScored: false,
      labels: [
        ["yes", "はい", "有", "ある", "あり", "した", "いる", "知っている", "知っていた"],
        ["no", "いいえ", "無", "ない", "なし", "していない", "いない", "知らない", "知らなかった"],
      ]),
    List(isScored: false, labels: [["男性", "男", "male", "m"], ["女性", "女", "female", "f"]]),
    List(
      isScored: false,
      labels: [
        ["less than high school degree", "less than high school", "中学校", "中学", "小学校・中学校"],
        ["high school degree", "high school", "高校", "高等学校"],
        [
          "some college or associate degree", "some college", "associate degree", "専門学校", "短大",
          "短期大学", "専門学校・短大", "短大・専門学校", "高専",
        ], ["bachelor degree", "bachelor's degree", "college degree", "大学", "大卒"],
        ["graduate degree", "master's degree", "大学院"], ["doctorate"],
      ]),
    List(
      isScored: true,
      labels: [
        ["まったく知らない", "全く知らない", "知らない", "知らなかった"],
        ["聞いたことがある", "名前だけ知っている", "名前は聞いたことがある", "聞いたことはある", "言葉は聞いたことがある"],
        ["少し知っている", "ある程度知っている"], ["知っている", "内容を知っている", "内容も知っている", "知っていた"],
        ["よく知っている", "詳しく知っている"],
      ]),
  ]

  private static let listed: [String: [Degree]] = {
    var listed: [String: [Degree]] = [:]
    for (index, list) in lists.enumerated() {
      for (place, labels) in list.labels.enumerated() {
        for label in labels {
          listed[label, default: []].append(
            Degree(family: .list(index), value: Double(place + 1)))
        }
      }
    }
    return listed
  }()

  /// Everything that a label can mean on a scale.
  static func degrees(of label: String) -> [Degree] {
    let text = bare(label)
    return (listed[text] ?? []) + [japaneseOpinion(text), englishOpinion(text)].compactMap { $0 }
  }

  /// Without numbers before it and explanations behind it. On bytes: it is done for every rare
  /// value of every column.
  private static func bare(_ label: String) -> String {
    let text = foldedKeepingSpaces(Array(label.utf8)).map { byte in
      (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
    var start = text.first == 0x28 || text.first == 0x5B ? 1 : 0
    let digits = text[start...].prefix { (0x30...0x39).contains($0) }
    if digits.isEmpty {
      start = 0
    } else {
      start = digits.endIndex
      while start < text.count, marksAfterNumber.contains(text[start]) { start += 1 }
      if start == text.count { start = 0 }
    }
    var end = text.count
    for index in (start + 1)..<max(start + 1, text.count) where index < end {
      if text[index] == 0x28 || text[index] == 0x3A || text[index...].starts(with: dashes) {
        end = index
      }
    }
    while end > start, endings.contains(text[end - 1]) { end -= 1 }
    if end > start + 3, text[..<end].suffix(3).elementsEqual("。".utf8) { end -= 3 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private static let marksAfterNumber = Array(")].:_ -".utf8)
  private static let dashes = Array(" -- ".utf8)
  private static let endings = Array(" .,!".utf8)

  // Weak before strong words: あまり…ない is looked for before ない alone.
  private static let japaneseStrength: [(words: [String], strength: Double)] = [
    (["どちらかといえば", "どちらかと言えば", "どちらかというと", "やや", "まあまあ", "まあ", "少し", "ある程度", "比較的", "わりと"], 1),
    (["あまり", "それほど", "さほど"], 1), (["まったく", "全く", "全然", "ほとんど", "少しも"], 3),
    (
      [
        "非常に", "とても", "大変", "大いに", "強く", "かなり", "十分", "すごく", "極めて", "よく", "積極的に", "できるだけ", "なるべく",
        "絶対に",
      ], 3
    ),
  ]
  private static let japaneseCores: [(positive: [String], negative: [String])] = [
    (["満足"], ["不満"]), (["重要"], ["重要でない", "重要ではない", "重要だと思わない"]),
    (["そう思う", "思う"], ["そう思わない", "そうは思わない", "思わない"]), (["賛成"], ["反対"]),
    (["良い", "よい", "良かった", "よかった"], ["悪い", "良くない", "よくない", "悪かった", "よくなかった"]),
    (["住みやすい"], ["住みにくい"]), (["感じる", "感じている"], ["感じない", "感じていない"]),
    (["必要"], ["不要", "必要ない", "必要でない", "必要ではない"]),
    (["関心がある", "関心あり"], ["関心がない", "関心はない", "関心なし"]),
    (["あてはまる", "当てはまる"], ["あてはまらない", "当てはまらない"]),
    (["期待する", "期待している"], ["期待しない", "期待していない"]), (["安心", "安全"], ["不安", "危険"]),
    (["増えた", "増加"], ["減った", "減少"]), (["便利"], ["不便"]),
    (["進んでいる"], ["進んでいない", "遅れている"]), (["わかりやすい", "分かりやすい"], ["わかりにくい", "分かりにくい"]),
    (["住み続けたい"], ["住み続けたくない", "転出したい"]), (["利用したい"], ["利用したくない", "利用しない"]),
    (["参加したい"], ["参加したくない"]),
    (["役に立った", "役立つ"], ["役に立たなかった", "役立たない"]), (["幸せ"], ["不幸せ", "不幸"]),
    (["理解している", "理解できた"], ["理解していない", "理解できなかった"]), (["信頼できる", "信頼している"], ["信頼できない", "信頼していない"]),
    (["好き"], ["嫌い"]), (["簡単"], ["難しい"]),
  ]
  private static let japaneseNeutral = [
    "どちらともいえない", "どちらとも言えない", "どちらでもない", "ふつう", "普通", "変わらない", "同じくらい", "どちらともいえない。",
  ]

  private static func japaneseOpinion(_ label: String) -> Degree? {
    if japaneseNeutral.contains(label) { return Degree(family: .opinion(""), value: 0) }
    var text = label.filter { $0 != " " }
    for ending in ["している", "である", "です", "だ", "でした", "だった", "する", "した"] where text.hasSuffix(ending)
    {
      let stem = String(text.dropLast(ending.count))
      if japaneseCores.contains(where: { core in
        (core.positive + core.negative).contains { stem.hasSuffix($0) }
      }) {
        text = stem
        break
      }
    }
    for core in japaneseCores {
      let negative = core.negative.first { text.hasSuffix($0) }
      guard let word = negative ?? core.positive.first(where: { text.hasSuffix($0) }) else {
        continue
      }
      let before = String(text.dropLast(word.count))
      guard let strength = japaneseStrength(before) else { continue }
      let value = negative == nil ? strength : -strength
      return Degree(family: .opinion(core.positive[0]), value: value)
    }
    return nil
  }

  private static func japaneseStrength(_ before: String) -> Double? {
    let before = before.hasSuffix("そう") && before.count > 2 ? String(before.dropLast(2)) : before
    if before.isEmpty || before == "そう" { return 2 }
    return japaneseStrength.first { $0.words.contains(before) }?.strength
  }

  private static let englishCores: [(positive: [String], negative: [String])] = [
    (["satisfied"], ["dissatisfied", "unsatisfied"]), (["agree"], ["disagree"]),
    (["important"], ["unimportant"]), (["likely"], ["unlikely"]),
    (
      ["favorably", "favorable", "favourably", "favourable"],
      ["unfavorably", "unfavorable", "unfavourably", "unfavourable"]
    ),
    (["easy"], ["difficult", "hard"]), (["good", "well"], ["bad", "poorly"]),
    (["safe"], ["unsafe"]), (["useful", "helpful"], ["useless", "unhelpful"]),
    (["interested"], ["uninterested"]), (["comfortable"], ["uncomfortable"]),
    (["confident"], ["unconfident"]), (["happy"], ["unhappy"]), (["familiar"], ["unfamiliar"]),
    (["support"], ["oppose"]), (["approve"], ["disapprove"]), (["concerned"], ["unconcerned"]),
    (["clear"], ["unclear"]), (["positive"], ["negative"]),
  ]
  private static let englishStrength: [String: Double] = [
    "": 2, "mostly": 2, "quite": 2, "generally": 2, "strongly": 3, "very": 3, "extremely": 4,
    "completely": 4, "totally": 3, "highly": 3, "somewhat": 1, "fairly": 1, "slightly": 1,
    "a little": 1, "rather": 1, "moderately": 1, "tend to": 1, "partly": 1,
  ]
  private static let englishNegation: [String: Double] = [
    "not at all": -3, "not": -2, "not very": -1, "not so": -1, "not too": -1,
    "not particularly": -1,
  ]

  private static func englishOpinion(_ label: String) -> Degree? {
    if label == "neutral" || label == "neither" || label.hasPrefix("neither ")
      || label == "undecided"
    {
      return Degree(family: .opinion(""), value: 0)
    }
    var words = label.split(separator: " ").map(String.init)
    guard let last = words.popLast(), words.count <= 4 else { return nil }
    let before = words.joined(separator: " ")
    for core in englishCores {
      let isNegative = core.negative.contains(last)
      guard isNegative || core.positive.contains(last) else { continue }
      if let value = englishNegation[before], !isNegative {
        return Degree(family: .opinion(core.positive[0]), value: value)
      }
      guard let strength = englishStrength[before] else { return nil }
      return Degree(family: .opinion(core.positive[0]), value: isNegative ? -strength : strength)
    }
    return nil
  }

  /// わからない and the like: on no scale.
  static func isNoOpinion(_ label: String) -> Bool {
    let text = bare(label)
    let japanese = [
      "わからない", "分からない", "判らない", "わからない・", "無回答", "該当しない", "該当なし", "答えたくない", "回答しない", "回答したくない",
      "利用していない", "利用したことがない", "知らないため", "判断できない", "対象外", "覚えていない",
    ]
    let english = [
      "don't know", "do not know", "i don't know", "not sure", "unsure", "n/a", "na",
      "not applicable", "unfamiliar", "prefer not", "no opinion", "no answer", "can't say",
      "decline to", "i don't use", "i don't understand", "do not use", "don't use", "have not used",
      "haven't used", "never used",
    ]
    return japanese.contains { text.hasPrefix($0) || text.hasSuffix($0) }
      || english.contains { text.hasPrefix($0) }
  }

  /// その他.
  static func isOther(_ label: String) -> Bool {
    // 「その他（19歳～64歳）」 says what it is.
    if label.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return false }
    let text = bare(label)
    return text.hasPrefix("その他") || text.hasPrefix("そのほか") || text.hasPrefix("上記以外")
      || text.hasPrefix("それ以外") || text == "other" || text == "others"
      || text.hasPrefix("other ") && text.utf8.count < 30 || text.hasPrefix("other,")
  }

  /// 特にない: stands alone among marks.
  static func isExclusive(_ label: String) -> Bool {
    let text = bare(label)
    let japanese = [
      "特にない", "特になし", "とくにない", "いずれもない", "どれもない", "あてはまるものはない", "当てはまるものはない", "利用していない",
      "いずれも利用していない", "ひとつもない", "一つもない", "該当なし", "該当するものはない", "わからない", "分からない", "何もしていない",
      "特に何もない", "参加していない", "持っていない",
    ]
    return japanese.contains { text == $0 || text.hasSuffix($0) }
      || text.hasPrefix("none of") || text == "none" || text == "nothing"
      || text.hasPrefix("don't know") || text.hasPrefix("not applicable")
      || text.hasPrefix("prefer not")
  }
}
