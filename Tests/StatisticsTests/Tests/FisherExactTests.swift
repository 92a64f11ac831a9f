import Statistics
import Testing

@Suite struct FisherExactTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var cells: [Int]
    var twoSided: Double
    var less: Double
    var greater: Double
    var testDescription: String { "\(cells)" }
  }

  /// R 4.2.2, `fisher.test`. 3, 1, 1, 3 is Fisher's lady tasting tea. SPSS 29 prints .734 and .411
  /// for the second and .544 and .276 for the third.
  @Test(
    arguments: [
      Case(
        cells: [3, 1, 1, 3], twoSided: 0.48571428571428582, less: 0.98571428571428577,
        greater: 0.24285714285714288),
      Case(
        cells: [4, 18, 7, 21], twoSided: 0.73440219162211406, less: 0.41102741768917672,
        greater: 0.82084368486294601),
      Case(
        cells: [238, 956, 247, 1059], twoSided: 0.54354915971301998, less: 0.75654479549209719,
        greater: 0.27624565312695082),
      Case(
        cells: [0, 8, 5, 2], twoSided: 0.0069930069930069904, less: 0.0069930069930069913,
        greater: 1),
      Case(
        cells: [12, 3, 0, 9], twoSided: 0.00033651904697805894, less: 1,
        greater: 0.00016825952348902944),
      Case(
        cells: [1000, 900, 1100, 1200], twoSided: 0.0021428178977255198, less: 0.99913109515045817,
        greater: 0.0010714089488627588),
    ])
  func `the p values of R`(expected: Case) throws {
    let cells = expected.cells
    let test = try #require(FisherExactTest(cells[0], cells[1], cells[2], cells[3]))
    #expect(relativeDifference(test.twoSided, expected.twoSided) < 1e-12)
    #expect(relativeDifference(test.less, expected.less) < 1e-12)
    #expect(relativeDifference(test.greater, expected.greater) < 1e-12)
    #expect(test.oneSided == min(test.less, test.greater))
  }

  /// Every way to choose who is in column 1, counted in whole numbers by Pascal's triangle.
  @Test func `all small tables agree with counting every arrangement`() throws {
    let pascal = binomials(upTo: 24)
    for (a, b, c, d) in tables(upTo: 5) {
      guard let test = FisherExactTest(a, b, c, d) else {
        #expect(min(a + b, c + d, a + c, b + d) == 0)
        continue
      }
      var (two, below, above, all) = (0, 0, 0, 0)
      let observed = pascal[a + b][a] * pascal[c + d][c]
      for x in max(0, a - d)...min(a + b, a + c) {
        let ways = pascal[a + b][x] * pascal[c + d][a + c - x]
        all += ways
        if ways <= observed { two += ways }
        if x <= a { below += ways }
        if x >= a { above += ways }
      }
      #expect(abs(test.twoSided - Double(two) / Double(all)) < 1e-14)
      #expect(abs(test.less - Double(below) / Double(all)) < 1e-14)
      #expect(abs(test.greater - Double(above) / Double(all)) < 1e-14)
    }
  }

  @Test func `hundreds of thousands of people are no obstacle`() throws {
    let test = try #require(FisherExactTest(250_000, 250_100, 249_900, 250_000))
    let table = try #require(
      ContingencyTable(rows: [[250_000, 250_100], [249_900, 250_000]]))
    let asymptotic = try #require(table.yates?.pValue)
    #expect(abs(test.twoSided - asymptotic) < 1e-3)
  }

  @Test func `a table with an empty margin or a negative count has no test`() {
    #expect(FisherExactTest(0, 0, 3, 4) == nil && FisherExactTest(0, 3, 0, 4) == nil)
    #expect(FisherExactTest(1, -1, 3, 4) == nil)
  }

  private func binomials(upTo n: Int) -> [[Int]] {
    var rows = [[1]]
    for _ in 0..<n {
      rows.append(zip([0] + rows[rows.count - 1], rows[rows.count - 1] + [0]).map(+))
    }
    return rows
  }

  private func tables(upTo most: Int) -> [(Int, Int, Int, Int)] {
    let range = 0...most
    return range.flatMap { a in
      range.flatMap { b in range.flatMap { c in range.map { (a, b, c, $0) } } }
    }
  }
}
