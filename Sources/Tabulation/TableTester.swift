import Statistics
import SurveyModel

/// Tests one table by the rules of a survey: which columns differ, and whether rows and columns
/// are independent.
struct TableTester {
  let counts: TableCounts
  let rules: TestRules
  let survey: Survey
  let weights: CalibratedWeights?

  init(
    _ counts: TableCounts, _ rules: TestRules, _ survey: Survey, _ weights: CalibratedWeights?
  ) {
    self.counts = counts
    self.rules = rules
    self.survey = survey
    self.weights = weights
  }

  /// Everything that is found of the table.
  func comparisons() -> TableComparisons {
    var found = TableComparisons()
    if counts.banner == nil {
      addIntervals(to: &found)
    } else {
      for layer in layers { add(layer, to: &found) }
    }
    return found
  }

  var variable: Variable { counts.variable }

  var isWeighted: Bool { weights != nil }

  /// How often a difference that is none may be found.
  var level: Double { rules.level.approximation }

  /// Columns that are compared with each other: the categories of the innermost level under the
  /// same outer categories.
  struct Layer {
    /// The outer headings.
    let within: [Heading]
    /// Places in the table.
    let columns: [Int]
  }

  private var layers: [Layer] {
    var layers: [Layer] = []
    for (index, column) in counts.printed.enumerated() where column.place.categories != nil {
      let outer = Array(column.figures.headings.dropLast())
      if let last = layers.last, last.within == outer {
        layers[layers.count - 1] = Layer(within: outer, columns: last.columns + [index])
      } else {
        layers.append(Layer(within: outer, columns: [index]))
      }
    }
    return layers
  }

  private func add(_ layer: Layer, to found: inout TableComparisons) {
    for (order, column) in layer.columns.enumerated() {
      found.letters[column] = columnLetter(order)
    }
    for (index, row) in comparedRows {
      add(comparison(of: row, layer), of: index, layer, to: &found)
    }
    found.tests += tests(of: layer)
  }

  private func add(
    _ row: CellComparison, of index: Int, _ layer: Layer, to found: inout TableComparisons
  ) {
    for (order, column) in layer.columns.enumerated() {
      let pair = row.againstRest[order]
      let direction: Table.Direction? = pair.flatMap { pair in
        guard pair.isSignificant, pair.difference != 0 else { return nil }
        return pair.difference > 0 ? .higher : .lower
      }
      let higher = row.pairs?.lowerColumns[order].map { layer.columns[$0] } ?? []
      guard pair != nil || !higher.isEmpty else { continue }
      found.inference[index, column] = Table.Inference(
        interval: nil, residual: pair?.statistic, direction: direction, higherThan: higher)
    }
  }
}

/// What was found of one row: each column against the rest, and pair by pair.
struct CellComparison {
  /// One for each column of the layer.
  let againstRest: [ComparedPair?]
  /// `nil` where columns are not compared pair by pair.
  let pairs: ComparedRow?
}

/// `A` to `Z`, then `AA`, `AB` ….
func columnLetter(_ index: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
  return index < 26 ? letter : columnLetter(index / 26 - 1) + letter
}
