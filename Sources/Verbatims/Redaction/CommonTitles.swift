/// Words that take さん or 様 and are nobody's name.
struct CommonTitles: Sendable {
  /// Whole words, and words that end a longer one.
  private let nouns: WordIndex<Bool>

  /// The words that the program knows.
  static let shipped = CommonTitles()

  private init() {
    var index = WordIndex<Bool>(.backward)
    index.add(words: Self.words, true)
    nouns = index
  }

  /// Whether some characters before 敬称 end in a word for a role, a relative, a shop.
  func holds(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    guard let last = range.last else { return true }
    if Self.endings.contains(text[last]) { return true }
    return nouns.all(in: text, at: range.upperBound) { length, _ in length <= range.count } != nil
  }

  /// 屋, 員, 長: what people are called by their work or place.
  private static let endings: Set<UInt32> = Set(
    "屋員者長師士手民人家会社店課係部局署省院官生客方達組班館園校所庁隊団側夫妻婦親母父孫兄姉弟妹児娘嫁婿僧侶坊皆各位隣近奥爺婆役主将匠工商業職担当先輩医科嬢童寄模紋後友仲事務駅寺宮神仏王姫殿若赤女男何誰彼我私僕俺君貴諸"
      .unicodeScalars.map(\.value))

  private static let words = """
    医者 看護 介護 保健 保育 警察 消防 郵便 宅配 宅急便 役場 市役所 区役所 県庁 病院 農協 漁協 農家 大工 左官 女将 大家 お客 客 患者 相手 本人 世話 手伝
    大臣 首相 総理 議員 委員 先生 教授 博士 巡査 刑事 選手 監督 司会 司書 受付 窓口 運転 警備 清掃 配達 営業 総務 企画 広報 福祉 年配 高齢 障害 若手 新人 素人 玄人
    女子 男子 双子 息子 迷子 親子 母子 弟子 王子 皇子 様子 調子 妻子 父子 里子 養子 孫子 利子 電子 原子 障子 菓子 団子
    市場 広場 工場 農場 役場 牧場 職場 現場 会場 売場 漁場 斎場 酒場 球場 劇場 浴場 車場 輪場 道場 理場 河川 森林 山林 水源 林業 水田
    親御 皆々 弘法 大師 不動 薬師 阿弥陀 釈迦
    番頭 船頭 会頭 音頭 棟梁 大将 板前 当番 幹事 監事 総代 書記 会計 行政 自治 担任 教頭 施設 案内 誘導 文様 救急 救命 交番 派出所 公団 公社 東電 中電 関電 信金
    産直 市場 学童 保母 保父 給食 用務 代行 修理 点検 検針 集金 回収 収集 掃除 整備 建築 塗装 解体 引越 宅急 運送 運輸 交通 鉄道 航空 旅行 観光 温泉 銭湯 旅館
    外国 日本 地元 近所 隣 両隣 向かい 裏 上司 部下 同僚 先輩 後輩 友達 友人 仲間 子供 大人 老人 中高年 小学生 中学生 高校生 大学生 学生 園児 児童 生徒 保護者
    芸能 俳優 歌手 落語 作家 画家 神父 牧師 住職 和尚 宮司 神主 巫女 仏様 観音 地蔵 稲荷 七福神 恵比寿 大黒 弁天 天神 八幡 氏神 御先祖 先祖 祖先
    専門 業界 業 大手 中小 商店 工務 建設 不動産 電力 電気 水道 ガス 新聞 放送 銀行 保険 生協 町内 自治会 組合 連合 協会 法人 財団 協議 支援 相談 訪問
    中国 韓国 台湾 米国 英国 仏蘭西 伯剌西爾 皆 奥 叔父 叔母 伯父 伯母 従兄弟 従姉妹 兄弟 姉妹 親戚 家族 夫婦 主人 旦那 女房 家内 息子 娘 孫 双子 赤 坊 嬢 爺 婆
    """

  /// Kana before 敬称 that are no names: おばあさん, ヘルパーさん.
  static let kana: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.backward)
    index.add(
      words: """
        おばあ おじい おば おじ おとう おかあ おにい おねえ にい ねえ とう かあ じい ばあ おまわり おくさ おく みな みなさ おかみ だんな むすこ むすめ
        まご おいしゃ いしゃ おきゃく きゃく おてつだい おとなり となり ごきんじょ きんじょ たく おっか おっと おやっ とっ かっ あか わん にゃん ねこ いぬ うさぎ ぞう くま
        こども おこ ちびっこ ともだち おとも どなた だれ なに おすもう おしょう おてら おみや かみ ほとけ おひ おつき おひな おじぞう じぞう いちば
        おぼっ ぼっ じょう おじょう あん おちび ちび おつかれ ごくろう おまち たくさ かんばん
        ヘルパー ドライバー スタッフ ボランティア ワーカー ママ パパ メーカー スーパー コンビニ リーダー オーナー ユーザー タクシー バス ナース シルバー ケアマネ ケアマネジャー
        ケアマネージャー デイサービス サービス センター マネージャー パート アルバイト バイト サポーター コーディネーター カウンセラー ドクター インストラクター ライダー ガードマン
        サラリーマン オペレーター インストラクター アドバイザー モニター ヤクルト ヤマト クロネコ サガワ アマゾン グーグル ヤフー ライン トヨタ ホンダ スズキ自動車 イオン セブン ローソン
        ゾウ キリン パンダ ライオン ウサギ ワン ネコ イヌ クマ ゴミ オジ オバ オヤジ オカン オトン ニイ ネエ ジイ バア ゲスト プロ アナウンサー アイドル タレント アーティスト コーチ
        デザイナー エンジニア プログラマー ライター カメラマン シェフ コック オジイ オバア シニア アメリカ ブラジル ベトナム フィリピン インド ネパール
        """, true)
    return index
  }()
}
