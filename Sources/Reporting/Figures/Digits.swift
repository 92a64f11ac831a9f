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

  /// The most bytes of a figure: the digits of a machine word, a point and a sign.
  private static let mostBytes = 24

  /// The digits come last one first, into a few bytes of the stack.
  private static func append(
    _ magnitude: UInt, decimals: Int, isNegative: Bool, to bytes: inout [UInt8]
  ) {
    var figure = InlineArray<24, UInt8>(repeating: UInt8(ascii: "0"))
    var first = mostBytes
    var rest = magnitude
    var digits = 0
    // Definitions allow four.
    precondition(decimals < mostBytes - 2, "a printed figure has a few decimals")
    while rest > 0 || digits <= decimals {
      if digits == decimals, decimals > 0 {
        first &-= 1
        figure[first] = UInt8(ascii: ".")
      }
      first &-= 1
      figure[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      digits &+= 1
    }
    if isNegative {
      first &-= 1
      figure[first] = UInt8(ascii: "-")
    }
    bytes.append(copying: figure.span.extracting(first...))
  }
}

extension [UInt8] {
  fileprivate mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
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

  /// Writes a share with its sign, and a mark that needs no quotes: `6.3%`, `6.3%▲`.
  mutating func share(_ percent: FixedPoint?, _ mark: String = "") {
    guard let percent else { return empty() }
    number {
      Digits.append(percent, to: &$0)
      $0.append(UInt8(ascii: "%"))
      $0.append(contentsOf: mark.utf8)
    }
  }

  /// Writes a figure with a mark that needs no quotes: `2.33 B`.
  mutating func figure(_ figure: FixedPoint?, _ mark: String) {
    guard let figure else { return empty() }
    number {
      Digits.append(figure, to: &$0)
      $0.append(contentsOf: mark.utf8)
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
