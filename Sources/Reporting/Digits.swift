import DelimitedText
import Statistics
import XMLText

/// Figures as bytes: a report holds tens of thousands, and a string for each would be most of
/// the time of writing it.
enum Digits {
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    append(number.magnitude, decimals: 0, isNegative: number < 0, to: &bytes)
  }

  static func append(_ figure: FixedPoint, to bytes: inout [UInt8]) {
    guard let magnitude = UInt(exactly: figure.units.magnitude) else {
      bytes.append(contentsOf: figure.description.utf8)
      return
    }
    append(magnitude, decimals: figure.decimals, isNegative: figure.units < 0, to: &bytes)
  }

  /// The digits come last one first and are turned round in place.
  private static func append(
    _ magnitude: UInt, decimals: Int, isNegative: Bool, to bytes: inout [UInt8]
  ) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = magnitude
    var digits = 0
    repeat {
      if digits > 0, digits == decimals { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits <= decimals
    bytes[start...].reverse()
  }
}

extension CSVWriter {
  mutating func figure(_ number: Int) {
    self.number { Digits.append(number, to: &$0) }
  }

  /// Writes nothing into the field where there is no figure.
  mutating func figure(_ figure: FixedPoint?) {
    guard let figure else { return empty() }
    number { Digits.append(figure, to: &$0) }
  }

  /// Writes a share with its sign: `6.3%`.
  mutating func share(_ percent: FixedPoint?) {
    guard let percent else { return empty() }
    number {
      Digits.append(percent, to: &$0)
      $0.append(UInt8(ascii: "%"))
    }
  }
}

extension XMLWriter {
  mutating func attribute(_ name: StaticString, _ number: Int) {
    attribute(name, figure: { Digits.append(number, to: &$0) })
  }

  /// Leaves the attribute out where there is no figure.
  mutating func attribute(_ name: StaticString, _ figure: FixedPoint?) {
    guard let figure else { return }
    attribute(name, figure: { Digits.append(figure, to: &$0) })
  }

  /// Leaves the attribute out where there is no number.
  mutating func attribute(_ name: StaticString, ifAny number: Int?) {
    if let number { attribute(name, number) }
  }

  /// Leaves the attribute out where there is no text.
  mutating func attribute(_ name: StaticString, ifAny text: String?) {
    if let text { attribute(name, text) }
  }

  /// Writes `true`, or nothing: a mark that does not apply is left out.
  mutating func mark(_ name: StaticString, if applies: Bool) {
    if applies { attribute(name, "true") }
  }
}
