import Glibc
import Statistics
import Testing

@Suite struct ContingencyTableTests {
  /// R 4.5.0 on `muni`, `R_survey_4.4.txt`: `chisq.test`, 2 Σ O ln(O/E), √(X²/(n·4)).
  @Test func `satisfaction by age of the made town`() throws {
    let table = try #require(ContingencyTable(rows: MadeTown.satisfactionByAge))
    let pearson = try #require(table.pearson)
    #expect(relativeDifference(pearson.statistic, 23.3842842062884) < 1e-13)
    #expect(pearson.degreesOfFreedom == 20)
    #expect(relativeDifference(pearson.pValue, 0.270321582884216) < 1e-13)
    let ratio = try #require(table.likelihoodRatio)
    #expect(relativeDifference(ratio.statistic, 23.1631632468729) < 1e-13)
    #expect(relativeDifference(try #require(table.cramersV), 0.0729345316485888) < 1e-13)
    // R 4.2.2, `min(chisq.test(table)$expected)`.
    #expect(relativeDifference(try #require(table.minimumExpected), 6.8726114649681529) < 1e-14)
    #expect(table.shareExpected() == 0)
  }

  /// R 4.2.2, `chisq.test(table)$stdres`, by row.
  @Test func `adjusted residuals of the made town`() throws {
    let table = try #require(ContingencyTable(rows: MadeTown.satisfactionByAge))
    let expected = [
      -0.72532059360454171, -1.9216863890064086, -1.8046956885292613, 0.76858790437916369,
      0.30240308118923809, 2.596258355919614, 0.81045370927354599, -1.4260683558681615,
      0.71736762294119005, 0.85349540116136935, -0.38666373626875467, -0.41672772945169062,
      -0.23356799935948577, 2.0645834186395184, 1.5306985041871093, -0.70238561329535143,
      -0.36522536832708502, -1.8685324847238165, 0.68225109648898319, 0.086056763147596638,
      -0.69082762875950232, -0.71528098935692563, 0.76767924083329775, 0.031803459083911842,
      -0.77572422513207528, 1.7753349089856612, -0.041973215309329154, -0.47851338439989871,
      -0.23727310273351696, -0.22031014247023792,
    ]
    let residuals = table.adjustedResiduals.flatMap { $0 }.compactMap { $0 }
    #expect(largestDifference(residuals, expected) < 1e-13)
  }

  /// R 4.5.0 on `muni`: top two of satisfaction by sex.
  @Test func `the two by two table of the made town`() throws {
    let table = try #require(ContingencyTable(rows: [[227, 237], [294, 276]]))
    #expect(
      relativeDifference(try #require(table.yates?.statistic), 0.619728055227574) < 1e-12)
    #expect(
      relativeDifference(try #require(table.pearson?.statistic), 0.722085967036986) < 1e-12)
    let exact = try #require(FisherExactTest(227, 237, 294, 276))
    #expect(relativeDifference(exact.twoSided, 0.416459801163129) < 1e-12)
  }

  struct Printed: Sendable, CustomTestStringConvertible {
    var rows: [[Double]]
    var pearson: String
    var p: String
    var corrected: String?
    var ratio: String
    var phi: String
    var v: String
    var minimum: String
    var testDescription: String { "\(rows)" }
  }

  /// IBM SPSS Statistics 29, CROSSTABS, on a public data set: value, p, continuity correction,
  /// likelihood ratio, phi, V, minimum expected. Weighted cells are rounded by SPSS first.
  @Test(
    arguments: [
      Printed(
        rows: [[238, 956], [247, 1059]], pearson: "0.415", p: "0.519", corrected: "0.353",
        ratio: "0.415", phi: "0.013", v: "0.013", minimum: "231.64"),
      Printed(
        rows: [[249, 945], [260, 1062]], pearson: "0.548", p: "0.459", corrected: "0.477",
        ratio: "0.548", phi: "0.015", v: "0.015", minimum: "241.55"),
      Printed(
        rows: [[4, 18], [7, 21]], pearson: "0.334", p: "0.563", corrected: "0.055",
        ratio: "0.338", phi: "-0.082", v: "0.082", minimum: "4.84"),
      Printed(
        rows: [[720, 307, 167], [765, 348, 193]], pearson: "0.792", p: "0.673", corrected: nil,
        ratio: "0.792", phi: "0.018", v: "0.018", minimum: "171.94"),
      Printed(
        rows: [[402, 291, 326, 176], [447, 350, 316, 209]], pearson: "4.403", p: "0.221",
        corrected: nil, ratio: "4.402", phi: "0.042", v: "0.042", minimum: "182.79"),
      Printed(
        rows: [
          [0, 573, 66, 175, 34], [0, 420, 52, 139, 29], [46, 370, 45, 149, 33],
          [34, 240, 21, 72, 20],
        ], pearson: "130.696", p: "0.000", corrected: nil, ratio: "157.216", phi: "0.228",
        v: "0.132", minimum: "12.30"),
      Printed(
        rows: [[83, 318], [92, 355]], pearson: "0.002", p: "0.967", corrected: "0.000",
        ratio: "0.002", phi: "0.001", v: "0.001", minimum: "82.75"),
      Printed(
        rows: [[37, 147], [42, 173]], pearson: "0.021", p: "0.886", corrected: "0.000",
        ratio: "0.021", phi: "0.007", v: "0.007", minimum: "36.43"),
    ])
  func `what SPSS prints, to its last digit`(printed: Printed) throws {
    let table = try #require(ContingencyTable(rows: printed.rows))
    let pearson = try #require(table.pearson)
    #expect(decimals(pearson.statistic) == printed.pearson)
    #expect(decimals(pearson.pValue) == printed.p)
    #expect(table.yates.map { decimals($0.statistic) } == printed.corrected)
    #expect(decimals(try #require(table.likelihoodRatio?.statistic)) == printed.ratio)
    #expect(decimals(try #require(table.phi)) == printed.phi)
    #expect(decimals(try #require(table.cramersV)) == printed.v)
    #expect(decimals(try #require(table.minimumExpected), 2) == printed.minimum)
  }

  @Test func `rows and columns without anybody change nothing`() throws {
    let full = try #require(ContingencyTable(rows: [[3, 9], [8, 2]]))
    let gaps = try #require(
      ContingencyTable(rows: [[3, 0, 9], [0, 0, 0], [8, 0, 2]]))
    #expect(full.pearson == gaps.pearson && full.yates == gaps.yates)
    #expect(full.phi == gaps.phi && full.likelihoodRatio == gaps.likelihoodRatio)
    #expect(gaps.adjustedResiduals[1] == [nil, nil, nil])
    #expect(gaps.adjustedResiduals[0][1] == nil)
    #expect(gaps.adjustedResiduals[2][2] == full.adjustedResiduals[1][1])
  }

  @Test func `a table without two rows and two columns has no test`() throws {
    for rows in [[], [[]], [[0, 0], [0, 0]], [[3, 4]], [[3, 4], [0, 0]], [[2], [3]]] as [[[Double]]]
    {
      let table = try #require(ContingencyTable(rows: rows))
      #expect(table.pearson == nil && table.likelihoodRatio == nil && table.yates == nil)
      #expect(table.cramersV == nil && table.phi == nil && table.minimumExpected == nil)
      #expect(table.shareExpected() == nil)
      #expect(table.adjustedResiduals.allSatisfy { $0.allSatisfy { $0 == nil } })
    }
    #expect(ContingencyTable(rows: [[1, 2], [3]]) == nil)
    #expect(ContingencyTable(rows: [[1, -2]]) == nil)
    #expect(ContingencyTable(rows: [[1, .nan]]) == nil)
  }

  /// The statistics by another road: Σ O²/E − n; n times mutual information; residuals from the
  /// four cells of "this row or not" by "this column or not".
  @Test func `on random tables every statistic follows from its definition`() throws {
    var random = MersenneTwister(seed: 7)
    for _ in 0..<200 {
      let (r, c) = (2 + random.below(5), 2 + random.below(5))
      let rows = (0..<r).map { _ in (0..<c).map { _ in Double(1 + random.below(40)) } }
      let table = try #require(ContingencyTable(rows: rows))
      let n = rows.joined().reduce(0, +)
      let down = rows.map { $0.reduce(0, +) }
      let across = (0..<c).map { j in rows.reduce(0) { $0 + $1[j] } }
      var squares = 0.0
      var information = 0.0
      for i in 0..<r {
        for j in 0..<c {
          let o = rows[i][j]
          squares += o * o / (down[i] * across[j] / n)
          information += o / n * (log(o / n) - log(down[i] / n) - log(across[j] / n))
          let (a, b) = (o, down[i] - o)
          let (x, d) = (across[j] - o, n - down[i] - across[j] + o)
          let score =
            (a * d - b * x) * n.squareRoot()
            / ((a + b) * (x + d) * (a + x) * (b + d)).squareRoot()
          let residual = try #require(table.adjustedResiduals[i][j])
          #expect(abs(residual - score) < 1e-10)
        }
      }
      #expect(abs(try #require(table.pearson?.statistic) - (squares - n)) < 1e-9)
      #expect(abs(try #require(table.likelihoodRatio?.statistic) - 2 * n * information) < 1e-9)
    }
  }

  private func decimals(_ x: Double, _ count: Int = 3) -> String {
    let power = pow(10, Double(count))
    return FixedPoint(units: Int128((x * power).rounded()), decimals: count).description
  }
}
