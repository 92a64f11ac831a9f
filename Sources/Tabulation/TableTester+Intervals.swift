import Statistics
import SurveyModel

// How sure the shares of a tally are
extension TableTester {
  /// A share to which people were weighted is known: what error is left is that of arithmetic.
  private static let leastError = 1e-9

  func addIntervals(to found: inout TableComparisons) {
    let moments = slotMoments()
    let base = variable.baseSlots
    for (index, plan) in TableMaker.rows(of: counts).enumerated() {
      guard case .counts(let row) = plan.figure, isShareOfPeople(row),
        let interval = interval(of: row.slots, in: base, moments)
      else { continue }
      found.inference[index, 0] = Table.Inference(
        interval: interval, residual: nil, direction: nil, higherThan: [])
    }
  }

  private func isShareOfPeople(_ row: RowPlan.Counts) -> Bool {
    guard variable.base != .responses, row.isInBase else { return false }
    switch row.measure {
    case .category, .net, .state, .noValidAnswer, .answered, .meaningful, .box, .within: return true
    case .marks: return false
    }
  }

  private func interval(
    of slots: [Int], in base: [Int], _ moments: [[Moments]]
  ) -> Table.Interval? {
    let interval =
      isWeighted
      ? weightedInterval(of: slots, in: base, moments)
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
  private func weightedInterval(
    of slots: [Int], in base: [Int], _ moments: [[Moments]]
  ) -> ShareInterval? {
    guard let design = weights?.design else { return nil }
    var cells = CellMoments(cellCount: 2, expecting: 2 * moments.count)
    for (place, counted) in moments.enumerated() {
      let everybody = counted.sum(base)
      guard everybody.people > 0 else { continue }
      let part = counted.sum(slots)
      cells.add(part, profile: place, cell: 0)
      cells.add(everybody - part, profile: place, cell: 1)
    }
    guard let share = design.totals(of: cells).share(of: [0], in: [0, 1]),
      share.standardError > Self.leastError
    else { return nil }
    return share.interval(confidence: 1 - level)
  }

  /// Everybody by weighting profile and slot; nothing where nobody is weighted.
  private func slotMoments() -> [[Moments]] {
    guard let weights else { return [] }
    let none = [Moments](repeating: .none, count: SlotLayout(variable).count)
    var moments = [[Moments]](repeating: none, count: weights.profiles.people.count)
    counts.tabulator.tally.forEachCell(
      of: counts.index, counts.map, counts.tabulator.plan.codebook
    ) { profile, _, slot, people, given in
      let place = weights.factors.weightProfile(of: profile, inGroup: counts.map.group)
      moments[place][slot] = moments[place][slot] + Moments(people, given: given)
    }
    return moments
  }
}

extension [Moments] {
  /// The people of these slots together.
  fileprivate func sum(_ slots: [Int]) -> Moments {
    var sum = Moments.none
    for slot in slots { sum = sum + self[slot] }
    return sum
  }
}
