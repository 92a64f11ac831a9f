import Glibc

/// Fisher's F distribution, the ratio of two mean squares.
///
/// P(F > f) = I_x(ν₂/2, ν₁/2), x = ν₂/(ν₂ + ν₁ f) (DLMF 8.17; Abramowitz & Stegun 26.6.2). With
/// infinite ν₂, ν₁F is χ² with ν₁ degrees of freedom.
package struct FisherF: Sendable {
  /// ν₁, positive and finite.
  package let numerator: Double
  /// ν₂, positive, possibly infinite.
  package let denominator: Double

  /// The distribution with ν₁ and ν₂ degrees of freedom; `nil` unless both are positive and the
  /// first is finite.
  package init?(numerator: Double, denominator: Double) {
    guard numerator > 0, numerator < .infinity, denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// P(F > f).
  package func upperTail(_ f: Double) -> Double {
    guard f > 0 else { return 1 }
    let product = numerator * f
    guard product < .infinity else { return 0 }
    guard denominator < .infinity else { return IncompleteGamma.upper(numerator / 2, product / 2) }
    let sum = denominator + product
    return IncompleteBeta.value(
      denominator / sum, complement: product / sum, denominator / 2, numerator / 2)
  }

  /// The f with P(F > f) = `share`; `nil` unless 0 < `share` < 1.
  package func quantile(upperTail share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    var high = 4.0
    while upperTail(high) > share, high < 1e150 { high *= high }
    var search = QuantileSearch(tail: upperTail, density: density, low: 0, high: high)
    return search.quantile(at: share, from: 1)
  }

  private func density(_ f: Double) -> Double {
    guard f > 0 else { return 0 }
    let (a, b) = (numerator / 2, denominator / 2)
    guard denominator < .infinity else { return IncompleteGamma.term(a, a * f) * a / f }
    let sum = denominator + numerator * f
    return IncompleteBeta.term(numerator * f / sum, denominator / sum, a, b) * a * b / (a + b) / f
  }
}
