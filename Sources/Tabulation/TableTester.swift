import Statistics
import SurveyModel

/// Tests one table by the rules of a survey.
struct TableTester {
  let counts: TableCounts
  let rules: TestRules
  let survey: Survey
  let weights: CalibratedWeights?

  init(
    _ counts: TableCounts, _ rules: TestRules, _ survey: Survey, _ weights: CalibratedWeights?
  ) {
    self.counts = counts
    self.rules = rules
    self.survey = survey
    self.weights = weights
  }

  func comparisons() -> TableComparisons { TableComparisons() }
}
