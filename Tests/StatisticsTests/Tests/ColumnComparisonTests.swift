import Glibc
import Statistics
import Testing

@Suite struct ColumnComparisonTests {
  /// Satisfaction 1 to 5 and 9 by age among people who answered: rows of Σw, and the bases.
  private func satisfaction(
    _ weights: [Double]? = nil
  ) -> (rows: [[Double]], columns: [Moments]) {
    var rows = [[Double]](repeating: [Double](repeating: 0, count: 6), count: 6)
    var columns = [Moments](repeating: .none, count: 6)
    for (person, profile) in zip(MadeTown.people, MadeTown.profileOfPerson) {
      guard let answer = person.satisfaction else { continue }
      let weight = weights?[profile] ?? 1
      rows[answer == 9 ? 5 : answer - 1][person.age - 1] += weight
      columns[person.age - 1] = columns[person.age - 1] + Moments(people: 1).scaled(by: weight)
    }
    return (rows, columns)
  }

  private func letters(
    _ comparison: ColumnComparison, _ table: (rows: [[Double]], columns: [Moments])
  ) -> [String] {
    table.rows.map { row in
      comparison.shares(row, columns: table.columns).lowerColumns.map { lower in
        lower.map { "\($0 + 1)" }.joined()
      }.joined(separator: "|")
    }
  }

  /// expss 0.11.6, `significance_cpct` of `muni` at 5 % (`expss.txt`), without and with
  /// Bonferroni's correction; A to F there are 1 to 6 here.
  @Test func `letters of expss`() {
    #expect(
      letters(ColumnComparison(), satisfaction()) == [
        "|||||23", "|||||", "|6||||", "|||||", "|||||", "6|||||",
      ])
    let corrected = letters(ColumnComparison(correction: .bonferroni), satisfaction())
    #expect(corrected.allSatisfy { $0 == "|||||" })
  }

  /// quantipy3, `Dim` at the middle level, unweighted and raked (`quantipy3.txt`); it compares no
  /// column of fewer than 30 and marks those under 100.
  @Test func `letters of Dimensions as quantipy3 prints them`() throws {
    let comparison = ColumnComparison(variant: .dimensions)
    #expect(
      letters(comparison, satisfaction()) == [
        "|||||23", "|||||", "|6||||", "|||||", "|||||", "6|||||",
      ])
    let weights = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins()).factors
    #expect(
      letters(comparison, satisfaction(weights)) == [
        "|||3||23", "|||||", "|6||||", "|||||", "|||||", "|||||",
      ])
  }

  /// The same at 1.65, which quantipy3 takes for every level that is given as a number.
  @Test func `letters of Askia as quantipy3 prints them`() throws {
    let comparison = ColumnComparison(variant: .askia, level: 0.1)
    #expect(
      letters(comparison, satisfaction()) == [
        "|||23|2|123", "|||||", "|456|6|||", "|||||", "|1||||", "|||||",
      ])
    let weights = try Raking().calibrate(MadeTown.bases, to: MadeTown.margins()).factors
    #expect(
      letters(comparison, satisfaction(weights)) == [
        "|||23||123", "2|||||", "|146|6|||", "|||||", "|14||||", "2456|||||",
      ])
  }

  /// z by hand: 20 of 100 and 35 of 100; p̄ = 0.275, √(0.275 · 0.725 · 0.02) = 0.0631…
  @Test func `two columns by hand`() throws {
    let columns = [Moments(people: 100), Moments(people: 100)]
    let row = ColumnComparison().shares([20, 35], columns: columns)
    let pair = try #require(row.pairs.first)
    let z = -0.15 / (0.275 * 0.725 * 0.02).squareRoot()
    #expect(relativeDifference(pair.statistic, z) < 1e-14)
    #expect(relativeDifference(pair.pValue, StandardNormal.twoSided(z)) < 1e-14)
    #expect(row.lowerColumns == [[], [0]] && pair.isSignificant)
    // Pearson's X² of the two by two table is z².
    let table = try #require(ContingencyTable(rows: [[20, 35], [80, 65]]))
    #expect(relativeDifference(z * z, try #require(table.pearson?.statistic)) < 1e-13)
  }

  @Test func `shares of nobody and of everybody are not compared, as in SPSS`() {
    let columns = [50, 60, 70, 40].map { Moments(people: $0) }
    let row = ColumnComparison().shares([0, 30, 70, 3], columns: columns)
    #expect(row.pairs.map { [$0.first, $0.second] } == [[1, 3]])
    #expect(row.lowerColumns == [[], [3], [], []])
    // Dimensions compares them.
    #expect(
      ColumnComparison(variant: .dimensions).shares([0, 30, 70, 3], columns: columns).pairs.count
        == 6)
  }

  @Test func `columns under the smallest base or without one are compared with none`() {
    let columns = [Moments(people: 29), Moments(people: 60), .none, Moments(people: 70)]
    let comparison = ColumnComparison(smallestBase: 30)
    let row = comparison.shares([28, 10, 0, 50], columns: columns)
    #expect(row.pairs.count == 1 && row.lowerColumns == [[], [], [], [1]])
    let rest = comparison.againstRest(
      [28, 10, 0, 50], columns: columns, total: (count: 88, base: Moments(people: 159)))
    #expect(rest.map { $0 == nil } == [true, false, true, false])
  }

  /// R 4.2.2: `p.adjust(c(.01, .02, .03, .04, .2), "holm")` and `"BH"`.
  @Test func `corrections are those of R`() {
    let p = [0.03, 0.01, 0.2, 0.02, 0.04]
    let expected: [(Correction, [Double])] = [
      (.none, p), (.bonferroni, [0.15, 0.05, 1, 0.1, 0.2]), (.holm, [0.09, 0.05, 0.2, 0.08, 0.09]),
      (.benjaminiHochberg, [0.05, 0.05, 0.2, 0.05, 0.05]),
    ]
    for (correction, adjusted) in expected {
      #expect(largestDifference(correction.adjusted(p), adjusted) < 1e-15)
      #expect(correction.adjusted([]).isEmpty)
    }
  }

  /// The definitions: the least level at which the procedure itself, run as written in the papers,
  /// still rejects.
  @Test func `adjusted p values reject exactly what the procedures reject`() {
    var random = MersenneTwister(seed: 31)
    for _ in 0..<200 {
      let p = (0..<(1 + random.below(8))).map { _ in Double(1 + random.below(200)) / 1000 }
      let level = [0.01, 0.05, 0.1][random.below(3)]
      let m = Double(p.count)
      let ascending = p.sorted()
      var holm = 0
      while holm < p.count, ascending[holm] * (m - Double(holm)) < level { holm += 1 }
      let found = (0..<p.count).filter { ascending[$0] * m / Double($0 + 1) < level }
      let hochberg = (found.last ?? -1) + 1
      #expect(Correction.holm.adjusted(p).count { $0 < level } == holm)
      #expect(Correction.benjaminiHochberg.adjusted(p).count { $0 < level } == hochberg)
      #expect(
        Correction.bonferroni.adjusted(p).count { $0 < level } == p.count { $0 * m < level })
    }
  }

  /// Person by person: the variance of the difference of two means of people with weights, with
  /// those who are in both counted in both, is p̄(1 − p̄) Σ (w/W₁ − w/W₂)².
  @Test func `overlapping columns have the variance of the definition`() throws {
    var random = MersenneTwister(seed: 32)
    for _ in 0..<50 {
      var columns = [Moments.none, Moments.none]
      var counts = [0.0, 0.0]
      var overlaps = ColumnOverlaps(columnCount: 2)
      var people: [(weight: Double, isIn: [Bool])] = []
      for _ in 0..<60 {
        let weight = 0.5 + Double(random.below(4))
        let isIn = [random.below(2) == 0, random.below(3) > 0]
        let isMarked = random.below(3) == 0
        people.append((weight, isIn))
        let moments = Moments(people: 1).scaled(by: weight)
        for column in 0..<2 where isIn[column] {
          columns[column] = columns[column] + moments
          if isMarked { counts[column] += weight }
        }
        if isIn[0], isIn[1] { overlaps[1, 0] = overlaps[0, 1] + moments }
      }
      let pooled = (counts[0] + counts[1]) / (columns[0].sum + columns[1].sum)
      let spread = people.reduce(0) { sum, person in
        let share =
          (person.isIn[0] ? person.weight / columns[0].sum : 0)
          - (person.isIn[1] ? person.weight / columns[1].sum : 0)
        return sum + share * share
      }
      let row = ColumnComparison().shares(counts, columns: columns, overlaps: overlaps)
      let pair = try #require(row.pairs.first)
      let z = pair.difference / (pooled * (1 - pooled) * spread).squareRoot()
      #expect(abs(pair.statistic - z) < 1e-10)
      // Dimensions by its published formula, on effective bases.
      let e = columns.map(\.effectiveBase)
      let o = overlaps[0, 1].effectiveBase
      let t =
        pair.difference
        / (pooled * (1 - pooled) * (1 / e[0] + 1 / e[1] - 2 * o / (e[0] * e[1]))).squareRoot()
      let other = ColumnComparison(variant: .dimensions)
        .shares(counts, columns: columns, overlaps: overlaps)
      let found = try #require(other.pairs.first)
      #expect(abs(found.statistic - t) < 1e-10)
      let student = try #require(StudentT(degreesOfFreedom: e[0] + e[1] - o - 2))
      #expect(abs(found.pValue - student.twoSided(t)) < 1e-12)
    }
  }

  @Test func `two columns with the same people do not differ`() {
    let columns = [Moments(people: 40), Moments(people: 40)]
    var overlaps = ColumnOverlaps(columnCount: 2)
    overlaps[0, 1] = Moments(people: 40)
    for variant in ColumnComparison.Variant.allCases where variant != .askia {
      let row = ColumnComparison(variant: variant)
        .shares([10, 10], columns: columns, overlaps: overlaps)
      #expect(row.pairs.isEmpty && row.lowerColumns == [[], []])
    }
  }

  /// Haberman (1973): with one answer each, the z of a column against all others is the adjusted
  /// residual of the cell.
  @Test func `against the rest is the adjusted residual`() throws {
    let (rows, columns) = satisfaction()
    let table = try #require(ContingencyTable(rows: rows))
    let all = columns.reduce(.none, +)
    for (row, residuals) in zip(rows, table.adjustedResiduals) {
      let found = ColumnComparison().againstRest(
        row, columns: columns, total: (count: row.reduce(0, +), base: all))
      for (pair, residual) in zip(found, residuals) {
        let difference = try #require(pair?.statistic) - (residual ?? .infinity)
        #expect(abs(difference) < 1e-10)
      }
    }
  }

  @Test func `letters by definition on random rows`() {
    var random = MersenneTwister(seed: 33)
    for _ in 0..<100 {
      let bases = (0..<5).map { _ in 20 + random.below(80) }
      let counts = bases.map { random.below($0 + 1) }
      let row = ColumnComparison(smallestBase: 30).shares(
        counts.map(Double.init), columns: bases.map { Moments(people: Double($0)) })
      for high in 0..<5 {
        let lower = (0..<5).filter { low in
          guard low != high, min(bases[low], bases[high]) >= 30,
            [low, high].allSatisfy({ counts[$0] > 0 && counts[$0] < bases[$0] })
          else { return false }
          // In whole numbers: (x m − y n)² (n + m) > 1.96² n m (x + y)(n + m − x − y).
          let (n, m, x, y) = (bases[high], bases[low], counts[high], counts[low])
          let left = (x * m - y * n) * (x * m - y * n) * (n + m)
          let right = n * m * (x + y) * (n + m - x - y)
          return x * m > y * n && Double(left) > 3.841458820694124 * Double(right)
        }
        #expect(row.lowerColumns[high] == lower)
      }
    }
  }
}
