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
    for (index, profile) in profiles.enumerated() {
      let groups = residuals.groups(of: index)
      let everybody = profile.everybody.scaled(by: profile.factor)
      let square = strata[profile.stratum].scale * everybody.squares
      for a in groups {
        totals[profile.stratum * groupCount + a] += everybody.sum
        for b in groups { squares[a * groupCount + b] += square }
      }
    }
  }

  /// V, with a pair of vectors for each category and each stratum.
  func covariance(_ sums: DesignSums, _ coefficients: [Double]) -> StructuredCovariance {
    let (size, pairs) = (sums.cellCount, groupCount + strata.count)
    let left = leftVectors(sums, coefficients)
    let (means, scaled) = stratumVectors(sums, coefficients)
    var factors = [Double](repeating: 0, count: size * 2 * pairs)
    for cell in 0..<size {
      let start = cell * 2 * pairs
      for group in 0..<groupCount {
        factors[start + group] = left[group * size + cell]
        factors[start + pairs + group] = coefficients[group * size + cell]
      }
      for stratum in strata.indices {
        factors[start + groupCount + stratum] = scaled[stratum * size + cell]
        factors[start + pairs + groupCount + stratum] = means[stratum * size + cell]
      }
    }
    return StructuredCovariance(
      size: size, diagonal: sums.squares, pairCount: pairs, factors: factors)
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
}
