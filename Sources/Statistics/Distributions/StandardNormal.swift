import Glibc

/// The normal distribution with mean 0 and variance 1.
///
/// The tail is ½ erfc(z/√2); quantiles by Newton's method on it.
package enum StandardNormal {
  /// P(Z > z).
  package static func upperTail(_ z: Double) -> Double {
    guard !z.isNaN else { return 1 }
    return erfc(z / 2.0.squareRoot()) / 2
  }

  /// P(|Z| > |z|), the two-sided p of a z statistic.
  package static func twoSided(_ z: Double) -> Double {
    guard !z.isNaN else { return 1 }
    return erfc(abs(z) / 2.0.squareRoot())
  }

  /// The z with P(Z > z) = `share`; `nil` unless 0 < `share` < 1.
  package static func quantile(upperTail share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    guard share <= 0.5 else { return quantile(upperTail: 1 - share).map { -$0 } }
    guard share < 0.5 else { return 0 }
    var search = QuantileSearch(tail: upperTail, density: density, low: 0, high: 40)
    return search.quantile(at: share, from: guess(share))
  }

  /// The z that leaves half of what is outside the confidence on each side: 1.96 for 0.95.
  ///
  /// `nil` unless 0 < `confidence` < 1.
  package static func critical(confidence: Double) -> Double? {
    confidence == 0.95 ? usual : quantile(upperTail: (1 - confidence) / 2)
  }

  static func density(_ z: Double) -> Double { exp(-z * z / 2) / LogGamma.twoPi.squareRoot() }

  /// Abramowitz & Stegun 26.2.22, good to 0.003.
  private static func guess(_ share: Double) -> Double {
    let t = (-2 * log(share)).squareRoot()
    return t - (2.307_53 + 0.270_61 * t) / (1 + t * (0.992_29 + 0.044_81 * t))
  }

  private static let usual = 1.959_963_984_540_054_235_5
}
