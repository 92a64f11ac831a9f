import SurveyModel
import Tabulation
import Wording

/// The marks that pages print behind a figure, by the rules of tests.
struct SignificanceMarks {
  /// `nil` where nothing is tested.
  let rules: TestRules?
  let labels: ReportLabels

  init(_ survey: Survey) {
    rules = survey.tests
    labels = ReportLabels(survey.language)
  }

  var showsArrows: Bool { rules.map { $0.marks == .arrows || $0.marks == .both } ?? false }

  var showsLetters: Bool { rules.map { $0.marks == .letters || $0.marks == .both } ?? false }

  /// `▲`, ` B C` or `▲ B C`; empty where nothing is to be told.
  func text(of inference: Table.Inference?, among columns: [Table.Column]) -> String {
    guard let inference else { return "" }
    let letters = showsLetters ? inference.letters(of: columns).map { " \($0)" }.joined() : ""
    return arrow(inference.direction) + letters
  }

  private func arrow(_ direction: Table.Direction?) -> String {
    guard showsArrows else { return "" }
    switch direction {
    case .higher: return labels.higherMark
    case .lower: return labels.lowerMark
    case nil: return ""
    }
  }
}
