/// Wald tests of independence of a weighted cross-tabulation, on the covariances of its totals.
///
/// Q = YᵀV⁻¹Y, Y = T − T_r T_c/W in all but the first row and column. F = Q/q on (q, ν), and adjusted
/// F = Q(ν − q + 1)/(qν) on (q, ν − q + 1), q = (R − 1)(C − 1): Koch, Freeman & Freeman (1975); Thomas
/// & Rao (1987); R `svychisq(statistic = "Wald")` and `"adjWald"`.
///
/// Do not trust the plain one where q is more than a tenth of ν, nor either in sparse tables:
/// Rao–Scott is steadier.
package struct WaldTest: Hashable, Sendable {
  /// Q/q.
  package let statistic: Double
  /// q.
  package let numerator: Double
  /// ν.
  package let denominator: Double
  /// P(F > statistic).
  package let pValue: Double
  /// Q(ν − q + 1)/(qν); `nil` unless ν − q + 1 is positive.
  package let adjusted: Adjusted?

  /// The test with its denominator's degrees reduced.
  package struct Adjusted: Hashable, Sendable {
    /// Q(ν − q + 1)/(qν).
    package let statistic: Double
    /// ν − q + 1.
    package let denominator: Double
    /// P(F > statistic).
    package let pValue: Double
  }

  init?(form: Double, cells q: Double, degrees: Double) {
    guard form.isFinite, let f = FisherF(numerator: q, denominator: degrees) else { return nil }
    statistic = form / q
    numerator = q
    denominator = degrees
    pValue = f.upperTail(form / q)
    let reduced = degrees - q + 1
    adjusted = FisherF(numerator: q, denominator: reduced).map {
      let statistic = form * reduced / (q * degrees)
      return Adjusted(
        statistic: statistic, denominator: reduced, pValue: $0.upperTail(statistic))
    }
  }
}
