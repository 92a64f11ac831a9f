import SurveyModel

/// The counters of one profile group.
///
/// Counters of a variable stand together, profile by profile:
///
///     variable 0: | profile 0: slots … | profile 1: slots … | …   variable 1: | …
struct GroupCounts: Sendable, Equatable {
  private struct NumberKey: Hashable, Sendable {
    var profile: Int
    var value: Decimal
  }

  private var counters: Counters
  /// First counter of each variable; `nil` for variables not counted here.
  private let offsets: [Int?]
  /// Slots of each variable.
  private let widths: [Int]
  private let profileCount: Int
  private var numbers: [Int: [NumberKey: WeightedCount]] = [:]
  /// Laid out as the counters; `nil` where no weights are given.
  private(set) var weights: SlotWeights?

  init(
    _ group: ProfileGroup, _ codebook: Codebook, hasCounters: Bool = true, hasWeights: Bool
  ) {
    var offsets = [Int?](repeating: nil, count: codebook.variables.count)
    var next = 0
    for variable in group.rows.sorted() {
      offsets[variable] = next
      next += group.profiles * SlotLayout(codebook.variables[variable]).count
    }
    self.offsets = offsets
    widths = codebook.variables.map { SlotLayout($0).count }
    profileCount = group.profiles
    counters = hasCounters ? Counters(count: next) : Counters()
    weights = hasWeights ? SlotWeights(count: next) : nil
  }

  mutating func merge(_ other: GroupCounts) {
    counters.add(other.counters)
    for (variable, values) in other.numbers {
      numbers[variable, default: [:]].merge(values) { $0.adding($1) }
    }
    if let weights = other.weights { self.weights?.merge(weights) }
  }

  mutating func count(_ block: CodedBlock, group: ProfileGroup, plan: CountingPlan) {
    for row in 0..<block.rows {
      for profile in group.profiles(of: row, in: block, nets: plan.netMarks) {
        count(row, of: block, profile: profile, plan)
      }
    }
  }

  private mutating func count(
    _ row: Int, of block: CodedBlock, profile: Int, _ plan: CountingPlan
  ) {
    let weight = block.weight(of: row)
    for variable in offsets.indices {
      guard let offset = offsets[variable] else { continue }
      let column = block.columns[variable]
      let first = offset + profile * column.layout.count
      column.forEachSlot(of: row, nets: plan.netMarks[variable]) { slot in
        counters.increment(first + slot)
        if let weight { weights?.add(weight, at: first + slot) }
      }
      if column.isSingleValued {
        countNumber(
          column, variable: variable, row: row, profile: profile, weight: weight?.sum ?? .zero)
      }
    }
  }

  /// Adds the weights of a block to the slots of one variable.
  mutating func countWeights(
    _ column: CodedColumn, variable: Int, profiles: [Int32], weights block: [SlotWeight],
    nets: [NetMask]
  ) {
    guard let offset = offsets[variable] else { return }
    let width = column.layout.count
    for row in profiles.indices {
      let first = offset + Int(profiles[row]) * width
      column.forEachSlot(of: row, nets: nets) { weights?.add(block[row], at: first + $0) }
    }
  }

  /// Adds the counters of a `BlockCounter` that has counted so many people.
  mutating func add(_ recent: [UInt32], people: Int) {
    counters.add(recent, spare: BlockCounter.spareCounters, people: people)
  }

  /// The first counter of a variable; `nil` where it is not counted here.
  func offset(of variable: Int) -> Int? { offsets[variable] }

  mutating func countNumbers(
    _ column: CodedColumn, variable: Int, profiles: [Int32], weights: [SlotWeight]
  ) {
    guard !column.numbers.isEmpty else { return }
    for row in profiles.indices {
      countNumber(
        column, variable: variable, row: row, profile: Int(profiles[row]),
        weight: weights.isEmpty ? .zero : weights[row].sum)
    }
  }

  private mutating func countNumber(
    _ column: CodedColumn, variable: Int, row: Int, profile: Int, weight: ExactWeight
  ) {
    guard !column.numbers.isEmpty, let value = column.numbers[row] else { return }
    let key = NumberKey(profile: profile, value: value)
    numbers[variable, default: [:]][key, default: WeightedCount()].add(1, weight)
  }

  /// Profiles with anybody in them: everyone has a slot of every variable, so one
  /// variable tells.
  var occupiedProfiles: [Int] {
    guard let variable = offsets.indices.first(where: { offsets[$0] != nil }),
      let offset = offsets[variable]
    else { return [] }
    let width = widths[variable]
    return (0..<profileCount).filter { profile in
      let first = offset + profile * width
      return (first..<first + width).contains { counters[$0] != 0 }
    }
  }

  /// Adds the variable's counters of each profile to the column in which it stands.
  func addSlots(of variable: Int, of width: Int, _ map: ColumnMap, to sums: inout [[Int]]) {
    guard let offset = offsets[variable] else { return }
    for (profile, column) in map.profiles {
      let first = offset + profile * width
      counters.add(first..<first + width, to: &sums[column])
    }
  }

  /// Adds what the people of each slot weigh, each profile by its factor.
  func addWeights(
    of variable: Int, of width: Int, _ map: ColumnMap, _ factors: ProfileFactors,
    to sums: inout [[SlotWeight]]
  ) {
    guard let offset = offsets[variable] else { return }
    for (profile, column) in map.profiles {
      let factor = factors[map.group, profile]
      let first = offset + profile * width
      for slot in 0..<width where counters[first + slot] != 0 {
        let given = weights?[first + slot] ?? SlotWeight(people: counters[first + slot])
        sums[column][slot].add(given.times(factor))
      }
    }
  }

  /// The counters of a variable with something in them, with the profile and column of each.
  func forEachCell(
    of variable: Int, of width: Int, _ map: ColumnMap,
    _ body: (_ profile: Int, _ column: Int, _ slot: Int, _ people: Int, _ given: SlotWeight?) ->
      Void
  ) {
    guard let offset = offsets[variable] else { return }
    for (profile, column) in map.profiles {
      let first = offset + profile * width
      for slot in 0..<width where counters[first + slot] != 0 {
        body(profile, column, slot, counters[first + slot], weights?[first + slot])
      }
    }
  }

  func numbers(of variable: Int, _ map: ColumnMap, _ factors: ProfileFactors?) -> [[NumberCount]] {
    let columns = Dictionary(uniqueKeysWithValues: map.profiles.map { ($0.profile, $0.column) })
    var sums = [[Decimal: WeightedCount]](repeating: [:], count: map.columnCount)
    for (key, count) in numbers[variable] ?? [:] {
      guard let column = columns[key.profile] else { continue }
      let given = weights == nil ? ExactWeight(whole: count.count) : count.weight
      let weight = factors.map { $0[map.group, key.profile].sum.times(given) } ?? .zero
      sums[column][key.value, default: WeightedCount()].add(count.count, weight)
    }
    return sums.map { values in
      values.map { NumberCount(value: $0.key, count: $0.value.count, weight: $0.value.weight) }
        .sorted { $0.value < $1.value }
    }
  }
}

/// People, and what they weigh where weights are given.
private struct WeightedCount: Equatable {
  var count = 0
  var weight = ExactWeight.zero

  mutating func add(_ count: Int, _ weight: ExactWeight) {
    self.count += count
    self.weight += weight
  }

  func adding(_ other: WeightedCount) -> WeightedCount {
    WeightedCount(count: count + other.count, weight: weight + other.weight)
  }
}

extension CodedColumn {
  /// Every slot in which a respondent counts: the category or state; where there are several
  /// categories, each of them, each net met and each pair.
  fileprivate func forEachSlot(of row: Int, nets: [NetMask], _ body: (Int) -> Void) {
    body(Int(slots[row]))
    guard !isSingleValued else { return }
    forEachMark(of: row, body)
    for (index, net) in nets.enumerated() where net.isMet(by: self, row: row) {
      body(layout.slot(ofNet: index))
    }
    if layout.pairs > 0 { forEachPair(of: row, body) }
  }

  fileprivate func forEachMark(of row: Int, _ body: (Int) -> Void) {
    let words = layout.markWords
    for word in 0..<words {
      var marks = marks[row * words + word]
      while marks != 0 {
        body(word * 64 + marks.trailingZeroBitCount)
        marks &= marks - 1
      }
    }
  }

  /// The slots of all pairs of a respondent's categories; no more than 64 categories pair.
  func forEachPair(of row: Int, _ body: (Int) -> Void) {
    var rest = marks[row * layout.markWords]
    while rest != 0 {
      let low = rest.trailingZeroBitCount
      rest &= rest - 1
      var others = rest
      while others != 0 {
        body(layout.slot(ofPair: low, others.trailingZeroBitCount))
        others &= others - 1
      }
    }
  }
}

extension NetMask {
  func isMet(by column: CodedColumn, row: Int) -> Bool {
    for (word, mask) in words.enumerated()
    where column.marks[row * words.count + word] & mask != 0 {
      return true
    }
    return false
  }
}

extension ProfileGroup {
  /// The profile of each row, where every axis is single-valued.
  func singleProfiles(_ block: CodedBlock) -> [Int32] {
    var profiles = [Int32](repeating: 0, count: block.rows)
    for (axis, extent) in zip(axes, extents) {
      let column = block.columns[axis]
      let slots = column.slots.span
      var target = profiles.mutableSpan
      let extent = Int32(extent)
      for row in 0..<block.rows { target[row] = target[row] &* extent &+ Int32(slots[row]) }
    }
    return profiles
  }

  /// All profiles in which one respondent stands: the product of the slots on each axis.
  func profiles(of row: Int, in block: CodedBlock, nets: [[NetMask]]) -> [Int] {
    var profiles = [0]
    for (axis, extent) in zip(axes, extents) {
      let slots = block.columns[axis].occupiedSlots(row, nets: nets[axis])
      profiles = profiles.flatMap { profile in slots.map { profile * extent + $0 } }
    }
    return profiles
  }
}

extension CodedColumn {
  /// The slots of a respondent on an axis: the marked categories with the nets and pairs that they
  /// meet, or the one state.
  fileprivate func occupiedSlots(_ row: Int, nets: [NetMask]) -> [Int] {
    guard !isSingleValued, state(at: row) == .marked else { return [Int(slots[row])] }
    var occupied: [Int] = []
    forEachMark(of: row) { occupied.append($0) }
    for (index, net) in nets.enumerated() where net.isMet(by: self, row: row) {
      occupied.append(layout.slot(ofNet: index))
    }
    if layout.pairs > 0 { forEachPair(of: row) { occupied.append($0) } }
    return occupied
  }
}

// What partial tallies see of the counters; their bytes do not depend on how these are stored.
extension GroupCounts {
  /// The counters of a variable, profile by profile; none where the group does not count it.
  func counters(of variable: Int) -> [Int] {
    guard let offset = offsets[variable] else { return [] }
    return (offset..<offset + profileCount * widths[variable]).map { counters[$0] }
  }

  mutating func set(_ count: Int, at index: Int, of variable: Int) {
    guard let offset = offsets[variable] else { return }
    counters.set(count, at: offset + index)
  }

  /// The numbers answered to a variable, ascending by profile and number.
  func numberEntries(
    of variable: Int
  ) -> [(profile: Int, value: Decimal, count: Int, weight: ExactWeight)] {
    (numbers[variable] ?? [:]).map {
      ($0.key.profile, $0.key.value, $0.value.count, $0.value.weight)
    }
    .sorted { ($0.profile, $0.value) < ($1.profile, $1.value) }
  }

  mutating func set(
    _ count: Int, _ weight: ExactWeight, of value: Decimal, profile: Int, variable: Int
  ) {
    let key = NumberKey(profile: profile, value: value)
    numbers[variable, default: [:]][key] = WeightedCount(count: count, weight: weight)
  }

  mutating func set(_ weight: SlotWeight, at index: Int, of variable: Int) {
    guard let offset = offsets[variable] else { return }
    weights?.set(weight, at: offset + index)
  }

  /// What the people of a variable's counter weigh, where weights are given.
  func weight(at index: Int, of variable: Int) -> SlotWeight? {
    guard let offset = offsets[variable] else { return nil }
    return weights?[offset + index]
  }
}
