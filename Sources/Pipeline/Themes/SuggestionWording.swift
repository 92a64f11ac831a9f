import SurveyModel
import Verbatims
import Wording

/// What a suggested codeframe says of itself, in the language of the survey.
struct SuggestionWording {
  private let language: ReportLanguage

  init(_ language: ReportLanguage) {
    self.language = language
  }

  func introduction(
    _ suggested: SuggestedThemes, _ open: UncoveredAnswers, segmenter: String
  ) -> [String] {
    switch language {
    case .japanese:
      [
        "どの規則にもあてはまらない回答から作った、分類の案です。回答を見て、名前と規則を直してから使ってください。",
        "回答 \(grouped(suggested.answers))件（意見 \(grouped(suggested.points))点）。"
          + "既にある規則にあてはまった回答 \(grouped(open.covered))件と、特になしなどの回答 "
          + "\(grouped(open.vacuous))件は除いてあります。どのグループにも入らない回答 \(grouped(suggested.ungrouped))件。",
        "単語の分け方: \(segmenter)",
      ]
    case .english:
      [
        "Suggested themes for the answers that no rule covers. Look at the answers, mend names and",
        "rules, then adopt them.",
        "Answers: \(grouped(suggested.answers)), with \(grouped(suggested.points)) points. Left out: "
          + "\(grouped(open.covered)) that a rule covers,",
        "\(grouped(open.vacuous)) that say nothing. In no group: \(grouped(suggested.ungrouped)).",
        "Words cut by: \(segmenter)",
      ]
    }
  }

  func remark(_ theme: SuggestedThemes.Theme) -> [String] {
    let others = theme.suggestion.labels.filter { $0 != theme.title }
    let terms = theme.suggestion.terms
    switch language {
    case .japanese:
      return [
        "回答 \(grouped(theme.answers))件、まとまり \(Decimals.text(theme.suggestion.cohesion, places: 3))。"
          + "規則の適合率 \(percent(theme.precision))、再現率 \(percent(theme.recall))"
      ] + (others.isEmpty ? [] : ["名前の候補: " + others.joined(separator: "、")])
        + (terms.isEmpty ? [] : ["主な語: " + terms.joined(separator: "、")])
    case .english:
      return [
        "Answers: \(grouped(theme.answers)); cohesion "
          + "\(Decimals.text(theme.suggestion.cohesion, places: 3)); "
          + "precision of the rule \(percent(theme.precision)), recall \(percent(theme.recall))"
      ] + (others.isEmpty ? [] : ["Other titles: " + others.joined(separator: " / ")])
        + (terms.isEmpty ? [] : ["Terms: " + terms.joined(separator: ", ")])
    }
  }

  private func percent(_ share: Double?) -> String {
    share.map { Decimals.text($0 * 100, places: 1) + "%" } ?? "–"
  }
}
