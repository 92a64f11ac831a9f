import SurveyModel

/// Words and codes that stand for a missing answer in many exports.
enum MissingWords {
  /// The reason that a word says by itself; `nil` for any other value.
  static func reason(_ folded: [UInt8]) -> MissingReason? {
    words[String(decoding: folded, as: UTF8.self).lowercased()]
  }

  /// The reason that a negative code has where all other values are not negative.
  static func reason(ofCode code: Int) -> MissingReason? {
    switch code {
    case -1, -9, -99, -999, -8, -88: .noAnswer
    case -9999, -2, -77: .invalid
    default: nil
    }
  }

  /// Codes beside the choices proper: other, none, no answer.
  static func isSpecial(_ code: Int) -> Bool {
    [88, 888, 9999].contains(code) || (90...99).contains(code) || (990...999).contains(code)
  }

  /// Codes that often mean a missing answer, but may as well be a choice.
  static func isSuspect(_ code: Int) -> Bool { [88, 98, 99, 888, 998, 999, 9999].contains(code) }

  private static let words: [String: MissingReason] = [
    "na": .noAnswer, "nan": .noAnswer, "null": .noAnswer, "#n/a": .noAnswer, "#null!": .noAnswer,
    "無回答": .noAnswer, "未回答": .noAnswer, "回答なし": .noAnswer, "noanswer": .noAnswer,
    "(無回答)": .noAnswer, "<na>": .noAnswer, "-": .noAnswer, "無効": .invalid, "無効回答": .invalid,
    "invalid": .invalid, "非該当": .notAsked, "対象外": .notAsked, "notasked": .notAsked,
    "-(非該当)": .notAsked,
  ]
}
