import Statistics
package import SurveyModel

/// What came of weighting, for the report.
package struct WeightReport: Sendable {
  /// The rules that were followed.
  package let weighting: Weighting
  /// People with a weight above zero.
  package let people: Int
  /// People without a weight: none given, none that can be used, or outside all margins.
  package let unweighted: Int
  /// The sum of all weights.
  package let sum: ExactWeight
  /// The smallest weight; where margins change given weights, the smallest mean of a profile.
  package let minimum: Double
  /// The largest weight; where margins change given weights, the largest mean of a profile.
  package let maximum: Double
  /// Kish's design effect, n Σw² ÷ (Σw)².
  package let designEffect: Double
  /// (Σw)² ÷ Σw²: a simple random sample of so many people would tell as much.
  package let effectiveBase: Double
  /// People whose weight stands at a limit.
  package let trimmed: Int
  /// Rounds until all margins and limits held.
  package let iterations: Int
  /// In the order of the definition.
  package let margins: [Margin]

  /// One margin with what it was brought to.
  package struct Margin: Sendable {
    /// `Q25>Q26`.
    package let name: String
    /// One for each target; people without a category come last, where there are any.
    package let cells: [Cell]
    /// The largest relative difference that remained between a target and the weighted sum.
    package let difference: Double
  }

  /// One category or combination of a margin.
  package struct Cell: Sendable {
    /// One heading for each level.
    package let headings: [Heading]
    /// People in the sample.
    package let people: Int
    /// What the weights were to add up to.
    package let target: Double
    /// What they add up to.
    package let weighted: ExactWeight
  }
}

extension WeightReport {
  init(
    _ weighting: Weighting, _ profiles: WeightProfiles, _ calibration: Calibration?,
    _ factors: [ExactWeight], _ tally: Tally
  ) {
    let weights = zip(profiles.given, factors).map { $0.times(SlotWeight($1)) }
    let all = weights.reduce(.zero, +)
    let outside = zip(profiles.people, profiles.included).filter { $0.1.people == 0 }
      .reduce(0) { $0 + $1.0 }
    let ungiven = weighting.column == nil ? 0 : tally.respondents - tally.givenWeights.people
    self.weighting = weighting
    unweighted = max(outside, ungiven)
    people = tally.respondents - unweighted
    sum = all.sum
    (minimum, maximum) = Self.range(weighting, profiles, weights, tally.givenWeights)
    let (sum, square) = (all.sum.approximation, all.square.approximation)
    designEffect =
      Kish.designEffect(people: Double(people), sum: sum, squares: square) ?? 1
    effectiveBase = Kish.effectiveBase(sum: sum, squares: square) ?? 0
    trimmed =
      tally.givenWeights.trimmed
      + zip(calibration?.isAtBound ?? [], profiles.included).filter(\.0)
      .reduce(0) { $0 + Int($1.1.people) }
    iterations = calibration?.iterations ?? 0
    margins = weighting.margins.indices.map { index in
      Margin(
        weighting.margins[index], profiles.margins[index], profiles, weights,
        difference: calibration?.discrepancies[index] ?? 0)
    }
  }

  private static func range(
    _ weighting: Weighting, _ profiles: WeightProfiles, _ weights: [SlotWeight],
    _ given: GivenWeights
  ) -> (Double, Double) {
    if weighting.margins.isEmpty, let range = given.range {
      return (range.lowerBound.approximation, range.upperBound.approximation)
    }
    let means = zip(weights, profiles.included).filter { $0.1.people > 0 }
      .map { $0.0.sum.approximation / $0.1.people }
    return (means.min() ?? 0, means.max() ?? 0)
  }
}

extension WeightReport.Margin {
  fileprivate init(
    _ declared: WeightMargin, _ margin: WeightProfiles.Margin, _ profiles: WeightProfiles,
    _ weights: [SlotWeight], difference: Double
  ) {
    name = declared.name
    self.difference = difference
    let cells = margin.margin.targets.indices.map { cell in
      let members = margin.margin.cells.indices.filter { margin.margin.cells[$0] == cell }
      return WeightReport.Cell(
        headings: cell < margin.headings.count ? margin.headings[cell] : [],
        people: members.reduce(0) { $0 + profiles.people[$1] },
        target: margin.margin.targets[cell],
        weighted: members.reduce(.zero) { $0 + weights[$1].sum })
    }
    // The last cell is that of people without a category.
    self.cells = cells.last.map { $0.people == 0 ? cells.dropLast() : cells } ?? []
  }
}
