import Testing

@testable import Verbatims

@Suite struct PhraseIndexTests {
  @Test func `all phrases at once are those found one by one`() {
    var generator = SystemRandomNumberGenerator()
    let characters = ["a", "b", "あ", "い", "回", "覧", "é", "😀", " "]
    func word(_ length: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: length, using: &generator))
        .flatMap { _ in Array((characters.randomElement(using: &generator) ?? "").utf8) }
    }
    for _ in 0..<500 {
      let phrases = Array(Set((0..<12).map { _ in word(1...3) }))
      let text = word(0...40)
      var found: Set<Int> = []
      PhraseIndex(phrases).search(text.span) { found.insert($0) }
      let expected = phrases.indices.filter {
        PhraseSearch(phrases[$0]).firstOffset(in: text) != nil
      }
      #expect(found == Set(expected))
    }
  }
}
