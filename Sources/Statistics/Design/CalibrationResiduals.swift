/// What the margins of a calibration know of an answer: η, a sum of one number for each margin's
/// category, so that y − η is what is left to chance.
///
/// Post-stratification takes off the mean of y in the category, weighted by d. Raking sweeps the
/// plain means of its margins ten times, as R survey's `svyrecvar` does. All of it is linear in
/// the category means of y, and the linear map depends on the design alone: it is made once.
struct CalibrationResiduals: Sendable {
  /// By profile and margin, its category, numbered through all margins.
  let groups: [Int]
  /// How many margins there are.
  let marginCount: Int
  /// How many categories all margins have.
  let groupCount: Int
  /// L, by category and category: numbers of η from category means.
  private let sweeps: [Double]
  /// 1 ÷ the people, or the sum of d, of each category; 0 for an empty one.
  private let inverseSizes: [Double]
  /// Whether means are weighted by d.
  let usesWeights: Bool

  init(_ profiles: [SampleDesign.Profile], _ adjustment: SampleDesign.Adjustment) {
    let margins: [[Int]]
    switch adjustment {
    case .none: (margins, usesWeights) = ([], false)
    case .postStratified(let cells): (margins, usesWeights) = ([cells], true)
    case .raked(let cells): (margins, usesWeights) = (cells, false)
    }
    precondition(
      margins.allSatisfy { $0.count == profiles.count && $0.allSatisfy { $0 >= 0 } },
      "a margin has a category for each profile")
    let starts = margins.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1.max() ?? -1) + 1) }
    let groupCount = starts.last ?? 0
    let groups = profiles.indices.map { profile in
      margins.indices.map { starts[$0] + margins[$0][profile] }
    }
    self.groups = groups.flatMap(\.self)
    self.groupCount = groupCount
    marginCount = margins.count
    let usesWeights = usesWeights
    let crossing = Self.crossing(groups, groupCount) {
      usesWeights ? profiles[$0].everybody.sum : profiles[$0].everybody.people
    }
    inverseSizes = (0..<groupCount).map { group in
      let size = crossing[group * groupCount + group]
      return size > 0 ? 1 / size : 0
    }
    sweeps = Self.sweeps(crossing, inverseSizes, count: margins.count > 1 ? 10 : 1)
  }

  /// The categories of a profile, one for each margin.
  func groups(of profile: Int) -> ArraySlice<Int> {
    groups[(profile * marginCount)..<((profile + 1) * marginCount)]
  }

  /// C from sums of y by category: one row of `width` numbers for each category in both.
  func coefficients(fromSums sums: [Double], width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: groupCount * width)
    for group in 0..<groupCount {
      for other in 0..<groupCount {
        let factor = sweeps[group * groupCount + other] * inverseSizes[other]
        guard factor != 0 else { continue }
        for column in 0..<width {
          result[group * width + column] += factor * sums[other * width + column]
        }
      }
    }
    return result
  }

  /// By category and category, how much of everybody stands in both.
  private static func crossing(
    _ groups: [[Int]], _ count: Int, size: (Int) -> Double
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: count * count)
    for (profile, mine) in groups.enumerated() {
      let size = size(profile)
      for a in mine { for b in mine { sums[a * count + b] += size } }
    }
    return sums
  }

  /// Each step: C(c) += mean of y in c − Σ over c′ of (share of c that is in c′) C(c′).
  private static func sweeps(
    _ crossing: [Double], _ inverseSizes: [Double], count: Int
  ) -> [Double] {
    let size = inverseSizes.count
    var map = [Double](repeating: 0, count: size * size)
    for _ in 0..<count {
      for group in 0..<size {
        var row = [Double](repeating: 0, count: size)
        row[group] = 1
        for other in 0..<size {
          let share = crossing[group * size + other] * inverseSizes[group]
          guard share != 0 else { continue }
          for column in 0..<size { row[column] -= share * map[other * size + column] }
        }
        for column in 0..<size { map[group * size + column] += row[column] }
      }
    }
    return map
  }
}
