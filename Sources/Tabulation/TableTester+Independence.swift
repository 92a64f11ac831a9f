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
    let isOfPeople = !isWeighted || survey.rules.cellRounding == .whole
    let fisher = isOfPeople ? fisher(table, rows, layer, people) : nil
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

  /// Rows and columns of the design: what weights and strata know of the answers is allowed for.
  private func raoScott(_ layer: Layer, people: Int) -> TableTest? {
    let rows = variable.categories.count
    var cells = CellMoments(cellCount: rows * layer.columns.count)
    forEachMoments(in: layer) { moments, profile, column, slot in
      guard slot < rows else { return }
      cells.add(moments, profile: profile, cell: slot * layer.columns.count + column)
    }
    let test = weights?.design?.totals(of: cells)
      .raoScott(rows: rows, columns: layer.columns.count)
    return test.map { TableTest($0, layer, stub: nil, p: $0.pValue, people, level) }
  }

  /// Everybody who is counted in a column of the layer, slot by slot.
  private func forEachMoments(
    in layer: Layer,
    _ body: (_ moments: Moments, _ profile: Int, _ column: Int, _ slot: Int) -> Void
  ) {
    guard let factors = weights?.factors else { return }
    let places = Dictionary(
      layer.columns.enumerated().map { (counts.printed[$1].place.positions[0], $0) }
    ) { first, _ in first }
    let group = counts.map.group
    counts.tabulator.tally.forEachCell(
      of: counts.index, counts.map, counts.tabulator.plan.codebook
    ) { profile, column, slot, people, given in
      guard let place = places[column] else { return }
      body(
        Moments(people, given: given),
        factors.weightProfile(of: profile, inGroup: group), place, slot)
    }
  }

  /// Each choice by itself, p corrected for how many choices there are; and all together where
  /// pairs of them were counted.
  private func tests(ofSeveralAnswers layer: Layer) -> [TableTest] {
    let people = layer.columns.reduce(0) { $0 + counts.printed[$1].figures.people.peopleInBase }
    let ofDesign = isWeighted && rules.independence == .raoScott
    let items = ofDesign ? raoScottItems(layer, people) : pearsonItems(layer, people)
    return [bilderLoughin(layer, people)].compactMap(\.self) + items
  }

  private func pearsonItems(_ layer: Layer, _ people: Int) -> [TableTest] {
    let found = variable.categories.indices.compactMap { item in
      itemTable(item, layer).flatMap { table in table.pearson.map { (item, table, $0) } }
    }
    let p = Correction.bonferroni.adjusted(found.map(\.2.pValue))
    return zip(found, p).compactMap { found, p in
      test(.itemPearson, found.2, found.1, layer, people, stub: stub(found.0), p: p)
    }
  }

  private func raoScottItems(_ layer: Layer, _ people: Int) -> [TableTest] {
    let tests = itemCells(layer).enumerated().compactMap { item, cells in
      weights?.design?.totals(of: cells).raoScott(rows: 2, columns: layer.columns.count)
        .map { (item, $0) }
    }
    let p = Correction.bonferroni.adjusted(tests.map(\.1.pValue))
    return zip(tests, p).map { test, p in
      TableTest(test.1, layer, stub: stub(test.0), p: p, people, level)
    }
  }

  /// For each choice, the people with it by column, then those without it.
  private func itemCells(_ layer: Layer) -> [CellMoments] {
    let (items, columns) = (variable.categories.count, layer.columns.count)
    let places = (weights?.profiles.people.count ?? 0) * columns
    let isInBase = Set(variable.baseSlots)
    var base = [Moments](repeating: .none, count: places)
    var marked = [[Moments]](repeating: base, count: items)
    forEachMoments(in: layer) { moments, profile, column, slot in
      let place = profile * columns + column
      if slot < items { marked[slot][place] = marked[slot][place] + moments }
      if isInBase.contains(slot) { base[place] = base[place] + moments }
    }
    return marked.map { marked in
      var cells = CellMoments(cellCount: 2 * columns)
      for place in base.indices where base[place].people > 0 {
        let (profile, column) = place.quotientAndRemainder(dividingBy: columns)
        cells.add(marked[place], profile: profile, cell: column)
        cells.add(base[place] - marked[place], profile: profile, cell: columns + column)
      }
      return cells
    }
  }

  private func stub(_ item: Int) -> Stub {
    .category(variable.categories[item].code, label: variable.categories[item].label)
  }

  /// With or without one choice, by the columns.
  private func itemTable(_ item: Int, _ layer: Layer) -> ContingencyTable? {
    let columns = layer.columns.map { counts.printed[$0].figures }
    let marked = columns.map { $0.sum([item]) }
    return ContingencyTable(
      rows: [marked, zip(columns, marked).map { max(0, $0.base.sum - $1) }])
  }

  /// All choices together, where every pair of them was counted; weights have no place in it.
  private func bilderLoughin(_ layer: Layer, _ people: Int) -> TableTest? {
    let layout = SlotLayout(variable)
    guard layout.pairs > 0, !isWeighted else { return nil }
    let columns = layer.columns.map { column in
      BilderLoughinTest.Column(counts.printed[column].figures.people, layout)
    }
    guard let test = BilderLoughinTest(columns) else { return nil }
    return TableTest(
      kind: .bilderLoughin, within: layer.within, stub: nil, statistic: test.adjusted.statistic,
      degrees: test.adjusted.degreesOfFreedom, denominatorDegrees: nil, p: test.adjusted.pValue,
      association: nil, people: people, isDoubtful: false,
      isSignificant: test.adjusted.pValue < level)
  }
}

extension TableTest {
  fileprivate init(
    _ test: RaoScottTest, _ layer: TableTester.Layer, stub: Stub?, p: Double, _ people: Int,
    _ level: Double
  ) {
    self.init(
      kind: .raoScott, within: layer.within, stub: stub, statistic: test.statistic,
      degrees: test.numerator, denominatorDegrees: test.denominator, p: p, association: nil,
      people: people, isDoubtful: false, isSignificant: p < level)
  }
}

extension BilderLoughinTest.Column {
  fileprivate init(_ counts: SlotCounts<Int>, _ layout: SlotLayout) {
    let items = 0..<layout.categories
    self.init(
      people: Double(counts.peopleInBase), marks: items.map { Double(counts.category($0)) },
      pairs: items.map { first in
        items.map { second in
          first == second
            ? 0 : Double(counts.counts[layout.slot(ofPair: min(first, second), max(first, second))])
        }
      })
  }
}

extension ContingencyTable {
  /// Whether expected counts are too small for χ² (Cochran 1954): under 5 in more than a fifth of
  /// the cells, or under 1 in any.
  fileprivate var isSparse: Bool {
    (shareExpected(below: 5) ?? 0) > 0.2 || (minimumExpected ?? 1) < 1
  }
}
