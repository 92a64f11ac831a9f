extension DesignTotals {
  /// The Rao–Scott test of independence of a table whose cells are these totals, by row.
  ///
  /// With F the additive functions of row and column that vanish on empty cells (all of them
  /// where none is empty), N(D⁻¹ − F(FᵀDF)⁻¹Fᵀ) is the inverse of V_srs on the contrasts: the
  /// complement of the contrasts is small, R + C − 1, so no matrix of contrasts is ever made.
  /// Empty cells count as in `svychisq`: their share's inverse is taken for 0.
  ///
  /// - Parameters:
  ///   - rows: R, empty ones too.
  ///   - columns: C, empty ones too.
  ///   - degreesOfFreedom: ν; those of the whole sample unless given, as `svychisq` takes them for a
  ///     calibrated design. `degreesOfFreedom(of:)` is what it takes for a subset of any other.
  /// - Returns: `nil` unless two rows and two columns have people and something varies.
  package func raoScott(
    rows: Int, columns: Int, degreesOfFreedom: Double? = nil
  ) -> RaoScottTest? {
    guard let table = CrossTable(self, rows: rows, columns: columns) else { return nil }
    let people = table.cells.reduce(0) { $0 + self.people[$1] }
    guard let traces = GeneralisedEffects(table, shareCovariance(table))?.traces(people: people)
    else { return nil }
    return RaoScottTest(
      unit: table.unitChiSquared, people: people, cells: table.degreesOfFreedom, traces: traces,
      degrees: degreesOfFreedom ?? designDegreesOfFreedom)
  }

  /// V of the shares of a table: (V_T − p sᵀ − s pᵀ + p pᵀ 1ᵀs)/W², s = V_T 1.
  private func shareCovariance(_ table: CrossTable) -> [Double] {
    let (cells, p, size) = (table.cells, table.shares, table.cellCount)
    var matrix = [Double](repeating: 0, count: size * size)
    var sums = [Double](repeating: 0, count: size)
    for row in 0..<size {
      let start = cells[row] * cellCount
      for column in 0..<size {
        let value = covariance[start + cells[column]]
        matrix[row * size + column] = value
        sums[row] += value
      }
    }
    let whole = sums.reduce(0, +)
    let scale = 1 / (table.total * table.total)
    for row in 0..<size {
      let (share, offset) = (p[row], sums[row] - p[row] * whole)
      for column in 0..<size {
        let centred = matrix[row * size + column] - share * sums[column] - offset * p[column]
        matrix[row * size + column] = centred * scale
      }
    }
    return matrix
  }
}

/// tr Δ and tr Δ² of the generalised design effects, from V of the shares.
private struct GeneralisedEffects {
  private let size: Int
  /// V D⁻¹, with 0 for the inverse of an empty cell.
  private let scaled: [Double]
  /// F by cell: the group of its row and that of its column, +1 and −1.
  private let rowGroups: [Int]
  private let columnGroups: [Int]
  private let groupCount: Int
  private let inverses: [Double]
  private let factor: CholeskyFactor
  private let shares: [Double]

  init?(_ table: CrossTable, _ covariance: [Double]) {
    size = table.cellCount
    shares = table.shares
    inverses = shares.map { $0 > 0 ? 1 / $0 : 0 }
    let groups = AdditiveGroups(table)
    groupCount = groups.count
    rowGroups = (0..<size).map { groups.ofRow[$0 / table.columnCount] }
    columnGroups = (0..<size).map { groups.ofColumn[$0 % table.columnCount] }
    var scaled = covariance
    for row in 0..<size {
      for column in 0..<size { scaled[row * size + column] *= inverses[column] }
    }
    self.scaled = scaled
    guard let factor = Self.factor(shares, rowGroups, columnGroups, groupCount) else { return nil }
    self.factor = factor
  }

  /// tr M V and tr (M V)², M = n(D⁻¹ − F H Fᵀ), H = (FᵀDF)⁻¹: with A = V D⁻¹ and B = A D F,
  /// tr A − tr H FᵀB, and tr A² − 2 tr H BᵀD⁻¹B + tr (H FᵀB)².
  func traces(people: Double) -> (Double, Double) {
    let b = timesGroups()
    let first = factored(grouped(b))
    let second = factored(squared(b))
    var (trace, square) = (0.0, 0.0)
    for row in 0..<size {
      trace += scaled[row * size + row]
      for column in 0..<size {
        square += scaled[row * size + column] * scaled[column * size + row]
      }
    }
    for row in 0..<groupCount {
      trace -= first[row * groupCount + row]
      square -= 2 * second[row * groupCount + row]
      for column in 0..<groupCount {
        square += first[row * groupCount + column] * first[column * groupCount + row]
      }
    }
    return (trace * people, square * people * people)
  }

  /// V F, by cell and group; a group past the last is the one that was dropped.
  private func timesGroups() -> [Double] {
    var product = [Double](repeating: 0, count: size * groupCount)
    for row in 0..<size {
      let target = row * groupCount
      for column in 0..<size {
        let value = scaled[row * size + column] * shares[column]
        if rowGroups[column] < groupCount { product[target + rowGroups[column]] += value }
        if columnGroups[column] < groupCount { product[target + columnGroups[column]] -= value }
      }
    }
    return product
  }

  /// Fᵀ b.
  private func grouped(_ b: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: groupCount * groupCount)
    for cell in 0..<size {
      for column in 0..<groupCount {
        let value = b[cell * groupCount + column]
        let (up, down) = (rowGroups[cell], columnGroups[cell])
        if up < groupCount { sums[up * groupCount + column] += value }
        if down < groupCount { sums[down * groupCount + column] -= value }
      }
    }
    return sums
  }

  /// bᵀ D⁻¹ b.
  private func squared(_ b: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: groupCount * groupCount)
    for cell in 0..<size {
      for row in 0..<groupCount {
        let value = b[cell * groupCount + row] * inverses[cell]
        for column in 0..<groupCount {
          sums[row * groupCount + column] += value * b[cell * groupCount + column]
        }
      }
    }
    return sums
  }

  /// H m.
  private func factored(_ matrix: [Double]) -> [Double] {
    var result = matrix
    for column in 0..<groupCount {
      let x = factor.solution((0..<groupCount).map { matrix[$0 * groupCount + column] })
      for row in 0..<groupCount { result[row * groupCount + column] = x[row] }
    }
    return result
  }

  /// FᵀDF.
  private static func factor(
    _ shares: [Double], _ rowGroups: [Int], _ columnGroups: [Int], _ count: Int
  ) -> CholeskyFactor? {
    var sums = [Double](repeating: 0, count: count * count)
    for (cell, share) in shares.enumerated() {
      let (up, down) = (rowGroups[cell], columnGroups[cell])
      if up < count { sums[up * count + up] += share }
      if down < count { sums[down * count + down] += share }
      guard up < count, down < count else { continue }
      sums[up * count + down] -= share
      sums[down * count + up] -= share
    }
    return CholeskyFactor(sums, size: count)
  }
}

/// The additive functions f(row) − g(column) of a table that vanish on its empty cells: f and g
/// agree wherever a row and a column meet in an empty cell, so each connected group of rows and
/// columns has one number.
private struct AdditiveGroups {
  /// The group of each row; the last group of all is `count`, whose number is held at 0, since
  /// the same number everywhere is the function 0.
  let ofRow: [Int]
  let ofColumn: [Int]
  /// Groups but for the last.
  let count: Int

  init(_ table: CrossTable) {
    var group = Array(0..<(table.rowCount + table.columnCount))
    for (cell, share) in table.shares.enumerated() where share == 0 {
      let row = group[cell / table.columnCount]
      let column = group[table.rowCount + cell % table.columnCount]
      for node in group.indices where group[node] == column { group[node] = row }
    }
    var numbers: [Int: Int] = [:]
    let numbered = group.map { name in
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
    ofRow = Array(numbered[..<table.rowCount])
    ofColumn = Array(numbered[table.rowCount...])
    count = numbers.count - 1
  }
}
