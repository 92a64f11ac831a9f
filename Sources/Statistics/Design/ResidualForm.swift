/// The parts of a covariance that do not depend on the table: how everybody's squared weights,
/// and their totals by stratum, spread over the margins' categories.
struct ResidualForm: Sendable {
  private let groupCount: Int
  private let strata: [DesignStratum]
  /// Q, by category and category: Σ a w² of everybody in both.
  private var squares: [Double]
  /// R, by stratum and category: Σw of everybody in both.
  private var totals: [Double]

  init(
    _ profiles: [SampleDesign.Profile], _ strata: [DesignStratum], _ residuals: CalibrationResiduals
  ) {
    groupCount = residuals.groupCount
    self.strata = strata
    squares = [Double](repeating: 0, count: groupCount * groupCount)
    totals = [Double](repeating: 0, count: strata.count * groupCount)
    for (profile, groups) in zip(profiles, residuals.groups) {
      let everybody = profile.everybody.scaled(by: profile.factor)
      let square = strata[profile.stratum].scale * everybody.squares
      for a in groups {
        totals[profile.stratum * groupCount + a] += everybody.sum
        for b in groups { squares[a * groupCount + b] += square }
      }
    }
  }

  /// V, by cell and cell.
  func covariance(_ sums: DesignSums, _ coefficients: [Double]) -> [Double] {
    let width = sums.cellCount
    var upper = [Double](repeating: 0, count: width * width)
    let left = leftVectors(sums, coefficients)
    for group in 0..<groupCount {
      Self.addSymmetric(&upper, left, coefficients, from: group * width, width)
    }
    let (means, scaled) = stratumVectors(sums, coefficients)
    for stratum in strata.indices where strata[stratum].meanScale > 0 {
      Self.addSymmetric(&upper, scaled, means, from: stratum * width, width)
    }
    for cell in 0..<width { upper[cell * width + cell] += sums.squares[cell] }
    for row in 0..<width {
      for column in 0..<row { upper[row * width + column] = upper[column * width + row] }
    }
    return upper
  }

  /// ½ Q C − Σ a w²(·), so that left·Cᵀ + C·leftᵀ is what calibration takes off.
  private func leftVectors(_ sums: DesignSums, _ coefficients: [Double]) -> [Double] {
    let width = sums.cellCount
    var left = sums.marginSquares.map { -$0 }
    for group in 0..<groupCount {
      for other in 0..<groupCount {
        let factor = squares[group * groupCount + other] / 2
        guard factor != 0 else { continue }
        for cell in 0..<width {
          left[group * width + cell] += factor * coefficients[other * width + cell]
        }
      }
    }
    return left
  }

  /// Xₕ, and −½ a/nₕ Xₕ.
  private func stratumVectors(
    _ sums: DesignSums, _ coefficients: [Double]
  ) -> (means: [Double], scaled: [Double]) {
    let width = sums.cellCount
    var means = sums.stratumTotals
    for stratum in strata.indices {
      for group in 0..<groupCount {
        let factor = totals[stratum * groupCount + group]
        guard factor != 0 else { continue }
        for cell in 0..<width {
          means[stratum * width + cell] -= factor * coefficients[group * width + cell]
        }
      }
    }
    let scaled = means.enumerated().map { -strata[$0.offset / width].meanScale / 2 * $0.element }
    return (means, scaled)
  }

  /// Adds u vᵀ + v uᵀ to the upper triangle, u and v standing at `start` of longer rows.
  private static func addSymmetric(
    _ upper: inout [Double], _ u: [Double], _ v: [Double], from start: Int, _ width: Int
  ) {
    for row in 0..<width {
      let (a, b) = (u[start + row], v[start + row])
      guard a != 0 || b != 0 else { continue }
      for column in row..<width {
        upper[row * width + column] += a * v[start + column] + b * u[start + column]
      }
    }
  }
}
