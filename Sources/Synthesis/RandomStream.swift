/// A stream of random bits that is the same for the same seed and name on every machine.
///
/// The generator is xoshiro256** (D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number
/// Generators", ACM TOMS 47(4), 2021), its state filled by SplitMix64 (G. Steele, D. Lea,
/// C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Each question
/// draws from a stream of its own name, so that a question added to a survey leaves the
/// figures of the others as they are.
struct RandomStream {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: UInt64, name: String) {
    var counter = Self.mixed(seed) ^ Self.hash(name)
    func next() -> UInt64 {
      counter &+= 0x9e37_79b9_7f4a_7c15
      return Self.mixed(counter)
    }
    state = (next(), next(), next(), next())
  }

  /// Goes on from a state of the generator, of which one word at least is not 0.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, 45)
    return result
  }

  /// A whole number in `0..<bound`: the high half of a product (D. Lemire, "Fast Random
  /// Integer Generation in an Interval", ACM TOMACS 29(1), 2019) without its rejection step,
  /// which leaves a bias of at most `bound` ÷ 2^64.
  @inline(__always)
  mutating func below(_ bound: UInt64) -> UInt64 {
    next().multipliedFullWidth(by: bound).high
  }

  /// A number in `range`, evenly spread.
  mutating func number(in range: ClosedRange<Double>) -> Double {
    let unit = Double(next() >> 11) * 0x1p-53
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }

  /// A number in `range` with a sign of its own.
  mutating func signed(in range: ClosedRange<Double>) -> Double {
    let magnitude = number(in: range)
    return next() >> 63 == 0 ? magnitude : -magnitude
  }

  /// Puts the elements in random order (Fisher and Yates).
  mutating func shuffle(_ elements: inout [Int]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(below(UInt64(last + 1))))
    }
  }

  /// SplitMix64's last step: bits that look random for any input.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// FNV-1a: Swift's own hashes differ in every process.
  static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value << bits) | (value >> (64 - bits))
  }
}
