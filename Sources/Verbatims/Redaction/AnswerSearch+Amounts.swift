extension AnswerSearch {
  private static let counters: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words: """
        円 人 名 件 個 回 年 月 日 時 分 秒 週 歳 才 代 台 本 枚 冊 軒 世帯 割 倍 点 位 度 杯 匹 頭 歩 坪 畳 帖 頁
        km m kg g ml cm mm ha kb mb gb mbps % パーセント メートル キロ センチ ミリ グラム リットル ページ か所 カ所 ヶ所 箇所
        か月 カ月 ヶ月 ヵ月 か国 カ国 ヶ国 番線 番目 番街 番窓口 番乗り番台 号線 号車 号機 号館 号議案 次 期 万 億 千 百 種類 種 社 校 組 班 票 部屋
        席 食 泊 往復 往 周 段階 段 項目 問 行 列 桁 文字 便 系統 分の 以上 以下 未満 ほど 程度 くらい ぐらい 前後 センチメートル
        平方 平米 ㎡ ㎥ ㎝ ㎞ ㎏ 円台 学年 年生 級 車線 両 隻 機 店舗 店 施設 拠点 園 棟 戸 区間 区画 部 作 曲 話 巻 対 勝 敗
        yen dollars people times percent hours hour minutes minute days day years year months month weeks week am pm
        """, true)
    return index
  }()

  /// Whether a number counts something: 3-4回, 100-1000円, ¥500.
  func isAmount(_ range: Range<Int>) -> Bool {
    let after = text.afterSpaces(range.upperBound)
    if isCounter(at: after) { return true }
    let before = text[range.lowerBound - 1]
    return before == 0xA5 || before == 0x24 || before == 0x20AC || before == 0xA3
  }

  func isCounter(at place: Int) -> Bool {
    Self.counters.all(in: text, at: place) { length, _ in
      // `m` of `me` counts nothing.
      !(text.has(.latin, at: place) && text.has(.latin, at: place + length))
    } != nil
  }
}
