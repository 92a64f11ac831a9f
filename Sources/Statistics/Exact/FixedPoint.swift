/// A number with a fixed count of decimals, as it is printed.
package struct FixedPoint: Hashable, Sendable, CustomStringConvertible {
  // 112 bits in three parts: tables hold tens of thousands, and `Int128` takes twice the room.
  private let low: UInt64
  private let middle: UInt32
  private let high: Int16
  private let places: UInt8

  /// The number `units` ÷ 10^`decimals`, with all its decimals kept.
  ///
  /// - Precondition: `decimals` is in `0...255`, `units` has fewer than 34 digits.
  package init(units: Int128, decimals: Int) {
    low = UInt64(truncatingIfNeeded: units)
    middle = UInt32(truncatingIfNeeded: units >> 64)
    high = Int16(units >> 96)
    places = UInt8(decimals)
  }

  /// The number with its point left out, and its sign: −50 where −0.50 is printed.
  package var units: Int128 { Int128(high) << 96 | Int128(middle) << 64 | Int128(low) }

  /// The same units where they fit in a machine word; `nil` where they do not.
  package var word: Int? {
    let word = Int(truncatingIfNeeded: low)
    let fits = word < 0 ? high == -1 && middle == .max : high == 0 && middle == 0
    return fits ? word : nil
  }

  /// How many digits stand after the point, 0 or more.
  package var decimals: Int { Int(places) }

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
