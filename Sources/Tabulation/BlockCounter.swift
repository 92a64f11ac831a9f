package import SurveyModel

/// Counts blocks as `Tally.count` does, several times as fast: with counters half as wide,
/// and four categories of a several-valued variable at a time.
///
/// The counters are added to the tally before they could overflow, and at the end.
@safe package struct BlockCounter: Sendable {
  /// Above this many categories few of them are marked, and marks are counted one by one.
  private static let fourAtATime = 16

  /// Counters past the last one, which get the zeros of categories that are not there.
  static let spareCounters = 4

  private let plan: CountingPlan
  private var tally: Tally
  /// For each group, counters laid out as the group's own and the spare ones; empty where people may
  /// stand in several profiles.
  private var recent: [[UInt32]]
  private var recentRows = 0
  /// What each row of the current block weighs; empty where no weights are given.
  private var weights: [SlotWeight] = []

  /// A counter of nobody yet, for blocks coded under the plan's codebook.
  package init(_ plan: CountingPlan) {
    self.plan = plan
    tally = Tally(plan, countersFor: { !$0.isShareable })
    recent = plan.groups.indices.map { index in
      plan.groups[index].isShareable
        ? [UInt32](
          repeating: 0, count: plan.groups[index].counterCount + Self.spareCounters) : []
    }
  }

  /// Counts one block of coded responses.
  package mutating func count(_ coded: CodedBlock) {
    var block = coded
    if recentRows + block.rows > Int(UInt32.max) { settle() }
    recentRows += block.rows
    tally.note(&block, plan: plan)
    weights.removeAll(keepingCapacity: true)
    if plan.givenWeights != nil {
      for row in 0..<block.rows { weights.append(SlotWeight(block.weights[row])) }
    }
    for index in plan.groups.indices {
      if plan.groups[index].isShareable {
        count(block, group: index)
      } else {
        tally.countGroup(index, block, plan: plan)
      }
    }
  }

  /// All that was counted; nothing can be counted after.
  package consuming func finish() -> Tally {
    addRecent()
    return tally
  }

  /// Adds all that was counted to a tally of the same plan; nothing can be counted after.
  ///
  /// Most threads never fill their own wide counters: theirs go straight to the total.
  package consuming func finish(into total: inout Tally) {
    total.merge(tally)
    for index in recent.indices where !recent[index].isEmpty {
      total.add(recent[index], people: recentRows, toGroup: index)
    }
  }

  private mutating func settle() {
    addRecent()
    for index in recent.indices {
      for place in recent[index].indices { recent[index][place] = 0 }
    }
    recentRows = 0
  }

  private mutating func addRecent() {
    for index in recent.indices where !recent[index].isEmpty {
      tally.add(recent[index], people: recentRows, toGroup: index)
    }
  }

  private mutating func count(_ block: CodedBlock, group: Int) {
    let profiles = plan.groups[group].singleProfiles(block)
    for variable in plan.codebook.variables.indices {
      guard let offset = tally.offset(of: variable, inGroup: group) else { continue }
      let column = block.columns[variable]
      let place = Place(offset: offset, layout: column.layout, rows: block.rows)
      count(column, place, profiles, group)
      if !column.isSingleValued { countMarks(column, variable, place, profiles, group) }
      tally.countNumbers(column, variable, profiles, weights, inGroup: group)
      if !weights.isEmpty {
        tally.countWeights(column, variable, profiles, weights, inGroup: group, plan: plan)
      }
    }
  }

  /// Where a variable's counters stand, and how many rows are counted into them.
  private struct Place {
    let offset: Int
    let layout: SlotLayout
    let rows: Int

    var width: Int { layout.count }
  }

  /// One counter for each respondent: the category or the state.
  private mutating func count(
    _ column: CodedColumn, _ place: Place, _ profiles: [Int32], _ group: Int
  ) {
    let slots = column.slots.span
    let profiles = profiles.span
    let width = place.width
    var counters = recent[group].mutableSpan
    for row in 0..<place.rows {
      counters[place.offset &+ Int(profiles[row]) &* width &+ Int(slots[row])] &+= 1
    }
  }

  private mutating func countMarks(
    _ column: CodedColumn, _ variable: Int, _ place: Place, _ profiles: [Int32], _ group: Int
  ) {
    // Free text without themes has a state and nothing to mark.
    guard place.layout.categories > 0 else { return }
    if place.layout.categories <= Self.fourAtATime {
      countFourByFour(column, place, profiles, group)
    } else {
      for word in 0..<place.layout.markWords {
        countOneByOne(column, word: word, place, profiles, group)
      }
    }
    for (index, net) in plan.netMarks[variable].enumerated() {
      countNet(column, net, slot: place.layout.slot(ofNet: index), place, profiles, group)
    }
    if place.layout.pairs > 0 { countPairs(column, place, profiles, group) }
  }

  /// One counter for each pair of a respondent's categories.
  private mutating func countPairs(
    _ column: CodedColumn, _ place: Place, _ profiles: [Int32], _ group: Int
  ) {
    let width = place.width
    for row in 0..<place.rows {
      let first = place.offset &+ Int(profiles[row]) &* width
      column.forEachPair(of: row) { recent[group][first &+ $0] &+= 1 }
    }
  }

  /// For each four categories, their bits as four counters to add: no branch depends on
  /// what is marked. Counters past the last category get zeros.
  private mutating func countFourByFour(
    _ column: CodedColumn, _ place: Place, _ profiles: [Int32], _ group: Int
  ) {
    let marks = column.marks.span
    let profiles = profiles.span
    let width = place.width
    let fours = (place.layout.categories + 3) / 4
    let spread = Self.spread.span
    unsafe recent[group].withUnsafeMutableBytes { counters in
      for row in 0..<place.rows {
        var rest = marks[row]
        var byte = (place.offset &+ Int(profiles[row]) &* width) &* MemoryLayout<UInt32>.size
        for _ in 0..<fours {
          let sum =
            unsafe counters.loadUnaligned(fromByteOffset: byte, as: SIMD4<UInt32>.self)
            &+ spread[Int(truncatingIfNeeded: rest & 15)]
          unsafe counters.storeBytes(of: sum, toByteOffset: byte, as: SIMD4<UInt32>.self)
          byte &+= MemoryLayout<SIMD4<UInt32>>.size
          rest &>>= 4
        }
      }
    }
  }

  /// For each four bits, a one for every bit that is set.
  private static let spread: [SIMD4<UInt32>] = (0..<16).map { (bits: UInt32) in
    SIMD4(bits & 1, bits >> 1 & 1, bits >> 2 & 1, bits >> 3 & 1)
  }

  private mutating func countOneByOne(
    _ column: CodedColumn, word: Int, _ place: Place, _ profiles: [Int32], _ group: Int
  ) {
    let marks = column.marks.span
    let profiles = profiles.span
    let width = place.width
    let words = place.layout.markWords
    var counters = recent[group].mutableSpan
    for row in 0..<place.rows {
      var rest = marks[row &* words &+ word]
      let first = place.offset &+ Int(profiles[row]) &* width &+ word &* 64
      while rest != 0 {
        counters[first &+ rest.trailingZeroBitCount] &+= 1
        rest &= rest &- 1
      }
    }
  }

  /// One counter for each respondent with any category of a net.
  private mutating func countNet(
    _ column: CodedColumn, _ net: NetMask, slot: Int, _ place: Place, _ profiles: [Int32],
    _ group: Int
  ) {
    let marks = column.marks.span
    let mask = net.words.span
    let profiles = profiles.span
    let width = place.width
    let words = place.layout.markWords
    var counters = recent[group].mutableSpan
    for row in 0..<place.rows {
      var met: UInt64 = 0
      for word in 0..<words { met |= marks[row &* words &+ word] & mask[word] }
      counters[place.offset &+ slot &+ Int(profiles[row]) &* width] &+= met == 0 ? 0 : 1
    }
  }
}
