/// The names of places before a house number: 静岡県焼津市本町, 本町, 横浜市西区みなとみらい.
struct PlaceName {
  /// Where the first of the names begins; the place of the number where there is none.
  var start: Int
  /// With a prefecture, a city, ward, town, village or county.
  var isAnchored = false
  /// Ends as towns do: 町, 台, 丘, 通り.
  var endsLikeTown = false
  /// Nothing that is certainly no place stands before the number.
  var isPossible = false
  /// Characters of the town itself.
  var townLength = 0

  private static let longest = 40

  init(_ text: FoldedAnswer, before number: Int) {
    let end = text.beforeSpaces(number)
    start = number
    guard end > 0 else { return }
    var start = Self.runStart(text, before: end)
    guard start < end else { return }
    townLength = end - start
    let last = text[end - 1]
    endsLikeTown = Self.townEndings.contains(last) || Self.endsInStreet(text, end)
    isPossible =
      !Self.otherEndings.contains(last)
      && Self.otherWords.longest(in: text, at: end) == nil
    start = Self.withoutIntroduction(text, start, end)
    if let (first, place) = Self.anchor(text, start..<end) {
      start = first
      isAnchored = true
      townLength = end - place
    }
    self.start = start
  }

  /// 市 区 町 村 郡 都 道 府 県
  private static let divisions: Set<UInt32> = Set("市区町村郡都道府県".unicodeScalars.map(\.value))
  private static let townEndings: Set<UInt32> = Set("町台丘条丁字通里".unicodeScalars.map(\.value))
  /// What a number stands behind that is no house's.
  private static let otherEndings: Set<UInt32> = Set(
    "会員者係課室館校駅線便券費税料数率歳的性用度案式法品機器型番号組班級位点問図表年月日時分回第約計比店氏様人各全毎週朝昼夜他系車円章節項版種期次比"
      .unicodeScalars.map(\.value))

  /// Words before numbers of another kind.
  private static let otherWords: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: """
        設問 質問 図表 資料 別紙 様式 令和 平成 昭和 大正 明治 西暦 紀元 比率 割合 電話 携帯 番号 コード バージョン ヴァージョン ステップ レベル
        クラス グループ チーム ケース ページ フロア エリア ホーム バス 路線 系統 国道 県道 市道 台風 結果 成績 試合 スコア 得点 布陣 日程 価格 平日
        土日 休日 夕方 期間 時間 回数 頻度 年齢 予算 値段 料金 金額 気温 最高 最低 過去 今後 直近 以前 最近 残り 上位 下位 小学 中学 午前 午後 製品
        商品 型式 型番 規格 寸法 サイズ 血圧 対戦 勝敗 体制 編成 配分 満足度 評価 理由 選択肢 項目 番組 チャンネル 号室 会議室 教室 研修室 ゲート 窓口
        乗り場 のりば 改札 出口 入口 新幹線 列車 号車 シート 部数 合計 平均 定員 人数 毎回 毎月 毎週 毎日 毎年 年間 月間 週間 一日 一回 大人 子供
        子ども 最大 最小 最長 最短 現在 通算 累計 世代 連続 電車 タイプ パターン モデル シリーズ ルール 受付 整理 通知 議案 条例 法律 省令 規則
        定食 メニュー 映画 ドラマ ゲーム 対応 対策 計画 事業 予約 注文 検査 血液 郵便 銀行 口座 会員 利用者 保険証 診察券 暗証 免許証 学籍 職員
        """, true)
    return index
  }()

  /// Words that lead to an address and are none of it.
  private static let introductions: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words: """
        現住所 住所 自宅 実家 勤務先 勤務地 現在 当時 私 我家 我が家 旧住所 新住所 所在地 会社 職場 店舗 本社 送付先 届け先 届出先 連絡先 宛先 両親宅 親戚宅
        祖父母宅 隣家 娘宅 息子宅 友人宅 被害場所 場所 先月 昨年 今年 今春 最近 以前 居住地 本籍 本籍地 母宅 父宅 隣人宅 知人宅 
        """, true)
    return index
  }()

  /// Kanji, katakana and what of hiragana can belong to names of places.
  private static func runStart(_ text: FoldedAnswer, before end: Int) -> Int {
    var start = end
    while end - start < longest {
      if text.has([.kanji, .katakana], at: start - 1) {
        start -= 1
      } else if text.has(.hiragana, at: start - 1) {
        let before = hiraganaStart(text, before: start, end: end)
        guard before < start else { break }
        start = before
      } else if text.has(.space, at: start - 1), divisions.contains(text[start - 2]) {
        start -= 1
      } else {
        break
      }
    }
    while start < end, text.has(.space, at: start) { start += 1 }
    return start
  }

  /// Passes hiragana that stands inside of a name or is one.
  private static func hiraganaStart(_ text: FoldedAnswer, before end: Int, end whole: Int) -> Int {
    let start = text.run(of: .hiragana, before: end, atMost: 9)
    guard end - start < 9 else { return end }
    let (before, after) = (text[start - 1], text[end])
    // 丸の内, ひばりが丘, 上る
    let isJoint = end - start == 1 && text.has(.kanji, at: start - 1) && text.has(.kanji, at: end)
    if isJoint, end < whole, [0x306E, 0x304C, 0x3064].contains(text[start]) {
      // 市の本町, 家の本町 are no joints.
      return divisions.contains(before) || Self.houseWords.contains(before) ? end : start
    }
    if isJoint, [0x308B, 0x308A].contains(text[start]) { return start }
    // つくば市, みどり区, あけぼの町, さくら台
    let isBeforeHill = after == 0x30F6 || after == 0x30B1
    if end < whole, isBeforeHill || divisions.contains(after) || townEndings.contains(after) {
      let name = afterParticle(text, start, end)
      return end - name >= 1 ? name : end
    }
    // みなみ野
    if end < whole, whole - end <= 2, (2...7).contains(end - start),
      !Self.phraseEndings.contains(text[end - 1])
    {
      return afterLastParticle(text, start, end)
    }
    // 西区みなとみらい
    if divisions.contains(before), !text.has(.space, at: start - 1) {
      return [0x306F, 0x304C, 0x306E, 0x3092, 0x306B, 0x3067, 0x3082, 0x3078, 0x306A, 0x304B]
        .contains(text[start]) || end - start < 2 ? end : start
    }
    return end
  }

  /// What phrases end in and names of towns do not: から, まで, では, して.
  private static let phraseEndings: Set<UInt32> = Set(
    "らではにてたるいのをがともすへかな".unicodeScalars.map(\.value))

  private static let houseWords: Set<UInt32> = Set("家私宅母父妻夫娘孫友".unicodeScalars.map(\.value))

  /// Without the particle between a noun and a name in hiragana.
  private static func afterParticle(_ text: FoldedAnswer, _ start: Int, _ end: Int) -> Int {
    guard text.has([.kanji, .katakana], at: start - 1) || start == 0 || text[start - 1] > 0 else {
      return start
    }
    let isParticle = [0x306F, 0x304C, 0x306E, 0x306B, 0x3092, 0x3067, 0x3082].contains(text[start])
    return isParticle && end - start > 1 ? start + 1 : start
  }

  /// あざみ of うちはあざみ野.
  private static func afterLastParticle(_ text: FoldedAnswer, _ start: Int, _ end: Int) -> Int {
    let last = (start..<max(start, end - 2)).last { [0x306F, 0x304C, 0x306E].contains(text[$0]) }
    return last.map { $0 + 1 } ?? start
  }

  private static func endsInStreet(_ text: FoldedAnswer, _ end: Int) -> Bool {
    text[end - 1] == 0x308A && text[end - 2] == 0x901A
  }

  private static func withoutIntroduction(_ text: FoldedAnswer, _ start: Int, _ end: Int) -> Int {
    guard let (length, _) = introductions.longest(in: text, at: start), start + length < end else {
      return start
    }
    return start + length
  }

  /// Where the largest division begins and where the last one ends.
  private static func anchor(_ text: FoldedAnswer, _ range: Range<Int>) -> (Int, Int)? {
    var first = range.lowerBound
    var last: Int?
    for place in range where divisions.contains(text[place]) && place > range.lowerBound {
      // 町 and 村 at the very end are the town itself.
      if place == range.upperBound - 1, text[place] == 0x753A || text[place] == 0x6751 { continue }
      // 市内, 市立, 市民, 町内, 道路, 府中 are no divisions.
      if Self.continuations.contains(text[place + 1]) { continue }
      last = place + 1
      if let start = prefecture(text, endingAt: place + 1), start > first { first = start }
    }
    return last.map { (first, $0) }
  }

  private static let continuations: Set<UInt32> = Set(
    "内立民役外営政長議道路線路会場税費報街並村".unicodeScalars.map(\.value))

  private static func prefecture(_ text: FoldedAnswer, endingAt end: Int) -> Int? {
    prefectures.longest(in: text, at: end).map { end - $0.length }
  }

  private static let prefectures: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: """
        北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県 長野県
        岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県
        佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県
        """, true)
    return index
  }()
}
