import Testing

@testable import Statistics

@Suite struct ExactRatioTests {
  @Test(
    arguments: [
      (1, 16, "6.3"), (1, 1000, "0.1"), (1, 2001, "0.0"), (710, 714, "99.4"), (0, 714, "0.0"),
      (454, 714, "63.6"), (401, 714, "56.2"), (1, 3, "33.3"), (2, 3, "66.7"), (714, 714, "100.0"),
      (1, 8, "12.5"), (5, 8, "62.5"), (1, 40, "2.5"), (1, 2000, "0.1"), (1, 2002, "0.0"),
    ])
  func `a percentage is rounded half up`(count: Int, base: Int, printed: String) {
    #expect(ExactRatio.percentage(of: count, in: base).rounded(to: 1).description == printed)
  }

  /// All 2,003,000 shares: going from k to k + 1 adds 1000/N to the tenths of a percent, and the
  /// remainder is carried, so there is no division at all.
  @Test(arguments: [1...1000, 1001...1420, 1421...1740, 1741...2000])
  func `every share of every base up to 2,000 is rounded right`(bases: ClosedRange<Int>) {
    var wrong = 0
    for base in bases {
      var (tenths, remainder) = (Int128(0), base)
      for count in 0...base {
        if ExactRatio.percentage(of: count, in: base).rounded(to: 1).units != tenths { wrong += 1 }
        remainder += 2000
        while remainder >= 2 * base {
          remainder -= 2 * base
          tenths += 1
        }
      }
    }
    #expect(wrong == 0)
  }

  /// As IEC 60559 and R round: 6.25 to 6.2, 18.75 to 18.8, 0.05 to 0.0; others are not touched.
  @Test(
    arguments: [
      (1, 16, "6.2"), (3, 16, "18.8"), (1, 2000, "0.0"), (3, 2000, "0.2"), (1, 3, "33.3"),
      (2, 3, "66.7"), (-1, 16, "-6.2"), (-3, 16, "-18.8"),
    ])
  func `ties go to the even digit where that is asked for`(
    numerator: Int128, denominator: Int128, printed: String
  ) {
    let ratio = ExactRatio(numerator * 100, over: denominator)
    #expect(ratio.rounded(to: 1, ties: .even).description == printed)
  }

  @Test(arguments: [(-1, 8, 2, "-0.13"), (-5, 2, 0, "-3"), (7, 2, 0, "4"), (1, 3, 4, "0.3333")])
  func `ties go away from zero and all decimals are shown`(
    numerator: Int, denominator: Int, decimals: Int, printed: String
  ) {
    let ratio = ExactRatio(Int128(numerator), over: Int128(denominator))
    #expect(ratio.rounded(to: decimals).description == printed)
  }

  @Test(arguments: [ExactRatio.Ties.up, .even])
  func `ratios of counts are rounded as all others are`(ties: ExactRatio.Ties) {
    let largest = Int128(1) << 40
    let numbers: [Int128] = [0, 1, 2, 5, 7, 64, 714, 99_999, 1_000_003, largest - 1, largest]
    for denominator in numbers.dropFirst() {
      for numerator in numbers.flatMap({ [$0, -$0, 100 * $0, 5 * $0 + 1] }) {
        let ratio = ExactRatio(numerator, over: denominator)
        for decimals in 0...5 {
          #expect(
            ratio.rounded(to: decimals, ties: ties)
              == ratio.roundedInFull(to: decimals, ties: ties),
            "\(numerator) over \(denominator) to \(decimals)")
        }
      }
    }
  }

  @Test func `the rounded root is the integer found by trying all of them`() {
    for denominator in 1...12 {
      for numerator in 0...150 {
        let ratio = ExactRatio(Int128(numerator), over: Int128(denominator))
        // m is right where (2m − 1)² · b ≤ 400 · a < (2m + 1)² · b, for one decimal.
        let root = Int(ratio.roundedSquareRoot(to: 1).units)
        let low = root == 0 ? 0 : (2 * root - 1) * (2 * root - 1) * denominator
        let high = (2 * root + 1) * (2 * root + 1) * denominator
        #expect(low <= 400 * numerator && 400 * numerator < high)
      }
    }
  }
}

@Suite struct FrequencyDistributionTests {
  @Test func `a worked example has the mean, deviation and quartiles of R`() {
    // R: x <- c(2,4,4,4,5,5,7,9); mean(x); sd(x); quantile(x)
    let x = FrequencyDistribution(
      [(value: 2, count: 1), (4, 3), (5, 2), (7, 1), (9, 1)], scale: 0)
    #expect(x.mean?.rounded(to: 2).description == "5.00")
    #expect(x.sampleVariance?.roundedSquareRoot(to: 4).description == "2.1381")
    #expect(x.quantile(1, of: 4)?.rounded(to: 2).description == "4.00")
    #expect(x.median?.rounded(to: 2).description == "4.50")
    #expect(x.quantile(3, of: 4)?.rounded(to: 2).description == "5.50")
    #expect(x.minimum?.rounded(to: 0).description == "2")
    #expect(x.maximum?.rounded(to: 0).description == "9")
  }

  @Test func `an empty sample has no statistic and one value no deviation`() {
    let none = FrequencyDistribution([(value: 3, count: 0)], scale: 0)
    #expect(none.mean == nil && none.median == nil && none.sampleVariance == nil)
    let one = FrequencyDistribution([(value: 3, count: 1)], scale: 0)
    #expect(one.mean?.rounded(to: 0).description == "3" && one.sampleVariance == nil)
  }

  @Test func `deviations of very large numbers are not lost`() {
    let x = FrequencyDistribution(
      [(value: 900_000_000_000_001, count: 500), (900_000_000_000_003, 500)], scale: 0)
    // √(1000/999) = 1.000500…
    #expect(x.sampleVariance?.roundedSquareRoot(to: 4).description == "1.0005")
  }
}
