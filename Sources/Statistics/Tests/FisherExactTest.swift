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
    let (first, weights) = Self.weights(row: a + b, column: a + c, n: a + b + c + d)
    let sum = weights.reduce(0, +)
    let observed = weights.indices.contains(a - first) ? weights[a - first] : 0
    // R's tolerance: two tables as probable as each other may differ in the last digits.
    let limit = observed * (1 + 1e-7)
    let below = max(0, min(weights.count, a - first + 1))
    let above = max(0, min(weights.count, a - first))
    twoSided = min(1, weights.reduce(0) { $1 <= limit ? $0 + $1 : $0 } / sum)
    less = min(1, weights[..<below].reduce(0, +) / sum)
    greater = min(1, weights[above...].reduce(0, +) / sum)
  }

  /// Probabilities of the values of the first cell, relative to the most probable one, and the
  /// first value; without those under 10⁻³⁰⁰, which are most of them where people are many.
  private static func weights(row: Int, column: Int, n: Int) -> (first: Int, weights: [Double]) {
    let (low, high) = (max(0, row + column - n), min(row, column))
    let mode = min(max((row + 1) * (column + 1) / (n + 2), low), high)
    func ratio(_ x: Int) -> Double {
      Double(row - x) * Double(column - x) / (Double(x + 1) * Double(n - row - column + x + 1))
    }
    var up = [1.0]
    for x in mode..<high {
      up.append(up[up.count - 1] * ratio(x))
      if up[up.count - 1] < 1e-300 { break }
    }
    var down = [1.0]
    for x in stride(from: mode - 1, through: low, by: -1) {
      down.append(down[down.count - 1] / ratio(x))
      if down[down.count - 1] < 1e-300 { break }
    }
    return (mode - down.count + 1, down.reversed() + up.dropFirst())
  }
}
