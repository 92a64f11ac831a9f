/// How likely each outcome is for people in each cell of two factors, in whole numbers.
///
/// Only additions, multiplications and divisions of IEEE doubles lead to the table, each of
/// them rounded as the standard says; a library's `exp` may differ in its last bit from one
/// machine to the next and then so would the answers.
struct TiltTable {
  let outcomes: Int
  /// Cell by cell, one weight for each outcome, to be multiplied by what is left of its quota.
  let weights: [UInt32]

  /// - Parameters:
  ///   - coefficients: of each outcome.
  ///   - quotas: how many people each outcome is to get.
  ///   - people: how many there are in each cell.
  init(_ coefficients: [Loadings.Coefficients], quotas: [Int], people: [Int]) {
    outcomes = quotas.count
    var tilts = (0..<Factors.cells).map { cell in coefficients.map { Self.tilt($0, cell) } }
    // Whoever comes late must not get what the early ones left over: with the tilts balanced,
    // every cell as it stands uses up the quotas evenly. 12 rounds bring them within a percent.
    for _ in 0..<12 { Self.balance(&tilts, quotas: quotas, people: people) }
    weights = tilts.flatMap { tilts in
      let largest = tilts.max() ?? 1
      return tilts.map { max(1, UInt32($0 / largest * 1_048_576)) }
    }
  }

  private static func tilt(_ coefficients: Loadings.Coefficients, _ cell: Int) -> Double {
    let exponent =
      coefficients.first * Factors.middle(ofLevel: cell >> 4)
      + coefficients.second * Factors.middle(ofLevel: cell & 15)
    return exponential(min(3.5, max(-3.5, exponent)))
  }

  private static func balance(_ tilts: inout [[Double]], quotas: [Int], people: [Int]) {
    var expected = [Double](repeating: 0, count: quotas.count)
    for (cell, tilts) in tilts.enumerated() where people[cell] > 0 {
      let products = zip(tilts, quotas).map { $0 * Double($1) }
      let share = Double(people[cell]) / max(products.reduce(0, +), 1e-12)
      for outcome in products.indices { expected[outcome] += products[outcome] * share }
    }
    let corrections = zip(quotas, expected).map { quota, expected in
      expected > 0 && quota > 0 ? min(100, max(0.01, Double(quota) / expected)) : 1
    }
    for cell in tilts.indices {
      for outcome in corrections.indices { tilts[cell][outcome] *= corrections[outcome] }
    }
  }

  /// e^x for small x: a short Taylor series for x ÷ 256, squared eight times.
  static func exponential(_ exponent: Double) -> Double {
    let part = exponent / 256
    var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<8 { power *= power }
    return power
  }
}
