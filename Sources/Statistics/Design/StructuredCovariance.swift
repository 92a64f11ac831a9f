/// A covariance matrix of many cells that is a diagonal and a few products of two vectors:
/// V = diag(d) + Σ (u vᵀ + v uᵀ). It is never written out.
struct StructuredCovariance: Sendable {
  /// K.
  let size: Int
  /// d, by cell.
  var diagonal: [Double]
  /// J, pairs of vectors.
  let pairCount: Int
  /// By cell: u of every pair, then v of every pair.
  var factors: [Double]

  /// A row of `factors`.
  var width: Int { 2 * pairCount }

  /// The covariance of two cells.
  func element(_ first: Int, _ second: Int) -> Double {
    let (left, right) = (first * width, second * width)
    var sum = first == second ? diagonal[first] : 0
    for pair in 0..<pairCount {
      sum +=
        factors[left + pair] * factors[right + pairCount + pair]
        + factors[left + pairCount + pair] * factors[right + pair]
    }
    return sum
  }

  /// xᵀ V y of vectors that are 0 but in the given cells.
  func form(_ cells: [Int], _ x: [Double], _ y: [Double]) -> Double {
    let (left, right) = (projected(cells, x), projected(cells, y))
    var sum = 0.0
    for (index, cell) in cells.enumerated() { sum += diagonal[cell] * x[index] * y[index] }
    for pair in 0..<pairCount {
      sum += left[pair] * right[pairCount + pair] + left[pairCount + pair] * right[pair]
    }
    return sum
  }

  /// uᵀx and vᵀx of every pair.
  func projected(_ cells: [Int], _ x: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: width)
    for (index, cell) in cells.enumerated() {
      let (start, value) = (cell * width, x[index])
      for column in 0..<width { sums[column] += factors[start + column] * value }
    }
    return sums
  }

  /// V y, in the given cells, of a vector that is 0 but there.
  func image(_ cells: [Int], _ y: [Double]) -> [Double] {
    let sums = projected(cells, y)
    return cells.indices.map { index in
      let start = cells[index] * width
      var sum = diagonal[cells[index]] * y[index]
      for pair in 0..<pairCount {
        sum +=
          factors[start + pair] * sums[pairCount + pair]
          + factors[start + pairCount + pair] * sums[pair]
      }
      return sum
    }
  }

  /// The covariance of y − p·1ᵀy, scaled, in the given cells: (I − p1ᵀ) V (I − 1pᵀ)·scale.
  ///
  /// One pair is added: p and −d + ½ p Σd.
  func centred(_ cells: [Int], on p: [Double], scale: Double) -> StructuredCovariance {
    let sums = projected(cells, [Double](repeating: 1, count: cells.count))
    let whole = cells.reduce(0) { $0 + diagonal[$1] }
    var result = StructuredCovariance(
      size: cells.count, diagonal: cells.map { diagonal[$0] * scale }, pairCount: pairCount + 1,
      factors: [])
    result.factors.reserveCapacity(cells.count * result.width)
    for (index, cell) in cells.enumerated() {
      let start = cell * width
      for pair in 0..<pairCount {
        result.factors.append((factors[start + pair] - p[index] * sums[pair]) * scale)
      }
      result.factors.append(p[index] * scale)
      for pair in pairCount..<width {
        result.factors.append(factors[start + pair] - p[index] * sums[pair])
      }
      result.factors.append(p[index] * whole / 2 - diagonal[cell])
    }
    return result
  }
}
