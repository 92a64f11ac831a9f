import Statistics
import SurveyModel

// Which columns differ in which rows
extension TableTester {
  /// The rows of which columns are compared, with their places.
  var comparedRows: [(offset: Int, element: RowPlan)] {
    TableMaker.rows(of: counts).enumerated().filter { _, row in
      switch row.figure {
      case .counts(let row): isCompared(row.measure)
      case .scores(let statistic), .numbers(let statistic): statistic == .mean
      case .ranks: true
      }
    }
  }

  private func isCompared(_ measure: RowMeasure) -> Bool {
    switch measure {
    case .category, .net, .box, .within: true
    case .state, .noValidAnswer, .answered, .meaningful, .marks: false
    }
  }

  func comparison(of row: RowPlan, _ layer: Layer) -> CellComparison {
    let columns = layer.columns.map { counts.printed[$0] }
    switch row.figure {
    case .counts(let row): return shares(row.slots, columns)
    case .scores: return means(columns.map { $0.figures.scoreMoments })
    case .numbers: return means(columns.map { $0.figures.numberMoments })
    case .ranks(let first, let places):
      return means(columns.map { $0.figures.rankMoments(first, places) })
    }
  }

  private func shares(
    _ slots: [Int], _ columns: [TableCounts.Column]
  ) -> CellComparison {
    let sums = columns.map { $0.figures.sum(slots) }
    let bases = columns.map(\.figures.base)
    let everybody = total(slots, sums, bases)
    return CellComparison(
      againstRest: comparer(corrected: false).againstRest(sums, columns: bases, total: everybody),
      pairs: comparer(corrected: true).shares(sums, columns: bases, overlaps: overlaps(columns)))
  }

  /// All columns together: their sum, or, where people stand in several, everybody.
  private func total(
    _ slots: [Int], _ sums: [Double], _ bases: [Moments]
  ) -> (count: Double, base: Moments) {
    guard hasOverlaps else { return (sums.reduce(0, +), bases.reduce(.none, +)) }
    return (counts.total.sum(slots), counts.total.base)
  }

  private func means(_ columns: [[(score: Double, people: Moments)]]) -> CellComparison {
    CellComparison(
      againstRest: columns.map { _ in nil },
      pairs: comparer(corrected: true).means(columns.map(ColumnComparison.MeanColumn.init)))
  }

  /// Arrows say how a column stands out by itself; pairs are many, and corrected for that.
  private func comparer(corrected: Bool) -> ColumnComparison {
    ColumnComparison(
      variant: rules.columns.variant, correction: corrected ? rules.correction.correction : .none,
      level: level, smallestBase: Double(rules.smallestBase))
  }

  /// Whether one person may stand in two of the compared columns.
  var hasOverlaps: Bool {
    guard let inner = counts.banner?.levels.last else { return false }
    return !counts.tabulator.plan.codebook.variables[counts.tabulator.index(inner)].isSingleValued
  }

  /// The people of every two columns, where one can stand in both.
  private func overlaps(_ columns: [TableCounts.Column]) -> ColumnOverlaps? {
    guard hasOverlaps, let inner = counts.banner?.levels.last else { return nil }
    let variable = counts.tabulator.plan.codebook.variables[counts.tabulator.index(inner)]
    let layout = SlotLayout(variable)
    guard layout.pairs > 0 else { return nil }
    var overlaps = ColumnOverlaps(columnCount: columns.count)
    for high in columns.indices {
      for low in columns.indices where low < high {
        guard let first = columns[low].place.categories?.last,
          let second = columns[high].place.categories?.last
        else { continue }
        // The slots of one axis stand beside each other in the margin.
        let position =
          columns[low].place.positions[0] - first + layout.slot(ofPair: first, second)
        overlaps[low, high] = counts.base(at: position)
      }
    }
    return overlaps
  }
}

extension ColumnFigures {
  /// The people in the base with the moments of their weights.
  var base: Moments {
    Moments(
      people: Double(people.peopleInBase),
      sum: weights?.sums.peopleInBase.approximation ?? Double(people.peopleInBase),
      squares: weights?.squares.peopleInBase.approximation ?? Double(people.peopleInBase))
  }

  /// Σw of these slots.
  func sum(_ slots: [Int]) -> Double {
    weights?.sums.sum(slots).approximation ?? Double(people.sum(slots))
  }

  fileprivate var scoreMoments: [(score: Double, people: Moments)] {
    people.scores.indices.map { index in
      (
        people.scores[index].0.approximation,
        Moments(
          people.scores[index].1, weights?.sums.scores[index].1, weights?.squares.scores[index].1)
      )
    }
  }

  fileprivate func rankMoments(_ first: Int, _ places: Int) -> [(score: Double, people: Moments)] {
    (0..<places).map { place in
      (
        Double(place + 1),
        Moments(
          people.category(first + place), weights?.sums.category(first + place),
          weights?.squares.category(first + place))
      )
    }
  }

  /// Squares of weights are not kept number by number; those of all answers are spread as their
  /// weights are, which leaves the effective base of the mean as it is.
  fileprivate var numberMoments: [(score: Double, people: Moments)] {
    let answered = weights.map {
      ($0.sums.answered.approximation, $0.squares.answered.approximation)
    }
    return numbers.map { entry in
      guard let (sum, square) = answered, sum > 0 else {
        return (entry.value.approximation, Moments(people: Double(entry.count)))
      }
      let weight = entry.weight.approximation
      return (
        entry.value.approximation,
        Moments(people: Double(entry.count), sum: weight, squares: square * weight / sum)
      )
    }
  }
}

extension Moments {
  /// People with the weights that they brought; without any they weigh one each.
  init(_ people: Int, given: SlotWeight?) { self.init(people, given?.sum, given?.square) }

  init(_ people: Int, _ sum: ExactWeight?, _ squares: ExactWeight?) {
    self.init(
      people: Double(people), sum: sum?.approximation ?? Double(people),
      squares: squares?.approximation ?? Double(people))
  }
}

extension TestRules.ColumnTest {
  fileprivate var variant: ColumnComparison.Variant {
    switch self {
    case .pooled: .pooled
    case .dimensions: .dimensions
    case .askia: .askia
    }
  }
}

extension TestRules.Correction {
  var correction: Correction {
    switch self {
    case .none: .none
    case .bonferroni: .bonferroni
    case .holm: .holm
    case .benjaminiHochberg: .benjaminiHochberg
    }
  }
}
