package import SurveyModel

/// Counts of everything a survey's tables need: what the one pass leaves behind.
///
/// A commutative monoid under `merge`: the tally of two files is the merge of their
/// tallies, so threads, files and nights are the same case and the order is of no matter.
package struct Tally: Sendable, Equatable {
  /// People counted.
  package internal(set) var respondents = 0
  /// What is known of the weights that respondents came with; nothing where none are given.
  var givenWeights = GivenWeights()
  var groups: [GroupCounts]

  /// Nobody counted: every counter of the plan at zero, the neutral element of `merge`.
  package init(_ plan: CountingPlan) {
    self.init(plan, countersFor: { _ in true })
  }

  /// The tally of nobody, with counters for some groups; the others get theirs from `add`.
  init(_ plan: CountingPlan, countersFor hasCounters: (ProfileGroup) -> Bool) {
    groups = plan.groups.map {
      GroupCounts(
        $0, plan.codebook, hasCounters: hasCounters($0), hasWeights: plan.givenWeights != nil)
    }
  }

  /// Counts one block of coded responses, respondent by respondent: the plain way, against
  /// which `BlockCounter` is held.
  package mutating func count(_ block: CodedBlock, plan: CountingPlan) {
    var block = block
    note(&block, plan: plan)
    for index in groups.indices {
      groups[index].count(block, group: plan.groups[index], plan: plan)
    }
  }

  /// Notes how many respondents a block has, and brings their weights within the limits.
  mutating func note(_ block: inout CodedBlock, plan: CountingPlan) {
    respondents += block.rows
    guard let limits = plan.givenWeights else { return }
    precondition(block.weights.count >= block.rows, "every respondent comes with a weight")
    for row in 0..<block.rows {
      block.weights[row] = givenWeights.noted(block.weights[row], within: limits)
    }
  }

  mutating func countGroup(_ index: Int, _ block: CodedBlock, plan: CountingPlan) {
    groups[index].count(block, group: plan.groups[index], plan: plan)
  }

  mutating func countNumbers(
    _ column: CodedColumn, _ variable: Int, _ profiles: [Int32], _ weights: [SlotWeight],
    inGroup group: Int
  ) {
    groups[group].countNumbers(column, variable: variable, profiles: profiles, weights: weights)
  }

  mutating func countWeights(
    _ column: CodedColumn, _ variable: Int, _ profiles: [Int32], _ weights: [SlotWeight],
    inGroup group: Int, plan: CountingPlan
  ) {
    groups[group].countWeights(
      column, variable: variable, profiles: profiles, weights: weights,
      nets: plan.netMarks[variable])
  }

  mutating func add(_ recent: [UInt32], people: Int, toGroup group: Int) {
    groups[group].add(recent, people: people)
  }

  func offset(of variable: Int, inGroup group: Int) -> Int? {
    groups[group].offset(of: variable)
  }

  /// Adds what another part of the responses gave.
  ///
  /// - Precondition: both tallies come from one plan.
  package mutating func merge(_ other: Tally) {
    precondition(groups.count == other.groups.count, "merged tallies share a plan")
    respondents += other.respondents
    givenWeights.merge(other.givenWeights)
    for index in groups.indices { groups[index].merge(other.groups[index]) }
  }

  /// Where the people of each profile of a group stand among the columns of these axes.
  ///
  /// Complexity: O(profiles × axes of the group); made once for all tables of a banner.
  ///
  /// - Precondition: the group covers the axes.
  func columnMap(of axes: [Int], inGroup group: Int, plan: CountingPlan) -> ColumnMap {
    ColumnMap(
      group: group, plan.groups[group], axes: axes, occupied: groups[group].occupiedProfiles)
  }

  /// Counts of a variable in each column of a map, slot by slot.
  ///
  /// Complexity: O(occupied profiles of the group × slots of the variable).
  func margin(of variable: Int, _ map: ColumnMap, _ codebook: Codebook) -> [[Int]] {
    let layout = SlotLayout(codebook.variables[variable])
    var columns = [[Int]](
      repeating: [Int](repeating: 0, count: layout.count), count: map.columnCount)
    groups[map.group].addSlots(of: variable, of: layout.count, map, to: &columns)
    return columns
  }

  /// What the people of a variable's slots weigh in each column of a map.
  func weights(
    of variable: Int, _ map: ColumnMap, _ factors: ProfileFactors, _ codebook: Codebook
  ) -> [[SlotWeight]] {
    let layout = SlotLayout(codebook.variables[variable])
    var columns = [[SlotWeight]](
      repeating: [SlotWeight](repeating: .zero, count: layout.count), count: map.columnCount)
    groups[map.group].addWeights(of: variable, of: layout.count, map, factors, to: &columns)
    return columns
  }

  /// Every counter of a variable with something in it, by profile and column of a map.
  func forEachCell(
    of variable: Int, _ map: ColumnMap, _ codebook: Codebook,
    _ body: (_ profile: Int, _ column: Int, _ slot: Int, _ people: Int, _ given: SlotWeight?) ->
      Void
  ) {
    let width = SlotLayout(codebook.variables[variable]).count
    groups[map.group].forEachCell(of: variable, of: width, map, body)
  }

  /// The numbers answered to a numeric variable, with their counts, in each column of a map;
  /// with weights where there are factors.
  func numbers(
    of variable: Int, _ map: ColumnMap, _ factors: ProfileFactors? = nil
  ) -> [[NumberCount]] {
    groups[map.group].numbers(of: variable, map, factors)
  }
}

/// Where the people of each profile of a group stand among the columns of some of its axes.
struct ColumnMap: Sendable {
  let group: Int
  let columnCount: Int
  /// Profiles that hold people, with the column of each.
  let profiles: [(profile: Int, column: Int)]

  init(group index: Int, _ group: ProfileGroup, axes: [Int], occupied: [Int]) {
    self.group = index
    let positions = axes.compactMap { group.axes.firstIndex(of: $0) }
    columnCount = positions.reduce(1) { $0 * group.extents[$1] }
    let strides = group.strides
    profiles = occupied.map { profile in
      let column = positions.reduce(0) { column, axis in
        column * group.extents[axis] + profile / strides[axis] % group.extents[axis]
      }
      return (profile, column)
    }
  }
}

extension ProfileGroup {
  /// How far apart neighbours on each axis stand; the last axis runs fastest.
  fileprivate var strides: [Int] {
    var strides = [Int](repeating: 1, count: extents.count)
    for axis in extents.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * extents[axis + 1]
    }
    return strides
  }
}
