/// tr Δ and tr Δ² of the generalised design effects of a table, from V of its shares.
///
/// Δ is M V on the contrasts of independence, M = n(D⁻¹ − F H Fᵀ), H = (FᵀDF)⁻¹, F the additive
/// functions of row and column. With V = E + Σ (u vᵀ + v uᵀ), E diagonal:
/// tr MV = tr ME + 2 Σ uᵀMv, and
/// tr (MV)² = tr (ME)² + 4 Σ uᵀMEMv + 2 Σⱼₖ ((vⱼᵀMuₖ)(vₖᵀMuⱼ) + (uⱼᵀMuₖ)(vⱼᵀMvₖ)),
/// so all it takes are products of M with the few vectors.
struct GeneralisedEffects {
  private let groups: AdditiveGroups
  private let size: Int
  /// 1/p, 0 for an empty cell.
  private let inverses: [Double]
  /// H, by group and group.
  private let inner: [Double]

  /// `nil` where additive functions cannot be told apart, which a table with people in every row
  /// and column does not have.
  init?(_ table: CrossTable) {
    groups = AdditiveGroups(table)
    size = table.cellCount
    inverses = table.shares.map { $0 > 0 ? 1 / $0 : 0 }
    let count = groups.count
    guard let factor = CholeskyFactor(groups.squares(of: table.shares), size: count) else {
      return nil
    }
    inner = (0..<count).flatMap { column in
      factor.solution((0..<count).map { $0 == column ? 1 : 0 })
    }
  }

  func traces(of covariance: StructuredCovariance, people: Double) -> (Double, Double) {
    let (pairs, width) = (covariance.pairCount, covariance.width)
    let images = timesVectors(covariance.factors, width)
    let gram = products(covariance.factors, images, width)
    let (plain, plainSquare) = diagonalTraces(covariance.diagonal)
    var (trace, square) = (plain, plainSquare)
    for j in 0..<pairs {
      trace += 2 * gram[j * width + pairs + j]
      for k in 0..<pairs {
        square +=
          2 * gram[(pairs + j) * width + k] * gram[(pairs + k) * width + j]
          + 2 * gram[j * width + k] * gram[(pairs + j) * width + pairs + k]
      }
    }
    for cell in 0..<size {
      let start = cell * width
      var sum = 0.0
      for j in 0..<pairs { sum += images[start + j] * images[start + pairs + j] }
      square += 4 * covariance.diagonal[cell] * sum
    }
    return (trace * people, square * people * people)
  }

  /// tr ME and tr (ME)², without n: Σ E/p − tr HFᵀEF, and
  /// Σ (E/p)² − 2 tr HFᵀ(E²/p)F + tr (HFᵀEF)².
  private func diagonalTraces(_ diagonal: [Double]) -> (Double, Double) {
    var (trace, square) = (0.0, 0.0)
    for cell in 0..<size {
      let ratio = diagonal[cell] * inverses[cell]
      trace += ratio
      square += ratio * ratio
    }
    let count = groups.count
    let first = timesInner(groups.squares(of: diagonal), count)
    let second = groups.squares(of: zip(diagonal, inverses).map { $0 * $0 * $1 })
    for row in 0..<count {
      trace -= first[row * count + row]
      for column in 0..<count {
        square -= 2 * inner[row * count + column] * second[row * count + column]
        square += first[row * count + column] * first[column * count + row]
      }
    }
    return (trace, square)
  }

  /// M x without n, of the columns of x, by cell.
  private func timesVectors(_ x: [Double], _ width: Int) -> [Double] {
    let inside = timesInner(groups.sums(of: x, width), width)
    var result = [Double](repeating: 0, count: x.count)
    for cell in 0..<size {
      let start = cell * width
      let (up, down) = (groups.ofRowCell[cell] * width, groups.ofColumnCell[cell] * width)
      let (isUp, isDown) = (up < inside.count, down < inside.count)
      for column in 0..<width {
        let f = (isUp ? inside[up + column] : 0) - (isDown ? inside[down + column] : 0)
        result[start + column] = x[start + column] * inverses[cell] - f
      }
    }
    return result
  }

  /// H b.
  private func timesInner(_ b: [Double], _ width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: b.count)
    for row in 0..<groups.count {
      for other in 0..<groups.count {
        let factor = inner[row * groups.count + other]
        for column in 0..<width {
          result[row * width + column] += factor * b[other * width + column]
        }
      }
    }
    return result
  }

  /// xᵀ y of the columns of both, by cell, where y = M x: the same either way, since M is.
  private func products(_ x: [Double], _ y: [Double], _ width: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: width * width)
    let (left, right) = (x.span, y.span)
    var target = sums.mutableSpan
    for cell in 0..<size {
      let start = cell &* width
      for row in 0..<width {
        let value = left[start &+ row]
        let place = row &* width
        for column in row..<width {
          target[place &+ column] += value * right[start &+ column]
        }
      }
    }
    for row in 0..<width {
      for column in 0..<row { target[row &* width &+ column] = target[column &* width &+ row] }
    }
    return sums
  }
}
