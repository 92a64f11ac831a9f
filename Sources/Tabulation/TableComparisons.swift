import SurveyModel

/// What was tested of one table: the names of its columns, the findings of its cells, the tests.
struct TableComparisons {
  /// By the place of a column.
  var letters: [Int: String] = [:]
  var inference = CellInference()
  var tests: [TableTest] = []
}

/// What was found of cells, by the places of row and column.
struct CellInference {
  private var cells: [[Table.Inference?]] = []

  subscript(row: Int, column: Int) -> Table.Inference? {
    get {
      row < cells.count && column < cells[row].count ? cells[row][column] : nil
    }
    set {
      while cells.count <= row { cells.append([]) }
      while cells[row].count <= column { cells[row].append(nil) }
      cells[row][column] = newValue
    }
  }
}
