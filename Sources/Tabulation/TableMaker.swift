import Statistics
import SurveyModel

/// Turns the counts of one variable into the rows of a table.
struct TableMaker {
  let variable: Variable
  let banner: Banner?
  let rules: TabulationRules
  /// The column for all: row percents are shares of it, and it decides which rows show.
  let total: ColumnFigures
  let columns: [ColumnFigures]
  /// Names of the columns in comparisons and what was found of cells; empty where nothing is
  /// tested.
  var comparisons = TableComparisons()

  /// Digits of a mean, a deviation or a quantile.
  private static let statisticDecimals = 2

  func table() -> Table {
    Table(
      variable: variable, banner: banner,
      columns: columns.enumerated().map { head($1, letter: comparisons.letters[$0]) },
      total: head(total, letter: nil), rows: rowPlans.enumerated().map(row),
      tests: comparisons.tests)
  }

  private func head(_ column: ColumnFigures, letter: String?) -> Table.Column {
    Table.Column(
      headings: column.headings, people: column.people.people, base: column.people.base,
      weighted: column.weights.map {
        Table.WeightedBase(base: $0.sums.base, effective: $0.effectiveBase)
      },
      isSmall: column.people.base < rules.smallBase, letter: letter)
  }

  private func row(_ index: Int, _ plan: RowPlan) -> Table.Row {
    Table.Row(
      stub: plan.stub,
      cells: columns.enumerated().map { cell(plan, $1, comparisons.inference[index, $0]) },
      total: cell(plan, total, banner == nil ? comparisons.inference[index, 0] : nil))
  }

  private func cell(
    _ plan: RowPlan, _ column: ColumnFigures, _ inference: Table.Inference?
  ) -> Table.Cell {
    switch plan.figure {
    case .counts(let row):
      return cell(row, column, inference)
    case .scores(let statistic):
      return cell(
        statistic, people: column.people.scores, weights: column.weights?.sums.scores, inference)
    case .numbers(let statistic):
      let weights = column.weights.map { _ in column.numbers.map { ($0.value, $0.weight) } }
      return cell(
        statistic, people: column.numbers.map { ($0.value, $0.count) }, weights: weights, inference)
    case .ranks(let first, let places):
      return cell(
        .mean, people: column.people.ranks(first, places),
        weights: column.weights?.sums.ranks(first, places), inference)
    }
  }
}

// Cells
extension TableMaker {
  private func cell(
    _ row: RowPlan.Counts, _ column: ColumnFigures, _ inference: Table.Inference?
  ) -> Table.Cell {
    let count = column.people.sum(row.slots)
    let rowBase = banner == nil ? nil : total.people.sum(row.slots)
    let percent = row.isInBase ? percent(row, in: column.people) : nil
    let isCrossing = row.isInBase && banner != nil
    guard let weights = column.weights, let all = total.weights else {
      return Table.Cell(
        count: count, base: column.people.base, percent: percent,
        rowPercent: rowBase.flatMap { share(count, of: $0) }, rowBase: rowBase,
        totalPercent: isCrossing ? share(count, of: total.people.base) : nil, value: nil,
        weighted: nil, inference: inference)
    }
    let weight = weights.sums.sum(row.slots)
    let rowWeight = banner == nil ? nil : all.sums.sum(row.slots)
    return Table.Cell(
      count: count, base: column.people.base,
      percent: row.isInBase ? self.percent(row, in: weights.sums) : nil,
      rowPercent: rowWeight.flatMap { share(weight, of: $0) }, rowBase: rowBase,
      totalPercent: isCrossing ? share(weight, of: all.sums.base) : nil, value: nil,
      weighted: Table.WeightedCell(
        count: weight, base: weights.sums.base, rowBase: rowWeight, unweightedPercent: percent,
        unweightedValue: nil),
      inference: inference)
  }

  private func cell(
    _ statistic: Stub.Statistic, people: [(Decimal, Int)], weights: [(Decimal, ExactWeight)]?,
    _ inference: Table.Inference?
  ) -> Table.Cell {
    let distribution = FrequencyDistribution(exactly: people)
    let value = distribution.printed(statistic, decimals: Self.statisticDecimals)
    let sum = weights?.reduce(ExactWeight.zero) { $0 + $1.1 }
    let weighted = weights.map {
      WeightedDistribution($0).printed(statistic, decimals: Self.statisticDecimals)
    }
    return Table.Cell(
      count: distribution.count, base: distribution.count, percent: nil, rowPercent: nil,
      rowBase: nil, totalPercent: nil, value: weighted ?? value,
      weighted: sum.map {
        Table.WeightedCell(
          count: $0, base: $0, rowBase: nil, unweightedPercent: nil, unweightedValue: value)
      },
      inference: inference)
  }

  /// The share as printed; of a net by the rule of nets.
  private func percent<Value: ShareCounted>(
    _ row: RowPlan.Counts, in column: SlotCounts<Value>
  ) -> FixedPoint? {
    if case .net(let index) = row.measure, rules.net == .sum {
      return summedPercent(variable.nets[index], column)
    }
    return share(column.sum(row.slots), of: column.base)
  }

  /// Exact ratio, rounded by the rule; nothing without a base.
  private func share<Value: ShareCounted>(_ count: Value, of base: Value) -> FixedPoint? {
    base > .zero
      ? ExactRatio(count.wholeUnits * 100, over: base.wholeUnits)
        .rounded(to: rules.decimals, ties: rules.rounding.ties) : nil
  }

  private func summedPercent<Value: ShareCounted>(
    _ net: Net, _ column: SlotCounts<Value>
  ) -> FixedPoint? {
    let shares = net.of.compactMap { code in
      variable.categories.firstIndex { $0.code == code }
        .flatMap { share(column.category($0), of: column.base) }
    }
    guard let first = shares.first else { return share(.zero, of: column.base) }
    return shares.dropFirst().reduce(first, +)
  }
}

// Which rows there are
extension TableMaker {
  /// The rows of a table that is not made yet.
  static func rows(of counts: TableCounts) -> [RowPlan] {
    TableMaker(
      variable: counts.variable, banner: counts.banner, rules: counts.tabulator.survey.rules,
      total: counts.total, columns: []
    ).rowPlans
  }

  private var rowPlans: [RowPlan] {
    switch variable.coding {
    case .single: categoryRows + netRows + stateRows
    case .scale: categoryRows + netRows + stateRows + boxRows + scoreRows
    case .multiple: categoryRows + netRows + stateRows + [marksRow]
    case .numeric: categoryRows + netRows + [answeredRow] + stateRows + numberRows
    case .rank(let items, let places, let top):
      rankRows(items, places: places, top: top) + stateRows
    case .text(let codeframe):
      categoryRows + netRows + [answeredRow] + (codeframe == nil ? [] : [meaningfulRow])
        + stateRows + (codeframe == nil ? [] : [marksRow])
    }
  }

  private func counts(_ measure: RowMeasure) -> RowPlan.Figure {
    .counts(
      RowPlan.Counts(
        measure: measure, slots: variable.slots(of: measure),
        isInBase: variable.isInBase(measure)))
  }

  private var categoryRows: [RowPlan] {
    variable.categories.enumerated().map { index, category in
      RowPlan(.category(category.code, label: category.label), counts(.category(index)))
    }
  }

  private var netRows: [RowPlan] {
    variable.nets.enumerated().map { index, net in
      RowPlan(.net(net.id, label: net.label), counts(.net(index)))
    }
  }

  private var stateRows: [RowPlan] {
    let folds = rules.missing.invalid == .folded
    let states: [RowPlan] = AnswerState.allCases.filter(isShown).map { state in
      state == .noAnswer && folds
        ? RowPlan(.noValidAnswer, counts(.noValidAnswer))
        : RowPlan(.state(state), counts(.state(state)))
    }
    return states
  }

  private func isShown(_ state: AnswerState) -> Bool {
    switch state {
    case .marked: false
    case .unmarked: total.people.state(.unmarked) > 0 || variable.hasThemes
    case .vacuous: variable.hasThemes
    case .noAnswer: isShown(rules.missing.noAnswer, total.people.state(.noAnswer))
    case .invalid: isShown(rules.missing.invalid, total.people.state(.invalid))
    case .notAsked: isShown(rules.missing.notAsked, total.people.state(.notAsked))
    }
  }

  private func isShown(_ rule: MissingRows.Shown, _ people: Int) -> Bool {
    switch rule {
    case .always: true
    case .ifAny: people > 0
    case .folded, .hidden: false
    }
  }

  private var answeredRow: RowPlan { RowPlan(.answered, counts(.answered)) }

  private var meaningfulRow: RowPlan { RowPlan(.meaningful, counts(.meaningful)) }

  private var marksRow: RowPlan { RowPlan(.totalMarks, counts(.marks)) }

  private var boxRows: [RowPlan] {
    Stub.Box.allCases.map { RowPlan(.box($0), counts(.box($0))) }
  }

  private var scoreRows: [RowPlan] {
    [Stub.Statistic.mean, .standardDeviation, .median].map {
      RowPlan(.statistic($0), .scores($0))
    }
  }

  private var numberRows: [RowPlan] {
    Stub.Statistic.allCases.map { RowPlan(.statistic($0), .numbers($0)) }
  }

  private func rankRows(_ items: [Category], places: Int, top: Int) -> [RowPlan] {
    let first = items.enumerated().map { index, item in
      RowPlan(.category(item.code, label: item.label), counts(.category(index * places)))
    }
    let within = items.enumerated().map { index, item in
      RowPlan(
        .within(places: top, item: item.code, label: item.label),
        counts(.within(first: index * places, places: top)))
    }
    let means = items.enumerated().map { index, item in
      RowPlan(
        .meanRank(item: item.code, label: item.label), .ranks(first: index * places, places))
    }
    return first + within + means
  }
}

/// One row of a table before its figures are made.
struct RowPlan {
  let stub: Stub
  let figure: Figure

  init(_ stub: Stub, _ figure: Figure) {
    self.stub = stub
    self.figure = figure
  }

  /// A row of people or marks.
  struct Counts {
    let measure: RowMeasure
    let slots: [Int]
    let isInBase: Bool
  }

  enum Figure {
    case counts(Counts)
    /// A statistic of the scores of categories.
    case scores(Stub.Statistic)
    /// A statistic of the numbers answered.
    case numbers(Stub.Statistic)
    /// The mean of the places given to an item, whose categories begin at `first`.
    case ranks(first: Int, Int)
  }
}

/// What shares are made of: people, or weights.
protocol ShareCounted: AdditiveArithmetic, Comparable, Sendable {
  /// The number in whole units of its kind.
  var wholeUnits: Int128 { get }
}

extension Int: ShareCounted {
  var wholeUnits: Int128 { Int128(self) }
}

extension ExactWeight: ShareCounted {
  var wholeUnits: Int128 { units }
}

extension SlotCounts {
  /// How many gave an item each place, from 1.
  fileprivate func ranks(_ first: Int, _ places: Int) -> [(Decimal, Value)] {
    (0..<places).map { (Decimal($0 + 1), category(first + $0)) }
  }
}

extension RoundingRule {
  fileprivate var ties: ExactRatio.Ties {
    switch self {
    case .halfUp: .up
    case .halfEven: .even
    }
  }
}
