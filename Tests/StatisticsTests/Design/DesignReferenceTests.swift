import Statistics
import Testing

/// R survey 4.1.1 on `muni` (raking with epsilon 1e-13), `svymean`, `svychisq`, `svyby`; for the
/// raked and the post-stratified design the same as `R_survey_4.4.txt` prints.
@Suite struct DesignReferenceTests {
  struct Reference: Sendable {
    var design: MadeDesign
    var shares: [Double]
    var errors: [Double]
    var effects: [Double]
    /// F, numerator, denominator, p.
    var raoScott: [Double]
    /// Corrected X²'s p.
    var firstOrder: Double
    var wald: [Double]
    var adjustedWald: [Double]
    /// Mean of the 1 to 5 scale and its error.
    var scale: [Double]
    /// Top two by age, then the errors.
    var topTwo: [Double]
  }

  @Test(arguments: MadeDesign.allCases)
  func `shares of satisfaction have the errors and design effects of R`(name: MadeDesign) throws {
    let reference = try #require(Self.references.first { $0.design == name })
    let (design, cells) = try satisfaction(name)
    let found = try #require(design.totals(of: cells).shares(of: Array(0..<5)))
    #expect(largestDifference(found.map(\.share), reference.shares) < 1e-11)
    #expect(largestDifference(found.map(\.standardError), reference.errors) < 1e-11)
    #expect(largestDifference(found.compactMap(\.designEffect), reference.effects) < 1e-11)
    // degf of R: people who answered less the strata.
    let usesStrata = ![MadeDesign.raked, .postStratifiedWithGiven].contains(name)
    #expect(found.allSatisfy { $0.degreesOfFreedom == (usesStrata ? 1095 : 1098) })
    #expect(design.degreesOfFreedom == (usesStrata ? 1196 : 1199))
  }

  @Test(arguments: MadeDesign.allCases)
  func `satisfaction by age is tested as by svychisq`(name: MadeDesign) throws {
    let reference = try #require(Self.references.first { $0.design == name })
    let (design, cells) = try name.people().profiled(cells: 30)
    let totals = design.totals(of: cells)
    // A subset of a design that was not calibrated is a smaller design to svychisq.
    let degrees = name == .stratified ? totals.degreesOfFreedom(of: 0..<30) : nil
    let test = try #require(totals.raoScott(rows: 5, columns: 6, degreesOfFreedom: degrees))
    for (value, expected) in zip(
      [test.statistic, test.numerator, test.denominator, test.pValue], reference.raoScott)
    {
      #expect(relativeDifference(value, expected) < 1e-10)
    }
    #expect(relativeDifference(test.firstOrder.pValue, reference.firstOrder) < 1e-10)
    #expect(test.people == 1099 && test.cells == 20)
    let wald = try #require(totals.wald(rows: 5, columns: 6, degreesOfFreedom: degrees))
    for (value, expected) in zip(
      [wald.statistic, wald.numerator, wald.denominator, wald.pValue], reference.wald)
    {
      #expect(relativeDifference(value, expected) < 1e-10)
    }
    let adjusted = try #require(wald.adjusted)
    for (value, expected) in zip(
      [adjusted.statistic, wald.numerator, adjusted.denominator, adjusted.pValue],
      reference.adjustedWald)
    {
      #expect(relativeDifference(value, expected) < 1e-10)
    }
  }

  @Test(arguments: MadeDesign.allCases)
  func `the top two by age are domain means of R`(name: MadeDesign) throws {
    let reference = try #require(Self.references.first { $0.design == name })
    let (design, cells) = try name.people().profiled(cells: 30)
    let totals = design.totals(of: cells)
    let found = try (0..<6).map { age in
      try #require(
        totals.share(of: [age, 6 + age], in: (0..<5).map { $0 * 6 + age }))
    }
    #expect(largestDifference(found.map(\.share), Array(reference.topTwo[..<6])) < 1e-11)
    #expect(largestDifference(found.map(\.standardError), Array(reference.topTwo[6...])) < 1e-11)
    // Column shares one by one give the same as the cells of a column together.
    for age in 0..<6 {
      let column = try #require(totals.shares(of: (0..<5).map { $0 * 6 + age }))
      let single = try #require(totals.share(of: [12 + age], in: (0..<5).map { $0 * 6 + age }))
      #expect(relativeDifference(column[2].standardError, single.standardError) < 1e-11)
    }
  }

  @Test(arguments: MadeDesign.allCases)
  func `the mean of a scale has the error of R`(name: MadeDesign) throws {
    let reference = try #require(Self.references.first { $0.design == name })
    var plain = try name.people()
    for (index, person) in MadeTown.people.enumerated() {
      plain.people[index].cell =
        person.satisfaction.map { $0 < 9 } == true ? person.scale.map { $0 - 1 } : nil
    }
    let (design, cells) = try plain.profiled(cells: 5)
    let mean = try #require(
      design.totals(of: cells).mean(of: (0..<5).map { (cell: $0, score: Double($0 + 1)) }))
    #expect(relativeDifference(mean.value, reference.scale[0]) < 1e-11)
    #expect(relativeDifference(mean.standardError, reference.scale[1]) < 1e-10)
  }

  /// R survey 4.4.2 as published with `muni` (raking there stops at 1e-10): `svychisq` with F, Chisq,
  /// Wald, adjWald of the raked design, and F of the stratified, post-stratified one.
  @Test func `the published figures of satisfaction by age`() throws {
    let (design, cells) = try MadeDesign.raked.people().profiled(cells: 30)
    let totals = design.totals(of: cells)
    let test = try #require(totals.raoScott(rows: 5, columns: 6))
    let wald = try #require(totals.wald(rows: 5, columns: 6))
    let adjusted = try #require(wald.adjusted)
    let (other, otherCells) = try MadeDesign.postStratified.people().profiled(cells: 30)
    let second = try #require(other.totals(of: otherCells).raoScott(rows: 5, columns: 6))
    // R counts the 1,200 of the calibrated design into X², the test here the 1,099 who answered.
    let found = [
      test.statistic, test.numerator, test.denominator, test.pValue, test.pearson * 1200 / 1099,
      test.firstOrder.pValue, wald.statistic, wald.pValue, adjusted.statistic, adjusted.pValue,
      second.statistic, second.numerator, second.denominator, second.pValue,
    ]
    let published = [
      1.11436914489940, 18.51699601234343, 22201.87821877979855, 0.32849090756191,
      27.626783109369672, 0.325122284836776, 1.139312644916957, 0.301672574514284,
      1.121258482904094, 0.320060721340043, 1.29082808563616, 18.4593587946923, 22077.3931184520,
      0.179562194785241,
    ]
    for (value, expected) in zip(found, published) {
      #expect(relativeDifference(value, expected) < 1e-11)
    }
  }

  /// `R_survey_4.4.txt`, `svyciprop(method = "logit")`.
  @Test func `the interval of the top two of the raked town`() throws {
    let (design, cells) = try satisfaction(.raked)
    let share = try #require(design.totals(of: cells).share(of: [0, 1], in: Array(0..<5)))
    let interval = try #require(share.interval())
    #expect(relativeDifference(interval.share, 0.496229139381392) < 1e-10)
    #expect(relativeDifference(interval.lower, 0.465413842660555) < 1e-10)
    #expect(relativeDifference(interval.upper, 0.527073110335148) < 1e-10)
  }

  /// R survey 4.1.1: the first 80 people with weights ½ + (id mod 7)/4, satisfaction by age with
  /// two empty cells.
  @Test func `empty cells count as in R`() throws {
    var plain = try MadeDesign.postStratifiedWithGiven.people()
    plain.people = Array(plain.people[..<80]).map { person in
      var person = person
      person.margins = []
      person.factor = 1
      return person
    }
    let (design, cells) = try plain.profiled(cells: 30)
    let totals = design.totals(of: cells)
    #expect(totals.people.count { $0 == 0 } == 2)
    let degrees = totals.degreesOfFreedom(of: 0..<30)
    #expect(degrees == 71)
    let test = try #require(totals.raoScott(rows: 5, columns: 6, degreesOfFreedom: degrees))
    #expect(relativeDifference(test.statistic, 0.92413785907485013) < 1e-11)
    #expect(relativeDifference(test.numerator, 19.131338718783709) < 1e-11)
    #expect(relativeDifference(test.denominator, 1358.3250490336434) < 1e-11)
    #expect(relativeDifference(test.pValue, 0.5527937887212806) < 1e-11)
    #expect(relativeDifference(test.pearson, 19.972368978155288) < 1e-11)
    #expect(relativeDifference(test.firstOrder.pValue, 0.55563908244960558) < 1e-11)
    let wald = try #require(totals.wald(rows: 5, columns: 6, degreesOfFreedom: degrees))
    #expect(relativeDifference(wald.statistic, 1.0737629290316701) < 1e-11)
    let adjusted = try #require(wald.adjusted)
    #expect(relativeDifference(adjusted.pValue, 0.71689181819981862) < 1e-11)
  }

  private func satisfaction(_ name: MadeDesign) throws -> (SampleDesign, CellMoments) {
    var plain = try name.people()
    for index in plain.people.indices { plain.people[index].cell? /= 6 }
    return try plain.profiled(cells: 5)
  }
}
