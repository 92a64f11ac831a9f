import SurveyModel

/// What a value looks like, for telling choices from what is none.
enum ValueLook {
  /// `2018-12-06T17:41:54Z`, `12/6/2018 12:41:54`, `2024年10月6日 午後7:51`, `10:32`, `0 days 00:04:28`.
  static func isTime(_ text: String) -> Bool {
    let text = searchable(text)
    let dateThenTime =
      /(\d{4}[-\/.年]\d{1,2}[-\/.月]\d{1,2}日?|\d{1,2}[-\/.]\d{1,2}[-\/.]\d{4})([t ]*((午前|午後|am|pm) *)?\d{1,2}[:時]\d{1,2}([:分]\d{1,2}(\.\d+)?秒?)?)? *(午前|午後|am|pm)? *(z|utc|jst|gmt)? *([-+]\d{1,2}:?(\d{2})?)?/
    return text.wholeMatch(of: dateThenTime) != nil
      || text.wholeMatch(of: /\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( *(am|pm))?/) != nil
      || text.wholeMatch(of: /\d+ days? \d{1,2}:\d{2}:\d{2}(\.\d+)?/) != nil
  }

  /// Something by which a person could be found: no label of a category is made of it.
  static func isPersonal(_ text: String) -> Bool {
    let text = searchable(text)
    return text.contains("@") || text.contains("http") || text.contains("〒")
      || text.firstMatch(of: /0\d{1,4}-\d{1,4}-\d{3,4}/) != nil
      || text.firstMatch(of: /\d{7,}/) != nil
      || text.firstMatch(of: /(^|\D)\d{3}-\d{4}($|\D)/) != nil
      || text.firstMatch(of: /\d(丁目|番地|番\d|号室)|[市区町村].{1,12}\d+-\d+/) != nil
      || text.firstMatch(of: /\p{Han}{2,5} ?(さん|様|氏)($|[ のがはを、。])/) != nil
  }
}

/// A value as a number with what stands behind it.
struct ReadNumber {
  let number: Decimal
  let unit: String

  /// `1,200円`, `3 people`, `65歳`, `2.0`, `-1`; nothing else.
  init?(_ folded: [UInt8]) {
    let digits = folded.prefix { byte in
      (0x30...0x39).contains(byte) || [0x2B, 0x2C, 0x2D, 0x2E].contains(byte)
    }
    guard let number = Decimal(digits.filter { $0 != 0x2C }), number.isCountable else {
      return nil
    }
    let rest = String(decoding: folded.dropFirst(digits.count), as: UTF8.self)
    guard rest.unicodeScalars.count <= 8, !rest.contains("代"), !rest.contains("以"),
      !rest.contains("未満"), !rest.contains("位"),
      !rest.unicodeScalars.contains(where: { $0.properties.numericType != nil }),
      rest.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "%" })
    else { return nil }
    self.number = number
    unit = rest
  }
}
