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

  /// Whole weights stand for as many people, who are lined up; SPSS by type 6 of Hyndman & Fan.
  @Test func `on random people quantiles follow from lining them up`() {
    var random = MersenneTwister(seed: 41)
    for _ in 0..<200 {
      let values = (0..<(1 + random.below(8))).map { _ in
        (value: Double(random.below(10)), weight: Double(1 + random.below(4)))
      }
      let line = values.flatMap { Array(repeating: $0.value, count: Int($0.weight)) }.sorted()
      let (n, k) = (line.count, random.below(21))
      let p = Double(k) / 20
      // In whole numbers: the first place with 20 · place ≥ k n.
      let place = max(0, (k * n + 19) / 20 - 1)
      #expect(WeightedQuantile.inverse.value(at: p, of: values) == line[place])
      let next = k * n % 20 == 0 && k > 0 ? line[min(place + 1, n - 1)] : line[place]
      #expect(WeightedQuantile.averaged.value(at: p, of: values) == (line[place] + next) / 2)
      let (whole, part) = (k * (n + 1)).quotientAndRemainder(dividingBy: 20)
      let low = line[min(max(whole - 1, 0), n - 1)]
      let high = line[min(max(whole, 0), n - 1)]
      let expected = low + Double(part) / 20 * (high - low)
      let found = WeightedQuantile.spss.value(at: p, of: values) ?? .infinity
      #expect(abs(found - expected) < 1e-9)
    }
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
