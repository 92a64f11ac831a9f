import Testing

@testable import TextNormalization

private func decoded(_ pieces: [[UInt8]], _ encoding: TextEncoding) -> [UInt8] {
  var decoder = StreamDecoder(encoding)
  var text: [UInt8] = []
  for (index, piece) in pieces.enumerated() {
    decoder.append(decoding: piece.span, isAtEnd: index == pieces.count - 1, to: &text)
  }
  return text
}

private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return isBig ? [high, low] : [low, high]
  }
}

@Suite struct `Text that hides its separators` {
  @Test(arguments: 0...14)
  func `UTF-16 is decoded wherever it is cut`(cut: Int) {
    let text = "回答,𠮷野\n"
    for isBig in [false, true] {
      let bytes = utf16(text, isBig: isBig)
      let pieces = [Array(bytes.prefix(cut)), Array(bytes.dropFirst(cut))]
      let encoding: TextEncoding = isBig ? .utf16BigEndian : .utf16LittleEndian
      #expect(decoded(pieces, encoding) == Array(text.utf8))
    }
  }

  @Test func `half of a character costs itself alone`() {
    #expect(decoded([[0x3D, 0xD8, 0x2C, 0x00]], .utf16LittleEndian) == [0xFF, 0x2C])
    #expect(decoded([[0x2C, 0x00, 0x41]], .utf16LittleEndian) == [0x2C, 0xFF])
    // A lone first byte before a line break in CP932.
    #expect(decoded([[0x8A, 0x0A, 0x61]], .cp932) == [0xFF, 0x0A, 0x61])
  }

  @Test(arguments: 0...8)
  func `CP932 is decoded wherever it is cut`(cut: Int) {
    // 表|ポ, of which the second bytes are a backslash and a bar.
    let bytes: [UInt8] = [0x95, 0x5C, 0x7C, 0x83, 0x7C, 0x2C, 0x0A]
    let pieces = [Array(bytes.prefix(cut)), Array(bytes.dropFirst(cut))]
    #expect(decoded(pieces, .cp932) == Array("表|ポ,\n".utf8))
  }
}

@Suite struct `The encoding is told by plausibility` {
  private func detected(_ bytes: [UInt8]) -> TextEncoding {
    TextEncoding.detect(sample: bytes.span, isWhole: true).encoding
  }

  @Test func `EUC-JP by its kana`() {
    // 満足している
    #expect(
      detected([0xCB, 0xFE, 0xC2, 0xAD, 0xA4, 0xB7, 0xA4, 0xC6, 0xA4, 0xA4, 0xA4, 0xEB]) == .eucJP)
  }

  @Test func `half-width katakana stay CP932`() {
    // ｱﾝｹｰﾄ,ｶｲﾄｳ
    #expect(
      detected([0xB1, 0xDD, 0xB9, 0xB0, 0xC4, 0x2C, 0xB6, 0xB2, 0xC4, 0xB3]) == .cp932)
  }

  @Test func `UTF-16 by its mark, or by its zeros`() {
    for isBig in [false, true] {
      let expected: TextEncoding = isBig ? .utf16BigEndian : .utf16LittleEndian
      #expect(detected(utf16("\u{FEFF}番号\t意見\n", isBig: isBig)) == expected)
      #expect(detected(utf16("id\tQ1\n1\tyes\n", isBig: isBig)) == expected)
    }
  }

  @Test func `an image is no text, and a few control characters are`() {
    let image = (0...255).map { UInt8($0) }
    let isImageBinary = TextEncoding.isBinary(image.span)
    #expect(isImageBinary)
    var text = Array(String(repeating: "番号,意見\n", count: 100).utf8)
    text[20] = 0
    let isTextBinary = TextEncoding.isBinary(text.span)
    #expect(!isTextBinary)
    let wide = utf16("id\tQ1\n1\tyes\n", isBig: false)
    let isWideBinary = TextEncoding.isBinary(wide.span)
    #expect(!isWideBinary)
  }
}
