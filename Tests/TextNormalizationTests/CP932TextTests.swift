import Testing

@testable import TextNormalization

/// Texts in CP932, held against the codes of Microsoft's table.
@Suite struct CP932TextTests {
  @Test("letters, kana and kanji take their codes; a byte order mark is left out")
  func codes() {
    let text = CP932Text(Array("\u{FEFF}表A,ｱ〜髙①".utf8))
    #expect(
      text.bytes == [
        0x95, 0x5C, 0x41, 0x2C, 0xB1, 0x81, 0x60, 0xFB, 0xFC, 0x87, 0x40,
      ])
    #expect(text.substitutions.isEmpty)
  }

  @Test(
    "what has no code takes its compatibility form or the mark of a missing letter, and is told")
  func substitutions() {
    let text = CP932Text(Array("♡a♡\u{A0}b㊿🙂".utf8))
    let geta: [UInt8] = [0x81, 0xAC]
    #expect(
      text.bytes == geta + [0x61] + geta + [0x20, 0x62] + Array("50".utf8) + geta)
    #expect(text.substitutions.map(\.scalar) == ["\u{A0}", "♡", "㊿", "🙂"])
    #expect(text.substitutions.map(\.times) == [1, 2, 1, 1])
    #expect(text.substitutions.map(\.replacement) == [" ", "〓", "50", "〓"])
  }

  @Test("no replacement can end a field or begin a formula")
  func structure() {
    // Compatibility forms of a small comma, a small equals sign and a raised plus.
    let text = CP932Text(Array("\u{FE50}\u{FE66}\u{207A}".utf8))
    #expect(text.substitutions.map(\.replacement) == ["〓", "〓", "〓"])
  }

  @Test("a long text is the same as its characters one by one, wherever windows cut it")
  func windows() {
    let pattern = "あaｱ表♡髙1,"
    for shift in 0..<6 {
      let text = String(repeating: "x", count: shift) + String(repeating: pattern, count: 900)
      let whole = CP932Text(Array(text.utf8))
      let pieces = text.unicodeScalars.flatMap { CP932Text(Array(String($0).utf8)).bytes }
      #expect(whole.bytes == pieces)
      #expect(whole.substitutions.map(\.times) == [900])
    }
  }

  @Test("a lone last character without a code, and nothing at all")
  func edges() {
    #expect(CP932Text([]).bytes.isEmpty)
    #expect(CP932Text(Array("♡".utf8)).bytes == [0x81, 0xAC])
    #expect(CP932Text(Array("é".utf8)).bytes == [0x81, 0xAC])
  }
}
