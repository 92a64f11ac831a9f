import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `Where a normalised answer was written` {
  /// The characters of an answer that some characters of its form were made of.
  private func written(_ answer: String, _ bytes: Range<Int>) -> String {
    let places = WrittenPlaces(Array(answer.utf8)).characters(of: bytes)
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: Array(answer.unicodeScalars)[places])
    return String(slice)
  }

  private func place(of term: [UInt8], in text: [UInt8]) -> Range<Int>? {
    text.indices.first { text[$0...].starts(with: term) }.map { $0..<$0 + term.count }
  }

  @Test(arguments: [
    ("駐車場が狭い", "車場", "車場"),
    ("子供の遊び場", "子ども", "子供"),
    ("子供の遊び場", "遊び", "遊び"),
    ("子供と子どもとこども達", "も達", "こども達"),
    ("手続きがわかりにくい", "分かりにくい", "わかりにくい"),
    ("手続きがわかりにくい", "が", "が"),
    ("ﾏｲﾅｶｰﾄﾞが便利", "マイナカード", "ﾏｲﾅｶｰﾄﾞ"),
    ("ﾏｲﾅｶｰﾄﾞが便利", "ドが", "ﾄﾞが"),
    ("は\u{3099}すとハ゜ン", "ばす", "は\u{3099}す"),
    ("は\u{3099}すとハ゜ン", "パン", "ハ゜ン"),
    ("ｶ\u{200B}ﾞス", "ガ", "ｶ\u{200B}ﾞ"),
    ("Q&amp;Aのページ", "&a", "&amp;A"),
    ("Q&amp;Aのページ", "ページ", "ページ"),
    ("&#12496;&#x30B9;と電車", "バス", "&#12496;&#x30B9;"),
    ("&#x30CF;&#x3099;スと電車", "バスと", "&#x30CF;&#x3099;スと"),
    ("＆ＷｉＦｉ", "wifi", "ＷｉＦｉ"),
    ("㈱焼津と①番", "株", "㈱"),
    ("㈱焼津と①番", "焼津と1番", "焼津と①番"),
    ("  道が\r\n\r\n　暗い  ", "が 暗い", "が\r\n\r\n　暗い"),
    ("<b>歩道</b>を広げて", "歩道", "歩道"),
    ("𠮷野家の👍🏻前", "前", "前"),
    ("👩\u{200D}👩\u{200D}👧の道", "の道", "の道"),
    ("cafe\u{301} ete\u{301}", "é e", "e\u{301} e"),
    ("ㅎㅏㄴ글", "글", "글"),
    ("ｶﾞｿﾘﾝ ﾌﾟｰﾙ", "プール", "ﾌﾟｰﾙ"),
    ("\u{1100}\u{1161}\u{11A8}と", "각", "\u{1100}\u{1161}\u{11A8}"),
  ])
  func `is told in the characters of the answer`(
    answer: String, term: String, expected: String
  ) throws {
    let form = NormalisedText(answer).bytes
    let range = try #require(place(of: NormalisedText(term).bytes, in: form))
    #expect(Array(written(answer, range).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `of bytes that are no text each fault is one character`() {
    let answer: [UInt8] = [0x41, 0xFF, 0xE3, 0x81] + Array("ﾊﾞ".utf8) + [0xE3]
    let form = NormalisedText(answer).bytes
    #expect(form == Array("a\u{FFFD}\u{FFFD}バ\u{FFFD}".utf8))
    let places = WrittenPlaces(answer)
    #expect(places.characters(of: 0..<1) == 0..<1)
    #expect(places.characters(of: 4..<7) == 2..<3)
    #expect(places.characters(of: 7..<10) == 3..<5)
    #expect(places.characters(of: 10..<13) == 5..<6)
  }

  @Test func `of nothing is between two characters`() {
    let places = WrittenPlaces(Array("ﾊﾞスの".utf8))
    #expect(places.characters(of: 0..<0) == 0..<0)
    #expect(places.characters(of: 3..<3) == 2..<2)
    #expect(places.characters(of: 9..<9) == 4..<4)
    #expect(WrittenPlaces([]).characters(of: 0..<0) == 0..<0)
  }

  /// What people write, and what they do not.
  private static let pieces = [
    "子供", "こども", "子ども", "手続き", "手続", "問い合わせ", "わかる", "分かり", "無い", "ｶ", "ﾞ", "ﾟ",
    "ハ", "は", "\u{3099}", "\u{309A}", "゛", "゜", "ﾏｲﾅ", "ａＢ", "Ｚ", "A", "b", "&amp;", "&lt;", "&",
    ";", "amp;", "&#x3099;", "&#12459;", "&nbsp;", "#", "&#", "12;", " ", "　", "\t", "\r", "\n",
    "\r\n",
    "\u{200B}", "\u{FEFF}", "\u{200D}", "㈱", "①", "㍻", "ﬁ", "é", "e", "\u{301}", "\u{327}", "´",
    "¨",
    "\u{1100}", "\u{1161}", "\u{11A8}", "ㄱ", "ㅏ", "ﾡ", "ￂ", "각", "가", "😀", "👍🏻", "𠮷", "〜", "～", "髙",
    "\u{FA11}", "\u{E0100}", "ة\u{651}\u{64B}", "\u{94D}", "\u{9C7}", "\u{9BE}", "\u{FE70}", "<br>",
    "\u{85}", "\u{2028}", "\u{3164}", "\u{1D15E}", "K", "Å", "…", "１",
  ]

  /// Some characters of any script.
  private func anything(_ chance: inout Chance) -> String {
    let limits = [0x300, 0x2000, 0x3400, 0x1_0000, 0x2_0000, 0x11_0000]
    return (0...chance.below(3)).map { _ in
      let value = UInt32(chance.below(limits[chance.below(limits.count)]))
      return String(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
    }.joined()
  }

  @Test func `is known of every character, and what stands there has the same form`() {
    var chance = Chance(seed: 11)
    for round in 0..<6_000 {
      let answer = (0..<1 + chance.below(9)).map { _ in
        round % 3 == 0 && chance.below(3) == 0 ? anything(&chance) : chance.pick(Self.pieces)
      }.joined()
      let form = NormalisedText(answer).bytes
      #expect(WrittenPlaces.traced(Array(answer.utf8), .shipped).form == form)
      let starts = form.indices.filter { form[$0] & 0xC0 != 0x80 } + [form.count]
      for _ in 0..<4 where starts.count > 1 {
        let first = chance.below(starts.count - 1)
        let last = first + 1 + chance.below(starts.count - 1 - first)
        let range = starts[first]..<starts[last]
        let slice = NormalisedText(written(answer, range)).bytes
        let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
        let term = form[range].drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        #expect(
          term.isEmpty || self.place(of: Array(term), in: slice) != nil,
          "\(Array(answer.unicodeScalars)) \(range) \(String(decoding: slice, as: UTF8.self))")
      }
    }
  }
}
