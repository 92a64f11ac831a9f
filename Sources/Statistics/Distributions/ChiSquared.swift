import Glibc

/// The χ² distribution.
///
/// P(X > x) = Q(ν/2, x/2) (DLMF 8.2; Abramowitz & Stegun 26.4.2).
package struct ChiSquared: Sendable {
  /// ν, positive, not necessarily whole.
  package let degreesOfFreedom: Double

  /// The distribution with ν degrees of freedom; `nil` unless ν is positive and finite.
  package init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom < .infinity else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(X > x).
  package func upperTail(_ x: Double) -> Double {
    IncompleteGamma.upper(degreesOfFreedom / 2, x / 2)
  }

  /// The x with P(X > x) = `share`; `nil` unless 0 < `share` < 1.
  package func quantile(upperTail share: Double) -> Double? {
    guard share > 0, share < 1, let z = StandardNormal.quantile(upperTail: share) else {
      return nil
    }
    var high = degreesOfFreedom + 10
    while upperTail(high) > share { high *= 2 }
    var search = QuantileSearch(tail: upperTail, density: density, low: 0, high: high)
    // Wilson & Hilferty (1931): the cube root of X/ν is nearly normal.
    let v = 2 / (9 * degreesOfFreedom)
    let root = max(1 - v + z * v.squareRoot(), 0.01)
    return search.quantile(at: share, from: degreesOfFreedom * root * root * root)
  }

  private func density(_ x: Double) -> Double {
    let a = degreesOfFreedom / 2
    return x > 0 ? IncompleteGamma.term(a, x / 2) * a / x : 0
  }
}
