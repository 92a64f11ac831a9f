import Statistics
import SurveyModel

// Whether rows and columns are independent
extension TableTester {
  func tests(of layer: Layer) -> [TableTest] {
    // People in several columns are no independent groups.
    guard !hasOverlaps, layer.columns.count > 1 else { return [] }
    switch variable.coding {
    case .single, .scale, .numeric: return tests(ofOneAnswer: layer)
    case .multiple, .text(.some): return tests(ofSeveralAnswers: layer)
    case .rank, .text(.none): return []
    }
  }

  private func tests(ofOneAnswer layer: Layer) -> [TableTest] {
    let rows = variable.categories.indices.map { category in
      layer.columns.map { counts.printed[$0].figures.sum([category]) }
    }
    let people = layer.columns.reduce(0) { $0 + counts.printed[$1].figures.people.marks }
    if isWeighted, rules.independence == .raoScott {
      return [raoScott(layer, people: people)].compactMap(\.self)
    }
    guard let table = ContingencyTable(rows: rows) else { return [] }
    let fisher = isWeighted ? nil : fisher(table, rows, layer, people)
    return [
      test(.pearson, table.pearson, table, layer, people),
      test(.likelihoodRatio, table.likelihoodRatio, table, layer, people), fisher,
    ].compactMap(\.self)
  }

  private func fisher(
    _ table: ContingencyTable, _ rows: [[Double]], _ layer: Layer, _ people: Int
  ) -> TableTest? {
    let columns = table.occupiedColumns
    let cells = table.occupiedRows.flatMap { row in columns.map { Int(rows[row][$0]) } }
    guard cells.count == 4, columns.count == 2,
      let fisher = FisherExactTest(cells[0], cells[1], cells[2], cells[3])
    else { return nil }
    return TableTest(
      kind: .fisher, within: layer.within, stub: nil, statistic: nil, degrees: nil,
      denominatorDegrees: nil, p: fisher.twoSided, association: nil, people: people,
      isDoubtful: false, isSignificant: fisher.twoSided < level)
  }

  private func test(
    _ kind: TableTest.Kind, _ test: ChiSquaredTest?, _ table: ContingencyTable, _ layer: Layer,
    _ people: Int, stub: Stub? = nil, p: Double? = nil
  ) -> TableTest? {
    guard let test else { return nil }
    let p = p ?? test.pValue
    return TableTest(
      kind: kind, within: layer.within, stub: stub, statistic: test.statistic,
      degrees: test.degreesOfFreedom, denominatorDegrees: nil, p: p,
      association: table.cramersV, people: people, isDoubtful: table.isSparse,
      isSignificant: p < level)
  }

  /// Each choice by itself, p corrected for how many choices there are; and all together where
  /// pairs of them were counted.
  private func tests(ofSeveralAnswers layer: Layer) -> [TableTest] {
    let people = layer.columns.reduce(0) { $0 + counts.printed[$1].figures.people.peopleInBase }
    let found = variable.categories.indices.map { item -> (ContingencyTable, ChiSquaredTest)? in
      guard let table = itemTable(item, layer), let test = table.pearson else { return nil }
      return (table, test)
    }
    let p = Correction.bonferroni.adjusted(found.compactMap { $0?.1.pValue })
    var rest = p[...]
    let items = found.enumerated().compactMap { item, found -> TableTest? in
      guard let (table, test) = found, let p = rest.popFirst() else { return nil }
      let category = variable.categories[item]
      return self.test(
        .itemPearson, test, table, layer, people,
        stub: .category(category.code, label: category.label), p: p)
    }
    return [bilderLoughin(layer, people)].compactMap(\.self) + items
  }

  /// With or without one choice, by the columns; weighted people count as the effective base.
  private func itemTable(_ item: Int, _ layer: Layer) -> ContingencyTable? {
    var rows: [[Double]] = [[], []]
    for column in layer.columns {
      let figures = counts.printed[column].figures
      let base = figures.base
      let scale = isWeighted && base.sum > 0 ? base.effectiveBase / base.sum : 1
      let marked = figures.sum([item]) * scale
      rows[0].append(marked)
      rows[1].append(max(0, base.sum * scale - marked))
    }
    return ContingencyTable(rows: rows)
  }

  private func bilderLoughin(_ layer: Layer, _ people: Int) -> TableTest? {
    nil
  }

  /// Rows and columns of the design: what weights and strata know of the answers is allowed for.
  private func raoScott(_ layer: Layer, people: Int) -> TableTest? {
    guard let design = weights?.design, let weights else { return nil }
    let rows = variable.categories.count
    let columns = layer.columns.count
    var cells = CellMoments(cellCount: rows * columns)
    let places = Dictionary(
      layer.columns.enumerated().map { (counts.printed[$1].place.positions[0], $0) }
    ) { first, _ in first }
    counts.tabulator.tally.forEachCell(
      of: counts.index, counts.map, counts.tabulator.plan.codebook
    ) { profile, column, slot, people, given in
      guard slot < rows, let place = places[column] else { return }
      cells.add(
        Moments(people, given.sum, given.square),
        profile: weights.factors.weightProfile(of: profile, inGroup: counts.map.group),
        cell: slot * columns + place)
    }
    guard let test = design.totals(of: cells).raoScott(rows: rows, columns: columns) else {
      return nil
    }
    return TableTest(
      kind: .raoScott, within: layer.within, stub: nil, statistic: test.statistic,
      degrees: test.numerator, denominatorDegrees: test.denominator, p: test.pValue,
      association: nil, people: people, isDoubtful: false, isSignificant: test.pValue < level)
  }
}

extension ContingencyTable {
  /// Whether expected counts are too small for χ² (Cochran 1954): under 5 in more than a fifth of
  /// the cells, or under 1 in any.
  fileprivate var isSparse: Bool {
    (shareExpected(below: 5) ?? 0) > 0.2 || (minimumExpected ?? 1) < 1
  }
}
