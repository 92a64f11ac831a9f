import SurveyModel

/// By how much the weights of each profile's people are multiplied, for every group of a plan.
struct ProfileFactors: Sendable {
  /// By group and profile: the factor with its square; empty where every factor is one.
  private let factors: [[SlotWeight]]

  /// Everybody keeps the weight given.
  static let none = ProfileFactors(factors: [])

  /// The factor of each weighting profile, handed to the profiles of every group.
  init(_ plan: CountingPlan, byWeightProfile factors: [ExactWeight]) {
    let squared = factors.map(SlotWeight.init)
    self.factors = plan.groups.map { group in
      let map = ColumnMap(
        group: 0, group, axes: plan.weightAxes, occupied: Array(0..<group.profiles))
      return map.profiles.map { squared[$0.column] }
    }
  }

  private init(factors: [[SlotWeight]]) {
    self.factors = factors
  }

  subscript(group: Int, profile: Int) -> SlotWeight {
    factors.isEmpty ? SlotWeight(people: 1) : factors[group][profile]
  }
}
