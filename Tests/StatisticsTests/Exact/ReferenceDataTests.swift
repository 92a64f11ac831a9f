import Statistics
import Testing

/// The certified values of NIST StRD, univariate: mean, and standard deviation to 15 digits.
@Suite struct ReferenceDataTests {
  struct Certified: Sendable, CustomTestStringConvertible {
    var name: String
    var values: [Int]
    /// Digits after the point of a value.
    var scale: Int
    var mean: String
    var deviation: String
    var testDescription: String { name }
  }

  /// One value, then two others in turn, 500 times: the construction of NumAcc2 to 4.
  private static func turns(_ first: Int) -> [Int] {
    [first] + (0..<500).flatMap { _ in [first - 1, first + 1] }
  }

  /// The set as published, on which its certified values rest: its 957th digit is a 3 where π has
  /// an 8.
  private static let digits: [Int] = {
    var digits = digitsOfPi(5000)
    digits[956] -= 5
    return digits
  }()

  private static let sets = [
    Certified(
      name: "PiDigits", values: digits, scale: 0, mean: "4.53480000000000",
      deviation: "2.86733906028871"),
    Certified(
      name: "Lottery", values: ReferenceData.lottery, scale: 0, mean: "518.958715596330",
      deviation: "291.699727470969"),
    Certified(
      name: "Lew", values: ReferenceData.lew, scale: 0, mean: "-177.435000000000",
      deviation: "277.332168044316"),
    Certified(
      name: "Mavro", values: ReferenceData.mavro, scale: 5, mean: "2.00185600000000",
      deviation: "0.000429123454003053"),
    Certified(
      name: "Michelso", values: ReferenceData.michelso, scale: 2, mean: "299.852400000000",
      deviation: "0.0790105478190518"),
    Certified(
      name: "NumAcc1", values: [10_000_001, 10_000_003, 10_000_002], scale: 0,
      mean: "10000002.0000000", deviation: "1.00000000000000"),
    Certified(
      name: "NumAcc2", values: turns(12), scale: 1, mean: "1.20000000000000",
      deviation: "0.100000000000000"),
    Certified(
      name: "NumAcc3", values: turns(10_000_002), scale: 1, mean: "1000000.20000000",
      deviation: "0.100000000000000"),
    Certified(
      name: "NumAcc4", values: turns(100_000_002), scale: 1, mean: "10000000.2000000",
      deviation: "0.100000000000000"),
  ]

  @Test(arguments: sets)
  func `mean and deviation are certified to the last of fifteen digits`(set: Certified) throws {
    let sample = FrequencyDistribution(
      set.values.map { (value: $0, count: 1) }, scale: set.scale)
    let mean = try #require(sample.mean).rounded(to: decimals(of: set.mean))
    #expect(mean.description == set.mean)
    let variance = try #require(sample.sampleVariance)
    let deviation = variance.roundedSquareRoot(to: decimals(of: set.deviation))
    #expect(deviation.description == set.deviation)
  }

  @Test func `the sets are as long as published`() {
    #expect(Self.sets.map(\.values.count) == [5000, 218, 200, 50, 100, 3, 1001, 1001, 1001])
    #expect(digitsOfPi(15) == [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9])
  }

  private func decimals(of printed: String) -> Int {
    printed.utf8.count - 1 - printed.prefix { $0 != "." }.utf8.count
  }
}

/// The first digits of π by Machin's formula, π = 16 arctan(1/5) − 4 arctan(1/239), in whole numbers
/// of nine digits a piece.
private func digitsOfPi(_ count: Int) -> [Int] {
  let pieces = count / 9 + 3
  var sum = [Int](repeating: 0, count: pieces)
  addArctangent(of: 5, times: 16, to: &sum)
  addArctangent(of: 239, times: -4, to: &sum)
  for index in stride(from: pieces - 1, to: 0, by: -1) {
    // Pieces ran out of 0 to 10⁹ − 1; the excess belongs to the piece before.
    let carry = sum[index] >= 0 ? sum[index] / 1_000_000_000 : (sum[index] + 1) / 1_000_000_000 - 1
    sum[index] -= carry * 1_000_000_000
    sum[index - 1] += carry
  }
  let digits = sum[1...].flatMap { piece -> [Int] in
    var rest = piece
    var digits: [Int] = []
    for _ in 0..<9 {
      digits.append(rest % 10)
      rest /= 10
    }
    return digits.reversed()
  }
  return Array(([sum[0]] + digits).prefix(count))
}

/// Adds `times` · (1/x − 1/3x³ + 1/5x⁵ − …).
private func addArctangent(of x: Int, times: Int, to sum: inout [Int]) {
  var power = [Int](repeating: 0, count: sum.count)
  power[0] = abs(times)
  divide(&power, by: x, from: 0)
  var (odd, sign, first) = (1, times.signum(), 0)
  while first < power.count {
    var term = power
    divide(&term, by: odd, from: first)
    for index in first..<sum.count { sum[index] += sign * term[index] }
    divide(&power, by: x * x, from: first)
    while first < power.count, power[first] == 0 { first += 1 }
    odd += 2
    sign = -sign
  }
}

private func divide(_ number: inout [Int], by divisor: Int, from first: Int) {
  var remainder = 0
  for index in first..<number.count {
    let value = remainder * 1_000_000_000 + number[index]
    number[index] = value / divisor
    remainder = value % divisor
  }
}
