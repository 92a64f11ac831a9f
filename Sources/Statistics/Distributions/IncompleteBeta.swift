import Glibc

/// The regularised incomplete beta function I_x(a, b).
///
/// I_x(a, b) = Γ(a + b)/(Γ(a)Γ(b)) ∫₀ˣ t^(a−1) (1 − t)^(b−1) dt. The even part of the
/// continued fraction DLMF 8.17.22 (DiDonato & Morris 1992, eq. 9) on the side where it converges
/// fast, the other side by I_x(a, b) = 1 − I_(1−x)(b, a). The factor in front is a binomial
/// probability in Loader's form, which keeps its digits for large a and b.
package enum IncompleteBeta {
  /// I_x(a, b), between 0 and 1.
  ///
  /// - Parameters:
  ///   - x: The upper limit, between 0 and 1.
  ///   - complement: 1 − x, given beside it since it may be known to more digits.
  ///   - a: Positive.
  ///   - b: Positive.
  /// - Returns: The share below x of a beta distribution.
  package static func value(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    if x * (a + b + 2) < a + 1 { return min(1, tail(x, complement, a, b)) }
    return max(0, 1 - tail(complement, x, b, a))
  }

  /// x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)), a binomial probability where both are whole.
  static func term(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let n = a + b
    let error =
      LogGamma.stirlingError(n) - LogGamma.stirlingError(a) - LogGamma.stirlingError(b)
    let exponent = error - LogGamma.deviance(a, n * x) - LogGamma.deviance(b, n * y)
    return exp(exponent) * (n / (LogGamma.twoPi * a * b)).squareRoot()
  }

  /// The contracted fraction, in which nothing cancels on this side of the mean: with
  /// λ = ay − bx, b₀ = a(λ + 1)/(a + 1), and level m as below.
  private static func tail(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let lambda = a * y - b * x
    let value = ContinuedFraction.value(startingAt: a * (lambda + 1) / (a + 1)) { level in
      let m = Double(level)
      let middle = a + 2 * m - 1
      let rest = m * (b - m) * x / middle
      let numerator = (a + m - 1) * (a + b + m - 1) / middle * rest * x
      return (numerator, m + rest + (a + m) * (lambda + 1 + m * (1 + y)) / (middle + 2))
    }
    return term(x, y, a, b) * a * b / (a + b) / value
  }
}
