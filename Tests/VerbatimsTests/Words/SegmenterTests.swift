import Testing

@testable import Verbatims

/// The words of a text with their kinds, by a dictionary or without.
func words(_ text: String, _ dictionary: WordDictionary? = nil) -> [String] {
  let normalised = NormalisedText(text)
  var result = SegmentedText()
  Segmenter(dictionary).segment(normalised.bytes, into: &result)
  return result.words.map { word in
    result.withForm(of: word, in: normalised.bytes.span) {
      String(decoding: bytes($0), as: UTF8.self)
    }
  }
}

func bytes(_ span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

/// The IPA dictionary, which `scripts/test` installs; tests of it fail where it is not there.
let installed = try? WordDictionary()

@Suite struct `Words of answers` {
  /// Terms of plans of digitalisation of which every dictionary cuts some in two.
  @Test(
    arguments: [
      "マイナンバーカード", "電子申請", "回覧板", "キャッシュレス決済", "オンライン手続き", "待ち時間", "市役所",
      "高齢者", "デジタルデバイド", "個人情報漏洩",
    ])
  func `a term of a plan is one word`(_ term: String) throws {
    let dictionary = try #require(installed)
    let inSentence = words("先日、\(term)について聞きました。", dictionary)
    #expect(inSentence.contains(String(decoding: NormalisedText(term).bytes, as: UTF8.self)))
  }

  @Test(
    arguments: [
      ("駐車場が狭い", ["駐車場", "狭い"]),
      ("使い方がわからない", ["使い方", "分かる"]),
      ("24時間e-taxで申請したい", ["24時間", "e-tax", "申請"]),
      ("お年寄りが困っています", ["お年寄り", "困る"]),
      ("市のLINEアプリ", ["市", "lineアプリ"]),
      ("！！？（笑）", ["笑"]),
    ])
  func `nouns are joined, verbs and adjectives in their dictionary form`(
    _ text: String, _ expected: [String]
  ) throws {
    let dictionary = try #require(installed)
    #expect(words(text, dictionary) == expected)
  }

  @Test(arguments: [
    ("駐車場が狭い", ["駐車場", "狭"]),
    ("キャッシュレス決済を増やす", ["キャッシュレス決済", "増"]),
    ("らーめんとカレー", ["カレー"]),
    ("The payments were declined", ["payment", "declin"]),
    ("I can't top up", ["top"]),
    ("q&a and e-mail", ["q&a", "e-mail"]),
    ("", []),
    ("   \n  ", []),
    ("😀🎉 !!! ---", []),
    ("привет мир", ["привет", "мир"]),
  ])
  func `without a dictionary words are runs of characters of one class`(
    _ text: String, _ expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  /// From Porter (1980), steps 1a to 1c.
  @Test(arguments: [
    ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"),
    ("agreed", "agree"), ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"),
    ("conflated", "conflate"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"),
    ("hissing", "hiss"), ("failing", "fail"), ("filing", "file"), ("happy", "happi"),
  ])
  func `an English word is counted by its stem`(_ word: String, _ stem: String) {
    var result: [UInt8] = []
    let isChanged = EnglishStem.append(Array(word.utf8).span, to: &result)
    #expect((isChanged ? String(decoding: result, as: UTF8.self) : word) == stem)
  }

  @Test func `a dictionary that is not there is a fault and no crash`() {
    #expect(throws: WordDictionary.Fault.self) {
      try WordDictionary(WordDictionary.Location(folder: "no-such-folder"))
    }
    #expect(throws: WordDictionary.Fault.self) {
      try WordDictionary(WordDictionary.Location(userDictionary: "no-such-file.dic"))
    }
  }

  @Test
  func `what was used can be told`() throws {
    let dictionary = try #require(installed)
    #expect(dictionary.descriptions.first.map { $0.words > 100_000 } == true)
    #expect(!dictionary.version.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "駐車場が狭い。", count: 10_000), String(repeating: "あ", count: 9_000),
    String(repeating: "a", count: 9_000), String(repeating: "漢", count: 9_000),
    "\u{202E}逆さま\u{2066}の文\u{2069}", "<p>駐車場</p><script>", "\u{0}\u{1}駐車場\u{0}",
  ])
  func `words cover no byte twice and stand in their order, whatever the text`(_ text: String) {
    let normalised = NormalisedText(text)
    var result = SegmentedText()
    for dictionary in [nil, installed] {
      Segmenter(dictionary).segment(normalised.bytes, into: &result)
      let ends = [0] + result.morphemes.map(\.bytes.upperBound)
      let isInOrder = zip(ends, result.morphemes).allSatisfy { $0 <= $1.bytes.lowerBound }
      #expect(isInOrder && ends.allSatisfy { $0 <= normalised.bytes.count })
    }
  }

  @Test func `bytes that are no text are cut without a crash`() {
    var chance = Chance(seed: 5)
    for _ in 0..<200 {
      let noise = (0..<chance.below(300)).map { _ in UInt8(chance.below(256)) }
      var result = SegmentedText()
      for dictionary in [nil, installed] {
        Segmenter(dictionary).segment(NormalisedText(noise).bytes, into: &result)
        #expect(result.words.allSatisfy { !$0.bytes.isEmpty })
      }
    }
  }
}
