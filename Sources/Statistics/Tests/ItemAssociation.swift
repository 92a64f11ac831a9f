/// Σλ² of Bilder & Loughin: the trace of the square of D⁻¹ H Σ Hᵀ, taken without making it.
///
/// Σ is one block for each column: the covariances of the items in it, Cov(j, k) n/nᵢ. H takes
/// the mean over columns off, D has π(1 − π) n/nᵢ of the pooled shares π. The block of columns i, l is
/// then aᵢ(δᵢₗ Cᵢ/aᵢ − Cᵢ − Cₗ + Σ aₘCₘ) over π(1 − π), aᵢ = nᵢ/n, Cᵢ the covariances in column i.
struct ItemAssociation {
  /// aᵢ.
  private let shares: [Double]
  /// Cᵢ, divided by √(π(1 − π)) of both items, by item and item.
  private let covariances: [[Double]]

  init(_ columns: [BilderLoughinTest.Column], items: [Int]) {
    let total = columns.reduce(0) { $0 + $1.people }
    shares = columns.map { $0.people / total }
    let deviations = items.map { item in
      let share = columns.reduce(0) { $0 + $1.marks[item] } / total
      return (share * (1 - share)).squareRoot()
    }
    covariances = columns.map { column in
      items.indices.flatMap { j in
        items.indices.map { k in
          Self.covariance(column, items[j], items[k]) / (deviations[j] * deviations[k])
        }
      }
    }
  }

  private static func covariance(
    _ column: BilderLoughinTest.Column, _ j: Int, _ k: Int
  ) -> Double {
    let (p, q) = (column.marks[j] / column.people, column.marks[k] / column.people)
    return (j == k ? p : column.pairs[j][k] / column.people) - p * q
  }

  /// Σλ² = Σᵢₗ aᵢaₗ‖Bᵢₗ‖², Bᵢₗ = δᵢₗ Cᵢ/aᵢ − Cᵢ − Cₗ + Σ aₘCₘ: all blocks are symmetric.
  var sumOfSquares: Double {
    guard let length = covariances.first?.count else { return 0 }
    let mean = (0..<length).map { cell in
      zip(shares, covariances).reduce(0) { $0 + $1.0 * $1.1[cell] }
    }
    var sum = 0.0
    for (i, first) in covariances.enumerated() {
      for (l, second) in covariances.enumerated() {
        let weight = shares[i] * shares[l]
        let extra = i == l ? 1 / shares[i] : 0
        for cell in 0..<length {
          let block = extra * first[cell] - first[cell] - second[cell] + mean[cell]
          sum += weight * block * block
        }
      }
    }
    return sum
  }
}
