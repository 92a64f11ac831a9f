package import SurveyModel

/// Counts of everything a survey's tables need: what the one pass leaves behind.
///
/// A commutative monoid under `merge`: the tally of two files is the merge of their
/// tallies, so threads, files and nights are the same case and the order is of no matter.
package struct Tally: Sendable, Equatable {
  /// People counted.
  package private(set) var respondents = 0
  private var groups: [GroupCounts]

  package init(_ plan: CountingPlan) {
    groups = plan.groups.map { GroupCounts($0, plan.codebook) }
  }

  /// Counts one block of coded responses.
  package mutating func count(_ block: CodedBlock, plan: CountingPlan) {
    respondents += block.rows
    for index in groups.indices {
      groups[index].count(block, group: plan.groups[index], plan: plan)
    }
  }

  /// Adds what another part of the responses gave.
  ///
  /// - Precondition: both tallies come from one plan.
  package mutating func merge(_ other: Tally) {
    precondition(groups.count == other.groups.count, "merged tallies share a plan")
    respondents += other.respondents
    for index in groups.indices { groups[index].merge(other.groups[index]) }
  }

  /// Counts of a variable within each combination of the axes' slots, in the order of
  /// the axes, the last running fastest.
  ///
  /// Complexity: O(profiles of the group × slots of the variable).
  ///
  /// - Precondition: the plan declares the crossing.
  package func margin(of variable: Int, by axes: [Int], plan: CountingPlan) -> [[Int]] {
    let (group, counts) = located(variable, axes, plan)
    let layout = SlotLayout(plan.codebook.variables[variable])
    var columns = [[Int]](
      repeating: [Int](repeating: 0, count: layout.count), count: group.columnCount(axes))
    counts.addSlots(of: variable, of: layout.count, columns: group.columns(axes), to: &columns)
    return columns
  }

  /// The numbers answered to a numeric variable, with their counts, in each column of `axes`.
  ///
  /// - Precondition: the plan declares the crossing.
  package func numbers(of variable: Int, by axes: [Int], plan: CountingPlan)
    -> [[(value: Decimal, count: Int)]]
  {
    let (group, counts) = located(variable, axes, plan)
    return counts.numbers(
      of: variable, columns: group.columns(axes), columnCount: group.columnCount(axes))
  }

  private func located(_ variable: Int, _ axes: [Int], _ plan: CountingPlan)
    -> (ProfileGroup, GroupCounts)
  {
    for (group, counts) in zip(plan.groups, groups)
    where group.rows.contains(variable) && group.covers(axes) {
      return (group, counts)
    }
    preconditionFailure("a crossing is declared before the pass")
  }
}

extension ProfileGroup {
  func columnCount(_ wanted: [Int]) -> Int {
    wanted.reduce(1) { count, axis in
      count * (axes.firstIndex(of: axis).map { extents[$0] } ?? 1)
    }
  }

  /// For each profile, the column of the wanted axes in which it stands.
  func columns(_ wanted: [Int]) -> [Int] {
    let positions = wanted.compactMap { axes.firstIndex(of: $0) }
    var column = [Int](repeating: 0, count: profiles)
    for profile in 0..<profiles {
      let slots = slots(ofProfile: profile)
      column[profile] = positions.reduce(0) { $0 * extents[$1] + slots[$1] }
    }
    return column
  }

  /// The slot on each axis of a profile; the last axis runs fastest.
  private func slots(ofProfile profile: Int) -> [Int] {
    var rest = profile
    var slots = [Int](repeating: 0, count: extents.count)
    for axis in extents.indices.reversed() {
      slots[axis] = rest % extents[axis]
      rest /= extents[axis]
    }
    return slots
  }
}
