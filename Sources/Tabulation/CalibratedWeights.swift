import Statistics
import SurveyModel

/// The weights of a survey, made of its merged tally: no respondent is seen again.
package struct CalibratedWeights: Sendable {
  /// What came of weighting, for the report.
  package let report: WeightReport
  let factors: ProfileFactors
}
