import Statistics
import Testing

@Suite struct MeanTests {
  /// Life satisfaction 1 to 5 of men and women in a public data set of 2,500 (MIT licence): people
  /// and sums of weights by answer.
  private static let men = [
    (60.0, 60.555953900190055), (146, 146.69767170615953), (299, 299.04067506482795),
    (329, 330.3564857159038), (315, 312.59656715649146),
  ]
  private static let women = [
    (58.0, 58.88853858874646), (160, 160.33812175253402), (301, 308.2403704111463),
    (402, 406.868244133703), (351, 353.02666894455893),
  ]

  private func sample(_ groups: [(Double, Double)], weighted: Bool) throws -> MeanSample {
    let scores = groups.enumerated().map { index, group in
      (score: Double(index + 1), people: Moments(people: weighted ? group.1 : group.0))
    }
    return try #require(MeanSample(scores))
  }

  /// IBM SPSS Statistics 29, T-TEST: t, df, two-sided p, difference, error and interval, equal
  /// variances assumed and not; weights count as people there.
  @Test(
    arguments: [
      (
        false, ["-1.019", "2419.000", "0.308", "-0.048", "0.047", "-0.140", "0.044"],
        ["-1.018", "2384.147", "0.309", "-0.048", "0.047", "-0.140", "0.044"]
      ),
      (
        true, ["-1.070", "2435", "0.285", "-0.050", "0.047", "-0.142", "0.042"],
        ["-1.069", "2391.291", "0.285", "-0.050", "0.047", "-0.142", "0.042"]
      ),
    ])
  func `life satisfaction of men and women as SPSS prints it`(
    weighted: Bool, pooled: [String], welch: [String]
  ) throws {
    let men = try sample(Self.men, weighted: weighted)
    let women = try sample(Self.women, weighted: weighted)
    let tests = [(TTest.pooled(men, women), pooled), (TTest.welch(men, women), welch)]
    for (test, printed) in tests {
      let test = try #require(test)
      let margin = try #require(test.margin())
      let values = [
        test.statistic, test.degreesOfFreedom, test.pValue, test.difference, test.standardError,
        test.difference - margin, test.difference + margin,
      ]
      for (value, text) in zip(values, printed) {
        #expect(decimals(value, text.contains(".") ? 3 : 0) == text)
      }
    }
  }

  /// The same run: one sample against 3.
  @Test func `life satisfaction against the middle of the scale as SPSS prints it`() throws {
    for (weighted, t, df) in [(false, "26.809", "2420"), (true, "26.771", "2436")] {
      let groups = zip(Self.men, Self.women).map { ($0.0 + $1.0, $0.1 + $1.1) }
      let test = try #require(
        TTest.oneSample(try sample(groups, weighted: weighted), against: 3))
      #expect(decimals(test.statistic, 3) == t && decimals(test.degreesOfFreedom, 0) == df)
    }
  }

  /// R 4.2.2: `t.test(c(2,4,4,4,5,5,7,9), c(1,2,2,3,8))`: and with `var.equal = TRUE`.
  @Test func `two small groups as in R`() throws {
    let first = try #require(
      MeanSample([2, 4, 4, 4, 5, 5, 7, 9].map { (score: $0, people: Moments(people: 1)) }))
    let second = try #require(
      MeanSample([1, 2, 2, 3, 8].map { (score: $0, people: Moments(people: 1)) }))
    let welch = try #require(TTest.welch(first, second))
    #expect(relativeDifference(welch.statistic, 1.2387518271671198) < 1e-13)
    #expect(relativeDifference(welch.degreesOfFreedom, 6.9707605644846211) < 1e-13)
    #expect(relativeDifference(welch.pValue, 0.2555225620571796) < 1e-13)
    let pooled = try #require(TTest.pooled(first, second))
    #expect(relativeDifference(pooled.statistic, 1.3214396852464521) < 1e-13)
    #expect(pooled.degreesOfFreedom == 11)
    #expect(relativeDifference(pooled.pValue, 0.21318035185331871) < 1e-13)
  }

  @Test func `the variance with weights is the definition's`() throws {
    // Three people of weights 1, 2, 3 with 4, 6, 9: Σw = 6, Σw² = 14, mean 43/6.
    let sample = try #require(
      MeanSample([
        (score: 4, people: Moments(people: 1)),
        (score: 6, people: Moments(people: 1, sum: 2, squares: 4)),
        (score: 9, people: Moments(people: 1, sum: 3, squares: 9)),
      ]))
    let mean = 43.0 / 6
    let squares =
      (4 - mean) * (4 - mean) + 2 * (6 - mean) * (6 - mean) + 3 * (9 - mean) * (9 - mean)
    #expect(relativeDifference(sample.mean, mean) < 1e-15)
    let variance = try #require(sample.variance)
    #expect(relativeDifference(variance, squares / (6 - 14.0 / 6)) < 1e-14)
    #expect(relativeDifference(sample.effectiveBase, 36.0 / 14) < 1e-15)
    let people = try #require(sample.countingWeightsAsPeople)
    #expect(relativeDifference(people.variance ?? 0, squares / 5) < 1e-14)
  }

  @Test func `columns of means are compared by the three tests`() throws {
    let weights = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins()).factors
    let columns = try (1...6).map { age in
      let scores = (1...5).map { score in
        let people = zip(MadeTown.people, MadeTown.profileOfPerson).reduce(Moments.none) {
          guard $1.0.age == age, $1.0.scale == score else { return $0 }
          return $0 + Moments(people: 1).scaled(by: weights[$1.1])
        }
        return (score: Double(score), people: people)
      }
      return try #require(ColumnComparison.MeanColumn(scores))
    }
    let pooled = try #require(ColumnComparison().means(columns).pairs.first)
    let (a, b) = (columns[0], columns[1])
    // Student's t on effective bases, with Σ SS ÷ Σ (W − W/e).
    let (e, f) = (a.people.effectiveBase, b.people.effectiveBase)
    let variance =
      (a.sample.sumOfSquares + b.sample.sumOfSquares)
      / (a.people.sum * (1 - 1 / e) + b.people.sum * (1 - 1 / f))
    let t = (a.sample.mean - b.sample.mean) / (variance * (1 / e + 1 / f)).squareRoot()
    #expect(relativeDifference(pooled.statistic, t) < 1e-12)
    let student = try #require(StudentT(degreesOfFreedom: e + f - 2))
    #expect(relativeDifference(pooled.pValue, student.twoSided(t)) < 1e-12)
    // Nobody is in two columns, so Dimensions is the same; Askia is Welch on Σw.
    let other = try #require(ColumnComparison(variant: .dimensions).means(columns).pairs.first)
    #expect(other.statistic == pooled.statistic)
    let askia = try #require(ColumnComparison(variant: .askia).means(columns).pairs.first)
    let left = try #require(a.sample.countingWeightsAsPeople)
    let right = try #require(b.sample.countingWeightsAsPeople)
    let welch = try #require(TTest.welch(left, right))
    #expect(askia.statistic == welch.statistic && askia.pValue == welch.pValue)
    // expss 0.11.6 prints no letter for any age.
    #expect(ColumnComparison().means(columns).lowerColumns.allSatisfy { $0.isEmpty })
  }

  @Test func `groups without spread or with one person have no test`() throws {
    let one = try #require(MeanSample([(score: 3, people: Moments(people: 1))]))
    let flat = try #require(MeanSample([(score: 3, people: Moments(people: 8))]))
    #expect(TTest.welch(one, flat) == nil && TTest.welch(flat, flat) == nil)
    #expect(TTest.pooled(flat, flat) == nil && TTest.oneSample(one, against: 2) == nil)
    #expect(MeanSample([]) == nil)
    #expect(ColumnComparison().means([nil, nil]).pairs.isEmpty)
    #expect(Estimate.mean(one) == nil && Estimate.share(0.5, effectiveBase: 0) == nil)
  }
}

@Suite struct ChangeTests {
  /// By hand: 0.40 of 714 after 0.33 of 650, √(0.4 · 0.6/714 + 0.33 · 0.67/650) = 0.02605…
  @Test func `a share of this year against that of an earlier one`() throws {
    let now = try #require(Estimate.share(0.40, effectiveBase: 714))
    let before = try #require(Estimate.share(0.33, effectiveBase: 650))
    let change = try #require(now.change(since: before))
    let error = (0.4 * 0.6 / 714 + 0.33 * 0.67 / 650).squareRoot()
    #expect(relativeDifference(change.standardError, error) < 1e-14)
    #expect(relativeDifference(change.statistic, (0.40 - 0.33) / error) < 1e-13)
    #expect(change.degreesOfFreedom == .infinity)
    #expect(relativeDifference(change.pValue, StandardNormal.twoSided(change.statistic)) < 1e-15)
    let margin = try #require(change.margin())
    #expect(relativeDifference(margin, 1.959963984540054 * error) < 1e-13)
  }

  /// A change of means is Welch's test.
  @Test func `a mean of this year against that of an earlier one`() throws {
    let now = try #require(
      MeanSample([3, 4, 4, 5, 8].map { (score: $0, people: Moments(people: 1)) }))
    let before = try #require(
      MeanSample([1, 2, 6].map { (score: $0, people: Moments(people: 1)) }))
    let (late, early) = (
      try #require(Estimate.mean(now)), try #require(Estimate.mean(before))
    )
    let change = try #require(late.change(since: early))
    let welch = try #require(TTest.welch(now, before))
    #expect(relativeDifference(change.statistic, welch.statistic) < 1e-14)
    #expect(relativeDifference(change.degreesOfFreedom, welch.degreesOfFreedom) < 1e-13)
  }

  @Test func `where neither varies there is no test`() throws {
    let all = try #require(Estimate.share(1, effectiveBase: 30))
    let none = try #require(Estimate.share(0, effectiveBase: 30))
    #expect(all.change(since: none) == nil)
    #expect(Estimate.share(1.2, effectiveBase: 30) == nil)
    #expect(Estimate(value: .nan, standardError: 1) == nil)
  }

  @Test func `a town that was asked whole does not err`() throws {
    let correction = try #require(FinitePopulation.correction(drawn: 30, of: 30))
    let share = try #require(
      Estimate.share(0.4, effectiveBase: 30, correction: correction))
    #expect(share.standardError == 0)
    #expect(FinitePopulation.correction(drawn: 30, of: 29) == nil)
  }
}

private func decimals(_ x: Double, _ count: Int) -> String {
  let power = (0..<count).reduce(1.0) { power, _ in power * 10 }
  return FixedPoint(units: Int128((x * power).rounded()), decimals: count).description
}
