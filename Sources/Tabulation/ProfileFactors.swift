import SurveyModel

/// By how much the weights of each profile's people are multiplied, for every group of a plan.
struct ProfileFactors: Sendable {
  /// By group and profile: the factor with its square; empty where every factor is one.
  private let factors: [[SlotWeight]]
  /// By group and profile: the number of the weighting profile; empty where there is but one.
  private let places: [[Int]]

  /// Everybody keeps the weight given.
  static let none = ProfileFactors(factors: [], places: [])

  /// The factor of each weighting profile, handed to the profiles of every group.
  init(_ plan: CountingPlan, byWeightProfile factors: [ExactWeight]) {
    let squared = factors.map(SlotWeight.init)
    let places = plan.groups.map { group in
      ColumnMap(group: 0, group, axes: plan.weightAxes, occupied: Array(0..<group.profiles))
        .profiles.map(\.column)
    }
    self.init(factors: places.map { $0.map { squared[$0] } }, places: places)
  }

  private init(factors: [[SlotWeight]], places: [[Int]]) {
    self.factors = factors
    self.places = places
  }

  subscript(group: Int, profile: Int) -> SlotWeight {
    factors.isEmpty ? SlotWeight(people: 1) : factors[group][profile]
  }

  /// The number of the weighting profile that a profile of a group belongs to.
  func weightProfile(of profile: Int, inGroup group: Int) -> Int {
    places.isEmpty ? 0 : places[group][profile]
  }
}
