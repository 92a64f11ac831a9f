/// Quantiles of numbers whose people have weights.
package enum WeightedQuantile: Hashable, Sendable, CaseIterable {
  /// The smallest x with F(x) ≥ p: R survey's `svyquantile` with `qrule = "math"`; Hyndman & Fan
  /// (1996) type 1.
  case inverse
  /// The same, halfway to the next number where F(x) = p: `qrule = "school"`; type 2.
  case averaged
  /// At (W + 1)p, between neighbours: SPSS FREQUENCIES and EXAMINE (HAVERAGE); type 6 with weights
  /// of 1.
  case spss

  /// The quantile at p of numbers with their sums of weights.
  ///
  /// - Parameters:
  ///   - p: Between 0 and 1.
  ///   - values: In any order; a number may repeat. Weights of 0 or less take no part.
  /// - Returns: `nil` where nobody has a weight or p lies outside.
  package func value(
    at p: Double, of values: some Sequence<(value: Double, weight: Double)>
  ) -> Double? {
    let steps = Self.steps(values)
    guard let last = steps.last, p >= 0, p <= 1 else { return nil }
    switch self {
    case .inverse: return Self.step(steps, p * last.below).value
    case .averaged:
      let found = Self.step(steps, p * last.below)
      return found.isExact ? (found.value + found.next) / 2 : found.value
    case .spss: return Self.haverage(steps, (last.below + 1) * p)
    }
  }

  /// A number, its weight, and the weight of it and all smaller ones.
  private typealias Step = (value: Double, weight: Double, below: Double)

  private static func steps(
    _ values: some Sequence<(value: Double, weight: Double)>
  ) -> [Step] {
    var steps: [Step] = []
    for (value, weight) in values.sorted(by: { ($0.value, $0.weight) < ($1.value, $1.weight) })
    where weight > 0 {
      let below = (steps.last?.below ?? 0) + weight
      if let last = steps.last, last.value == value {
        steps[steps.count - 1] = (value, last.weight + weight, below)
      } else {
        steps.append((value, weight, below))
      }
    }
    return steps
  }

  /// The first number with at least this much weight up to it, whether it is exactly as much, and
  /// the number after it. Sums of weights that differ in their last digits count as equal.
  private static func step(
    _ steps: [Step], _ weight: Double
  ) -> (value: Double, isExact: Bool, next: Double) {
    let slack = weight * 1e-12
    let index = steps.firstIndex { $0.below >= weight - slack } ?? steps.count - 1
    let isExact = steps[index].below <= weight + slack
    return (steps[index].value, isExact, steps[min(index + 1, steps.count - 1)].value)
  }

  /// IBM SPSS Statistics Algorithms, EXAMINE: between the number with t and the next, by the
  /// distance to t where the next weighs 1 or more, by the share of its weight where it weighs less.
  private static func haverage(_ steps: [Step], _ t: Double) -> Double {
    guard let index = steps.lastIndex(where: { $0.below <= t * (1 + 1e-12) }) else {
      return steps[0].value
    }
    guard index + 1 < steps.count else { return steps[index].value }
    let (lower, upper) = (steps[index], steps[index + 1])
    let distance = max(0, t - lower.below) / min(1, upper.weight)
    return distance >= 1 ? upper.value : lower.value + distance * (upper.value - lower.value)
  }
}
