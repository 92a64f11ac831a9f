/// Binary numbers as a person would write them: the shortest decimal that means the same.
package enum ShortestNumber {
  /// Whole numbers up to here are exact in binary.
  private static let exact = 9_007_199_254_740_992.0

  /// Appends a number, without an exponent where it has fewer than 23 digits.
  package static func append(_ number: Double, to bytes: inout [UInt8]) {
    if number.magnitude < exact, number == number.rounded(.towardZero) {
      return appendWhole(Int(number), to: &bytes)
    }
    let text = Array(number.description.utf8)
    guard let mark = text.firstIndex(of: UInt8(ascii: "e")) else {
      bytes.append(contentsOf: text)
      return
    }
    let exponent = Int(String(decoding: text[(mark + 1)...], as: UTF8.self)) ?? 0
    guard abs(exponent) <= 21 else {
      bytes.append(contentsOf: text)
      return
    }
    appendShifted(text[..<mark], by: exponent, to: &bytes)
  }

  /// Digits from the last to the first, into a few bytes of the stack.
  private static func appendWhole(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var count = 0
    repeat {
      digits[count] = 0x30 + UInt8(rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
    }
  }

  /// Appends digits such as `-1.25` with their point moved to where an exponent puts it.
  private static func appendShifted(
    _ mantissa: ArraySlice<UInt8>, by exponent: Int, to bytes: inout [UInt8]
  ) {
    if mantissa.first == UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    var digits = mantissa.filter { (0x30...0x39).contains($0) }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    // Digits before the point; 0 or less where zeros follow it.
    let whole = exponent + 1
    if whole <= 0 {
      bytes.append(contentsOf: "0.".utf8)
      bytes.append(contentsOf: repeatElement(0x30, count: -whole))
      bytes.append(contentsOf: digits)
    } else if whole >= digits.count {
      bytes.append(contentsOf: digits)
      bytes.append(contentsOf: repeatElement(0x30, count: whole - digits.count))
    } else {
      bytes.append(contentsOf: digits[..<whole])
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits[whole...])
    }
  }
}
