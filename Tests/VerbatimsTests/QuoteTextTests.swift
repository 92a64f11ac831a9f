import SurveyModel
import Testing

@testable import Verbatims

@Suite struct QuoteTextTests {
  @Test(arguments: [
    ("短い", 20, "短い"), ("", 5, ""), ("あいうえお", 5, "あいうえお"), ("あいうえおか", 5, "あいうえお…"),
    ("かぞく👨‍👩‍👧‍👦です", 4, "かぞく👨‍👩‍👧‍👦…"), ("か\u{3099}き\u{3099}く", 2, "か\u{3099}き\u{3099}…"),
    ("電話は［電話番号］です。", 5, "電話は…"), ("電話は［電話番号］です。", 9, "電話は［電話番号］…"),
    ("Call [phone] now", 8, "Call…"), ("a [b] c d e f", 7, "a [b] c…"), ("あい う", 3, "あい…"),
    ("\u{202E}逆さまに", 3, "\u{202E}逆さ…"),
  ])
  func `a quote is cut between characters, never inside a placeholder`(
    text: String, limit: Int, expected: String
  ) {
    let cut = QuoteText.cut(Array(text.utf8), toCharacters: limit)
    #expect(Array(expected.utf8) == cut, "\(String(decoding: cut, as: UTF8.self))")
  }

  @Test
  func `answers that stand for others are central, unlike each other, and counted with copies`() {
    let texts =
      [
        "駐車場が狭くて車を停めるのに苦労しています", "駐車場が狭くて車を停めるのに苦労しています。", "駐車場をもっと広くしてほしい",
        "窓口の待ち時間が長いので短くしてほしい", "", "窓口で長く待たされた",
      ]
    let answers = texts.map { NormalisedText($0) }
    let all = Array(texts.indices)
    let choices = RepresentativeAnswers(answers, dictionary: nil, threads: 1).choices(from: all)
    #expect(choices.count == 4)
    #expect(choices.first { $0.answers.contains(0) || $0.answers.contains(1) }?.similar == 2)
    #expect(choices.reduce(0) { $0 + $1.similar } == 5)
    let order = [5, 3, 1, 0, 2, 4]
    let shuffled = RepresentativeAnswers(
      order.map { answers[$0] }, dictionary: nil, threads: 3
    ).choices(from: all)
    func named(_ choices: [RepresentativeAnswers.Choice], _ order: [Int]) -> [[UInt8]] {
      choices.map { answers[order[$0.answers[0]]].bytes }
    }
    #expect(named(choices, all) == named(shuffled, order))
  }

  @Test(arguments: [[], [""], ["同じ回答です同じ回答です"]])
  func `few answers give few choices`(texts: [String]) {
    let choices = RepresentativeAnswers(
      texts.map { NormalisedText($0) }, dictionary: nil, threads: 2
    ).choices(from: Array(texts.indices))
    #expect(choices.count == texts.count { !$0.isEmpty })
  }
}
