import Statistics
import SurveyModel
import Tabulation
import Wording

/// The remarks that pages print, each only where it has something to say.
struct TableNotes {
  let report: Report
  let names: TableNames
  let marks: SignificanceMarks
  /// How many gave no valid answer, whether a table has a row for them or not.
  private let answers: [VariableID: QualityReport.Question]

  init(_ report: Report, _ names: TableNames) {
    self.report = report
    self.names = names
    marks = SignificanceMarks(report.survey)
    answers = Dictionary(report.quality.questions.map { ($0.variable, $0) }) { first, _ in first }
  }

  var labels: ReportLabels { names.labels }

  /// People in this state, of everyone who responded.
  func people(_ state: AnswerState, of variable: VariableID) -> Int {
    guard let answers = answers[variable] else { return 0 }
    switch state {
    case .marked, .unmarked, .vacuous: return answers.answered
    case .noAnswer: return answers.noAnswer
    case .invalid: return answers.invalid
    case .notAsked: return answers.notAsked
    }
  }
}

// At the head of the report
extension TableNotes {
  /// How to read all tables: bases, rows left out, signs, weights, conventions.
  var head: [String] {
    [base] + rows + signs + weights + conventions
  }

  private var base: String {
    let rule = report.survey.rules.base
    return labels.sentence(
      of: rule, count: rule == .respondents ? report.accounting.tallied : nil)
  }

  private var rows: [String] {
    let rows = report.accounting
    guard rows.tallied < rows.read else { return [] }
    return [
      labels.rowsNote(
        read: rows.read, tallied: rows.tallied, quarantined: rows.quarantined,
        dropped: rows.dropped)
    ]
  }

  private var signs: [String] {
    report.tables.contains { !$0.crossings.isEmpty } ? [labels.signsNote] : []
  }

  private var weights: [String] {
    report.weights.map { WeightNotes($0, names).short } ?? []
  }

  private var conventions: [String] {
    let rules = report.survey.rules
    let isCrossed = report.tables.contains { !$0.crossings.isEmpty }
    return [
      labels.note(on: rules.convention),
      rules.rounding == .halfEven ? labels.halfEvenNote : nil,
      isCrossed && rules.total == .columns ? labels.totalOfColumnsNote : nil,
      isCrossed && rules.cellRounding == .whole && report.weights != nil
        ? labels.wholeCellsNote : nil,
    ].compactMap(\.self)
  }
}
