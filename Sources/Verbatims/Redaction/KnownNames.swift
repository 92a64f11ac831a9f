/// Names of people that the search knows, and the kanji that names are made of.
struct KnownNames: Sendable {
  /// 田中, 鈴木.
  private(set) var family = WordIndex<Bool>(.backward)
  /// 太郎, 花子, and the same in kana.
  private(set) var given = WordIndex<Bool>(.backward)
  /// たなか, and names from elsewhere in katakana.
  private(set) var spoken = WordIndex<Bool>(.backward)
  private(set) var englishGiven = WordIndex<Bool>(.forward)

  /// The names that the program brings along.
  static let shipped = KnownNames()

  private init() {
    family.add(words: Self.familyNames, true)
    given.add(words: Self.givenNames, true)
    given.add(words: Self.givenReadings, true)
    given.add(words: Self.inKatakana(Self.givenReadings), true)
    spoken.add(words: Self.familyReadings, true)
    spoken.add(words: Self.inKatakana(Self.familyReadings), true)
    spoken.add(words: Self.foreignNames, true)
    englishGiven.add(words: Self.englishGivenNames, true)
  }

  /// With further family names.
  func adding(familyNames: [[UInt32]]) -> KnownNames {
    var names = self
    for name in familyNames { names.family.add(name, true) }
    return names
  }

  private static func inKatakana(_ words: String) -> String {
    String(
      String.UnicodeScalarView(
        words.unicodeScalars.map { scalar in
          guard (0x3041...0x3096).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value + 0x60) ?? scalar
        }))
  }

  func isFamily(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    family.value(in: text, filling: range) != nil
  }

  func isGiven(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    given.value(in: text, filling: range) != nil
  }

  /// Two or three kanji of which the first and the last stand in many family names.
  func looksLikeFamily(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    (2...3).contains(range.count) && Self.familyBeginnings.contains(text[range.lowerBound])
      && Self.familyEndings.contains(text[range.upperBound - 1])
  }

  /// Kanji of which the last stands at the end of many family names.
  func endsLikeFamily(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    range.count > 1 && range.allSatisfy { text.has(.kanji, at: $0) }
      && Self.familyEndings.contains(text[range.upperBound - 1])
  }

  /// One to three kanji that end as given names do.
  func looksLikeGiven(_ text: FoldedAnswer, _ range: Range<Int>) -> Bool {
    (2...3).contains(range.count) && Self.givenEndings.contains(text[range.upperBound - 1])
      && range.allSatisfy { text.has(.kanji, at: $0) }
  }

  private static let familyBeginnings: Set<UInt32> = Set(
    """
    安赤秋浅朝足芦東荒有青麻相会阿綾粟飯池石泉磯板市一稲犬今岩入植上臼宇内梅浦江榎遠大岡小奥長落越尾折恩海加各笠梶柏片勝門金兼鎌神上亀唐河川菅木菊岸北衣君切熊久国窪倉栗黒桑郡小古五後近権佐西斎坂酒崎作桜笹里猿沢塩志重篠芝柴島嶋清下庄白城新進神菅杉鈴須砂住瀬関千曽園染曾
    高多滝田竹武立谷伊種玉垂丹千塚土津月辻角堤常坪鶴寺天土戸時徳富友外鳥豊中永長仲夏七名並成鳴南難新仁西二沼根野乃能則萩羽橋蓮長秦畑花服浜林早原春半坂板東樋久菱人平日広深福藤船冬古別北星細堀本前牧正益増又町松丸万三水溝緑皆南峰箕宮宗村室毛持本百森諸門
    八安矢柳山湯横吉米若脇和鷲渡綿亘蛭蛯榛紅法見良油薗廣濱齋澤櫻邊邉嵐猪魚鵜瓜扇荻桶鬼鏡垣柿籠風糟樫槍兜蒲雉楠沓車鯉駒鷺鮫鹿雫霜杓菖雀滑蝶椿燕鴇栃轟鳶中苗梨錦貫能灰箱旗鳩刃彦瓢蛇帆牧槇松蓑虻椋餅籾桃薬雪弓蓬龍鰐藁
    添釘奈喜勅御番都頼陶諏糸桐桂檜榎柊笛綱縄舟帆櫛傘鞍鐘釜釣鍬鍋塙埴墨壁夏冬夕暁芹葦茅葛薄蕗蕨藍茜苅刈麦犬熊羊牛寅卯辰巳午未亥雄夫実紀紺紫鼓釈仙千宗惣葉蔦斗登冨豊頓苫
    """.unicodeScalars.map(\.value).filter { $0 > 0x2F })

  private static let familyEndings: Set<UInt32> = Set(
    """
    田川山村本井野原島嶋崎﨑沢澤木藤橋谷口上下内中西東南北林森岡松竹杉浜濱津瀬塚坂宮寺尾根越戸場見平倉条辺部河吉江池石水沼岸浦港泉永代羽間瀧滝堀城関所屋端巻淵渕垣園畑葉花枝岩瀬宅々木神月世地名目保馬丸生方賀賢我幡良瀬栖蔵貫桑野笠形守尻脇迫留成住積利置股首籠子
    """.unicodeScalars.map(\.value).filter { $0 > 0x2F })

  private static let givenEndings: Set<UInt32> = Set(
    """
    郎夫雄男介太也一二三彦樹輝斗翔大司志之治明美子恵香奈菜花代江枝乃希紀佳咲愛華実里莉優沙織穂音月葉海空陽真人平助輔史哉弥次吉造蔵衛門義信孝博浩弘広宏行幸正成敏俊秀英昭章彰晃光充満和男政昌雅道教則憲典徳久仁忍亜衣依緒央桜果歌夏稀季貴琴湖心紗彩早瀬苗那南音羽帆保妃姫
    日舞麻未実弥結由友有悠夕裕祐侑優遊世代良蘭梨理璃瑠怜玲令麗鈴蓮路和嘉絵慧圭桂啓敬恭京玖駆空晴生聖星清盛千泉創奏爽蒼聡智朋知寿朔朱珠樹秋春純淳潤隼駿翼凪伸真慎進新仁尋斎碧歩穂萌茂守睦陸龍竜亮涼諒凌遼稜隆
    """.unicodeScalars.map(\.value).filter { $0 > 0x2F })
}
