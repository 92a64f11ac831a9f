import Glibc
import Statistics
import Testing

/// Expected values: mpmath 1.3 with 50 digits, printed to 17. R 4.2.2 gives the same to its own
/// precision, but for the quantile of F(2, 10⁶), where R stops at five digits.
@Suite struct DistributionTests {
  private let limit = 2e-14

  @Test(
    arguments: [
      (0.001, 6.9071788853838537), (0.1, 2.2527126517342059), (0.5, 0.57236494292470009),
      (0.9, 0.066376239734742954), (1.0001, -5.7713342220471268e-5), (1.5, -0.12078223763524522),
      (1.999, -0.00042246180069210728), (2.5, 0.28468287047291916), (3.7, 1.4280723266653881),
      (9.99, 12.779315214350193), (10.5, 13.940625219403764), (150.0, 600.00947055532743),
      (1e6, 12815504.569147612),
    ])
  func `log-gamma has all its digits, also beside its zeros`(x: Double, expected: Double) {
    #expect(relativeDifference(LogGamma.value(x), expected) < limit)
  }

  @Test(
    arguments: [
      (3.84, 1, 0.050043521248705103), (23.3842842062884, 20, 0.27032158288421583),
      (0.001, 3, 0.99999159208094195), (300.0, 20, 8.0828496297759099e-52),
      (47.19, 39.05, 0.17407288041244874), (1e-05, 1, 0.9974768716831944),
      (1200.0, 1000, 1.2255942330622904e-5), (101000.0, 100000.0, 0.01286884037723367),
      (0.5, 0.3, 0.15604916709686203),
    ])
  func `upper tails of chi-squared`(x: Double, degrees: Double, expected: Double) throws {
    let distribution = try #require(ChiSquared(degreesOfFreedom: degrees))
    #expect(relativeDifference(distribution.upperTail(x), expected) < limit)
  }

  @Test(
    arguments: [
      (1.96, 1199.0, 0.025113565346173426), (0.1, 3.0, 0.46332617440040291),
      (12.0, 2.5, 0.0014181075150391619), (40.0, 7.0, 7.9510899924251852e-10),
      (2.5, 1000000.0, 0.0062097447510816231), (0.001, 5.0, 0.49962039338609883),
      (-1.5, 4.0, 0.896), (1.96, .infinity, 0.024997895148220436),
    ])
  func `upper tails of Student's t`(t: Double, degrees: Double, expected: Double) throws {
    let distribution = try #require(StudentT(degreesOfFreedom: degrees))
    #expect(relativeDifference(distribution.upperTail(t), expected) < limit)
  }

  @Test(
    arguments: [
      (1.1143691448994, 18.51699601234343, 22201.878218779799, 0.32849090756191206),
      (1.29082808563616, 18.459358794692299, 22077.393118452001, 0.17956219478524054),
      (1.1393126449169571, 20.0, 1199.0, 0.30167257451428391),
      (4.0, 1.0, 10.0, 0.073388034770740366), (100.0, 3.0, 7.5, 2.1243761419227818e-6),
      (0.01, 5.0, 10000000.0, 0.99997079044930685), (2.5, 48.0, 2000.0, 8.2966387413477999e-8),
      (1.92, 2.0, .infinity, 0.14660696213035015),
    ])
  func `upper tails of F`(
    f: Double, numerator: Double, denominator: Double, expected: Double
  ) throws {
    let distribution = try #require(FisherF(numerator: numerator, denominator: denominator))
    #expect(relativeDifference(distribution.upperTail(f), expected) < limit)
  }

  @Test(
    arguments: [
      (1.96, 0.024997895148220436), (5.0, 2.8665157187919391e-7), (-1.0, 0.84134474606854295),
      (37.0, 5.7255712225245768e-300), (0.001, 0.49960105778608894),
    ])
  func `upper tails of the normal distribution`(z: Double, expected: Double) {
    #expect(relativeDifference(StandardNormal.upperTail(z), expected) < 1e-13)
  }

  @Test(
    arguments: [
      (0.025, 1.9599639845400542), (0.005, 2.5758293035489008), (1e-10, 6.3613409024040562),
      (0.3, 0.52440051270804082), (1e-300, 37.047096299361199), (0.5, 0),
    ])
  func `normal quantiles`(share: Double, expected: Double) throws {
    let quantile = try #require(StandardNormal.quantile(upperTail: share))
    #expect(relativeDifference(quantile, expected) < limit)
    guard share > 0.001 else { return }
    let mirrored = try #require(StandardNormal.quantile(upperTail: 1 - share))
    #expect(relativeDifference(mirrored, -expected) < 1e-13)
  }

  @Test(
    arguments: [
      (0.05, 1, 3.8414588206941259), (0.01, 20, 37.566234786625051),
      (0.999, 3, 0.024297585815692748), (1e-10, 4, 52.667963211061739),
      (0.5, 39.05, 38.385394687824549), (0.05, 100000.0, 100736.736177319),
    ])
  func `chi-squared quantiles`(share: Double, degrees: Double, expected: Double) throws {
    let distribution = try #require(ChiSquared(degreesOfFreedom: degrees))
    let quantile = try #require(distribution.quantile(upperTail: share))
    // A lower tail of 0.001 is known to 13 digits only as 1 − 0.999.
    #expect(relativeDifference(quantile, expected) < (share > 0.9 ? 1e-12 : limit))
  }

  @Test(
    arguments: [
      (0.025, 1, 12.706204736174704), (0.025, 1098, 1.9621268660820319),
      (0.05, 2.5, 2.5582186141359366), (1e-8, 7, 27.802283188119889),
      (0.4, 3, 0.27667066233268985), (0.025, 1000000.0, 1.959966356814107),
      (0.025, 10, 2.2281388519862747),
    ])
  func `quantiles of Student's t`(share: Double, degrees: Double, expected: Double) throws {
    let distribution = try #require(StudentT(degreesOfFreedom: degrees))
    let quantile = try #require(distribution.quantile(upperTail: share))
    #expect(relativeDifference(quantile, expected) < limit)
  }

  @Test(
    arguments: [
      (0.05, 3, 10, 3.7082648190468444), (0.01, 18.5, 22201.9, 1.9197084049274452),
      (0.5, 1, 1, 1.0), (1e-6, 2, 1000000.0, 13.815701428054226),
    ])
  func `quantiles of F`(
    share: Double, numerator: Double, denominator: Double, expected: Double
  ) throws {
    let distribution = try #require(FisherF(numerator: numerator, denominator: denominator))
    let quantile = try #require(distribution.quantile(upperTail: share))
    #expect(relativeDifference(quantile, expected) < limit)
  }

  /// Closed forms: χ² with 2 degrees is exponential, t with 1 is Cauchy's, F(2, ν) is a power.
  @Test func `tails with closed forms agree over twelve orders of magnitude`() throws {
    let chi = try #require(ChiSquared(degreesOfFreedom: 2))
    let f = try #require(FisherF(numerator: 2, denominator: 30))
    var worst = 0.0
    for k in -60...60 {
      let x = pow(10, Double(k) / 20)
      worst = max(worst, relativeDifference(chi.upperTail(x), exp(-x / 2)))
      worst = max(worst, relativeDifference(f.upperTail(x), pow(1 + 2 * x / 30, -15)))
    }
    #expect(worst < 2e-13)
  }

  @Test func `nothing undefined has a number`() {
    #expect(ChiSquared(degreesOfFreedom: 0) == nil && StudentT(degreesOfFreedom: -1) == nil)
    #expect(FisherF(numerator: .nan, denominator: 3) == nil)
    #expect(StandardNormal.quantile(upperTail: 1) == nil)
    #expect(StandardNormal.upperTail(.nan) == 1 && StandardNormal.twoSided(.infinity) == 0)
    #expect(StudentT(degreesOfFreedom: 5)?.twoSided(.infinity) == 0)
    #expect(StudentT(degreesOfFreedom: 5)?.quantile(upperTail: 0) == nil)
    #expect(ChiSquared(degreesOfFreedom: 5)?.upperTail(.infinity) == 0)
    #expect(FisherF(numerator: 2, denominator: 5)?.upperTail(.infinity) == 0)
  }
}
