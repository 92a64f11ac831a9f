/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), evaluated from the front.
///
/// Modified Lentz method: Lentz (1976), Thompson & Barnett (1986). Stops when a step changes
/// nothing any more.
enum ContinuedFraction {
  /// The value of the fraction; `term(k)` gives a and b of level k = 1, 2, …
  static func value(
    startingAt first: Double, term: (_ level: Int) -> (a: Double, b: Double)
  ) -> Double {
    var value = guarded(first)
    var numerator = value
    var denominator = 0.0
    for level in 1...longest {
      let (a, b) = term(level)
      denominator = 1 / guarded(b + a * denominator)
      numerator = guarded(b + a / numerator)
      let change = numerator * denominator
      value *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return value
  }

  /// Arguments of tests on surveys need fewer than a thousand levels.
  private static let longest = 1_000_000

  private static func guarded(_ x: Double) -> Double { x == 0 ? 1e-300 : x }
}
