import Testing

@testable import TextNormalization

@Suite struct TextEncodingDetectionTests {
  /// 表示能力 ポイント in CP932.
  static let japanese: [UInt8] = [
    0x95, 0x5C, 0x8E, 0xA6, 0x94, 0x5C, 0x97, 0xCD, 0x2C, 0x83, 0x7C, 0x83, 0x43, 0x83, 0x93,
    0x83, 0x67, 0x0D, 0x0A,
  ]
  static let halfWidth: [UInt8] = [0xB1, 0xDD, 0xB9, 0xB0, 0xC4, 0x2C, 0xB6, 0xB2, 0xC4, 0xB3]

  static let table: [([UInt8], Bool, TextEncoding, Int)] = [
    ([], true, .utf8, 0),
    (Array("ID,Q1\r\n1,2".utf8), true, .utf8, 0),
    ([0xEF, 0xBB, 0xBF], true, .utf8, 3),
    (Array("\u{FEFF}ID,年齢".utf8), true, .utf8, 3),
    (Array("ID,年齢".utf8), true, .utf8, 0),
    // A character cut at the end of the sample.
    (Array("年齢".utf8.dropLast()), false, .utf8, 0),
    (Array("年齢".utf8.dropLast(2)), false, .utf8, 0),
    (japanese, true, .cp932, 0),
    (halfWidth, true, .cp932, 0),
    (japanese + [0x82], false, .cp932, 0),
    // One byte of a file is damaged.
    (japanese + [0xFF, 0x2C] + japanese, true, .cp932, 0),
    (Array("満足している,やや満足\r\n".utf8) + [0xFF, 0x0A] + Array("不満".utf8), true, .utf8, 0),
    (Array("満足している,やや満足\r\n".utf8) + [0x82, 0xA0, 0x0A], true, .utf8, 0),
    ([0x82, 0xA0], true, .cp932, 0),
    ([0xFF], true, .utf8, 0),
  ]

  @Test(arguments: table)
  func `a file's first bytes tell its encoding`(
    sample: [UInt8], isWhole: Bool, encoding: TextEncoding, bomLength: Int
  ) {
    let found = TextEncoding.detect(sample: sample.span, isWhole: isWhole)
    #expect(found.encoding == encoding)
    #expect(found.bomLength == bomLength)
  }

  @Test func `every beginning of a Japanese file is told apart`() {
    let text = Array("設問１,表示能力、ポイント。ありがとうございます\r\n".utf8)
    for length in 1...text.count {
      let sample = Array(text.prefix(length))
      #expect(TextEncoding.detect(sample: sample.span, isWhole: false).encoding == .utf8)
    }
    for length in 2...Self.japanese.count {
      let sample = Array(Self.japanese.prefix(length))
      #expect(TextEncoding.detect(sample: sample.span, isWhole: false).encoding == .cp932)
    }
  }
}
