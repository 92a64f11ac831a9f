import Statistics
import SurveyModel

/// Turns the counts of one variable into the rows of a table.
struct TableMaker {
  struct Column {
    let headings: [Heading]
    let counts: SlotCounts
    /// Numbers answered, of a numeric variable.
    let numbers: [(Decimal, Int)]
  }

  let variable: Variable
  let banner: Banner?
  let rules: TabulationRules
  /// Everyone, for row percents and to decide which rows show.
  let all: SlotCounts
  let columns: [Column]

  /// Digits of a mean, a deviation or a quantile.
  private static let statisticDecimals = 2

  func table() -> Table {
    Table(
      variable: variable, banner: banner,
      columns: columns.map { column in
        Table.Column(
          headings: column.headings, people: column.counts.people, base: column.counts.base,
          isSmall: column.counts.base < rules.smallBase)
      },
      rows: rows())
  }

  private func rows() -> [Table.Row] {
    switch variable.coding {
    case .single: categoryRows + netRows + stateRows
    case .scale: categoryRows + netRows + stateRows + boxRows + scoreRows
    case .multiple: categoryRows + netRows + stateRows + [marksRow]
    case .numeric: categoryRows + netRows + [answeredRow] + stateRows + numberRows
    case .rank(let items, let places, let top):
      rankRows(items, places: places, top: top) + stateRows
    case .text(let codeframe):
      categoryRows + netRows + [answeredRow] + stateRows + (codeframe == nil ? [] : [marksRow])
    }
  }

  private var categoryRows: [Table.Row] {
    variable.categories.enumerated().map { index, category in
      row(.category(category.code, label: category.label)) { $0.category(index) }
    }
  }

  private var netRows: [Table.Row] {
    variable.nets.enumerated().map { index, net in
      let stub = Stub.net(net.id, label: net.label)
      switch rules.net {
      case .exact: return row(stub) { $0.net(index) }
      case .sum: return row(stub, percent: { summedPercent(net, $0) }) { $0.net(index) }
      }
    }
  }

  /// No answer always shows; the other states show where anyone is in them.
  private var stateRows: [Table.Row] {
    AnswerState.allCases.filter(isShown).map { state in
      row(.state(state), percent: { $0.isInBase(state) ? percent($0.state(state), $0) : nil }) {
        $0.state(state)
      }
    }
  }

  private func isShown(_ state: AnswerState) -> Bool {
    switch state {
    case .marked: false
    case .unmarked: all.state(.unmarked) > 0 || hasThemes
    case .noAnswer: true
    case .invalid, .notAsked: all.state(state) > 0
    }
  }

  private var hasThemes: Bool {
    if case .text(.some) = variable.coding { return true }
    return false
  }

  /// Its share shows where all who answered are in the base.
  private var answeredRow: Table.Row {
    row(
      .answered,
      percent: { column in
        let isInBase = column.isInBase(.marked) && column.isInBase(.unmarked)
        return isInBase ? percent(column.answered, column) : nil
      }, count: { $0.answered })
  }

  private var marksRow: Table.Row { row(.totalMarks) { $0.marks } }

  private var boxRows: [Table.Row] {
    Stub.Box.allCases.map { box in row(.box(box)) { $0.box(box) } }
  }

  private var scoreRows: [Table.Row] {
    [Stub.Statistic.mean, .standardDeviation, .median].map { statistic in
      statisticRow(.statistic(statistic)) { column in
        let scores = column.counts.scores
        return (scores.printed(statistic, decimals: Self.statisticDecimals), scores.count)
      }
    }
  }

  private var numberRows: [Table.Row] {
    Stub.Statistic.allCases.map { statistic in
      statisticRow(.statistic(statistic)) { column in
        let numbers = FrequencyDistribution(exactly: column.numbers)
        return (numbers.printed(statistic, decimals: Self.statisticDecimals), numbers.count)
      }
    }
  }

  private func rankRows(_ items: [Category], places: Int, top: Int) -> [Table.Row] {
    let first = items.enumerated().map { index, item in
      row(.category(item.code, label: item.label)) { $0.category(index * places) }
    }
    let within = items.enumerated().map { index, item in
      row(.within(places: top, item: item.code, label: item.label)) { counts in
        (0..<top).reduce(0) { $0 + counts.category(index * places + $1) }
      }
    }
    let means = items.enumerated().map { index, item in
      statisticRow(.meanRank(item: item.code, label: item.label)) { column in
        let ranks = FrequencyDistribution(
          (0..<places).map { ($0 + 1, column.counts.category(index * places + $0)) }, scale: 0)
        return (ranks.mean?.rounded(to: Self.statisticDecimals), ranks.count)
      }
    }
    return first + within + means
  }

  private func row(_ stub: Stub, count: (SlotCounts) -> Int) -> Table.Row {
    row(stub, percent: { percent(count($0), $0) }, count: count)
  }

  private func row(
    _ stub: Stub, percent: (SlotCounts) -> FixedPoint?, count: (SlotCounts) -> Int
  ) -> Table.Row {
    let rowBase = banner == nil ? nil : count(all)
    let cells = columns.map { column in
      Table.Cell(
        count: count(column.counts), base: column.counts.base, percent: percent(column.counts),
        rowPercent: rowBase.flatMap { share(count(column.counts), of: $0) }, rowBase: rowBase,
        value: nil)
    }
    return Table.Row(stub: stub, cells: cells)
  }

  private func statisticRow(
    _ stub: Stub, value: (Column) -> (FixedPoint?, answers: Int)
  ) -> Table.Row {
    let cells = columns.map { column in
      let (value, answers) = value(column)
      return Table.Cell(
        count: answers, base: answers, percent: nil, rowPercent: nil, rowBase: nil, value: value)
    }
    return Table.Row(stub: stub, cells: cells)
  }

  private func percent(_ count: Int, _ column: SlotCounts) -> FixedPoint? {
    share(count, of: column.base)
  }

  /// Exact ratio rounded half up; nothing without a base.
  private func share(_ count: Int, of base: Int) -> FixedPoint? {
    base > 0 ? ExactRatio.percentage(of: count, in: base).rounded(to: rules.decimals) : nil
  }

  private func summedPercent(_ net: Net, _ column: SlotCounts) -> FixedPoint? {
    let shares = net.of.compactMap { code in
      variable.categories.firstIndex { $0.code == code }
        .flatMap { percent(column.category($0), column) }
    }
    guard let first = shares.first else { return percent(0, column) }
    return shares.dropFirst().reduce(first, +)
  }
}
