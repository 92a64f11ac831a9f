import SurveyModel

/// The counters of every variable over all respondents.
struct VariableMargins {
  private let plan: CountingPlan
  private let tally: Tally
  private let everyone: [Int: ColumnMap]

  init(_ plan: CountingPlan, _ tally: Tally) {
    self.plan = plan
    self.tally = tally
    everyone = Dictionary(
      uniqueKeysWithValues: plan.groups.indices.filter { plan.groups[$0].covers([]) }
        .map { ($0, tally.columnMap(of: [], inGroup: $0, plan: plan)) })
  }

  var variables: Range<Int> { plan.codebook.variables.indices }

  func counts(of variable: Int) -> SlotCounts<Int> {
    SlotCounts(
      plan.codebook.variables[variable],
      tally.margin(of: variable, map(variable), plan.codebook)[0])
  }

  /// How often each number was answered.
  func numbers(of variable: Int) -> [Int] {
    guard case .numeric = plan.codebook.variables[variable].coding else { return [] }
    return tally.numbers(of: variable, map(variable))[0].map(\.count)
  }

  private func map(_ variable: Int) -> ColumnMap {
    let group = plan.groups.indices.first {
      plan.groups[$0].rows.contains(variable) && everyone[$0] != nil
    }
    guard let group, let map = everyone[group] else {
      preconditionFailure("one group counts every variable of everyone")
    }
    return map
  }
}
