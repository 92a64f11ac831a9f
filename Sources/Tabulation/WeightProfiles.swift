import Statistics
import SurveyModel

/// Everybody by the combination of weighting variables, before weighting.
struct WeightProfiles: Sendable {
  /// People with what they weigh so far, profile by profile.
  let people: [Int]
  let given: [SlotWeight]
  /// The same without those who are left out of weighting.
  let included: [ProfileBase]
  /// In the order of the definition.
  let margins: [Margin]

  /// One margin over all profiles.
  struct Margin: Sendable {
    let margin: WeightingMargin
    /// The categories of each target.
    let headings: [[Heading]]
  }

  init(_ plan: CountingPlan, _ tally: Tally, _ weighting: Weighting) {
    let counted = tally.everybody(plan)
    people = counted.people
    given = counted.weights
    let places = weighting.margins.map { MarginPlaces($0, plan, profiles: counted.people.count) }
    let excludes = weighting.unclassified == .exclude
    let included = counted.people.indices.map { profile in
      let isOut = excludes && places.contains { $0.isUnclassified(profile) }
      return isOut
        ? ProfileBase(people: 0)
        : ProfileBase(
          people: Double(counted.people[profile]), sum: counted.weights[profile].sum.approximation)
    }
    self.included = included
    let total = Self.total(weighting, included)
    margins = places.map { place in
      Margin(margin: place.margin(included, total: total), headings: place.headings)
    }
  }

  /// What the weights are to add up to.
  private static func total(_ weighting: Weighting, _ included: [ProfileBase]) -> Double {
    switch weighting.total {
    case .sample: included.reduce(0) { $0 + $1.people }
    case .population:
      weighting.margins.first?.targets.reduce(0) { $0 + $1.amount.approximation } ?? 0
    }
  }
}

/// Where each profile stands in one margin.
private struct MarginPlaces {
  private let targets: [Double]
  /// The target of each profile; the number of targets for people without a category.
  private let cells: [Int]
  let headings: [[Heading]]

  init(_ declared: WeightMargin, _ plan: CountingPlan, profiles: Int) {
    let variables = declared.levels.compactMap { plan.codebook.index(of: $0) }
    let targets = declared.targets.enumerated().compactMap { index, target in
      target.slots(of: variables, plan.codebook).map { ($0, index) }
    }
    let places = Dictionary(targets) { first, _ in first }
    let axes = plan.weightAxes
    cells = (0..<profiles).map { profile in
      let slots = plan.slots(ofWeightProfile: profile)
      let key = variables.compactMap { variable in axes.firstIndex(of: variable).map { slots[$0] } }
      return places[key] ?? declared.targets.count
    }
    self.targets = declared.targets.map(\.amount.approximation)
    headings = declared.targets.map { target in
      zip(target.codes, variables).map { code, variable in
        let label = plan.codebook.variables[variable].categories.first { $0.code == code }?.label
        return .category(code, label: label ?? "")
      }
    }
  }

  func isUnclassified(_ profile: Int) -> Bool { cells[profile] == targets.count }

  /// The targets as parts of the total. People without a category keep the part that they have.
  func margin(_ people: [ProfileBase], total: Double) -> WeightingMargin {
    let all = people.reduce(0) { $0 + $1.sum }
    let unclassified = people.indices.filter(isUnclassified).reduce(0) { $0 + people[$1].sum }
    let kept = all > 0 ? total * unclassified / all : 0
    let sum = targets.reduce(0, +)
    let shares = targets.map { sum > 0 ? $0 / sum * (total - kept) : 0 }
    return WeightingMargin(cells: cells, targets: shares + [kept])
  }
}

extension WeightMargin.Target {
  /// The slot of each category; `nil` where a variable lacks one.
  fileprivate func slots(of variables: [Int], _ codebook: Codebook) -> [Int]? {
    let slots = zip(codes, variables).compactMap { code, variable in
      codebook.variables[variable].categories.firstIndex { $0.code == code }
    }
    return slots.count == codes.count ? slots : nil
  }
}

extension CountingPlan {
  /// The slot on each weighting axis, from the number of a weighting profile.
  func slots(ofWeightProfile profile: Int) -> [Int] {
    var rest = profile
    return weightAxes.reversed().map { axis in
      let width = SlotLayout(codebook.variables[axis]).count
      defer { rest /= width }
      return rest % width
    }.reversed()
  }
}

extension Tally {
  /// Everybody by weighting profile, with the weights that they came with.
  fileprivate func everybody(_ plan: CountingPlan) -> (people: [Int], weights: [SlotWeight]) {
    let group = plan.groups.firstIndex { !$0.rows.isEmpty && $0.covers(plan.weightAxes) }
    guard let group, let variable = plan.groups[group].rows.min() else { return ([], []) }
    let map = columnMap(of: plan.weightAxes, inGroup: group, plan: plan)
    let coded = plan.codebook.variables[variable]
    let people = margin(of: variable, map, plan.codebook).map { SlotCounts(coded, $0).people }
    let weights = weights(of: variable, map, .none, plan.codebook)
      .map { SlotCounts(coded, $0).people }
    return (people, weights)
  }
}
