import Testing

@testable import Verbatims

@Suite struct NormalisedTextTests {
  @Test(arguments: [
    ("", ""),
    (" \u{3000}\r\n", ""),
    ("ＤＸ Ｐｏｉｎｔ", "dx point"),
    ("WiFi", "wifi"),
    ("ｽﾏﾎ  スマホ すまほ", "スマホ スマホ すまほ"),
    ("一行目\r\n\r\n 二行目\n", "一行目 二行目"),
    ("Q&amp;A", "q&a"),
    ("&lt;b&gt;", "<b>"),
    ("&#12354;&#x3044;&#X3046;", "あいう"),
    ("&amp;lt;", "&lt;"),
    ("A&B; &unknown; &#0; &#xD800; &#99999999999;", "a&b; &unknown; &#0; &#xd800; &#99999999999;"),
    ("a&nbsp;b", "a b"),
    ("&", "&"),
    ("待ち時間～30分", "待ち時間~30分"),
    ("子供と子どもとこども", "子どもと子どもと子ども"),
    ("分かりにくい、わかりにくい", "分かりにくい、分かりにくい"),
    ("自分からは変更にならない", "自分からは変更にならない"),
    ("出来る出来事", "できる出来事"),
    ("駐車場が無い", "駐車場がない"),
    ("美味しい", "おいしい"),
    ("問い合わせ・問合せ・問い合せ・問合わせ", "問合・問合・問合・問合"),
    ("手続きと手続", "手続と手続"),
    ("申し込み、申込み、申込、申し込む", "申込、申込、申込、申込む"),
    ("特に無し。", "特になし。"),
    ("特に無料の", "特に無料の"),
  ])
  func `an answer takes the form in which rules meet it`(written: String, form: String) {
    #expect(NormalisedText(written).bytes == Array(form.utf8))
  }

  @Test func `bytes that are no text become replacement characters`() {
    #expect(NormalisedText([0x41, 0xFF]).bytes == Array("a\u{FFFD}".utf8))
  }

  @Test func `every shipped spelling becomes the one that is kept, once and for all`() {
    for row in SpellingVariants.shippedRows {
      let kept = NormalisedText(row.kept)
      #expect(kept.bytes == Array(row.kept.utf8))
      for other in row.others { #expect(NormalisedText(other) == kept, "\(other)") }
    }
  }

  @Test(arguments: ["自分から", "部分から", "変更に", "安全", "出来高", "無料", "無線", "変更", "障子"])
  func `a word that only looks like a variant stays`(word: String) {
    #expect(NormalisedText(word).bytes == Array(word.utf8))
  }

  @Test func `a survey adds its own spellings`() {
    let variants = SpellingVariants([.init("焼津", ["やいづ", "ﾔｲﾂﾞ"])])
    #expect(NormalisedText("やいづ市とﾔｲﾂﾞ", variants: variants).bytes == Array("焼津市と焼津".utf8))
  }
}
