/// Figures of words and themes as files have them.
enum Decimals {
  /// Rounded to so many places, without zeros at the end: 0.25, 12, 0.0003.
  static func text(_ number: Double, places: Int = 4) -> String {
    guard number.isFinite else { return "" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (abs(number) * scale).rounded()
    // Beyond this a number has no places left to round.
    guard scaled < 1e15 else { return String(number) }
    let whole = Int(scaled)
    let unit = Int(scale)
    var fraction = String(whole % unit)
    fraction = String(repeating: "0", count: places - fraction.utf8.count) + fraction
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    let sign = number < 0 && whole > 0 ? "-" : ""
    return sign + String(whole / unit) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
