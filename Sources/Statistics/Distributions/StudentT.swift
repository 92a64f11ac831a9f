import Glibc

/// Student's t distribution; with infinite degrees of freedom it is the normal one.
///
/// P(T > t) = ½ I_x(ν/2, ½), x = ν/(ν + t²) (DLMF 8.17; Abramowitz & Stegun 26.7.1).
package struct StudentT: Sendable {
  /// ν, positive, not necessarily whole.
  package let degreesOfFreedom: Double

  /// The distribution with ν degrees of freedom; `nil` unless ν is positive.
  package init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0 else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T > t).
  package func upperTail(_ t: Double) -> Double {
    t > 0 ? twoSided(t) / 2 : 1 - twoSided(t) / 2
  }

  /// P(|T| > |t|), the two-sided p of a t statistic.
  package func twoSided(_ t: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return StandardNormal.twoSided(t) }
    guard !t.isNaN, t != 0 else { return 1 }
    let square = t * t
    guard square < .infinity else { return 0 }
    let sum = degreesOfFreedom + square
    return IncompleteBeta.value(
      degreesOfFreedom / sum, complement: square / sum, degreesOfFreedom / 2, 0.5)
  }

  /// The t with P(T > t) = `share`; `nil` unless 0 < `share` < 1.
  package func quantile(upperTail share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    guard share <= 0.5 else { return quantile(upperTail: 1 - share).map { -$0 } }
    guard share < 0.5, let z = StandardNormal.quantile(upperTail: share) else { return 0 }
    guard degreesOfFreedom < .infinity else { return z }
    var search = QuantileSearch(tail: upperTail, density: density, low: 0, high: upperBound(share))
    return search.quantile(at: share, from: guess(z))
  }

  /// The t that leaves half of what is outside the confidence on each side.
  ///
  /// `nil` unless 0 < `confidence` < 1.
  package func critical(confidence: Double) -> Double? {
    quantile(upperTail: (1 - confidence) / 2)
  }

  private func density(_ t: Double) -> Double {
    let n = degreesOfFreedom
    let constant = LogGamma.value((n + 1) / 2) - LogGamma.value(n / 2)
    return exp(constant - (n + 1) / 2 * log1p(t * t / n)) / (n * LogGamma.twoPi / 2).squareRoot()
  }

  /// Abramowitz & Stegun 26.7.5, two terms.
  private func guess(_ z: Double) -> Double {
    let cube = z * z * z
    let first = (cube + z) / (4 * degreesOfFreedom)
    let second =
      (5 * cube * z * z + 16 * cube + 3 * z) / (96 * degreesOfFreedom * degreesOfFreedom)
    return z + first + second
  }

  private func upperBound(_ share: Double) -> Double {
    var bound = 2.0
    while upperTail(bound) > share, bound < 1e300 { bound *= bound }
    return bound
  }
}
