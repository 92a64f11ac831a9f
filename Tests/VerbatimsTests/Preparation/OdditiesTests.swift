import Testing

@testable import Verbatims

@Suite struct `What has no place in an answer` {
  private func traits(_ answer: String) -> PreparedAnswer.Traits {
    PreparedAnswer.Traits(odditiesOf: Array(answer.utf8))
  }

  @Test(arguments: ["😀", "👍🏻👍🏻", "👨‍👩‍👧‍👦", "🇯🇵", "☆☆☆", "❤️ !!", " → ", "・・・😢。"])
  func `emoji alone are told`(answer: String) {
    #expect(traits(answer) == .pictures)
  }

  @Test(arguments: ["", "。。。", "-", "特になし", "ありがとう😀", "good 👍", "3★", "a < b, c > d", "5<6", "１"])
  func `words, figures and marks are not`(answer: String) {
    #expect(traits(answer) == [])
  }

  @Test func `markup, signs of direction and length are told`() {
    #expect(traits("<b>太字</b>") == .markup)
    #expect(traits("<!-- x -->text") == .markup)
    #expect(traits("\u{202E}逆さ\u{202C}") == .directions)
    #expect(traits("幅の\u{200B}ない") == .directions)
    #expect(traits("\u{61C}عربي") == .directions)
    #expect(traits(String(repeating: "あ", count: 7_000)) == .long)
    #expect(traits("<p>" + String(repeating: "😀", count: 6_000)) == [.long, .markup])
  }

  @Test func `any bytes are looked at`() {
    let pieces: [UInt8] = [0xE2, 0x80, 0xAE, 0x3C, 0x3E, 0x61, 0xD8, 0x9C, 0xF0, 0x9F, 0x98]
    for _ in 0..<2_000 {
      let answer: [UInt8] = (0..<Int.random(in: 0...60)).map { _ in
        pieces.randomElement() ?? 0
      }
      let traits = PreparedAnswer.Traits(odditiesOf: answer)
      #expect(traits.contains(.markup) == ForeignSigns.withoutMarkup(answer).isChanged)
      #expect(traits.contains(.directions) == ForeignSigns.withoutDirections(answer).isChanged)
    }
  }
}
