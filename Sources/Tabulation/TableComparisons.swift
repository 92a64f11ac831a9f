import SurveyModel

/// What was tested of one table: the names of its columns, the findings of its cells, the tests.
struct TableComparisons {
  /// By the place of a column.
  var letters: [Int: String] = [:]
  var inference = CellInference()
  var tests: [TableTest] = []
}

/// What was found of cells, by row and column.
struct CellInference {
  private struct Key: Hashable {
    let stub: Stub
    let column: Int
  }

  private var cells: [Key: Table.Inference] = [:]

  subscript(stub: Stub, column: Int) -> Table.Inference? {
    get { cells.isEmpty ? nil : cells[Key(stub: stub, column: column)] }
    set { cells[Key(stub: stub, column: column)] = newValue }
  }
}
