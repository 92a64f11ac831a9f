extension ExactWeight {
  /// Reads `1.26907735858113`, `.5` or `3.2E-2`; fails on anything else.
  ///
  /// Digits past the eighteenth after the point are rounded half up; a number below zero is
  /// read, so that it can be told from one that is none.
  package init?(_ text: some Collection<UInt8>) {
    var digits = WeightDigits()
    var bytes = text.makeIterator()
    var next = bytes.next()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { next = bytes.next() }
    while let byte = next, digits.take(byte) { next = bytes.next() }
    var exponent = 0
    if let byte = next {
      guard byte | 0x20 == UInt8(ascii: "e"), let read = Self.exponent(&bytes) else { return nil }
      exponent = read
    }
    guard let units = digits.units(exponent: exponent) else { return nil }
    self.init(units: isNegative ? -units : units)
  }

  private static func exponent(_ bytes: inout some IteratorProtocol<UInt8>) -> Int? {
    var next = bytes.next()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { next = bytes.next() }
    var value = 0
    var count = 0
    while let byte = next {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), value < 1_000 else {
        return nil
      }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      count += 1
      next = bytes.next()
    }
    return count == 0 ? nil : (isNegative ? -value : value)
  }
}

/// The digits of a number as they are read, without its exponent.
private struct WeightDigits {
  private var value: Int128 = 0
  /// Digits of `value` that stand after the point.
  private var scale = 0
  /// Digits before the point that did not fit any more.
  private var dropped = 0
  private var count = 0
  private var hasPoint = false

  /// More digits than a binary number has say nothing new.
  private static let largest: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000

  mutating func take(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "."), !hasPoint {
      hasPoint = true
      return true
    }
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return false }
    count += 1
    if value < Self.largest {
      value = value * 10 + Int128(byte - UInt8(ascii: "0"))
      if hasPoint { scale += 1 }
    } else if !hasPoint {
      dropped += 1
    }
    return true
  }

  func units(exponent: Int) -> Int128? {
    guard count > 0 else { return nil }
    guard value > 0 else { return 0 }
    return shifted(value, by: ExactWeight.decimals - scale + dropped + exponent)
  }

  /// The number times 10^`places`, rounded half up; `nil` where it does not fit.
  private func shifted(_ number: Int128, by places: Int) -> Int128? {
    var number = number
    if places >= 0 {
      for _ in 0..<min(places, 40) {
        let (product, overflow) = number.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        number = product
      }
      return number
    }
    for _ in 0..<min(-places - 1, 40) { number /= 10 }
    return (number + 5) / 10
  }
}
