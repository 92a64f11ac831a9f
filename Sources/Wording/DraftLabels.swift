package import SurveyModel

/// Words that a draft adds to a definition itself, in the language of the survey.
package struct DraftLabels: Sendable {
  private let language: ReportLanguage

  /// The words for a survey in this language.
  package init(_ language: ReportLanguage) {
    self.language = language
  }

  private func of(_ japanese: String, _ english: String) -> String {
    MessageLanguage(language).of(japanese: japanese, english: english)
  }

  /// Title of a survey that has none.
  package var survey: String { of("アンケート", "Survey") }
  /// Title of the section of questions that stand in no group.
  package var questions: String { of("設問", "Questions") }
  /// Title of the section of questions about who answered.
  package var respondents: String { of("あなたのことについて", "About you") }
  /// The category that counts what is none of the others.
  package var other: String { of("その他", "Other") }
  /// The choices of a question with two.
  package var yes: String { of("はい", "Yes") }
  /// The other one of these.
  package var no: String { of("いいえ", "No") }
  /// The choices of LimeSurvey's question about gender.
  package var female: String { of("女性", "Female") }
  /// The other one of these.
  package var male: String { of("男性", "Male") }
  /// The third choice beside yes and no.
  package var uncertain: String { of("わからない", "Uncertain") }
  /// The choices of a grid about change.
  package var increase: String { of("増えた", "Increase") }
  /// The middle one of these.
  package var same: String { of("変わらない", "Same") }
  /// The last one of these.
  package var decrease: String { of("減った", "Decrease") }
  /// Unit of an age.
  package var years: String { of("歳", "years") }
  /// What stands behind an age in the name of a class.
  package var ageUnit: String { of("歳", "") }
  /// Title of a column without a name.
  package func column(_ number: Int) -> String { of("\(number)列目", "Column \(number)") }
  /// Title of a place of a ranking.
  package func place(_ number: Int) -> String { of("第\(number)位", "Place \(number)") }
  /// A class of ten years of age.
  package func decade(_ age: Int) -> String { of("\(age)歳代", "\(age) to \(age + 9)") }
  /// The class below all others; `limit` does not belong to it.
  package func below(_ limit: String, unit: String) -> String {
    of("\(limit)\(unit)未満", "Under \(limit)")
  }
  /// The class above all others, which `limit` belongs to.
  package func from(_ limit: String, unit: String) -> String {
    of("\(limit)\(unit)以上", "\(limit) and over")
  }
  /// A class with both its ends.
  package func between(_ from: String, _ to: String, unit: String) -> String {
    from == to ? of("\(from)\(unit)", from) : of("\(from)～\(to)\(unit)", "\(from) to \(to)")
  }
}
