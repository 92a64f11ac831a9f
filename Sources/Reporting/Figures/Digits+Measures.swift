import DelimitedText
import Statistics
import SurveyModel
import XMLText

// Weights, and what formulas give as binary numbers
extension Digits {
  /// Digits after the point with which weights are written.
  private static let weightDecimals = 12
  /// Units of 10^-18 in one of 10^-12.
  private static let weightUnit: UInt128 = 1_000_000

  /// A weight with at most twelve digits after the point, half up, without zeros at the end.
  static func append(_ weight: ExactWeight, to bytes: inout [UInt8]) {
    var units = (weight.units.magnitude + weightUnit / 2) / weightUnit
    var decimals = weightDecimals
    // Nearly all weights fit in a machine word, where a division costs a tenth.
    if var word = UInt(exactly: units) {
      while decimals > 0, word % 10 == 0 { (word, decimals) = (word / 10, decimals - 1) }
      units = UInt128(word)
    }
    while decimals > 0, units % 10 == 0 { (units, decimals) = (units / 10, decimals - 1) }
    let signed = weight.units < 0 ? -Int128(units) : Int128(units)
    append(FixedPoint(units: signed, decimals: decimals), to: &bytes)
  }

  /// A weight with a fixed count of decimals, half up.
  ///
  /// - Precondition: `decimals` is in `0..<ExactWeight.decimals`.
  static func printed(_ weight: ExactWeight, decimals: Int) -> FixedPoint {
    ExactRatio(weight.units, over: ExactWeight.unitsPerOne).rounded(to: decimals)
  }

  /// A binary number with a fixed count of decimals; `nil` where it is none or beyond 10^15.
  ///
  /// What differs from a tie by less than the number can tell is one: 1.005 prints as 1.01.
  static func printed(_ number: Double, decimals: Int) -> FixedPoint? {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    guard number.magnitude < 1e15 else { return nil }
    let units = SignificantDigits.rounded(number * power, to: SignificantDigits.held).rounded()
    return FixedPoint(units: Int128(units), decimals: decimals)
  }

  /// A computed number with at most twelve significant digits.
  static func append(significant number: Double, to bytes: inout [UInt8]) {
    ShortestNumber.append(
      SignificantDigits.rounded(number, to: SignificantDigits.told), to: &bytes)
  }
}

extension CSVWriter {
  mutating func figure(_ weight: ExactWeight) {
    number { Digits.append(weight, to: &$0) }
  }

  /// Writes nothing into the field where there is no weight.
  mutating func figure(ifAny weight: ExactWeight?) {
    if let weight { figure(weight) } else { empty() }
  }

  /// Writes nothing into the field where there is no number, or none that is finite.
  mutating func figure(_ number: Double?, decimals: Int) {
    figure(number.flatMap { Digits.printed($0, decimals: decimals) })
  }

  /// Writes nothing into the field where there is no number, or none that is finite.
  mutating func figure(significant number: Double?) {
    guard let number, number.isFinite else { return empty() }
    self.number { Digits.append(significant: number, to: &$0) }
  }
}

extension XMLWriter {
  mutating func attribute(_ name: StaticString, _ weight: ExactWeight) {
    attribute(name, figure: { Digits.append(weight, to: &$0) })
  }

  /// Leaves the attribute out where there is no number, or none that is finite.
  mutating func attribute(_ name: StaticString, significant number: Double?) {
    guard let number, number.isFinite else { return }
    attribute(name, figure: { Digits.append(significant: number, to: &$0) })
  }

  /// Leaves the attribute out where there is no number, or none that is finite.
  mutating func attribute(_ name: StaticString, _ number: Double?, decimals: Int) {
    attribute(name, number.flatMap { Digits.printed($0, decimals: decimals) })
  }
}
