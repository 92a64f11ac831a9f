import Statistics
import Testing

/// Random small surveys, person by person (`PlainDesign`) and by profiles (`SampleDesign`).
@Suite struct DesignOracleTests {
  enum Kind: CaseIterable, Sendable {
    case plain
    case weighted
    case stratified
    case postStratified
    case raked
  }

  private func survey(
    _ kind: Kind, _ random: inout MersenneTwister, cells: Int, people: Int
  ) -> PlainDesign {
    var design = PlainDesign(people: [])
    let strata = kind == .plain || kind == .weighted ? 1 : 2 + random.below(2)
    design.populations = (0..<strata).map { _ in
      kind == .plain || random.below(3) == 0 ? nil : Double(people + random.below(100))
    }
    design.isRaked = kind == .raked
    let factors = (0..<12).map { _ in 0.5 + random.random() }
    let margins = kind == .raked ? 2 : kind == .postStratified ? 1 : 0
    for index in 0..<people {
      var person = PlainDesign.Person()
      person.stratum = index % strata
      if kind != .plain { person.given = 0.25 + Double(random.below(8)) / 4 }
      person.margins = (0..<margins).map { _ in random.below(3) }
      let profile = person.margins.reduce(person.stratum) { $0 * 3 + $1 } % 12
      if kind != .plain { person.factor = factors[profile] }
      person.cell = random.below(6) == 0 ? nil : random.below(cells)
      design.people.append(person)
    }
    return design
  }

  @Test(arguments: Kind.allCases)
  func `covariances of totals and of shares are those of the definition`(kind: Kind) throws {
    var random = MersenneTwister(seed: 21)
    for _ in 0..<12 {
      let cells = 2 + random.below(6)
      let plain = survey(kind, &random, cells: cells, people: 30 + random.below(60))
      let (design, table) = try plain.profiled(cells: cells)
      let totals = design.totals(of: table)
      let expected = plain.covariance(ofTotals: plain.indicators(cells))
      let found = (0..<cells).map { row in (0..<cells).map { totals.covariance(row, $0) } }
      #expect(largestDifference(found.flatMap(\.self), expected.flatMap(\.self)) < 1e-11)
      let shares = try #require(totals.shares(of: Array(0..<cells)))
      let (p, v) = plain.shares(cells)
      #expect(largestDifference(shares.map(\.share), p) < 1e-13)
      let errors = v.indices.map { v[$0][$0].squareRoot() }
      #expect(largestDifference(shares.map(\.standardError), errors) < 1e-10)
    }
  }

  @Test(arguments: Kind.allCases)
  func `Rao-Scott without contrasts is Rao-Scott with contrasts`(kind: Kind) throws {
    var random = MersenneTwister(seed: 22)
    for _ in 0..<12 {
      let (rows, columns) = (2 + random.below(3), 2 + random.below(3))
      let plain = survey(kind, &random, cells: rows * columns, people: 60 + random.below(80))
      let (design, table) = try plain.profiled(cells: rows * columns)
      let totals = design.totals(of: table)
      // Where a whole row or column is empty the table is smaller, which the oracle does not know.
      let isFull = totals.totals.allSatisfy { $0 > 0 }
      guard isFull, let test = totals.raoScott(rows: rows, columns: columns) else { continue }
      let expected = plain.raoScott(rows: rows, columns: columns)
      #expect(relativeDifference(test.statistic, expected.f) < 1e-9)
      #expect(relativeDifference(test.numerator, expected.numerator) < 1e-9)
      #expect(relativeDifference(test.meanEffect, expected.mean) < 1e-9)
      let wald = try #require(totals.wald(rows: rows, columns: columns))
      let form = plain.wald(rows: rows, columns: columns)
      #expect(relativeDifference(wald.statistic * wald.numerator, form) < 1e-8)
    }
  }

  @Test func `means and nets are those of the definition`() throws {
    var random = MersenneTwister(seed: 25)
    for kind in Kind.allCases {
      let plain = survey(kind, &random, cells: 5, people: 70)
      let (design, table) = try plain.profiled(cells: 5)
      let totals = design.totals(of: table)
      let scores = [1.0, 2, 3, 4, 5]
      let (p, v) = plain.shares(5)
      let mean = try #require(
        totals.mean(of: scores.enumerated().map { (cell: $0.offset, score: $0.element) }))
      let expected = zip(scores, p).reduce(0) { $0 + $1.0 * $1.1 }
      var variance = 0.0
      for a in 0..<5 { for b in 0..<5 { variance += scores[a] * scores[b] * v[a][b] } }
      #expect(relativeDifference(mean.value, expected) < 1e-13)
      #expect(relativeDifference(mean.standardError, variance.squareRoot()) < 1e-10)
      let net = try #require(totals.share(of: [1, 4], in: Array(0..<5)))
      let spread = v[1][1] + 2 * v[1][4] + v[4][4]
      #expect(relativeDifference(net.standardError, spread.squareRoot()) < 1e-10)
      let shares = try #require(totals.shares(of: Array(0..<5)))
      #expect(DesignShare.intervals(of: shares) == shares.map { $0.interval() })
    }
  }

  @Test func `Rao-Scott agrees with contrasts where cells are empty`() throws {
    var random = MersenneTwister(seed: 23)
    var tested = 0
    for _ in 0..<60 {
      let (rows, columns) = (3 + random.below(2), 3 + random.below(2))
      let plain = survey(.raked, &random, cells: rows * columns, people: 28 + random.below(12))
      let (design, table) = try plain.profiled(cells: rows * columns)
      let totals = design.totals(of: table)
      let grid = (0..<rows).map { row in (0..<columns).map { totals.totals[row * columns + $0] } }
      let isWhole =
        grid.allSatisfy { $0.contains { $0 > 0 } }
        && (0..<columns).allSatisfy { column in grid.contains { $0[column] > 0 } }
      guard isWhole, totals.totals.contains(0),
        let test = totals.raoScott(rows: rows, columns: columns)
      else { continue }
      tested += 1
      let expected = plain.raoScott(rows: rows, columns: columns)
      #expect(relativeDifference(test.statistic, expected.f) < 1e-8)
      #expect(relativeDifference(test.numerator, expected.numerator) < 1e-8)
    }
    #expect(tested > 20)
  }

  /// With everybody weighing 1, the corrected test is nearly Pearson's: Δ is the identity times
  /// n/(n − 1) where the covariance is that of a simple random sample.
  @Test func `an unweighted simple sample needs no correction`() throws {
    let rows = [[30.0, 20, 25], [14, 40, 31]]
    let people = rows.joined().reduce(0, +)
    let design = try SampleDesign(
      profiles: [SampleDesign.Profile(everybody: Moments(people: people))])
    var cells = CellMoments(cellCount: 6)
    for (cell, count) in rows.joined().enumerated() {
      cells.add(Moments(people: count), profile: 0, cell: cell)
    }
    let test = try #require(design.totals(of: cells).raoScott(rows: 2, columns: 3))
    let pearson = try #require(ContingencyTable(rows: rows)?.pearson)
    #expect(relativeDifference(test.pearson, pearson.statistic) < 1e-13)
    #expect(relativeDifference(test.numerator, 2) < 1e-12)
    #expect(relativeDifference(test.meanEffect, people / (people - 1)) < 1e-12)
  }

  @Test func `rows and columns without anybody change nothing`() throws {
    var random = MersenneTwister(seed: 24)
    let plain = survey(.raked, &random, cells: 6, people: 90)
    let (design, table) = try plain.profiled(cells: 6)
    var wide = plain
    for index in wide.people.indices {
      wide.people[index].cell = plain.people[index].cell.map { $0 / 3 * 8 + $0 % 3 * 2 + 1 }
    }
    let (wideDesign, wideTable) = try wide.profiled(cells: 24)
    let narrow = try #require(design.totals(of: table).raoScott(rows: 2, columns: 3))
    let gaps = try #require(wideDesign.totals(of: wideTable).raoScott(rows: 3, columns: 8))
    #expect(relativeDifference(gaps.statistic, narrow.statistic) < 1e-12)
    #expect(gaps.cells == 2 && narrow.cells == 2)
    let wald = try #require(design.totals(of: table).wald(rows: 2, columns: 3))
    let wideWald = try #require(wideDesign.totals(of: wideTable).wald(rows: 3, columns: 8))
    #expect(relativeDifference(wideWald.statistic, wald.statistic) < 1e-11)
  }

  @Test func `nobody, one column or no variation have no figures`() throws {
    let design = try SampleDesign(
      profiles: [SampleDesign.Profile(everybody: Moments(people: 10))])
    let nobody = design.totals(of: CellMoments(cellCount: 4))
    #expect(nobody.shares(of: [0, 1]) == nil && nobody.mean(of: [(cell: 0, score: 1)]) == nil)
    #expect(nobody.raoScott(rows: 2, columns: 2) == nil && nobody.wald(rows: 2, columns: 2) == nil)
    var cells = CellMoments(cellCount: 4)
    cells.add(Moments(people: 6), profile: 0, cell: 0)
    let one = design.totals(of: cells)
    #expect(one.raoScott(rows: 2, columns: 2) == nil)
    let share = try #require(one.shares(of: [0, 2])?.first)
    #expect(share.share == 1 && share.standardError == 0 && share.designEffect == nil)
    #expect(share.interval() == nil)
    cells.add(Moments(people: 4), profile: 0, cell: 3)
    // Two cells on the diagonal: rows and columns are one variable, the contrast has no variance
    // beside them.
    #expect(design.totals(of: cells).wald(rows: 2, columns: 2)?.statistic.isFinite != false)
  }

  @Test func `a design without variance says why`() {
    #expect(throws: SampleDesign.Fault.tooFewPeople) {
      try SampleDesign(profiles: [SampleDesign.Profile(everybody: Moments(people: 1))])
    }
    #expect(throws: SampleDesign.Fault.tooFewPeople) { try SampleDesign(profiles: []) }
    #expect(
      throws: SampleDesign.Fault.populationTooSmall(stratum: 0, people: 9, population: 8)
    ) {
      try SampleDesign(
        profiles: [SampleDesign.Profile(everybody: Moments(people: 9))],
        strata: [SampleDesign.Stratum(population: 8)])
    }
  }

  @Test func `asking everybody leaves no error`() throws {
    let design = try SampleDesign(
      profiles: [SampleDesign.Profile(everybody: Moments(people: 10))],
      strata: [SampleDesign.Stratum(population: 10)])
    var cells = CellMoments(cellCount: 2)
    cells.add(Moments(people: 4), profile: 0, cell: 0)
    cells.add(Moments(people: 6), profile: 0, cell: 1)
    let share = try #require(design.totals(of: cells).shares(of: [0, 1])?.first)
    #expect(share.share == 0.4 && share.standardError == 0)
  }
}
