import Bytes
import DelimitedText
import Statistics
import XMLText

/// Figures as bytes, without a string in between.
enum Digits {
  static func append(_ figure: FixedPoint, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: OutputSpan<UInt8>.mostFigure) { $0.append(figure) }
  }
}

extension OutputSpan<UInt8> {
  /// More bytes than any figure takes, those beyond a machine word, too.
  static var mostFigure: Int { 48 }

  /// Appends a figure with all its decimals.
  ///
  /// - Precondition: there is room for `mostFigure`.
  mutating func append(_ figure: FixedPoint) {
    if let word = figure.word, figure.decimals <= 18 {
      append(units: word, decimals: figure.decimals)
    } else {
      append(copying: figure.description.utf8.span)
    }
  }

  /// Appends an attribute, or none where there is no number.
  ///
  /// - Precondition: there is room for `mostAttribute` and `mostFigure`.
  mutating func attribute(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    attribute(name) { $0.append(number: number) }
  }

  /// Appends an attribute, or none where there is no figure.
  ///
  /// - Precondition: there is room for `mostAttribute` and `mostFigure`.
  mutating func attribute(_ name: StaticString, _ figure: FixedPoint?) {
    guard let figure else { return }
    attribute(name) { $0.append(figure) }
  }

  /// Appends a field with its separator, empty where there is no number.
  ///
  /// - Precondition: there is room for `mostFigure` and a separator.
  mutating func field(_ number: Int?) {
    append(UInt8(ascii: ","))
    if let number { append(number: number) }
  }

  /// Appends a field with its separator, empty where there is no figure.
  ///
  /// - Precondition: there is room for `mostFigure` and a separator.
  mutating func field(_ figure: FixedPoint?) {
    append(UInt8(ascii: ","))
    if let figure { append(figure) }
  }
}

extension CSVWriter {
  mutating func figure(_ number: Int) {
    self.number(atMost: OutputSpan<UInt8>.mostDigits) { $0.append(number: number) }
  }

  /// Writes nothing into the field where there is no figure.
  mutating func figure(_ figure: FixedPoint?) {
    guard let figure else { return empty() }
    number(atMost: OutputSpan<UInt8>.mostFigure) { $0.append(figure) }
  }

  /// Writes a share with its sign, and a mark that needs no quotes: `6.3%`, `6.3%▲`.
  mutating func share(_ percent: FixedPoint?, _ mark: String = "") {
    guard let percent else { return empty() }
    number(atMost: OutputSpan<UInt8>.mostFigure + 1 + mark.utf8.count) { output in
      output.append(percent)
      output.append(UInt8(ascii: "%"))
      output.append(copying: mark.utf8.span)
    }
  }

  /// Writes a figure with a mark that needs no quotes: `2.33 B`.
  mutating func figure(_ figure: FixedPoint?, _ mark: String) {
    guard let figure else { return empty() }
    number(atMost: OutputSpan<UInt8>.mostFigure + mark.utf8.count) { output in
      output.append(figure)
      output.append(copying: mark.utf8.span)
    }
  }
}

extension XMLWriter {
  mutating func attribute(_ name: StaticString, _ number: Int) {
    attribute(name, figure: { $0.append(number: number) })
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
