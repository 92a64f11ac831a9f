import SurveyModel
import Testing
import TextNormalization

@testable import Ingest

@Suite struct `The signature of a long text` {
  private func signature(
    _ bytes: [UInt8], _ encoding: TextEncoding = .utf8, by signer: TextSigner? = nil
  ) -> TextSignature? {
    // As in a chunk, more bytes may be read than there are.
    let padded = bytes + [UInt8](repeating: 0x41, count: 64)
    return unsafe padded.withUnsafeBufferPointer { buffer in
      unsafe (signer ?? TextSigner(encoding)).signature(
        of: UnsafeBufferPointer(rebasing: buffer[..<bytes.count]), digest: 5 << 10)
    }
  }

  private func signature(_ text: String) -> TextSignature? { signature(Array(text.utf8)) }

  @Test(arguments: [
    "駅前広場の計画は地元の説明会を開いてから決めてください",
    "駅前広場の計画は、地元の説明会を、開いてから決めてください。",
    "  「駅前広場の計画は地元の説明会を開いてから\n決めてください」★☆!?",
    "駅前広場の計画は地元の説明会を😀開いてから決めてください👨‍👩‍👧",
    "\u{200F}駅前広場の計画は地元の説明会を開いてから決めてください\u{200E}",
    "\"駅前広場の計画は\"\"地元の説明会\"\"を開いてから決めてください\"",
  ])
  func `does not depend on marks, spaces and pictures`(text: String) {
    #expect(signature(text) == signature("駅前広場の計画は地元の説明会を開いてから決めてください"))
  }

  @Test func `does not depend on how wide or large letters are`() {
    let plain = signature("please plan a new library in district 12 of the old town")
    #expect(plain != nil)
    #expect(signature("Please plan a NEW library - in District 12 - of the Old Town!") == plain)
    #expect(signature("Ｐｌｅａｓｅ　ｐｌａｎ a new library in district １２ of the old town") == plain)
    #expect(signature("please plan a new library in district 13 of the old town") != plain)
  }

  @Test func `is the same in files of any encoding`() {
    let text = "駅前広場の計画は、地元の説明会を開いてから決めてください。"
    // The same in CP932.
    let shiftJIS: [UInt8] = [
      0x89, 0x77, 0x91, 0x4F, 0x8D, 0x4C, 0x8F, 0xEA, 0x82, 0xCC, 0x8C, 0x76, 0x89, 0xE6, 0x82,
      0xCD,
      0x81, 0x41, 0x92, 0x6E, 0x8C, 0xB3, 0x82, 0xCC, 0x90, 0xE0, 0x96, 0xBE, 0x89, 0xEF, 0x82,
      0xF0,
      0x8A, 0x4A, 0x82, 0xA2, 0x82, 0xC4, 0x82, 0xA9, 0x82, 0xE7, 0x8C, 0x88, 0x82, 0xDF, 0x82,
      0xC4,
      0x82, 0xAD, 0x82, 0xBE, 0x82, 0xB3, 0x82, 0xA2, 0x81, 0x42,
    ]
    #expect(signature(text) != nil)
    #expect(signature(shiftJIS, .cp932) == signature(text))
  }

  @Test func `is made for texts with twenty letters or more`() {
    #expect(signature("あいうえおかきくけこさしすせそたちつて") == nil)
    #expect(signature("あいうえおかきくけこさしすせそたちつてと") != nil)
    #expect(signature("あいうえおかきくけこ、、、、、、、、、、、、、") == nil)
    #expect(signature(String(repeating: "😀", count: 300)) == nil)
    #expect(signature("") == nil)
  }

  @Test func `is made once for each digest`() {
    let signer = TextSigner(.utf8)
    let text = Array("駅前広場の計画は地元の説明会を開いてから決めてください".utf8)
    #expect(signature(text, by: signer) != nil)
    #expect(signature(text, by: signer) == nil)
  }

  @Test func `takes any bytes`() {
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...200)).map { _ in UInt8.random(in: 0...255) }
      _ = signature(bytes)
      _ = signature(bytes, .cp932)
      _ = signature(bytes.map { $0 | 0xC0 })
    }
    let long = [UInt8](repeating: 0xE3, count: 1 << 20)
    #expect(signature(long) == nil)
  }
}
