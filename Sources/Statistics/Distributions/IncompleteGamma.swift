import Glibc

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x).
///
/// P(a, x) = 1/Γ(a) ∫₀ˣ t^(a−1) e^(−t) dt. Series for small x, continued fraction for large x
/// (DLMF 8.11.4, 8.9.2); the factor in front is formed from Stirling's error, so that the relative
/// error stays near 1e-14 for every a. Both tails are computed directly, so that a small one is
/// not the difference of two large numbers.
package enum IncompleteGamma {
  /// P(a, x): the share below x, between 0 and 1; 0 for x ≤ 0.
  ///
  /// - Precondition: `a` is positive.
  package static func lower(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return usesSeries(a, x) ? min(1, series(a, x)) : max(0, 1 - fraction(a, x))
  }

  /// Q(a, x): the share above x, between 0 and 1; 1 for x ≤ 0.
  ///
  /// - Precondition: `a` is positive.
  package static func upper(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return usesSeries(a, x) ? max(0, 1 - series(a, x)) : min(1, fraction(a, x))
  }

  /// x^a e^(−x) / Γ(a + 1), a Poisson probability where a is whole.
  static func term(_ a: Double, _ x: Double) -> Double {
    let exponent = -LogGamma.stirlingError(a) - LogGamma.deviance(a, x)
    return exp(exponent) / (LogGamma.twoPi * a).squareRoot()
  }

  private static func usesSeries(_ a: Double, _ x: Double) -> Bool { x < a + 1 }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var addend = 1.0
    var sum = 1.0
    var denominator = a
    repeat {
      denominator += 1
      addend *= x / denominator
      sum += addend
    } while addend > sum * 1e-17
    return term(a, x) * sum
  }

  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let value = ContinuedFraction.value(startingAt: x + 1 - a) { level in
      let k = Double(level)
      return (-k * (k - a), x + 2 * k + 1 - a)
    }
    return term(a, x) * a / value
  }
}
