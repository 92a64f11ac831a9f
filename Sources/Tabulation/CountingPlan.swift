package import SurveyModel

/// What one pass must count so that every table can be made afterwards.
///
/// Variables are counted by *profile*: the combination of the banner and weighting variables of
/// a respondent. Banners whose profiles are few share one group; a banner of several-valued
/// variables, in which one person stands in several columns, has a group of its own. Every group
/// tells the weighting variables apart, so that weights can be made of the counts.
package struct CountingPlan: Sendable {
  /// The variables to which all indices of the plan point.
  package let codebook: Codebook
  /// What is counted by what; together they serve every table. Tallies keep this order.
  package let groups: [ProfileGroup]
  /// Indices of the variables on which weights and strata depend, without repetition.
  let weightAxes: [Int]
  /// The least and greatest given weight that is counted as it is; `nil` where no column of
  /// weights is declared.
  let givenWeights: ClosedRange<ExactWeight>?
  let netMarks: [[NetMask]]

  /// Above this many profiles a further banner is counted apart, so that counters stay in cache.
  private static let sharedProfiles = 4096
  /// The most counters of one group; a crossing that needs more is refused.
  package static let maximumCounters = 1 << 24

  /// A crossing that needs more counters than memory should hold.
  package struct TooLarge: Error {
    /// The crossing's columns, which have too many combinations.
    package let banner: Banner
    /// How many counters it would need; `Int.max` where even that number does not fit.
    package let counters: Int
  }

  /// Lays out the counters for all tallies and for the crossings that the survey asks for.
  ///
  /// - Throws: `TooLarge` for the first crossing that needs more than `maximumCounters`.
  package init(_ survey: Survey, codebook: Codebook) throws(TooLarge) {
    self.codebook = codebook
    let everything = Set(codebook.variables.indices)
    let weightAxes = survey.weightVariables.compactMap(codebook.index)
    self.weightAxes = weightAxes
    givenWeights = survey.weighting.flatMap(\.givenRange)
    var groups = [ProfileGroup(axes: weightAxes, rows: everything, codebook)]
    let requests =
      survey.banners.map { ($0, everything) }
      + survey.crossings.map { ($0.banner, rows(of: $0, codebook)) }
    for (banner, rows) in requests {
      let axes = banner.levels.compactMap(codebook.index) + weightAxes
      let wanted = ProfileGroup(axes: axes, rows: rows, codebook)
      guard wanted.counterCount <= Self.maximumCounters else {
        throw TooLarge(banner: banner, counters: wanted.counterCount)
      }
      Self.place(wanted, in: &groups, codebook)
    }
    self.groups = groups
    netMarks = codebook.variables.map(NetMask.masks)
  }

  private static func place(
    _ wanted: ProfileGroup, in groups: inout [ProfileGroup], _ codebook: Codebook
  ) {
    let isCounted = groups.contains {
      $0.covers(wanted.axes) && $0.rows.isSuperset(of: wanted.rows)
    }
    guard !isCounted else { return }
    for index in groups.indices where groups[index].isShareable && wanted.isShareable {
      let joint = groups[index].joined(with: wanted, codebook)
      if joint.profiles <= sharedProfiles, joint.counterCount <= maximumCounters {
        groups[index] = joint
        return
      }
    }
    groups.append(wanted)
  }
}

extension Survey {
  /// The variables of all margins and of the strata.
  fileprivate var weightVariables: [VariableID] {
    let variables =
      (weighting?.margins ?? []).flatMap(\.levels) + [sampling?.strata].compactMap(\.self)
    var seen: Set<VariableID> = []
    return variables.filter { seen.insert($0).inserted }
  }
}

extension Weighting {
  /// Limits hold for given weights themselves where no margin changes them afterwards.
  fileprivate var givenRange: ClosedRange<ExactWeight>? {
    guard column != nil else { return nil }
    guard margins.isEmpty else { return .zero ... .largest }
    let least = limits.minimum.map(ExactWeight.init) ?? .zero
    return least...max(least, limits.maximum.map(ExactWeight.init) ?? .largest)
  }
}

extension ExactWeight {
  fileprivate init(_ decimal: Decimal) {
    self.init(units: Int128(decimal.units) * Int128(powerOfTen(Self.decimals - decimal.scale)))
  }
}

private func rows(of crossing: Crossing, _ codebook: Codebook) -> Set<Int> {
  Set(
    crossing.rows.flatMap { codebook.variables(of: $0) }.compactMap { codebook.index(of: $0.id) })
}

/// Variables counted together by one combination of axes.
package struct ProfileGroup: Sendable {
  /// Indices of the banner variables, without repetition.
  package let axes: [Int]
  /// Indices of the variables counted here.
  package let rows: Set<Int>
  /// How many slots each axis has.
  let extents: [Int]
  /// Axes on which one respondent may stand in several places.
  private let overlappingAxes: Set<Int>

  /// Whether each respondent stands in exactly one profile.
  var isShareable: Bool { overlappingAxes.isEmpty }

  init(axes: [Int], rows: Set<Int>, _ codebook: Codebook) {
    var unique: [Int] = []
    for axis in axes where !unique.contains(axis) { unique.append(axis) }
    self.axes = unique
    self.rows = rows
    extents = unique.map { SlotLayout(codebook.variables[$0]).count }
    overlappingAxes = Set(unique.filter { !codebook.variables[$0].isSingleValued })
    slots = rows.reduce(0) { $0 + SlotLayout(codebook.variables[$1]).count }
  }

  private let slots: Int

  /// The number of profiles: the product of the axes' slots.
  var profiles: Int { product(extents) }

  var counterCount: Int {
    let (count, overflow) = profiles.multipliedReportingOverflow(by: slots)
    return overflow ? .max : count
  }

  /// Whether the table of these axes can be summed from this group: people who stand in several
  /// places of an axis cannot be summed away over it.
  func covers(_ wanted: [Int]) -> Bool {
    Set(wanted).isSubset(of: axes) && overlappingAxes.isSubset(of: wanted)
  }

  func joined(with other: ProfileGroup, _ codebook: Codebook) -> ProfileGroup {
    ProfileGroup(axes: axes + other.axes, rows: rows.union(other.rows), codebook)
  }
}

/// The product, or the largest number where it does not fit.
private func product(_ factors: [Int]) -> Int {
  factors.reduce(1) { product, factor in
    let (value, overflow) = product.multipliedReportingOverflow(by: factor)
    return overflow ? .max : value
  }
}

/// The categories of one net as bits, to see whether any of them is marked.
struct NetMask: Sendable {
  let words: [UInt64]

  static func masks(_ variable: Variable) -> [NetMask] {
    guard !variable.isSingleValued else { return [] }
    return variable.nets.map { NetMask($0, variable) }
  }

  private init(_ net: Net, _ variable: Variable) {
    var words = [UInt64](repeating: 0, count: SlotLayout(variable).markWords)
    for code in net.of {
      guard let index = variable.categories.firstIndex(where: { $0.code == code }) else { continue }
      words[index / 64] |= 1 << UInt64(index % 64)
    }
    self.words = words
  }
}
