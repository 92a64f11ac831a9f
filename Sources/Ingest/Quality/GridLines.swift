import SurveyModel

/// Finds respondents who gave one answer to all lines of a grid (straight-lining).
struct GridLines {
  private struct Grid {
    let name: String
    /// Its lines, as places in a block.
    let variables: [Int]
    var counts = QualityTally.Grid()
    /// Straight ones so far, of which the first are told.
    var told = 0
  }

  private var grids: [Grid]
  /// For each row of a block, whether all lines are answered, and all alike.
  private var isComplete: [Bool] = []
  private var isStraight: [Bool] = []

  init(_ definition: SurveyDefinition) {
    let codebook = definition.codebook
    grids = definition.survey.gridsOfOneAnswer.map { question in
      Grid(
        name: question.id.description,
        variables: codebook.variables(of: question.id).compactMap { codebook.index(of: $0.id) })
    }
  }

  /// How many grids are looked at.
  var count: Int { grids.count }

  /// Findings about grids: the exact numbers, and the examples that `count` told of.
  var totals: [(name: String, count: Int)] { grids.map { ($0.name, $0.told) } }

  /// Counts the rows of a block; calls `report` with the name of a grid and the row, for the first ten.
  mutating func count(_ block: CodedBlock, report: (_ grid: String, _ row: Int) -> Void) {
    for index in grids.indices {
      compare(grids[index].variables, in: block)
      for row in 0..<block.rows where isComplete[row] {
        grids[index].counts.complete += 1
        guard isStraight[row] else { continue }
        grids[index].counts.straight += 1
        grids[index].told += 1
        if grids[index].told <= FindingLog.examplesKept { report(grids[index].name, row) }
      }
    }
  }

  /// The counts since the last call.
  mutating func takeCounts() -> [QualityTally.Grid] {
    let counts = grids.map(\.counts)
    for index in grids.indices { grids[index].counts = QualityTally.Grid() }
    return counts
  }

  private mutating func compare(_ variables: [Int], in block: CodedBlock) {
    if isComplete.count < block.rows {
      isComplete = [Bool](repeating: true, count: block.rows)
      isStraight = isComplete
    }
    for row in 0..<block.rows { (isComplete[row], isStraight[row]) = (true, true) }
    guard let first = variables.first else { return }
    for variable in variables {
      compare(block.columns[variable], with: block.columns[first], rows: block.rows)
    }
  }

  private mutating func compare(_ column: CodedColumn, with first: CodedColumn, rows: Int) {
    let slots = column.slots.span
    let reference = first.slots.span
    let categories = UInt16(column.layout.categories)
    for row in 0..<rows {
      isComplete[row] = isComplete[row] && slots[row] < categories
      isStraight[row] = isStraight[row] && slots[row] == reference[row]
    }
  }
}
