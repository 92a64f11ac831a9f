/// Design-based errors person by person and matrix by matrix, the way they are defined: the oracle
/// of `SampleDesign`. Slow, and shares nothing with it.
struct PlainDesign {
  struct Person {
    /// The weight that the person brought.
    var given = 1.0
    /// The calibration factor.
    var factor = 1.0
    var stratum = 0
    /// The category in each margin of the calibration.
    var margins: [Int] = []
    /// The cell of the table; `nil` outside of it.
    var cell: Int?
    var weight: Double { given * factor }
  }

  var people: [Person]
  /// By stratum; `nil` for endless.
  var populations: [Double?] = [nil]
  /// Post-stratified by the one margin, where not raked.
  var isRaked = false

  typealias Matrix = [[Double]]

  /// Covariance of the weighted totals of the columns of y, one row for each person.
  func covariance(ofTotals y: Matrix) -> Matrix {
    var x = zip(people, y).map { person, row in row.map { $0 * person.weight } }
    residualise(&x)
    let width = x[0].count
    var sum = Matrix(repeating: Array(repeating: 0, count: width), count: width)
    for stratum in populations.indices {
      let members = people.indices.filter { people[$0].stratum == stratum }
      guard !members.isEmpty else { continue }
      let n = Double(members.count)
      let left = populations[stratum].map { 1 - n / $0 } ?? 1
      let scale = n > 1 ? left * n / (n - 1) : left
      let means = (0..<width).map { column in
        n > 1 ? members.reduce(0) { $0 + x[$1][column] } / n : 0
      }
      for a in 0..<width {
        for b in 0..<width {
          sum[a][b] +=
            scale * members.reduce(0) { $0 + (x[$1][a] - means[a]) * (x[$1][b] - means[b]) }
        }
      }
    }
    return sum
  }

  private func residualise(_ x: inout Matrix) {
    let margins = people[0].margins.count
    for _ in 0..<(isRaked ? 10 : 1) {
      for margin in 0..<margins { sweep(&x, margin) }
    }
  }

  private func sweep(_ x: inout Matrix, _ margin: Int) {
    for category in Set(people.map { $0.margins[margin] }) {
      let members = people.indices.filter { people[$0].margins[margin] == category }
      let shares = members.map { isRaked ? 1 : people[$0].given }
      let total = shares.reduce(0, +)
      for column in x[0].indices {
        let mean =
          zip(members, shares).reduce(0) { $0 + x[$1.0][column] / people[$1.0].weight * $1.1 }
          / total
        for member in members { x[member][column] -= mean * people[member].weight }
      }
    }
  }

  /// Indicators of the cells, one row for each person.
  func indicators(_ count: Int) -> Matrix {
    people.map { person in (0..<count).map { person.cell == $0 ? 1 : 0 } }
  }

  /// Shares of the cells among people in any of them, and their covariance.
  func shares(_ count: Int) -> (shares: [Double], covariance: Matrix) {
    let inside = people.filter { $0.cell != nil }.reduce(0) { $0 + $1.weight }
    let shares = (0..<count).map { cell in
      people.reduce(0) { $1.cell == cell ? $0 + $1.weight : $0 } / inside
    }
    let influence = people.map { person in
      (0..<count).map { cell in
        person.cell == nil ? 0 : ((person.cell == cell ? 1 : 0) - shares[cell]) / inside
      }
    }
    return (shares, covariance(ofTotals: influence))
  }

  /// F, its numerator's degrees and tr Δ ÷ contrasts, with matrices of contrasts, from the book.
  func raoScott(rows: Int, columns: Int) -> (f: Double, numerator: Double, mean: Double) {
    let cells = rows * columns
    let (p, v) = shares(cells)
    let n = Double(people.count { $0.cell != nil })
    let contrasts = Self.contrasts(rows, columns)
    let scaled = contrasts.map { contrast in zip(contrast, p).map { $1 > 0 ? $0 / $1 : 0 } }
    let plain = scaled.map { left in
      contrasts.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } / n }
    }
    let design = scaled.map { left in
      scaled.map { right in
        (0..<cells).reduce(0) { sum, a in
          sum + left[a] * (0..<cells).reduce(0) { $0 + v[a][$1] * right[$1] }
        }
      }
    }
    let delta = Self.solve(plain, design)
    let trace = delta.indices.reduce(0) { $0 + delta[$1][$1] }
    let square = delta.indices.reduce(0) { sum, a in
      sum + delta.indices.reduce(0) { $0 + delta[a][$1] * delta[$1][a] }
    }
    return (
      n * Self.unit(p, rows, columns) / trace, trace * trace / square, trace / Double(delta.count)
    )
  }

  /// Q = YᵀV⁻¹Y of the Wald test, from what each person adds to T − T_r T_c/W.
  func wald(rows: Int, columns: Int) -> Double {
    let inside = people.filter { $0.cell != nil }
    let total = inside.reduce(0) { $0 + $1.weight }
    let sum = { (isIn: (Int) -> Bool) in
      inside.reduce(0) { isIn($1.cell ?? -1) ? $0 + $1.weight : $0 }
    }
    let down = (0..<rows).map { row in sum { $0 / columns == row } }
    let across = (0..<columns).map { column in sum { $0 % columns == column } }
    let contrasts = (1..<rows).flatMap { row in (1..<columns).map { (row, $0) } }
    let y = contrasts.map { row, column in
      sum { $0 == row * columns + column } - down[row] * across[column] / total
    }
    let influence = people.map { person in
      contrasts.map { row, column -> Double in
        guard let cell = person.cell else { return 0 }
        let (mine, same) = (cell / columns == row, cell % columns == column)
        return (mine && same ? 1 : 0) - (mine ? across[column] / total : 0)
          - (same ? down[row] / total : 0) + down[row] * across[column] / (total * total)
      }
    }
    let solved = Self.solve(covariance(ofTotals: influence), y.map { [$0] })
    return zip(y, solved).reduce(0) { $0 + $1.0 * $1.1[0] }
  }

  static func unit(_ p: [Double], _ rows: Int, _ columns: Int) -> Double {
    let down = (0..<rows).map { r in (0..<columns).reduce(0) { $0 + p[r * columns + $1] } }
    let across = (0..<columns).map { c in (0..<rows).reduce(0) { $0 + p[$1 * columns + c] } }
    return (0..<rows * columns).reduce(0) { sum, cell in
      let expected = down[cell / columns] * across[cell % columns]
      return sum + (p[cell] - expected) * (p[cell] - expected) / expected
    }
  }

  /// (1{row} − mean)(1{column} − mean) for all but the first row and column: orthogonal to every
  /// additive function.
  private static func contrasts(_ rows: Int, _ columns: Int) -> Matrix {
    (1..<rows).flatMap { row in
      (1..<columns).map { column in
        (0..<rows * columns).map { cell in
          ((cell / columns == row ? 1 : 0) - 1 / Double(rows))
            * ((cell % columns == column ? 1 : 0) - 1 / Double(columns))
        }
      }
    }
  }

  /// Gauss with pivots: the X with a X = b.
  static func solve(_ a: Matrix, _ b: Matrix) -> Matrix {
    var a = a
    var b = b
    for step in a.indices {
      let pivot = (step..<a.count).max { abs(a[$0][step]) < abs(a[$1][step]) } ?? step
      a.swapAt(step, pivot)
      b.swapAt(step, pivot)
      for row in a.indices where row != step {
        let factor = a[row][step] / a[step][step]
        guard factor != 0 else { continue }
        for column in a.indices { a[row][column] -= factor * a[step][column] }
        for column in b[0].indices { b[row][column] -= factor * b[step][column] }
      }
    }
    return b.indices.map { row in b[row].map { $0 / a[row][row] } }
  }
}
