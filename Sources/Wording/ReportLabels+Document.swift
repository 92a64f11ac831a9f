package import SurveyModel

// Headings and facts about the survey
extension ReportLabels {
  /// Heading of the part that says how the survey was made.
  package var outline: String { of("調査の概要", "About the survey") }
  /// Who carries the survey out.
  package var organization: String { of("実施主体", "Carried out by") }
  /// Who could answer.
  package var population: String { of("調査対象", "Population") }
  /// How answers were taken.
  package var method: String { of("調査方法", "Method") }
  /// When answers were taken.
  package var fieldwork: String { of("調査期間", "Fieldwork") }
  /// How many people were invited.
  package var invited: String { of("配布数", "Invited") }
  /// How many responses are tallied.
  package var validResponses: String { of("有効回収数", "Valid responses") }
  /// Valid responses among the invited.
  package var responseRate: String { of("回収率", "Response rate") }
  /// Heading of the tables of single questions.
  package var tallies: String { of("単純集計", "Tallies") }
  /// Heading of the tables of questions by a banner.
  package var crossTabulations: String { of("クロス集計", "Cross-tabulations") }
  /// Free text in respondents' own words.
  package var verbatims: String { of("自由記述", "Verbatims") }
  /// Themes of free text.
  package var themes: String { of("分類", "Themes") }
  /// Whom the shares are shares of.
  package var base: String { of("母数", "Base") }
  /// Heading of the remarks below a table.
  package var notes: String { of("注", "Notes") }
  /// Heading of what was wrong with the input.
  package var findings: String { of("入力の確認結果", "Findings") }
  /// Heading of a list of contents.
  package var contents: String { of("目次", "Contents") }
  /// Questions about who answered.
  package var demographics: String { of("属性", "About the respondents") }
  /// Several categories shown together.
  package var net: String { of("再掲", "Net") }

  /// A number of people with its unit: `714人`, `1 person`.
  package func people(_ count: Int) -> String {
    of("\(grouped(count))人", "\(grouped(count)) \(count == 1 ? "person" : "people")")
  }

  /// A number of marks or responses with its unit: `1,204件`, `1 mark`.
  package func marks(_ count: Int) -> String {
    of("\(grouped(count))件", "\(grouped(count)) mark\(count == 1 ? "" : "s")")
  }

  /// The days of the fieldwork in words; dates that are not ISO stay as they are.
  package func period(_ fieldwork: Fieldwork) -> String {
    of(
      "\(date(fieldwork.from))〜\(date(fieldwork.to))",
      "\(date(fieldwork.from)) to \(date(fieldwork.to))")
  }

  private func date(_ iso: String) -> String {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return iso }
    return of("\(year)年\(month)月\(day)日", "\(day) \(Self.months[month - 1]) \(year)")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

// What stands behind the title of a question
extension ReportLabels {
  /// One category can be chosen.
  package var oneAnswer: String { of("単一回答", "One answer") }
  /// Several categories can be chosen, with their greatest number where there is one.
  package func severalAnswers(maximum: Int?) -> String {
    guard let maximum else { return of("複数選択可", "Several answers allowed") }
    return of("\(maximum)つまで選択可", "Up to \(maximum) answers allowed")
  }
  /// Only those were asked whom the question concerns.
  package var askedOnly: String { of("該当者のみ", "Asked only where applicable") }
  /// The answer is a number.
  package var numericAnswer: String { of("数値回答", "Number") }
  /// The answer is an order of items.
  package var rankedAnswer: String { of("順位回答", "Ranking") }
  /// The answer is free text.
  package var textAnswer: String { of("自由記述", "Free text") }
}
