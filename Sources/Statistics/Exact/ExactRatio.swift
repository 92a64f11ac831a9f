/// A fraction of whole numbers, never rounded until it is printed.
package struct ExactRatio: Hashable, Sendable {
  /// Carries the sign; the fraction is kept as given, not in lowest terms.
  package let numerator: Int128
  /// Always positive.
  package let denominator: Int128

  /// One whole number over another, kept as they are.
  ///
  /// - Precondition: `denominator` is positive.
  package init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator > 0, "a ratio has a positive denominator")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A count as a share of its base, in percent.
  ///
  /// - Precondition: `base` is positive.
  package static func percentage(of count: Int, in base: Int) -> ExactRatio {
    ExactRatio(Int128(count) * 100, over: Int128(base))
  }

  /// Where a number halfway between two printed ones goes.
  package enum Ties: Sendable {
    /// Away from zero: half up.
    case up
    /// To the even digit, as IEC 60559 and R.
    case even
  }

  /// The nearest number with this many decimals; a tie goes away from zero unless told.
  ///
  /// Exact: floor((2·|a|·10^d + b) / 2b) with the sign of a.
  package func rounded(to decimals: Int, ties: Ties = .up) -> FixedPoint {
    // Ratios of counts: divisions of machine words cost a tenth.
    if decimals <= 4, magnitude < Self.largeCount, denominator < Self.largeCount {
      let (top, bottom) = (
        UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: denominator)
      )
      let units = Self.rounded(top, over: bottom, to: decimals, ties)
      return FixedPoint(units: Int128(numerator < 0 ? -units : units), decimals: decimals)
    }
    return roundedInFull(to: decimals, ties: ties)
  }

  private static let largeCount = 1 << 40

  /// The same by machine words, for numbers and decimals that keep every product below 2^63.
  private static func rounded(
    _ top: UInt64, over bottom: UInt64, to decimals: Int, _ ties: Ties
  ) -> Int64 {
    var power: UInt64 = 1
    for _ in 0..<decimals { power *= 10 }
    let (whole, rest) = top.quotientAndRemainder(dividingBy: bottom)
    var (units, left) = (rest * power).quotientAndRemainder(dividingBy: bottom)
    units += whole * power
    let isTie = left * 2 == bottom
    if left * 2 > bottom || isTie && (ties == .up || units % 2 == 1) { units += 1 }
    return Int64(units)
  }

  /// The same for all numbers.
  func roundedInFull(to decimals: Int, ties: Ties) -> FixedPoint {
    let power = (0..<decimals).reduce(UInt128(1)) { power, _ in power * 10 }
    let bottom = UInt128(denominator)
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: bottom)
    var (units, left) = (rest * power).quotientAndRemainder(dividingBy: bottom)
    units += whole * power
    let isTie = left * 2 == bottom
    if left * 2 > bottom || isTie && (ties == .up || units % 2 == 1) { units += 1 }
    return FixedPoint(units: numerator < 0 ? -Int128(units) : Int128(units), decimals: decimals)
  }

  /// The square root of the ratio, rounded half up to this many decimals, exactly.
  ///
  /// The largest m with (2m − 1)² · b ≤ 4 · a · 10^2d, which is the rounded root.
  ///
  /// - Precondition: the ratio is not negative.
  package func roundedSquareRoot(to decimals: Int) -> FixedPoint {
    precondition(numerator >= 0, "a root has a radicand that is not negative")
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let estimate = (Double(numerator) / Double(denominator)).squareRoot() * power
    var root = Int128(estimate)
    // The estimate is off by a few units at most, so each loop runs a few times.
    while isAtMostRoot(root + 1, decimals) { root += 1 }
    while root > 0, !isAtMostRoot(root, decimals) { root -= 1 }
    return FixedPoint(units: root, decimals: decimals)
  }

  /// The value as a binary number, for formulas that are not exact anyway.
  package var approximation: Double { Double(numerator) / Double(denominator) }

  private func isAtMostRoot(_ root: Int128, _ decimals: Int) -> Bool {
    guard root > 0 else { return true }
    let odd = UInt128(2 * root - 1)
    let hundred = (0..<decimals).reduce(UInt128(4)) { power, _ in power * 100 }
    let left = odd.multipliedFullWidth(by: odd)
    // (2m − 1)² fits in 128 bits for every variance that fits in 64.
    precondition(left.high == 0, "a root fits in 64 bits")
    let scaled = left.low.multipliedFullWidth(by: UInt128(denominator))
    let limit = magnitude.multipliedFullWidth(by: hundred)
    return (scaled.high, scaled.low) <= (limit.high, limit.low)
  }

  private var magnitude: UInt128 { numerator.magnitude }
}
