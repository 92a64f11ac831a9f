/// The lower triangle L with A = LLᵀ of a symmetric, positive definite matrix.
struct CholeskyFactor {
  private let size: Int
  private var lower: [Double]

  /// Factors a matrix by row and column; `nil` where a pivot is below 1e-12 of its diagonal, so
  /// that the matrix is singular as far as its digits tell.
  init?(_ matrix: [Double], size: Int) {
    self.size = size
    lower = matrix
    for column in 0..<size {
      guard let pivot = pivot(column), pivot > 0 else { return nil }
      lower[column * size + column] = pivot
      for row in (column + 1)..<max(size, column + 1) {
        lower[row * size + column] = (lower[row * size + column] - dot(row, column)) / pivot
      }
    }
  }

  private func pivot(_ column: Int) -> Double? {
    let diagonal = lower[column * size + column]
    let rest = diagonal - dot(column, column)
    return rest > diagonal * 1e-12 ? rest.squareRoot() : nil
  }

  private func dot(_ row: Int, _ column: Int) -> Double {
    var sum = 0.0
    for k in 0..<column { sum += lower[row * size + k] * lower[column * size + k] }
    return sum
  }

  /// The x with A x = b.
  func solution(_ b: [Double]) -> [Double] {
    var x = b
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row * size + k] * x[k] }
      x[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for k in (row + 1)..<max(size, row + 1) { x[row] -= lower[k * size + row] * x[k] }
      x[row] /= lower[row * size + row]
    }
    return x
  }
}
