import Statistics
import Testing

@Suite struct WeightedQuantileTests {
  /// R survey 4.4.2 and 4.1.1, `svyquantile(~years, rk, c(.1, .25, .5, .75, .9))` of `muni` raked.
  @Test func `years of residence of the raked town`() throws {
    let weights = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins()).factors
    let years = zip(MadeTown.people, MadeTown.profileOfPerson).compactMap { person, profile in
      person.years.map { (value: Double($0), weight: weights[profile]) }
    }
    let found = [0.1, 0.25, 0.5, 0.75, 0.9].map {
      WeightedQuantile.inverse.value(at: $0, of: years)
    }
    #expect(found == [5, 13, 30, 45, 54])
    #expect(WeightedQuantile.averaged.value(at: 0.5, of: years) == 30)
  }

  /// The definitions on five people, by hand: F jumps by fifths; (n + 1)p is 1.5, 3 and 4.5.
  @Test(
    arguments: [
      (WeightedQuantile.inverse, [20.0, 30, 40]), (.averaged, [20, 30, 40]),
      (.spss, [15, 30, 45]),
    ])
  func `five people`(rule: WeightedQuantile, expected: [Double]) {
    let values = [50.0, 20, 40, 10, 30].map { (value: $0, weight: 1.0) }
    let found = [0.25, 0.5, 0.75].map { rule.value(at: $0, of: values) }
    #expect(found == expected)
  }

  @Test func `weights add up as people do`() {
    let once = [(value: 1.0, weight: 2.0), (2, 1), (3, 3)]
    let each = [1.0, 1, 2, 3, 3, 3].map { (value: $0, weight: 1.0) }
    for rule in WeightedQuantile.allCases {
      for p in [0, 0.1, 1.0 / 3, 0.5, 0.6, 0.9, 1] {
        #expect(rule.value(at: p, of: once) == rule.value(at: p, of: each))
      }
    }
    #expect(WeightedQuantile.averaged.value(at: 0.5, of: once) == 2.5)
    #expect(WeightedQuantile.inverse.value(at: 0.5, of: once) == 2)
  }

  /// IBM's algorithm: (W + 1)p = 1.25 of weights ½, ½, ½, ½ lies half a weight past the second.
  @Test func `a light neighbour is reached by the share of its weight`() {
    let values = [1.0, 2, 3, 4].map { (value: $0, weight: 0.5) }
    #expect(WeightedQuantile.spss.value(at: 1.25 / 3, of: values) == 2.5)
    #expect(WeightedQuantile.spss.value(at: 1, of: values) == 4)
  }

  @Test func `nobody has no quantile`() {
    for rule in WeightedQuantile.allCases {
      #expect(rule.value(at: 0.5, of: []) == nil)
      #expect(rule.value(at: 0.5, of: [(value: 3, weight: 0)]) == nil)
      #expect(rule.value(at: 1.5, of: [(value: 3, weight: 1)]) == nil)
      #expect(rule.value(at: 0.5, of: [(value: 3, weight: 1)]) == 3)
    }
  }
}
