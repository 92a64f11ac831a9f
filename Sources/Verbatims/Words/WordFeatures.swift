/// What a dictionary tells of a word, read from its features: those of IPA, UniDic or JUMAN, which
/// differ in names and in the place of the dictionary form.
@safe struct WordFeatures {
  /// The word's part in a sentence.
  let kind: Morpheme.Kind
  /// Whether the dictionary form may differ from what is written.
  let isInflected: Bool
  /// Whether it is the name of a person, a family or a given one.
  let isPersonName: Bool
  private let formField: Int

  init(_ feature: UnsafeBufferPointer<CChar>) {
    var fields = unsafe Fields(feature)
    let first = unsafe fields.next(feature)
    let second = unsafe fields.next(feature)
    let third = unsafe fields.next(feature)
    kind = Self.kind(first, second, third)
    isPersonName = second == Name.person || second == Name.properNoun && third == Name.person
    isInflected = kind == .verb || kind == .adjective
    formField = isInflected ? unsafe Self.formField(count: Self.count(feature)) : 0
  }

  /// Writes the dictionary form, where there is one.
  func appendForm(_ feature: UnsafeBufferPointer<CChar>, to forms: inout [UInt8]) {
    var fields = unsafe Fields(feature)
    for _ in 0..<formField { unsafe fields.skip(feature) }
    let range = unsafe fields.range(feature)
    if range.count == 1, unsafe feature[range.lowerBound] == CChar(ascii: "*") { return }
    for index in range { unsafe forms.append(UInt8(bitPattern: feature[index])) }
  }

  /// IPA has 9 fields, or 7 where the word is unknown, and the form in the seventh; UniDic has 17
  /// or more and the form in the eleventh; JUMAN has 7 with the form in the fifth, and is taken
  /// for IPA where it has none there.
  private static func formField(count: Int) -> Int { count >= 17 ? 10 : 6 }

  private static func count(_ feature: UnsafeBufferPointer<CChar>) -> Int {
    unsafe feature.count { $0 == CChar(ascii: ",") } + 1
  }

  private static func kind(_ first: TermHash, _ second: TermHash, _ third: TermHash)
    -> Morpheme.Kind
  {
    switch first {
    case Name.noun: return nounKind(second, third)
    case Name.adjectivalNoun: return second == Name.auxiliaryStem ? .function : .noun
    case Name.prefix, Name.prefixOfUniDic: return second == Name.numberPrefix ? .number : .prefix
    case Name.suffix: return suffixKind(second)
    case Name.verb: return Name.boundVerbs.contains(second) ? .function : .verb
    case Name.adjective: return Name.boundVerbs.contains(second) ? .function : .adjective
    case Name.adverb: return .adverb
    case Name.mark, Name.auxiliaryMark, Name.space, Name.special: return .mark
    default: return .function
    }
  }

  private static func nounKind(_ second: TermHash, _ third: TermHash) -> Morpheme.Kind {
    switch second {
    case Name.number, Name.numeral: .number
    case Name.boundSuffix:
      third == Name.counter ? .counter : Name.emptySuffixes.contains(third) ? .function : .suffix
    default: Name.emptyNouns.contains(second) ? .function : .noun
    }
  }

  private static func suffixKind(_ second: TermHash) -> Morpheme.Kind {
    switch second {
    case Name.counterSuffix: .counter
    case Name.nominal, Name.nominalSuffix: .suffix
    default: .function
    }
  }

  /// Names of parts of speech.
  private enum Name {
    static let noun = name("名詞")
    static let properNoun = name("固有名詞")
    static let person = name("人名")
    static let adjectivalNoun = name("形状詞")
    static let prefix = name("接頭詞")
    static let prefixOfUniDic = name("接頭辞")
    static let suffix = name("接尾辞")
    static let boundSuffix = name("接尾")
    static let verb = name("動詞")
    static let adjective = name("形容詞")
    static let adverb = name("副詞")
    static let mark = name("記号")
    static let auxiliaryMark = name("補助記号")
    static let space = name("空白")
    static let special = name("特殊")
    static let number = name("数")
    static let numeral = name("数詞")
    static let counter = name("助数詞")
    static let numberPrefix = name("数接続")
    static let auxiliaryStem = name("助動詞語幹")
    static let counterSuffix = name("名詞性名詞助数辞")
    static let nominal = name("名詞的")
    static let nominalSuffix = name("名詞性名詞接尾辞")
    static let boundVerbs = Set(["接尾", "非自立"].map { name($0) })
    static let emptySuffixes = Set(
      ["助動詞語幹", "特殊", "副詞可能", "形容動詞語幹"].map { name($0) })
    static let emptyNouns = Set(
      [
        "代名詞", "非自立", "特殊", "動詞非自立的", "接続詞的", "引用文字列", "助動詞語幹", "形式名詞",
      ].map { name($0) })

    private static func name(_ text: String) -> TermHash { TermHash(Array(text.utf8)) }
  }

  /// Goes over fields parted by commas.
  private struct Fields {
    private var index = 0

    init(_ feature: UnsafeBufferPointer<CChar>) {}

    mutating func next(_ feature: UnsafeBufferPointer<CChar>) -> TermHash {
      let range = unsafe range(feature)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(feature)[range])
      unsafe skip(feature)
      return unsafe TermHash(Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))
    }

    mutating func skip(_ feature: UnsafeBufferPointer<CChar>) {
      index = unsafe min(feature.count, range(feature).upperBound + 1)
    }

    func range(_ feature: UnsafeBufferPointer<CChar>) -> Range<Int> {
      var end = index
      while end < feature.count, unsafe feature[end] != CChar(ascii: ",") { end += 1 }
      return index..<end
    }
  }
}

extension CChar {
  init(ascii: Unicode.Scalar) { self = CChar(bitPattern: UInt8(ascii: ascii)) }
}
