import Glibc
import Statistics
import Testing

@Suite struct IntervalTests {
  /// R 4.2.2, `prop.test(count, base, correct = FALSE)$conf.int`.
  @Test(
    arguments: [
      (0, 10, 0, 0.27753279986288915), (10, 10, 0.72246720013711085, 1),
      (3, 20, 0.052368745896216609, 0.36041886474075691),
      (550, 1200, 0.43031974844031107, 0.48661283494325003),
      (1, 1000, 0.00017654637062607817, 0.0056425585979579338),
    ])
  func `Wilson intervals are those of R`(
    count: Int, base: Int, lower: Double, upper: Double
  ) throws {
    let interval = try #require(ShareInterval.wilson(count: count, base: base))
    #expect(relativeDifference(interval.lower, lower) < 1e-12)
    #expect(relativeDifference(interval.upper, upper) < 1e-12)
  }

  /// The definition: at a bound the score statistic with that π is z.
  @Test func `at the bounds of Wilson's interval the score is exactly critical`() throws {
    for (count, base, population) in [(7, 30, 100), (299, 714, 1500), (3, 40, 41)] {
      let interval = try #require(
        ShareInterval.wilson(count: count, base: base, population: population, confidence: 0.9))
      let z = try #require(StandardNormal.critical(confidence: 0.9))
      let f = Double(population - base) / Double(population - 1)
      for bound in [interval.lower, interval.upper] {
        let variance = f * bound * (1 - bound) / Double(base)
        let score = abs(interval.share - bound) / variance.squareRoot()
        #expect(relativeDifference(score, z) < 1e-10)
      }
    }
  }

  @Test func `asking everybody leaves no interval and nobody has none`() {
    let all = ShareInterval.wilson(count: 3, base: 12, population: 12)
    #expect(all?.lower == 0.25 && all?.upper == 0.25)
    #expect(ShareInterval.wilson(count: 0, base: 0) == nil)
    #expect(ShareInterval.wilson(count: 3, base: 2) == nil)
    #expect(ShareInterval.wilson(count: 1, base: 5, population: 4) == nil)
    #expect(ShareInterval.wilson(count: 1, base: 1, population: 1)?.lower == 1)
    #expect(ShareInterval.wilson(count: 1, base: 5, confidence: 1) == nil)
    #expect(
      ShareInterval.logit(share: 0, standardError: 0, degreesOfFreedom: 9) == nil)
  }

  /// R survey 4.4.2, `svyciprop(method = "xlogit")` of `muni`; the standard error is that of
  /// `svymean` there.
  @Test func `the logit interval of the raked made town is that of R survey`() throws {
    // The two published bounds determine the standard error.
    let share = 0.496229139381392
    let t = try #require(StudentT(degreesOfFreedom: 1098)?.critical(confidence: 0.95))
    func logit(_ p: Double) -> Double { log(p / (1 - p)) }
    let error = (logit(0.527073110335148) - logit(share)) / t * share * (1 - share)
    let interval = try #require(
      ShareInterval.logit(share: share, standardError: error, degreesOfFreedom: 1098))
    #expect(relativeDifference(interval.lower, 0.465413842660555) < 1e-12)
    #expect(relativeDifference(interval.upper, 0.527073110335148) < 1e-12)
  }

  /// The table that Japanese reports print for n = 3,000 without N, in points:
  /// 10 % or 90 %: 1.1; 20 %: 1.5; 30 %: 1.7; 40 %: 1.8; 50 %: 1.8, and times √2 in two stages.
  @Test(
    arguments: [(0.1, "1.1"), (0.2, "1.5"), (0.3, "1.7"), (0.4, "1.8"), (0.5, "1.8")])
  func `the printed sampling error of three thousand people`(share: Double, printed: String) throws
  {
    let error = try #require(SamplingError(respondents: 3000))
    let twoStages = try #require(SamplingError(respondents: 3000, stages: .two))
    let points = error.margin(ofShare: share) * 100
    #expect("\((points * 10).rounded() / 10)" == printed)
    #expect(
      relativeDifference(twoStages.margin(ofShare: share), points / 100 * 2.0.squareRoot())
        < 1e-14)
  }

  @Test func `the sampling error of a town knows how many live there`() throws {
    // ± 2 √((N − n)/(N − 1) · ¼/n) with N = 5,000, n = 714: 0.034656…, in integers below.
    let error = try #require(SamplingError(respondents: 714, population: 5000))
    let square = 4.0 * Double(5000 - 714) / Double(4999 * 4 * 714)
    #expect(relativeDifference(error.margin(ofShare: 0.5), square.squareRoot()) < 1e-15)
    #expect(error.margin(ofShare: 0) == 0 && error.margin(ofShare: 2) == 0)
    #expect(SamplingError(respondents: 0) == nil)
    #expect(SamplingError(respondents: 9, population: 8) == nil)
  }
}
