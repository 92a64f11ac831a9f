/// An exact decimal number: `units` ÷ 10^`scale`, in its shortest form.
///
/// Scores, weights and numeric answers are kept this way so that sums are exact and
/// do not depend on the order of addition.
package struct Decimal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The most digits after the point that an answer may carry.
  package static let maximumScale = 9

  /// The number with its point left out, and its sign.
  package let units: Int
  /// Digits after the point, 0 to `maximumScale`; the fewest that hold the number.
  package let scale: Int

  /// A number without digits after the point.
  package init(_ whole: Int) {
    units = whole
    scale = 0
  }

  /// Takes away zeros at the end, so that equal numbers have one form.
  ///
  /// - Precondition: `scale` is in `0...maximumScale`.
  package init(units: Int, scale: Int) {
    precondition((0...Self.maximumScale).contains(scale), "scale out of range")
    var units = units
    var scale = scale
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    self.units = units
    self.scale = scale
  }

  /// Reads `-12`, `3.50` or `.5`; fails on anything else and on what does not fit.
  package init?(_ text: some Collection<UInt8>) {
    var magnitude = 0
    var scale = 0
    var digits = 0
    var seenPoint = false
    var isNegative = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        let digit = Int(byte - UInt8(ascii: "0"))
        // Zeros past the last digit kept change nothing; other digits would be lost.
        if seenPoint, scale == Self.maximumScale {
          guard digit == 0 else { return nil }
          continue
        }
        let (tens, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(digit)
        guard !overflow, !carry else { return nil }
        magnitude = sum
        if seenPoint { scale += 1 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(units: isNegative ? -magnitude : magnitude, scale: scale)
  }

  /// Reads the same forms from a text; fails on anything else and on what does not fit.
  package init?(_ text: String) {
    self.init(text.utf8)
  }

  /// The number as units of 10^-`scale`; `nil` where that does not fit or would lose digits.
  package func units(atScale target: Int) -> Int? {
    guard target >= scale else { return nil }
    let (product, overflow) = units.multipliedReportingOverflow(by: powerOfTen(target - scale))
    return overflow ? nil : product
  }

  /// Small enough that sums over all of a city stay exact: below 10^9 with at most 6
  /// decimals, or a whole number below 10^12, which has room for 6 decimals beside others.
  package var isCountable: Bool {
    scale == 0
      ? units.magnitude < 1_000_000_000_000
      : units(atScale: 6).map { $0.magnitude < 1_000_000_000_000_000 } ?? false
  }

  /// The order of the numbers themselves, exact whatever their scales.
  package static func < (left: Self, right: Self) -> Bool {
    let scale = max(left.scale, right.scale)
    return Int128(left.units) * Int128(powerOfTen(scale - left.scale))
      < Int128(right.units) * Int128(powerOfTen(scale - right.scale))
  }

  /// Plain digits with `.`, no zero at the end after it: `-0.5`, `12`.
  package var description: String {
    guard scale > 0 else { return String(units) }
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    return (units < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}

/// 10 to the given power.
///
/// - Precondition: `exponent` is in `0...18`.
package func powerOfTen(_ exponent: Int) -> Int {
  precondition((0...18).contains(exponent), "power of ten out of range")
  return (0..<exponent).reduce(1) { power, _ in power * 10 }
}
