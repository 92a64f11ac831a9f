import SurveyModel

extension AnswerSearch {
  /// Number plates: 静岡 500 あ 12-34.
  mutating func searchPlates() {
    var place = 0
    while place < text.count {
      guard text.has(.digit, at: place) else {
        place += 1
        continue
      }
      let end = text.run(of: .wordLike, from: place, atMost: 8)
      if let range = plate(classAt: place) { add(.numberPlate, range) }
      place = max(end, place + 1)
    }
  }

  /// The region, a class of two or three characters, one kana and up to four digits.
  private func plate(classAt start: Int) -> Range<Int>? {
    let digits = text.run(of: .digit, from: start, atMost: 4)
    var end = digits
    if digits - start < 3, text.has(.capital, at: digits) {
      end = text.run(of: .wordLike, from: digits, atMost: 2)
    }
    guard (2...3).contains(end - start) else { return nil }
    let kana = text.afterSpaces(end)
    guard text.has([.hiragana, .capital], at: kana), !Self.unusedKana.contains(text[kana]) else {
      return nil
    }
    let serial = text.afterSpaces(kana + 1)
    guard let last = serialEnd(from: serial) else { return nil }
    guard let (region, isKnown) = region(before: start) else { return nil }
    let isPlate =
      isKnown || text[serial + 2] == 0x2D || isSpaced(end, kana, serial)
      || cues.isNear(.plate, region..<last, within: 12)
    return isPlate && !isAmount(serial..<last) ? region..<last : nil
  }

  private static let unusedKana: Set<UInt32> = Set("おしへん".unicodeScalars.map(\.value))

  private func isSpaced(_ end: Int, _ kana: Int, _ serial: Int) -> Bool {
    kana > end && serial > kana + 1
  }

  /// 12-34, 1234, ・・12, ・1.
  private func serialEnd(from start: Int) -> Int? {
    var place = start
    while [0x30FB, 0x2E, 0xB7].contains(text[place]), place - start < 3 { place += 1 }
    var end = text.run(of: .digit, from: place, atMost: 5)
    if end - place == 2, text[end] == 0x2D {
      let rest = text.run(of: .digit, from: end + 1, atMost: 3)
      if rest - end == 3 { end = rest }
    }
    let count = end - place
    return count > 0 && count <= 5 && !text.has(.digit, at: end) ? end : nil
  }

  private func region(before start: Int) -> (Int, isKnown: Bool)? {
    let end = text.beforeSpaces(start)
    if let (length, _) = Self.regions.longest(in: text, at: end) { return (end - length, true) }
    let first = text.run(of: .kanji, before: end, atMost: 4)
    return end - first >= 2 ? (first, false) : nil
  }

  /// What stands on plates, as the ministry of transport has named its offices.
  private static let regions: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: """
        札幌 函館 旭川 室蘭 苫小牧 釧路 知床 帯広 十勝 北見 青森 弘前 津軽 八戸 岩手 盛岡 平泉 宮城 仙台 秋田 山形 庄内 福島 会津 郡山 白河 いわき
        水戸 土浦 つくば 宇都宮 那須 とちぎ 日光 群馬 前橋 高崎 大宮 川口 所沢 川越 熊谷 春日部 越谷 千葉 成田 習志野 市川 船橋 袖ヶ浦 市原 野田 柏 松戸
        品川 世田谷 練馬 杉並 板橋 足立 江東 葛飾 八王子 多摩 横浜 川崎 湘南 相模 山梨 富士山 新潟 長岡 上越 富山 石川 金沢 福井 長野 松本 諏訪 安曇野
        南信州 岐阜 飛騨 静岡 浜松 沼津 伊豆 名古屋 豊橋 三河 岡崎 豊田 尾張小牧 一宮 春日井 三重 鈴鹿 四日市 伊勢志摩 滋賀 京都 なにわ 大阪 和泉 堺
        神戸 姫路 奈良 飛鳥 和歌山 鳥取 島根 出雲 岡山 倉敷 広島 福山 山口 下関 徳島 香川 高松 愛媛 高知 福岡 北九州 久留米 筑豊 佐賀 長崎 佐世保 熊本
        大分 宮崎 鹿児島 奄美 沖縄 宮古 八重山
        """, true)
    return index
  }()
}
