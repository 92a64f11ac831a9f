import Testing

@testable import TextNormalization

@Suite struct TextDecoderTests {
  static let cp932: [([UInt8], String)] = [
    ([], ""),
    ([0x41, 0x2C, 0x5C, 0x7E], "A,\\~"),
    ([0x82, 0xA0], "あ"),
    ([0x87, 0x40], "①"),
    ([0x87, 0x8A], "㈱"),
    ([0xFB, 0xFC], "髙"),
    ([0x81, 0x60], "～"),
    ([0x81, 0x7C], "－"),
    // The trail bytes of 表, 能 and ポ are those of \ and |.
    ([0x95, 0x5C], "表"),
    ([0x94, 0x5C], "能"),
    ([0x83, 0x7C], "ポ"),
    ([0xB1, 0xDD, 0xB9, 0xB0, 0xC4], "ｱﾝｹｰﾄ"),
  ]

  @Test(arguments: cp932)
  func `CP932 reads as Windows writes it`(bytes: [UInt8], text: String) {
    var decoder = TextDecoder()
    #expect(decoder.utf8(decoding: bytes.span, as: .cp932) == .text(Array(text.utf8)))
  }

  @Test(arguments: [[0x82], [0x41, 0x82], [0x82, 0x2C], [0x82, 0xA0, 0x81]] as [[UInt8]])
  func `a lone lead byte is no character`(bytes: [UInt8]) {
    var decoder = TextDecoder()
    #expect(decoder.utf8(decoding: bytes.span, as: .cp932) == .undecodable)
    #expect(decoder.utf8(decoding: [0x82, 0xA0].span, as: .cp932) == .text(Array("あ".utf8)))
  }

  @Test(arguments: ["", "ID,年齢", "😀𠮷", "\u{10FFFF}\u{FFFD}"])
  func `UTF-8 reads as it is`(text: String) {
    var decoder = TextDecoder()
    let bytes = Array(text.utf8)
    #expect(decoder.utf8(decoding: bytes.span, as: .utf8) == .text(bytes))
  }

  @Test(
    arguments: [
      [0x80], [0xE3, 0x81], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x41, 0xFF],
    ] as [[UInt8]])
  func `UTF-8 with a fault is not text`(bytes: [UInt8]) {
    var decoder = TextDecoder()
    #expect(decoder.utf8(decoding: bytes.span, as: .utf8) == .undecodable)
  }

  @Test func `a field is appended whole or not at all`() {
    var decoder = TextDecoder()
    var text = Array("前".utf8)
    #expect(decoder.append(decoding: [0x82, 0xA0].span, as: .cp932, to: &text))
    #expect(!decoder.append(decoding: [0x82, 0xA0, 0x82].span, as: .cp932, to: &text))
    #expect(!decoder.append(decoding: [0xFF].span, as: .utf8, to: &text))
    #expect(text == Array("前あ".utf8))
  }

  @Test func `this machine reads every encoding`() {
    for encoding in TextEncoding.allCases { #expect(TextDecoder.canDecode(encoding)) }
  }
}
