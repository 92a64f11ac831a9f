// Text and figures as bytes. A report holds tens of thousands of figures: a string for each would
// be most of the time of writing it.
extension OutputSpan<UInt8> {
  /// More bytes than any whole number or decimal takes that is appended here: the digits of a
  /// machine word, a point and a sign.
  package static var mostDigits: Int { 24 }

  /// Appends a text that is part of the program.
  ///
  /// - Precondition: there is room for it.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe append(copying: $0) }
  }

  /// Appends a run of bytes.
  ///
  /// - Precondition: there is room for it.
  package mutating func append(copying run: Span<UInt8>) {
    unsafe run.withUnsafeBufferPointer { unsafe append(copying: $0) }
  }

  private mutating func append(copying run: UnsafeBufferPointer<UInt8>) {
    precondition(run.count <= freeCapacity, "what is appended has room")
    unsafe withUnsafeMutableBufferPointer { room, used in
      used += unsafe UnsafeMutableBufferPointer(rebasing: room[used...])
        .initialize(fromContentsOf: run)
    }
  }

  /// Appends a whole number.
  ///
  /// - Precondition: there is room for `mostDigits`.
  package mutating func append(number: Int) {
    append(units: number, decimals: 0)
  }

  /// Appends the number `units` ÷ 10^`decimals`, with all its decimals.
  ///
  /// - Precondition: there is room for `mostDigits`; `decimals` is at most 18.
  package mutating func append(units: Int, decimals: Int) {
    let magnitude = units.magnitude
    // Nearly all figures fit in a word with their point and their sign.
    guard magnitude < 1_000_000, decimals <= 4 else {
      return appendLong(magnitude, decimals: decimals, isNegative: units < 0)
    }
    var rest = UInt32(truncatingIfNeeded: magnitude)
    var figure: UInt64 = 0
    var digits = 0
    var length = 0
    repeat {
      if digits == decimals, decimals > 0 {
        figure = figure &<< 8 | UInt64(UInt8(ascii: "."))
        length &+= 1
      }
      figure = figure &<< 8 | UInt64(UInt8(ascii: "0")) | UInt64(rest % 10)
      rest /= 10
      digits &+= 1
      length &+= 1
    } while rest > 0 || digits <= decimals
    if units < 0 {
      figure = figure &<< 8 | UInt64(UInt8(ascii: "-"))
      length &+= 1
    }
    append(figure, length: length)
  }

  /// The lowest bytes of a word, the lowest first.
  private mutating func append(_ word: UInt64, length: Int) {
    precondition(freeCapacity >= 8, "what is appended has room")
    unsafe withUnsafeMutableBufferPointer { room, used in
      unsafe UnsafeMutableRawBufferPointer(room)
        .storeBytes(of: word.littleEndian, toByteOffset: used, as: UInt64.self)
      used += length
    }
  }

  /// The digits come last one first, into a few bytes of the stack.
  private mutating func appendLong(_ magnitude: UInt, decimals: Int, isNegative: Bool) {
    var figure = InlineArray<24, UInt8>(repeating: UInt8(ascii: "0"))
    var first = Self.mostDigits
    var rest = magnitude
    var digits = 0
    precondition(decimals <= 18, "a printed figure has a few decimals")
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
    append(copying: figure.span.extracting(first...))
  }
}
