import Statistics
import SurveyModel

// How sure the shares of a tally are
extension TableTester {
  func addIntervals(to found: inout TableComparisons) {
    for plan in TableMaker.rows(of: counts) {
      guard case .counts(let row) = plan.figure, isShareOfPeople(row),
        let interval = interval(of: row.slots)
      else { continue }
      found.inference[plan.stub, 0] = Table.Inference(
        interval: interval, residual: nil, direction: nil, higherThan: [])
    }
  }

  private func isShareOfPeople(_ row: RowPlan.Counts) -> Bool {
    guard variable.base != .responses, row.isInBase else { return false }
    switch row.measure {
    case .category, .net, .state, .noValidAnswer, .answered, .box, .within: return true
    case .marks: return false
    }
  }

  private func interval(of slots: [Int]) -> Table.Interval? {
    let interval =
      isWeighted
      ? weightedInterval(of: slots)
      : ShareInterval.wilson(
        count: counts.total.people.sum(slots), base: counts.total.people.peopleInBase,
        population: finitePopulation, confidence: 1 - level)
    return interval.map { Table.Interval(low: percent($0.lower), high: percent($0.upper)) }
  }

  private var finitePopulation: Int? {
    survey.sampling?.correctsForFinitePopulation == true ? survey.population?.size : nil
  }

  private func percent(_ share: Double) -> FixedPoint {
    let decimals = survey.rules.decimals
    let units = (share * 100 * Double(powerOfTen(decimals))).rounded()
    return FixedPoint(units: Int128(units), decimals: decimals)
  }

  /// Those in the slots among those in the base, under the design.
  private func weightedInterval(of slots: [Int]) -> ShareInterval? {
    guard let weights, let design = weights.design else { return nil }
    let part = slotSet(slots)
    let base = slotSet(variable.baseSlots)
    var inPart = [Moments](repeating: .none, count: weights.profiles.people.count)
    var inBase = inPart
    counts.tabulator.tally.forEachCell(
      of: counts.index, counts.map, counts.tabulator.plan.codebook
    ) { profile, _, slot, people, given in
      let place = weights.factors.weightProfile(of: profile, inGroup: counts.map.group)
      let moments = Moments(people, given.sum, given.square)
      if part[slot] { inPart[place] = inPart[place] + moments }
      if base[slot] { inBase[place] = inBase[place] + moments }
    }
    var cells = CellMoments(cellCount: 2)
    for place in inPart.indices where inBase[place].people > 0 {
      cells.add(inPart[place], profile: place, cell: 0)
      cells.add(inBase[place] - inPart[place], profile: place, cell: 1)
    }
    return design.totals(of: cells).share(of: [0], in: [0, 1])?.interval(confidence: 1 - level)
  }

  private func slotSet(_ slots: [Int]) -> [Bool] {
    var set = [Bool](repeating: false, count: SlotLayout(variable).count)
    for slot in slots { set[slot] = true }
    return set
  }
}
