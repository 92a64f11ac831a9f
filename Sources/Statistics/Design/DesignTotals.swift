/// The weighted totals of the cells of a table with their covariances under the design.
///
/// Shares, means, tests are functions of totals, and their variances follow from these by
/// linearisation: the variance of a linearised estimate is a quadratic form of the totals'
/// covariance, since residuals and stratum means are linear.
package struct DesignTotals: Sendable {
  /// How many cells the table has.
  package let cellCount: Int
  /// Σw by cell.
  package let totals: [Double]
  /// Respondents by cell.
  package let people: [Double]
  /// Of the totals.
  let covariance: StructuredCovariance
  /// Of the whole sample: n − number of strata.
  package let designDegreesOfFreedom: Double
  /// By stratum and cell, whether anybody is there.
  let occupied: [Bool]

  /// The covariance of two totals.
  package func covariance(_ first: Int, _ second: Int) -> Double {
    covariance.element(first, second)
  }

  /// n − strata over the people of these cells, R's `degf` of a subset.
  package func degreesOfFreedom(of cells: some Sequence<Int>) -> Double {
    let present = cells.filter { totals[$0] > 0 }
    let strata = stride(from: 0, to: occupied.count, by: max(1, cellCount)).count { start in
      present.contains { occupied[start + $0] }
    }
    return present.reduce(0) { $0 + people[$1] } - Double(strata)
  }

  /// The variance of Σ coefficient · total over cells.
  func variance(of coefficients: [Double], in cells: [Int]) -> Double {
    max(0, covariance.form(cells, coefficients, coefficients))
  }
}
