/// Binary numbers with as many digits as they can tell.
enum SignificantDigits {
  /// So many decimal digits survive the way into a binary number of 64 bits and back.
  static let held = 15
  /// So many are written of a figure that was computed. Those behind change with the order of
  /// additions, and from one library of functions to another; a file must not.
  static let told = 12

  /// The nearest number that has at most so many significant digits, 15 or fewer; infinities and
  /// what is no number stay as they are.
  static func rounded(_ number: Double, to count: Int) -> Double {
    guard number.isFinite, number != 0 else { return number }
    let text = number.magnitude.description.utf8
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
    let power = Int(String(decoding: text.dropFirst(mantissa.count + 1), as: UTF8.self)) ?? 0
    let fraction = mantissa.drop { $0 != UInt8(ascii: ".") }.dropFirst().count
    let digits = mantissa.filter { $0 != UInt8(ascii: ".") }.drop { $0 == UInt8(ascii: "0") }
    guard digits.count > count else { return number }
    let dropped = digits.count - count
    let isUp = digits[digits.startIndex + count] >= UInt8(ascii: "5")
    let kept = (Int(String(decoding: digits.prefix(count), as: UTF8.self)) ?? 0) + (isUp ? 1 : 0)
    let nearest = Double("\(kept)e\(power - fraction + dropped)") ?? number.magnitude
    return number < 0 ? -nearest : nearest
  }
}
