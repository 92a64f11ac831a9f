/// A number with a fixed count of decimals, as it is printed.
package struct FixedPoint: Hashable, Sendable, CustomStringConvertible {
  /// The number with its point left out, and its sign: −50 where −0.50 is printed.
  package let units: Int128
  /// How many digits stand after the point, 0 or more.
  package let decimals: Int

  /// The number `units` ÷ 10^`decimals`, with all its decimals kept.
  ///
  /// - Precondition: `decimals` is not negative.
  package init(units: Int128, decimals: Int) {
    self.units = units
    self.decimals = decimals
  }

  /// The exact sum, with as many decimals.
  ///
  /// - Precondition: both numbers have the same decimals.
  package static func + (left: Self, right: Self) -> Self {
    precondition(left.decimals == right.decimals, "added numbers have the same decimals")
    return FixedPoint(units: left.units + right.units, decimals: left.decimals)
  }

  /// Digits with `.`, all decimals shown: `6.3`, `-0.50`, `12`.
  package var description: String {
    let digits = String(units.magnitude)
    guard decimals > 0 else { return (units < 0 ? "-" : "") + digits }
    let padded =
      String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
