/// A weight, or a sum of weights, without rounding: a whole number of 10^-18.
///
/// Sums do not depend on the order of addition, so neither do weighted figures.
package struct ExactWeight: Hashable, Comparable, AdditiveArithmetic, Sendable {
  /// The number in units of 10^-18.
  package var units: Int128

  /// Digits after the point that one unit stands for.
  package static let decimals = 18
  /// Units in one whole.
  package static let unitsPerOne: Int128 = 1_000_000_000_000_000_000
  /// No respondent stands for more people than this; it keeps all sums within 128 bits.
  package static let largest = ExactWeight(whole: 1_000_000)

  /// Nothing; what sums start from.
  package static let zero = ExactWeight(units: 0)
  /// The weight of everybody where nobody is weighted.
  package static let one = ExactWeight(units: unitsPerOne)

  /// The number `units` ÷ 10^18.
  package init(units: Int128) {
    self.units = units
  }

  /// A whole number of people.
  package init(whole: Int) {
    units = Int128(whole) * Self.unitsPerOne
  }

  /// The nearest number of 10^-18 to a binary one.
  ///
  /// - Precondition: the value is finite and below 10^19 in size.
  package init(nearest value: Double) {
    precondition(value.magnitude < 1e19, "a weight fits in 128 bits")
    let whole = value.rounded(.towardZero)
    let fraction = ((value - whole) * 1e18).rounded()
    units = Int128(whole) * Self.unitsPerOne + Int128(fraction)
  }

  /// Exact; sums of all that is counted fit in 128 bits.
  package static func + (left: Self, right: Self) -> Self {
    ExactWeight(units: left.units + right.units)
  }

  /// Exact, below zero where the right one is larger.
  package static func - (left: Self, right: Self) -> Self {
    ExactWeight(units: left.units - right.units)
  }

  /// The order of the numbers.
  package static func < (left: Self, right: Self) -> Bool { left.units < right.units }

  /// This many times the weight, exact.
  package func times(_ count: Int) -> ExactWeight { ExactWeight(units: units * Int128(count)) }

  /// The product, rounded half up to 10^-18 once.
  ///
  /// - Precondition: neither number is negative, and the product fits in 128 bits.
  package func times(_ other: ExactWeight) -> ExactWeight {
    precondition(units >= 0 && other.units >= 0, "weights are not negative")
    let product = units.magnitude.multipliedFullWidth(by: other.units.magnitude)
    let unit = Self.unitsPerOne.magnitude
    let (quotient, remainder) = unit.dividingFullWidth((product.high, product.low))
    let rounded = quotient + (remainder >= unit - remainder ? 1 : 0)
    return ExactWeight(units: Int128(rounded))
  }

  /// The value as a binary number, for formulas that are not exact anyway.
  package var approximation: Double {
    // Half by half: the general conversion of 128 bits takes a hundred times as long.
    let high = Double(Int64(truncatingIfNeeded: units >> 64)) * 0x1p64
    return (high + Double(UInt64(truncatingIfNeeded: units))) / 1e18
  }
}
