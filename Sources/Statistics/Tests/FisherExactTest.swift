/// Fisher's exact test of a 2 × 2 table of people, given its margins.
///
///             column 1   column 2
///     row 1      a          b
///     row 2      c          d
///
/// With the margins fixed, a is hypergeometric. The two-sided p is the sum of the probabilities
/// of all tables that are no more probable than the observed one, as in R `fisher.test` and SPSS:
/// Fisher (1935), Freeman & Halton (1951). Probabilities are ratios of neighbours starting at the
/// most probable table, so nothing overflows at any count.
///
/// It is for people, not for weighted counts; a convention that rounds weighted cells first must
/// round before.
package struct FisherExactTest: Hashable, Sendable {
  /// The p of any association.
  package let twoSided: Double
  /// P(as many as a or fewer in the first cell).
  package let less: Double
  /// P(as many as a or more in the first cell).
  package let greater: Double

  /// The smaller of the one-sided ones, as SPSS prints it.
  package var oneSided: Double { min(less, greater) }

  /// The test of four counts; `nil` where one is negative or a margin is empty.
  package init?(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    guard min(a, b, c, d) >= 0, min(a + b, c + d, a + c, b + d) > 0 else { return nil }
    let low = max(0, a - d)
    let high = min(a + b, a + c)
    let weights = Self.weights(
      from: low, through: high, row: a + b, column: a + c, n: a + b + c + d)
    let sum = weights.reduce(0, +)
    let observed = weights[a - low]
    // R's tolerance: two tables as probable as each other may differ in the last digits.
    let limit = observed * (1 + 1e-7)
    twoSided = min(1, weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / sum)
    less = min(1, weights[...(a - low)].reduce(0, +) / sum)
    greater = min(1, weights[(a - low)...].reduce(0, +) / sum)
  }

  /// Probabilities of all values of the first cell, relative to the most probable one.
  private static func weights(
    from low: Int, through high: Int, row: Int, column: Int, n: Int
  ) -> [Double] {
    var weights = [Double](repeating: 0, count: high - low + 1)
    let mode = min(max((row + 1) * (column + 1) / (n + 2), low), high)
    weights[mode - low] = 1
    func ratio(_ x: Int) -> Double {
      Double(row - x) * Double(column - x) / (Double(x + 1) * Double(n - row - column + x + 1))
    }
    for x in mode..<high { weights[x + 1 - low] = weights[x - low] * ratio(x) }
    for x in stride(from: mode - 1, through: low, by: -1) {
      weights[x - low] = weights[x + 1 - low] / ratio(x)
    }
    return weights
  }
}
