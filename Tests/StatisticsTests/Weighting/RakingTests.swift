import Statistics
import Testing

@Suite struct RakingTests {
  /// R survey 4.4.2, `rake` of `muni` with epsilon 1e-10: the weight of each profile.
  @Test func `all weights of the made town are those of R`() throws {
    let calibration = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins())
    #expect(MadeTown.profiles.count == Self.published.count)
    for (profile, factor) in zip(MadeTown.profiles, calibration.factors) {
      let expected = try #require(Self.published[profile])
      #expect(relativeDifference(factor, expected) < 1e-10)
    }
    let moments = MadeTown.bases.map { Moments(people: $0.people) }
    let found = try #require(WeightDiagnostics(of: moments, weightedBy: calibration))
    #expect(relativeDifference(found.sum, 1200) < 1e-12)
    #expect(relativeDifference(found.minimum, 0.363052422674037) < 1e-11)
    #expect(relativeDifference(found.maximum, 2.19382643821473) < 1e-11)
    #expect(relativeDifference(found.designEffect, 1.10057024137052) < 1e-11)
    #expect(relativeDifference(found.effectiveBase, 1090.34385529602) < 1e-11)
    #expect(found.shareAtBound == 0 && found.people == 1200)
    #expect(calibration.discrepancies.allSatisfy { $0 < 1e-10 })
  }

  /// R survey 4.1.1, `rake` with the given weights ½ + (id mod 7)/4: range, first five, Σw².
  @Test func `weights that people bring are kept in proportion`() throws {
    let given = (1...1200).map { 0.5 + Double($0 % 7) / 4 }
    var bases = MadeTown.profiles.map { _ in (people: 0.0, sum: 0.0) }
    for (person, profile) in MadeTown.profileOfPerson.enumerated() {
      bases[profile].people += 1
      bases[profile].sum += given[person]
    }
    let calibration = try Raking(tolerance: 1e-13).calibrate(
      bases.map { ProfileBase(people: $0.people, sum: $0.sum) }, to: MadeTown.margins())
    let weights = zip(given, MadeTown.profileOfPerson).map { $0 * calibration.factors[$1] }
    #expect(relativeDifference(weights.min() ?? 0, 0.13910202424799256) < 1e-11)
    #expect(relativeDifference(weights.max() ?? 0, 3.7379350883563713) < 1e-11)
    let first = [
      0.51173020969426719, 0.65128469997337102, 0.66173730565642652, 0.79408476678771178,
      1.4784013917105758,
    ]
    #expect(largestDifference(Array(weights.prefix(5)), first) < 1e-11)
    #expect(relativeDifference(weights.reduce(0) { $0 + $1 * $1 }, 1532.0272987036212) < 1e-11)
  }

  /// The same problem by another algorithm: scale a margin, then the next, then cut at the bounds
  /// with Dykstra's correction, many times over.
  private func dykstra(
    _ bases: [ProfileBase], _ margins: [WeightingMargin], _ lower: Double, _ upper: Double
  ) -> [Double] {
    var weights = bases.map { $0.people > 0 ? $0.sum / $0.people : 0 }
    var memory = weights.map { _ in 1.0 }
    for _ in 0..<2000 {
      for margin in margins {
        var sums = margin.targets.map { _ in 0.0 }
        for (profile, cell) in margin.cells.enumerated() {
          sums[cell] += weights[profile] * bases[profile].people
        }
        for (profile, cell) in margin.cells.enumerated() where sums[cell] > 0 {
          weights[profile] *= margin.targets[cell] / sums[cell]
        }
      }
      for profile in weights.indices where bases[profile].people > 0 {
        let remembered = weights[profile] * memory[profile]
        weights[profile] = min(max(remembered, lower), upper)
        memory[profile] = remembered / weights[profile]
      }
    }
    return weights
  }

  @Test(arguments: [(0.5, 1.95), (0.0, 2.0), (0.65, .infinity), (0.55, 1.9)])
  func `bounds and margins hold at once, and the weights are the nearest of all such`(
    lower: Double, upper: Double
  ) throws {
    let bounds = try #require(WeightBounds(lower: lower, upper: upper))
    // Nobody is so rare here that the bounds exclude the margins.
    let margins = MadeTown.margins().map { margin in
      WeightingMargin(
        cells: margin.cells,
        targets: margin.targets.count == 3 ? [0.46, 0.50, 0.04].map { $0 * 1200 } : margin.targets)
    }
    let calibration = try Raking(bounds: bounds).calibrate(MadeTown.bases, to: margins)
    let weights = calibration.factors
    #expect(weights.allSatisfy { $0 >= lower * (1 - 1e-12) && $0 <= upper * (1 + 1e-12) })
    #expect(calibration.discrepancies.allSatisfy { $0 <= 1e-10 })
    #expect(calibration.isAtBound.contains(true) && calibration.isAtBound.contains(false))
    let expected = dykstra(MadeTown.bases, margins, lower, upper)
    #expect(largestDifference(weights, expected) < 1e-7)
  }

  @Test func `post-stratification is raking to one margin`() throws {
    let margin = MadeTown.margins()[1]
    let calibration = try Raking().calibrate(MadeTown.bases, to: [margin])
    var people = margin.targets.map { _ in 0.0 }
    for (cell, base) in zip(margin.cells, MadeTown.bases) { people[cell] += base.people }
    for (cell, factor) in zip(margin.cells, calibration.factors) {
      #expect(relativeDifference(factor, margin.targets[cell] / people[cell]) < 1e-14)
    }
    #expect(calibration.iterations <= 2)
  }

  @Test func `weights do not depend on the order of the profiles`() throws {
    let bounds = try #require(WeightBounds(lower: 0.4, upper: 1.95))
    var random = MersenneTwister(seed: 3)
    for raking in [Raking(), Raking(bounds: bounds)] {
      let straight = try raking.calibrate(MadeTown.bases, to: MadeTown.margins())
      let order = MadeTown.bases.indices.shuffled(using: &random)
      let shuffled = try raking.calibrate(
        order.map { MadeTown.bases[$0] },
        to: MadeTown.margins().map { margin in
          WeightingMargin(cells: order.map { margin.cells[$0] }, targets: margin.targets)
        })
      #expect(shuffled.factors == order.map { straight.factors[$0] })
      #expect(shuffled.iterations == straight.iterations)
    }
  }

  @Test func `a profile without people takes no part`() throws {
    let margins = [WeightingMargin(cells: [0, 1, 1, 0], targets: [30, 70])]
    let calibration = try Raking().calibrate(
      [
        ProfileBase(people: 20), ProfileBase(people: 30), ProfileBase(people: 0),
        ProfileBase(people: 5, sum: 0),
      ], to: margins)
    #expect(calibration.factors == [1.5, 70.0 / 30, 1, 1])
  }
}

@Suite struct WeightingFaultTests {
  /// Two categories of two margins over four profiles.
  private func margins(_ first: [Double], _ second: [Double]) -> [WeightingMargin] {
    [
      WeightingMargin(cells: [0, 0, 1, 1], targets: first),
      WeightingMargin(cells: [0, 1, 0, 1], targets: second),
    ]
  }

  private func fault(
    _ people: [Double], _ margins: [WeightingMargin], _ raking: Raking = Raking()
  ) -> WeightingFault? {
    #expect(throws: WeightingFault.self) {
      try raking.calibrate(people.map { ProfileBase(people: $0) }, to: margins)
    }
  }

  @Test func `a category of the population that nobody in the sample has`() {
    let found = fault([5, 5, 0, 0], margins([60, 40], [50, 50]))
    #expect(found == .noRespondent(margin: 0, category: 1, target: 40))
  }

  @Test func `targets that do not add up to the same population`() {
    let found = fault([5, 5, 5, 5], margins([60, 40], [50, 51]))
    #expect(found == .totalsDiffer(margin: 1, total: 101, firstTotal: 100))
  }

  @Test func `targets that are not counts`() {
    #expect(
      fault([5, 5, 5, 5], margins([60, -40], [50, 51])) == .invalidTarget(margin: 0, category: 1))
    #expect(
      fault([5, 5, 5, 5], margins([60, 40], [.nan, 5])) == .invalidTarget(margin: 1, category: 0))
    #expect(fault([0, 0, 0, 0], margins([60, 40], [50, 50])) == .nothingToWeigh)
    #expect(fault([5, 5, 5, 5], margins([0, 0], [0, 0])) == .nothingToWeigh)
    #expect(fault([5, 5], []) == .nothingToWeigh)
  }

  @Test func `a target beyond the cap names what can be reached`() throws {
    let bounds = try #require(WeightBounds(lower: 0.5, upper: 2))
    let found = fault([9, 9, 1, 1], margins([40, 60], [50, 50]), Raking(bounds: bounds))
    // Two of twenty people at twice the mean weight of five.
    #expect(
      found == .unreachable(margin: 0, category: 0, target: 40, lowest: 45, highest: 180))
  }

  /// Profiles (0, 0) and (1, 1) alone tie the two margins together.
  @Test func `margins that contradict each other do not converge`() {
    let found = fault([5, 0, 0, 5], margins([60, 40], [50, 50]))
    guard case .notConverged(0, let category, let discrepancy, 2000) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(category == 1 && discrepancy > 0.1)
  }

  /// Each margin can be met under the cap, both together cannot.
  @Test func `a cap that two margins cannot keep together does not converge`() throws {
    let bounds = try #require(WeightBounds(lower: 0, upper: 1.6))
    let found = fault([1, 9, 9, 1], margins([140, 60], [140, 60]), Raking(bounds: bounds))
    guard case .notConverged? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test func `a category that the population lacks weighs nothing`() throws {
    let found = try Raking().calibrate(
      [4, 4, 4, 4].map { ProfileBase(people: $0) }, to: margins([100, 0], [50, 50]))
    #expect(found.factors == [12.5, 12.5, 0, 0])
  }

  @Test func `bounds must enclose the mean`() {
    #expect(WeightBounds(lower: 1, upper: 2) == nil && WeightBounds(lower: 0.5, upper: 1) == nil)
    #expect(WeightBounds(lower: -0.1) == nil && WeightBounds(lower: .nan) == nil)
    #expect(WeightBounds() != nil)
  }

  @Test func `targets in percent become people`() {
    let margin = WeightingMargin(cells: [0, 1], targets: [25, 75])
    #expect(margin.scaled(to: 1200)?.targets == [300, 900])
    #expect(WeightingMargin(cells: [0], targets: [0]).scaled(to: 5) == nil)
  }
}

@Suite struct WeightTrimmingTests {
  /// R survey 4.1.1, `trimWeights(rk, upper = 1.8, lower = .5, strict = TRUE)` on `muni`.
  @Test func `trimmed weights of the made town are those of R`() throws {
    let calibration = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins())
    let people = MadeTown.bases.map(\.people)
    let trimmed = try #require(
      WeightTrimming.trimmed(
        calibration.factors, people: people, lower: 0.5, upper: 1.8, strict: true))
    #expect(trimmed.min() == 0.5)
    #expect(relativeDifference(trimmed.max() ?? 0, 1.8) < 1e-15)
    let sum = zip(trimmed, people).reduce(0) { $0 + $1.0 * $1.1 }
    let squares = zip(trimmed, people).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
    #expect(relativeDifference(sum, 1200) < 1e-12)
    #expect(relativeDifference(squares, 1296.2964665805052) < 1e-10)
    let first = MadeTown.profileOfPerson.prefix(5).map { trimmed[$0] }
    #expect(
      largestDifference(
        first,
        [
          0.8300237969798322, 0.84895298580231349, 0.68098711009451873, 0.68098711009451873,
          1.0415465915275266,
        ]) < 1e-10)
  }

  /// `R_survey_4.4.txt`: limits of 0.3 and 3 leave the raked weights as they are.
  @Test func `wide limits change nothing`() throws {
    let calibration = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins())
    let trimmed = WeightTrimming.trimmed(
      calibration.factors, people: MadeTown.bases.map(\.people), lower: 0.3, upper: 3, strict: true)
    #expect(trimmed == calibration.factors)
  }

  @Test func `where everybody is outside nobody can carry the rest`() {
    #expect(
      WeightTrimming.trimmed([5, 0.1], people: [1, 1], lower: 1, upper: 2, strict: false) == nil)
    // What was cut pushes the second over the limit; not strict stops there.
    let once = WeightTrimming.trimmed([5, 1.9], people: [1, 1], upper: 2, strict: false)
    #expect(once == [2, 4.9])
    #expect(WeightTrimming.trimmed([5, 1.9], people: [1, 1], upper: 2, strict: true) == nil)
  }
}
