import Testing

@testable import TextNormalization

@Suite struct FoldingTests {
  /// Written | folded, and the same with spaces kept.
  static let table: [(String, String, String)] = [
    ("", "", ""),
    ("Yes", "Yes", "Yes"),
    ("10 - 49", "10-49", "10 - 49"),
    ("ＡＢＣ１２３", "ABC123", "ABC123"),
    ("１．満足", "1.満足", "1.満足"),
    ("①満足", "1満足", "1満足"),
    ("㈱市役所", "(株)市役所", "(株)市役所"),
    ("ｽﾏｰﾄﾌｫﾝ", "スマートフォン", "スマートフォン"),
    ("ﾃﾞｼﾞﾀﾙ", "デジタル", "デジタル"),
    ("か\u{3099}く", "がく", "がく"),
    ("か゛く", "がく", "がく"),
    ("18〜29歳", "18~29歳", "18~29歳"),
    ("18～29歳", "18~29歳", "18~29歳"),
    ("18~29歳", "18~29歳", "18~29歳"),
    ("−5", "-5", "-5"),
    ("－5", "-5", "-5"),
    ("a‐b", "a-b", "a-b"),
    ("a\u{2011}b", "a-b", "a-b"),
    ("a–b", "a-b", "a-b"),
    ("a—b", "a-b", "a-b"),
    ("a―b", "a-b", "a-b"),
    ("サービス", "サービス", "サービス"),
    ("髙橋", "高橋", "高橋"),
    ("宮﨑", "宮崎", "宮崎"),
    ("don’t", "don't", "don't"),
    ("“so called”", "\"socalled\"", "\"so called\""),
    ("満足\u{3000}不満", "満足不満", "満足 不満"),
    ("満足 \u{3000}\t不満", "満足不満", "満足 不満"),
    ("a\u{00A0}b", "ab", "a b"),
    ("a\u{2003}b", "ab", "a b"),
    ("\u{FEFF}ID", "ID", "ID"),
    ("I\u{200B}D\u{200D}", "ID", "ID"),
    ("一\r\n二\r三\n四", "一二三四", "一\n二\n三\n四"),
    ("a\r\n\r\nb", "ab", "a\n\nb"),
    ("電車，バス", "電車,バス", "電車,バス"),
    ("honest, kind and loyal", "honest,kindandloyal", "honest, kind and loyal"),
    ("honest, kind, and loyal", "honest,kind,andloyal", "honest, kind, and loyal"),
    ("市役所（本庁）", "市役所(本庁)", "市役所(本庁)"),
    ("Straße", "Straße", "Straße"),
    ("e\u{0301}", "é", "é"),
  ]

  @Test(arguments: table)
  func `a label folds to the form in which it compares`(
    written: String, compared: String, spaced: String
  ) {
    #expect(folded(Array(written.utf8)) == Array(compared.utf8))
    #expect(foldedKeepingSpaces(Array(written.utf8)) == Array(spaced.utf8))
  }

  @Test func `options that differ by one comma stay two`() {
    let two = ["honest, kind and loyal", "honest, kind, and loyal"].map { folded(Array($0.utf8)) }
    #expect(two[0] != two[1])
  }

  @Test func `bytes that are not text come back as they are`() {
    let bytes: [UInt8] = [0x82, 0xA0, 0x20, 0xFF]
    #expect(folded(bytes) == bytes)
    #expect(foldedKeepingSpaces(bytes) == bytes)
  }

  @Test func `folding twice changes nothing`() {
    var unstable: [String] = []
    for range: ClosedRange<UInt32> in [
      0...0x33FF, 0xF900...0xFFFF, 0x1_D400...0x1_D7FF, 0x1_F100...0x1_F2FF,
    ] {
      for scalar in range.compactMap(Unicode.Scalar.init) {
        for before in ["", "e", "か"] where !isStable(before + String(scalar)) {
          unstable.append(before + String(scalar.value, radix: 16))
        }
      }
    }
    #expect(unstable == [])
  }

  private func isStable(_ text: String) -> Bool {
    let once = folded(Array(text.utf8))
    let spaced = foldedKeepingSpaces(Array(text.utf8))
    return folded(once) == once && foldedKeepingSpaces(spaced) == spaced && folded(spaced) == once
  }

  /// A character beyond the short cut sends the same text the long way round.
  @Test func `the short cut folds as the long way does`() {
    let detour = Array("é".utf8)
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array("あ\(scalar)。".utf8)
      #expect(folded(text) + detour == folded(text + detour))
    }
  }

  /// What the short cut takes for composed must be so for the Unicode tables as well.
  @Test func `plain Japanese does not need the Unicode tables`() {
    for range: ClosedRange<UInt32> in [
      0...0x7F, 0x3001...0x3029, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE,
      0x4E00...0x9FFF,
    ] {
      for value in range {
        let bytes = Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
        #expect(compatibilityForm(of: bytes) == bytes)
      }
    }
  }

  /// Characters, each with what it becomes wherever it stands.
  static let characters: [(String, String)] = [
    ("a", "a"), ("Z", "Z"), ("7", "7"), ("、", "、"), ("あ", "あ"), ("ン", "ン"), ("ー", "ー"),
    ("漢", "漢"), ("（", "("), ("！", "!"), ("～", "~"), ("〜", "~"), ("−", "-"), ("髙", "高"),
    ("\u{FA11}", "崎"), ("\u{200B}", ""), ("\u{FEFF}", ""), ("’", "'"), ("①", "1"), ("㈱", "(株)"),
    ("é", "é"), ("👍", "👍"),
  ]

  @Test func `runs of plain characters fold as their characters do one by one`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let drawn = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
        // Runs of one character, too.
        [(String, String)](
          repeating: Self.characters.randomElement(using: &random) ?? ("", ""),
          count: Int.random(in: 1...3, using: &random))
      }
      let text = drawn.map(\.0).joined()
      let expected = drawn.map(\.1).joined()
      #expect(folded(Array(text.utf8)) == Array(expected.utf8), "\(text)")
    }
  }
}
