import Statistics
import SurveyModel

/// The counters of one variable in one column, read by meaning: in people, in weights or in
/// squares of weights.
struct SlotCounts<Value: AdditiveArithmetic & Sendable> {
  let variable: Variable
  let counts: [Value]
  /// The people whose answers the base is made of.
  let peopleInBase: Value
  /// What shares are shares of, by the variable's rule.
  let base: Value
  private let layout: SlotLayout

  init(_ variable: Variable, _ counts: [Value]) {
    self.variable = variable
    self.counts = counts
    layout = SlotLayout(variable)
    let people = Self.sum(counts, variable.baseSlots)
    peopleInBase = people
    base =
      variable.base == .responses
      ? Self.sum(counts, variable.markCategories) : people
  }

  func category(_ index: Int) -> Value { counts[index] }

  func state(_ state: AnswerState) -> Value {
    layout.states.contains(state) ? counts[layout.slot(of: state)] : .zero
  }

  /// All category marks; for a single-valued variable, the people with a category.
  var marks: Value { Self.sum(counts, variable.markCategories) }

  /// People with something counted: a category or, outside all bins, a number.
  var marked: Value { state(.marked) + (variable.isSingleValued ? marks : .zero) }

  var answered: Value { marked + state(.unmarked) + state(.vacuous) }

  var asked: Value { answered + state(.noAnswer) + state(.invalid) }

  var people: Value { asked + state(.notAsked) }

  /// The counts of these slots together.
  func sum(_ slots: [Int]) -> Value { Self.sum(counts, slots) }

  private static func sum(_ counts: [Value], _ slots: [Int]) -> Value {
    var sum = Value.zero
    for slot in slots { sum += counts[slot] }
    return sum
  }

  /// The scores of a scale with how many have each.
  var scores: [(Decimal, Value)] {
    variable.categories.enumerated().compactMap { index, category in
      category.score.map { ($0, counts[index]) }
    }
  }
}

extension FrequencyDistribution {
  /// The distribution of decimals, brought to the finest scale among them.
  init(exactly values: [(Decimal, Int)]) {
    let scale = values.map(\.0.scale).max() ?? 0
    self.init(
      values.map { value, count in
        guard let units = value.units(atScale: scale) else {
          preconditionFailure("scores and answers are limited when they are read")
        }
        return (value: units, count: count)
      }, scale: scale)
  }

  /// The statistic with this many decimals, exact and rounded half up.
  func printed(_ statistic: Stub.Statistic, decimals: Int) -> FixedPoint? {
    switch statistic {
    case .mean: mean?.rounded(to: decimals)
    case .standardDeviation: sampleVariance?.roundedSquareRoot(to: decimals)
    case .minimum: minimum?.rounded(to: decimals)
    case .firstQuartile: quantile(1, of: 4)?.rounded(to: decimals)
    case .median: median?.rounded(to: decimals)
    case .thirdQuartile: quantile(3, of: 4)?.rounded(to: decimals)
    case .maximum: maximum?.rounded(to: decimals)
    }
  }
}
