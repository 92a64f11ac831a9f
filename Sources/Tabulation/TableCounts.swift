import Statistics
import SurveyModel

/// All counts that one table is made of, column by column.
struct TableCounts {
  let tabulator: Tabulator
  let variable: Variable
  let banner: Banner?
  /// Place of the variable in the codebook.
  let index: Int
  /// Where the people of each profile stand among all columns.
  let map: ColumnMap
  /// Those of `columns` that the table shows.
  let printed: [Column]
  /// Everyone, or the people of the printed categories, as the rules say.
  let total: ColumnFigures
  private let people: [[Int]]
  private let weights: [[SlotWeight]]?

  /// One column of a table, with where its counts stand in a margin.
  struct Column {
    let place: BannerColumn
    let figures: ColumnFigures
  }

  init(_ tabulator: Tabulator, _ variable: Variable, _ banner: Banner?) {
    self.tabulator = tabulator
    self.variable = variable
    self.banner = banner
    index = tabulator.index(variable.id)
    let axes = (banner?.levels ?? []).map(tabulator.index)
    map = tabulator.map(axes, index)
    people = tabulator.tally.margin(of: index, map, tabulator.plan.codebook)
    weights = tabulator.weights(of: index, map)
    let numbers = tabulator.numbers(of: variable, index, map)
    let isRounded = banner != nil && tabulator.survey.rules.cellRounding == .whole
    let (people, weights) = (people, weights)
    func figures(_ column: BannerColumn) -> ColumnFigures {
      ColumnFigures(
        variable, headings: column.headings, people: column.sum(people),
        weights: weights.map(column.sum), isRounded: isRounded,
        numbers: numbers.isEmpty ? [] : column.positions.flatMap { numbers[$0] })
    }
    printed = BannerColumn.columns(of: axes, tabulator.plan.codebook, nets: banner?.showsNets)
      .filter { !$0.isHidden($0.sum(people)) }
      .map { Column(place: $0, figures: figures($0)) }
    total = Self.total(tabulator, variable, index, printed, banner, isRounded: isRounded)
  }

  private static func total(
    _ tabulator: Tabulator, _ variable: Variable, _ index: Int, _ printed: [Column],
    _ banner: Banner?, isRounded: Bool
  ) -> ColumnFigures {
    guard let banner else { return printed[0].figures }
    let isSum =
      tabulator.survey.rules.total == .columns
      && banner.levels.map(tabulator.index).allSatisfy {
        tabulator.plan.codebook.variables[$0].isSingleValued
      }
    if isSum {
      return ColumnFigures(
        summing: printed.filter { $0.place.categories != nil }.map(\.figures), variable)
    }
    let everyone = tabulator.map([], index)
    let numbers = tabulator.numbers(of: variable, index, everyone)
    return ColumnFigures(
      variable, headings: [],
      people: tabulator.tally.margin(of: index, everyone, tabulator.plan.codebook)[0],
      weights: tabulator.weights(of: index, everyone)?[0], isRounded: isRounded,
      numbers: numbers.isEmpty ? [] : numbers[0])
  }

  /// The people in the base at a position of the margin that no column shows, such as that of a
  /// pair.
  func base(at position: Int) -> Moments {
    ColumnFigures(
      variable, headings: [], people: people[position], weights: weights?[position],
      isRounded: false, numbers: []
    ).base
  }
}

extension Tabulator {
  fileprivate func weights(of index: Int, _ map: ColumnMap) -> [[SlotWeight]]? {
    weights.map { tally.weights(of: index, map, $0.factors, plan.codebook) }
  }

  fileprivate func numbers(
    of variable: Variable, _ index: Int, _ map: ColumnMap
  ) -> [[NumberCount]] {
    guard case .numeric = variable.coding else { return [] }
    return tally.numbers(of: index, map, weights?.factors)
  }
}

extension ColumnFigures {
  fileprivate convenience init(
    _ variable: Variable, headings: [Heading], people: [Int], weights: [SlotWeight]?,
    isRounded: Bool, numbers: [NumberCount]
  ) {
    let exact = weights.map { Weights(variable, $0) }
    self.init(
      headings: headings, people: SlotCounts(variable, people),
      weights: isRounded ? exact?.roundedToPeople : exact, numbers: numbers)
  }

  /// The people of several columns in which nobody stands twice.
  fileprivate convenience init(summing columns: [ColumnFigures], _ variable: Variable) {
    let none = SlotLayout(variable).count
    func sum<Value>(_ parts: [SlotCounts<Value>]) -> SlotCounts<Value> {
      SlotCounts(
        variable,
        parts.reduce([Value](repeating: .zero, count: none)) { zip($0, $1.counts).map(+) })
    }
    let weights = columns.compactMap(\.weights)
    self.init(
      headings: [], people: sum(columns.map(\.people)),
      weights: weights.isEmpty
        ? nil : Weights(sums: sum(weights.map(\.sums)), squares: sum(weights.map(\.squares))),
      numbers: columns.flatMap(\.numbers).sorted { $0.value < $1.value })
  }
}

extension ColumnFigures.Weights {
  fileprivate init(_ variable: Variable, _ slots: [SlotWeight]) {
    sums = SlotCounts(variable, slots.map(\.sum))
    squares = SlotCounts(variable, slots.map(\.square))
  }
}
