/// The additive functions f(row) − g(column) of a table that vanish on its empty cells: f and g
/// agree wherever a row and a column meet in an empty cell, so each connected group of rows and
/// columns has one number. Without empty cells every row and column is a group of its own.
struct AdditiveGroups {
  /// By cell, the group of its row; `count` for the last one, whose number is held at 0, since the
  /// same number everywhere is the function 0.
  let ofRowCell: [Int]
  /// By cell, the group of its column.
  let ofColumnCell: [Int]
  /// Groups but for the last.
  let count: Int

  init(_ table: CrossTable) {
    let width = table.columnCount
    var group = Array(0..<(table.rowCount + width))
    for (cell, share) in table.shares.enumerated() where share == 0 {
      let (row, column) = (group[cell / width], group[table.rowCount + cell % width])
      for node in group.indices where group[node] == column { group[node] = row }
    }
    var numbers = [Int](repeating: -1, count: group.count)
    var next = 0
    for name in group where numbers[name] < 0 {
      numbers[name] = next
      next += 1
    }
    count = next - 1
    ofRowCell = (0..<table.cellCount).map { numbers[group[$0 / width]] }
    ofColumnCell = (0..<table.cellCount).map { numbers[group[table.rowCount + $0 % width]] }
  }

  /// Fᵀ diag(x) F.
  func squares(of x: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count * count)
    for (cell, value) in x.enumerated() {
      let (up, down) = (ofRowCell[cell], ofColumnCell[cell])
      if up < count { sums[up * count + up] += value }
      if down < count { sums[down * count + down] += value }
      guard up < count, down < count else { continue }
      sums[up * count + down] -= value
      sums[down * count + up] -= value
    }
    return sums
  }

  /// Fᵀ x of the columns of x, by cell.
  func sums(of x: [Double], _ width: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count * width)
    for cell in ofRowCell.indices {
      let (up, down) = (ofRowCell[cell] * width, ofColumnCell[cell] * width)
      let start = cell * width
      if up < sums.count { for column in 0..<width { sums[up + column] += x[start + column] } }
      if down < sums.count { for column in 0..<width { sums[down + column] -= x[start + column] } }
    }
    return sums
  }
}
