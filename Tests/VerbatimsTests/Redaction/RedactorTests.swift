import SurveyModel
import Testing

@testable import Verbatims

/// A redactor whose placeholders are the names of the kinds.
func plainRedactor(_ lists: RedactionLists = RedactionLists()) -> Redactor {
  Redactor(lists: lists) { kind, language in
    switch language {
    case .japanese: "［\(kind.rawValue)］"
    case .english: "[\(kind.rawValue)]"
    }
  }
}

func redacted(_ answer: String, _ lists: RedactionLists = RedactionLists()) -> String {
  String(decoding: plainRedactor(lists).redacted(Array(answer.utf8)).text, as: UTF8.self)
}

@Suite struct RedactorTests {
  @Test(arguments: [
    ("電話は０９０－１２３４－５６７８です", "電話は［phone］です"),
    ("0546261111か(054)626-1111、03(1234)5678", "［phone］か［phone］、［phone］"),
    ("+81-90-1234-5678と+81 (0)54 626 1111", "［phone］と［phone］"),
    ("〇九〇ー一二三四ー五六七八と090の1234の5678", "［phone］と［phone］"),
    ("TEL621-3111（内線12）", "TEL［phone］"),
    ("０９０一１２３４一５６７８へ", "［phone］へ"),
    ("ﾃﾞﾝﾜ 090‐1234‐5678", "ﾃﾞﾝﾜ ［phone］"),
    ("090-\u{200B}1234-5678まで", "［phone］まで"),
    ("&#48;90-1234-5678です", "［phone］です"),
    ("0 9 0 - 1 2 3 4 - 5 6 7 8まで", "［phone］まで"),
    ("from abroad 0044 20 7946 0958", "from abroad [phone]"),
    ("call (555) 223-4567 or 555-223-4567", "call [phone] or [phone]"),
  ])
  func `a phone number is found however it is written`(answer: String, expected: String) {
    #expect(redacted(answer) == expected)
  }

  @Test(arguments: [
    ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐへ", "［email］へ"),
    ("taro.yamada+dx@mail.example.co.jp", "[email]"),
    ("taro(at)example.comまで", "［email］まで"),
    ("https://example.com/a?b=c#dを見て", "［url］を見て"),
    ("see www.example.jp, please", "see [url], please"),
    ("カードは4111-1111-1111-1111", "カードは［payment-card］"),
    ("378282246310005で払った", "［payment-card］で払った"),
    ("郵便番号4250041、〒425-0041", "郵便番号［postal-code］、［postal-code］"),
    ("静岡500あ12-34の車と浜松 330 さ ・・12", "［number-plate］の車と［number-plate］"),
    ("昭和50年4月3日生まれ", "［birth-date］生まれ"),
    ("生年月日：S50.4.3", "生年月日：［birth-date］"),
    ("born on April 3, 1975", "born on [birth-date]"),
    ("利用者番号は12345678です", "利用者番号は［identifier］です"),
    ("会員番号：A-12345", "会員番号：［identifier］"),
    ("12345678という会員番号", "［identifier］という会員番号"),
    ("LINE ID: yamada_taro", "LINE ID: [identifier]"),
  ])
  func `structured kinds are found`(answer: String, expected: String) {
    #expect(redacted(answer) == expected)
  }

  // The check digits are those of the ordinance, computed by hand: for 12345678901 the weighted
  // sum is 267, 267 mod 11 = 3, 11 - 3 = 8.
  @Test(arguments: [
    ("マイナンバーは123456789018", "マイナンバーは［my-number］"),
    ("1234-5678-9018が私の個人番号", "［my-number］が私の個人番号"),
    ("製品は123456789018", "製品は123456789018"),
    ("マイナンバーのことで来たが、製品の123456789017が", "マイナンバーのことで来たが、製品の123456789017が"),
  ])
  func `twelve digits are an individual number where the text and the check digit say so`(
    answer: String, expected: String
  ) {
    #expect(redacted(answer) == expected)
  }

  @Test func `a number of sixteen digits that fails the check is no card`() {
    #expect(redacted("4111111111111112番") == "4111111111111112番")
  }

  @Test(arguments: [
    ("静岡県焼津市石津1-2-3に住む", "［address］に住む"),
    ("焼津市本町二丁目三番四号", "［address］"),
    ("本町5丁目6番1号です", "［address］です"),
    ("焼津市小川1234番地の5", "［address］"),
    ("東京都千代田区丸の内1-2-3 丸ビル5階", "［address］"),
    ("横浜市西区みなとみらい3-4-5-1203", "［address］"),
    ("札幌市中央区北1条西2丁目3-4", "［address］"),
    ("大覚寺3-4-5サンハイツ205号室です", "［address］です"),
    ("I live at 12 Maple Street, Apt 3, Springfield, IL 62704.", "I live at [address]."),
    ("2-16-32 Honmachi, Yaizu-shi", "[address]"),
    ("Our address is 10 Downing St, London SW1A 2AA.", "Our address is [address]."),
    ("1600 Pennsylvania Ave NW, Washington, DC 20500", "[address]"),
    ("Flats near LS1 4AB", "Flats near [postal-code]"),
  ])
  func `an address is found as a whole`(answer: String, expected: String) {
    #expect(redacted(answer) == expected)
  }

  @Test(arguments: [
    ("窓口の鈴木さんは親切", "窓口の［name］さんは親切"),
    ("鈴木　一郎さんと榛葉健太郎様", "［name］さんと［name］様"),
    ("蛭田さん、たなかさん、スミスさん", "［name］さん、［name］さん、［name］さん"),
    ("大翔くんとみゆちゃん", "［name］くんと［name］ちゃん"),
    ("焼津の田中太郎と申します", "焼津の［name］と申します"),
    ("私は田中です", "私は［name］です"),
    ("担当の佐藤が来た", "担当の［name］が来た"),
    ("氏名：田中 太郎", "氏名：［name］"),
    ("Mr. Smith and Tanaka-san", "Mr. [name] and [name]-san"),
    ("My name is John Smith", "My name is [name]"),
    ("勅使河原さんと市民課添田様", "［name］さんと市民課［name］様"),
    ("隣の鈴木家の犬、うちの娘、美咲が", "隣の［name］家の犬、うちの娘、［name］が"),
    ("市長の中野さん", "市長の［name］さん"),
  ])
  func `a name is found by what stands beside it`(answer: String, expected: String) {
    #expect(redacted(answer) == expected)
  }

  @Test(arguments: [
    ("私の名前は架空田 みずほです。便利です。", "私の名前は［name］です。便利です。"),
    ("電話は050-0000-1234、試野といいます。お世話に", "電話は［phone］、［name］といいます。お世話に"),
    ("試野と言います。よろしく", "［name］と言います。よろしく"),
    ("はじめまして、架空田みずほといいます。", "はじめまして、［name］といいます。"),
    ("架空田　みずほと申します", "［name］と申します"),
    ("わたしの名前はカクウダ ミズホです", "わたしの名前は［name］です"),
    ("名前：架空田 みずほです。", "名前：［name］です。"),
    ("氏名:架空田みずほ", "氏名:［name］"),
    ("名前は架空田レイジです。", "名前は［name］です。"),
    ("私の名前はMizuho Kakudaと申します", "私の名前は［name］と申します"),
    ("Mizuho Kakudaと申します。", "［name］と申します。"),
    ("私は試野と言いますが、バスが", "私は［name］と言いますが、バスが"),
    ("大富地区に住む試野といいます。", "大富地区に住む［name］といいます。"),
    ("I'm called Mizuho and live here", "I'm called [name] and live here"),
    ("My surname is Kakuda.", "My surname is [name]."),
    ("People call me Mizuho", "People call me [name]"),
  ])
  func `a name is found by what people say of themselves`(answer: String, expected: String) {
    #expect(redacted(answer) == expected)
  }

  @Test(arguments: [
    "歩道を広げてほしいといいと思います。", "というといいますか、不便です", "これを公助といいます。", "職員は、前例がないと言います。",
    "名前は大切です。名前は公表しないで", "市の名前は長いです", "私の名前は出さないでください。", "駅の名前は何といいますか",
    "皆が不便といいます。", "氏名：匿名です", "私は、名前は知らないといいます。", "お願いと申しますか、提案です",
    "My name is spelled wrong. I was called twice.", "They call me every week",
  ])
  func `what is said of names and by others stays`(answer: String) {
    #expect(redacted(answer) == answer)
  }

  @Test(arguments: [
    "市長さんと職員さんと店員さん", "お医者さん、皆さん、運転手さん、奥さん", "ヘルパーさんとおばあちゃん、赤ちゃん",
    "たくさんの仕様、多様性、同様に様々", "氏名の欄が小さい", "対応もちゃんとして", "宮殿のチャンピオン",
    "バス12番線と国道150号", "第3次計画、令和7年度、令和7-8年度", "20-30人、3-4回、24時間365日",
    "9:00-17:00、10時～15時", "3:2の比率、4-4-2の布陣", "市外局番は054", "型番AB-1234、3LDK",
    "100-1000円、500-1000円、1,000,000円", "2025-08-20、2025/8/20、令和7年8月20日", "問3-4-5、1番2番、3番ホーム、第2号",
    "焼津市100周年、市内100か所", "本町3丁目の公園", "私は主婦です。私は反対です", "65-74歳、1-2年生",
    "a 2 Way Street, a 5 Star Court", "ISBN 978-4-00-310101-8",
    "3 New Street Lights, 20-30 people, 24/7, $100-200",
  ])
  func `what is nobody's data stays`(answer: String) {
    #expect(redacted(answer) == answer)
  }

  @Test(arguments: ["ザヤットさんの店", "田中太郎", "佐藤 花子より", "鈴木市長の話", "田中です。お世話になっています"])
  func `what may be a name is left to a person`(answer: String) {
    let result = plainRedactor().redacted(Array(answer.utf8))
    #expect(String(decoding: result.text, as: UTF8.self) == answer)
    #expect(result.isDoubtful)
  }

  @Test func `doubtful passages are marked for the eyes of a person`() {
    let result = plainRedactor().redacted(Array("090-1234-5678のザヤットさん".utf8))
    let marked = result.marked(open: Array("【".utf8), close: Array("】".utf8))
    #expect(String(decoding: marked, as: UTF8.self) == "［phone］の【ザヤット】さん")
  }

  @Test func `spans are those of the bytes as they were written`() throws {
    let answer = Array("TEL　０９０－１２３４－５６７８！".utf8)
    let passage = try #require(plainRedactor().passages(in: answer).first)
    #expect(String(decoding: answer[passage.bytes], as: UTF8.self) == "０９０－１２３４－５６７８")
    #expect(passage.kind == .phone)
  }

  @Test func `what was masked is counted by kind`() {
    let answer = plainRedactor().redacted(Array("090-1234-5678か054-626-1111、a@b.jp".utf8))
    #expect(answer.counts[.phone] == 2)
    #expect(answer.counts[.emailAddress] == 1)
    #expect(answer.counts.total == 3)
  }

  @Test func `a passage that a segmenter takes for a name is left to a person`() {
    let answer = Array("焼津のヤマモトがいた".utf8)
    let result = plainRedactor().redacted(answer, personNames: [9..<21])
    #expect(result.text == answer)
    #expect(result.isDoubtful)
    let all = plainRedactor().redacted(answer, masking: .all, personNames: [9..<21])
    #expect(String(decoding: all.text, as: UTF8.self) == "焼津の［name］がいた")
  }

  @Test func `the city's lists mask and allow`() {
    var lists = RedactionLists()
    lists.mask(Array("海山 空太".utf8))
    lists.allow(Array("田中屋さん".utf8))
    lists.allow(Array("鈴木さんち食堂".utf8))
    lists.addFamilyName(Array("不思議".utf8))
    #expect(redacted("海山　空太が来た", lists) == "［name］が来た")
    #expect(redacted("鈴木さんち食堂は遠い", lists) == "鈴木さんち食堂は遠い")
    #expect(redacted("不思議さんの話", lists) == "［name］さんの話")
  }

  @Test func `redacting twice changes nothing`() {
    let answers = [
      "〒425-0041 静岡県焼津市石津1-2-3 田中太郎 090-1234-5678 a@b.jp", "窓口の鈴木さんと利用者番号12345678",
      "昭和50年4月3日生まれの田中です。カード4111111111111111",
    ]
    for answer in answers {
      let once = redacted(answer)
      #expect(redacted(once) == once)
    }
  }
}
