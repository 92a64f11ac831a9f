/// The state of raking: one round goes over all margins and meets each exactly.
struct RakingSweep {
  /// A profile with people, in an order that depends on what it is and not on where it stood.
  private struct Unit {
    var cells: [Int]
    var people: Double
    /// The mean weight that was brought, times all factors so far, before it is clipped.
    var value: Double
    var position: Int
  }

  private var units: [Unit] = []
  private let margins: [WeightingMargin]
  /// By margin and category, the units in it.
  private var members: [[[Int]]]
  private let lower: Double
  private let upper: Double
  private(set) var rounds = 0

  init(
    _ profiles: [ProfileBase], _ margins: [WeightingMargin], _ bounds: WeightBounds?
  ) throws(WeightingFault) {
    self.margins = margins
    for (position, profile) in profiles.enumerated() where profile.people > 0 && profile.sum > 0 {
      let cells = margins.map { $0.cells[position] }
      units.append(
        Unit(
          cells: cells, people: profile.people, value: profile.sum / profile.people,
          position: position))
    }
    units.sort(by: Self.precedes)
    members = margins.map { $0.targets.map { _ in [] } }
    for (index, unit) in units.enumerated() {
      for (margin, cell) in unit.cells.enumerated() { members[margin][cell].append(index) }
    }
    let people = units.reduce(0) { $0 + $1.people }
    let mean = people > 0 && !margins.isEmpty ? margins[0].total / people : 0
    lower = (bounds?.lower ?? 0) * mean
    upper = bounds.map { $0.upper * mean } ?? .infinity
    try validate()
  }

  /// Meets each margin in turn.
  ///
  /// - Returns: The largest relative change of a weight.
  mutating func run() throws(WeightingFault) -> Double {
    rounds += 1
    let before = units.map(weight)
    for margin in margins.indices {
      for category in margins[margin].targets.indices { try meet(margin, category) }
    }
    return zip(units, before).reduce(0) { largest, pair in
      let now = weight(pair.0)
      return max(largest, now == pair.1 ? 0 : abs(now - pair.1) / max(now, pair.1))
    }
  }

  /// By margin, the category that is farthest from its target, and how far relative to it.
  var discrepancies: [(category: Int, size: Double)] {
    margins.indices.map { margin in
      var worst = (category: 0, size: 0.0)
      for (category, target) in margins[margin].targets.enumerated() where target > 0 {
        let size = abs(reached(margin, category) - target) / target
        if size > worst.size { worst = (category, size) }
      }
      return worst
    }
  }

  /// Whether no factor has run away, as they do where margins and bounds exclude each other.
  var isFinite: Bool { units.allSatisfy { $0.value.isFinite } }

  func calibration(of profiles: [ProfileBase]) -> Calibration {
    var factors = [Double](repeating: 1, count: profiles.count)
    var isAtBound = [Bool](repeating: false, count: profiles.count)
    for unit in units {
      let profile = profiles[unit.position]
      let weight = weight(unit)
      factors[unit.position] = weight * profile.people / profile.sum
      isAtBound[unit.position] =
        upper < .infinity && weight >= upper || lower > 0 && weight <= lower
    }
    return Calibration(
      factors: factors, isAtBound: isAtBound, iterations: rounds,
      discrepancies: discrepancies.map(\.size))
  }

  func failure() -> WeightingFault {
    var worst = (margin: 0, category: 0, size: 0.0)
    for (margin, found) in discrepancies.enumerated() where found.size > worst.size {
      worst = (margin, found.category, found.size)
    }
    return .notConverged(
      margin: worst.margin, category: worst.category, discrepancy: worst.size,
      iterations: rounds)
  }

  private static func precedes(_ left: Unit, _ right: Unit) -> Bool {
    if left.cells != right.cells { return left.cells.lexicographicallyPrecedes(right.cells) }
    return (left.people, left.value) < (right.people, right.value)
  }

  private func weight(_ unit: Unit) -> Double { min(max(unit.value, lower), upper) }

  private func people(_ margin: Int, _ category: Int) -> Double {
    members[margin][category].reduce(0) { $0 + units[$1].people }
  }

  private func reached(_ margin: Int, _ category: Int) -> Double {
    members[margin][category].reduce(0) { $0 + units[$1].people * weight(units[$1]) }
  }

  private mutating func meet(_ margin: Int, _ category: Int) throws(WeightingFault) {
    let target = margins[margin].targets[category]
    let indices = members[margin][category]
    guard !indices.isEmpty else { return }
    let terms = indices.map { (people: units[$0].people, value: units[$0].value) }
    guard
      let factor = ClippedSum(terms: terms, lower: lower, upper: upper).factor(reaching: target)
    else { throw unreachable(margin, category) }
    for index in indices { units[index].value *= factor }
  }

  /// Why no factor meets the category: nobody there is wanted by all other margins, or the rounds
  /// have driven weights to nothing because margins and bounds exclude each other.
  private func unreachable(_ margin: Int, _ category: Int) -> WeightingFault {
    let target = margins[margin].targets[category]
    let wanted = members[margin][category].reduce(0) {
      isWanted(units[$1]) ? $0 + units[$1].people : $0
    }
    let all = people(margin, category)
    let highest = (wanted > 0 ? wanted * upper : 0) + (all - wanted) * lower
    guard target > highest || target < all * lower else { return failure() }
    return .unreachable(
      margin: margin, category: category, target: target, lowest: all * lower, highest: highest)
  }

  /// Whether no margin asks for nobody of the kind.
  private func isWanted(_ unit: Unit) -> Bool {
    !unit.cells.enumerated().contains { margins[$0.offset].targets[$0.element] == 0 }
  }
}

extension RakingSweep {
  private func validate() throws(WeightingFault) {
    guard !margins.isEmpty, !units.isEmpty else { throw .nothingToWeigh }
    for margin in margins.indices { try validateTargets(margin) }
    let first = margins[0].total
    guard first > 0 else { throw .nothingToWeigh }
    for (margin, total) in margins.map(\.total).enumerated() where abs(total - first) > first * 1e-9
    {
      throw .totalsDiffer(margin: margin, total: total, firstTotal: first)
    }
    for margin in margins.indices { try validateReach(margin) }
  }

  private func validateTargets(_ margin: Int) throws(WeightingFault) {
    for (category, target) in margins[margin].targets.enumerated() {
      guard target >= 0, target.isFinite else {
        throw .invalidTarget(margin: margin, category: category)
      }
    }
  }

  private func validateReach(_ margin: Int) throws(WeightingFault) {
    for (category, target) in margins[margin].targets.enumerated() {
      let people = people(margin, category)
      guard people > 0 || target == 0 else {
        throw .noRespondent(margin: margin, category: category, target: target)
      }
      // A bound that is just reached may miss the target by rounding.
      let slack = target * 1e-12
      guard people * lower <= target + slack, people == 0 || target <= people * upper + slack
      else { throw unreachable(margin, category) }
    }
  }
}
