/// Σ n·clip(v·u, lower, upper) as a function of u: rising, in straight pieces that meet where a
/// term reaches a bound.
struct ClippedSum {
  /// n, positive, and v, not negative.
  let terms: [(people: Double, value: Double)]
  let lower: Double
  /// Possibly infinite.
  let upper: Double

  /// The smallest u at which the sum is `target`; `nil` where no u gets there.
  func factor(reaching target: Double) -> Double? {
    lower == 0 && upper == .infinity ? plainFactor(target) : boundedFactor(target)
  }

  private func plainFactor(_ target: Double) -> Double? {
    let sum = terms.reduce(0) { $0 + $1.people * $1.value }
    return sum > 0 ? target / sum : target == 0 ? 1 : nil
  }

  private func boundedFactor(_ target: Double) -> Double? {
    var constant = terms.reduce(0) { $0 + $1.people * lower }
    var slope = 0.0
    for point in breakpoints {
      if constant + slope * point.factor >= target { return solved(target, below: point.factor) }
      slope += point.slope
      constant += point.constant
    }
    // The last piece is level, or rises without end where there is no upper bound.
    return solved(target, below: .infinity)
  }

  private struct Breakpoint {
    var factor: Double
    var slope: Double
    var constant: Double
  }

  private var breakpoints: [Breakpoint] {
    var points: [Breakpoint] = []
    for (people, value) in terms where value > 0 {
      points.append(
        Breakpoint(factor: lower / value, slope: people * value, constant: -people * lower))
      guard upper < .infinity else { continue }
      points.append(
        Breakpoint(factor: upper / value, slope: -people * value, constant: people * upper))
    }
    return points.sorted { ($0.factor, $0.slope, $0.constant) < ($1.factor, $1.slope, $1.constant) }
  }

  /// u on the piece that ends at `end`, from sums over the terms that are free there.
  private func solved(_ target: Double, below end: Double) -> Double? {
    var fixed = 0.0
    var free = 0.0
    var largest = 0.0
    for (people, value) in terms {
      if value > 0, lower / value < end, upper / value >= end {
        free += people * value
      } else {
        let isLow = value == 0 || lower / value >= end
        fixed += people * (isLow ? lower : upper)
        largest = max(largest, isLow ? 0 : upper / value)
      }
    }
    if free > 0 { return (target - fixed) / free }
    guard abs(fixed - target) <= target * 1e-9 else { return nil }
    return end < .infinity ? end : largest
  }
}
