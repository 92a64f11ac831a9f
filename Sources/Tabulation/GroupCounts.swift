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

  private var counters: [Int]
  /// First counter of each variable; `nil` for variables not counted here.
  private let offsets: [Int?]
  /// Slots of each variable.
  private let widths: [Int]
  private let profileCount: Int
  private var numbers: [Int: [NumberKey: Int]] = [:]

  init(_ group: ProfileGroup, _ codebook: Codebook, hasCounters: Bool = true) {
    var offsets = [Int?](repeating: nil, count: codebook.variables.count)
    var next = 0
    for variable in group.rows.sorted() {
      offsets[variable] = next
      next += group.profiles * SlotLayout(codebook.variables[variable]).count
    }
    self.offsets = offsets
    widths = codebook.variables.map { SlotLayout($0).count }
    profileCount = group.profiles
    counters = [Int](repeating: 0, count: hasCounters ? next : 0)
  }

  mutating func merge(_ other: GroupCounts) {
    for index in counters.indices { counters[index] += other.counters[index] }
    for (variable, values) in other.numbers {
      numbers[variable, default: [:]].merge(values, uniquingKeysWith: +)
    }
  }

  mutating func count(_ block: CodedBlock, group: ProfileGroup, plan: CountingPlan) {
    for row in 0..<block.rows {
      for profile in group.profiles(of: row, in: block) {
        count(row, of: block, profile: profile, plan)
      }
    }
  }

  private mutating func count(
    _ row: Int, of block: CodedBlock, profile: Int, _ plan: CountingPlan
  ) {
    for variable in offsets.indices {
      guard let offset = offsets[variable] else { continue }
      let column = block.columns[variable]
      let first = offset + profile * column.layout.count
      counters[first + Int(column.slots[row])] += 1
      if column.isSingleValued {
        countNumber(column, variable: variable, row: row, profile: profile)
      } else {
        countMarks(column, row: row, first: first, nets: plan.netMarks[variable])
      }
    }
  }

  private mutating func countMarks(_ column: CodedColumn, row: Int, first: Int, nets: [NetMask]) {
    let words = column.layout.markWords
    for word in 0..<words {
      var marks = column.marks[row * words + word]
      while marks != 0 {
        counters[first + word * 64 + marks.trailingZeroBitCount] += 1
        marks &= marks - 1
      }
    }
    for (index, net) in nets.enumerated() where net.isMet(by: column, row: row) {
      counters[first + column.layout.slot(ofNet: index)] += 1
    }
  }

  /// Adds counters of the same layout; they may have any number more at the end.
  mutating func add(_ recent: [UInt32]) {
    guard !counters.isEmpty else {
      let count = recent.count - BlockCounter.spareCounters
      counters.reserveCapacity(count)
      for index in 0..<count { counters.append(Int(recent[index])) }
      return
    }
    for index in counters.indices { counters[index] += Int(recent[index]) }
  }

  /// The first counter of a variable; `nil` where it is not counted here.
  func offset(of variable: Int) -> Int? { offsets[variable] }

  mutating func countNumbers(_ column: CodedColumn, variable: Int, profiles: [Int32]) {
    guard !column.numbers.isEmpty else { return }
    for row in profiles.indices {
      countNumber(column, variable: variable, row: row, profile: Int(profiles[row]))
    }
  }

  private mutating func countNumber(
    _ column: CodedColumn, variable: Int, row: Int, profile: Int
  ) {
    guard !column.numbers.isEmpty, let value = column.numbers[row] else { return }
    numbers[variable, default: [:]][NumberKey(profile: profile, value: value), default: 0] += 1
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
      return counters[first..<first + width].contains { $0 != 0 }
    }
  }

  /// Adds the variable's counters of each profile to the column in which it stands.
  func addSlots(of variable: Int, of width: Int, _ map: ColumnMap, to sums: inout [[Int]]) {
    guard let offset = offsets[variable] else { return }
    for (profile, column) in map.profiles {
      let first = offset + profile * width
      for slot in 0..<width where counters[first + slot] != 0 {
        sums[column][slot] += counters[first + slot]
      }
    }
  }

  func numbers(of variable: Int, _ map: ColumnMap) -> [[(value: Decimal, count: Int)]] {
    let columns = Dictionary(uniqueKeysWithValues: map.profiles.map { ($0.profile, $0.column) })
    var sums = [[Decimal: Int]](repeating: [:], count: map.columnCount)
    for (key, count) in numbers[variable] ?? [:] {
      guard let column = columns[key.profile] else { continue }
      sums[column][key.value, default: 0] += count
    }
    return sums.map { values in
      values.map { (value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
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

  /// All profiles in which one respondent stands: the product of the marks on each axis.
  func profiles(of row: Int, in block: CodedBlock) -> [Int] {
    var profiles = [0]
    for (axis, extent) in zip(axes, extents) {
      let slots = block.columns[axis].occupiedSlots(row)
      profiles = profiles.flatMap { profile in slots.map { profile * extent + $0 } }
    }
    return profiles
  }
}

extension CodedColumn {
  /// The slots of a respondent on an axis: the marked categories, or the one state.
  fileprivate func occupiedSlots(_ row: Int) -> [Int] {
    guard !isSingleValued, state(at: row) == .marked else { return [Int(slots[row])] }
    return (0..<layout.categories).filter { hasCategory($0, at: row) }
  }
}

// What partial tallies see of the counters; their bytes do not depend on how these are stored.
extension GroupCounts {
  /// The counters of a variable, profile by profile; none where the group does not count it.
  func counters(of variable: Int) -> ArraySlice<Int> {
    guard let offset = offsets[variable] else { return [] }
    return counters[offset..<offset + profileCount * widths[variable]]
  }

  mutating func set(_ count: Int, at index: Int, of variable: Int) {
    guard let offset = offsets[variable] else { return }
    counters[offset + index] = count
  }

  /// The numbers answered to a variable, ascending by profile and number.
  func numberEntries(of variable: Int) -> [(profile: Int, value: Decimal, count: Int)] {
    (numbers[variable] ?? [:]).map { ($0.key.profile, $0.key.value, $0.value) }
      .sorted { ($0.profile, $0.value) < ($1.profile, $1.value) }
  }

  mutating func set(_ count: Int, of value: Decimal, profile: Int, variable: Int) {
    numbers[variable, default: [:]][NumberKey(profile: profile, value: value)] = count
  }
}
