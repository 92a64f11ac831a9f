/// A way of tabulating known by name, which sets bases, rounding and tests together.
///
/// What a definition says of one rule wins over what its convention sets.
package enum Convention: String, Sendable, CaseIterable {
  /// Everyone is the base, no answer is a row: most reports of Japanese municipalities.
  case municipal
  /// As SPSS CROSSTABS and Custom Tables print it: valid answers, weighted cells of crossings
  /// rounded to whole people, pooled z with Bonferroni's correction.
  case spss
  /// As IBM Data Collection and its successors do: answered, effective bases, no correction.
  case dimensions
  /// As the package survey of R does: answered, nothing rounded before the end, Rao–Scott.
  case rSurvey = "r-survey"

  /// The rules of tables that the convention stands for.
  package var rules: TabulationRules {
    var rules = TabulationRules(convention: self)
    switch self {
    case .municipal: break
    case .spss:
      rules.base = .answered
      rules.cellRounding = .whole
      rules.total = .columns
    case .dimensions:
      rules.base = .answered
    case .rSurvey:
      rules.base = .answered
      rules.rounding = .halfEven
      rules.total = .columns
    }
    return rules
  }

  /// The rules of tests that the convention stands for.
  package var tests: TestRules {
    switch self {
    case .municipal: TestRules()
    case .spss: TestRules(columns: .pooled, correction: .bonferroni, independence: .pearson)
    case .dimensions:
      TestRules(columns: .dimensions, correction: .none, independence: .pearson)
    case .rSurvey: TestRules(columns: .pooled, correction: .holm, independence: .raoScott)
    }
  }
}
