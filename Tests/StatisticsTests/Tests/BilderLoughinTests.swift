import Statistics
import Testing

@Suite struct BilderLoughinTests {
  /// Counts of people by what they ticked, one set of marks for each person of each column.
  private func columns(_ people: [[[Bool]]], items: Int) -> [BilderLoughinTest.Column] {
    people.map { column in
      BilderLoughinTest.Column(
        people: Double(column.count),
        marks: (0..<items).map { item in Double(column.count { $0[item] }) },
        pairs: (0..<items).map { j in
          (0..<items).map { k in Double(column.count { $0[j] && $0[k] }) }
        })
    }
  }

  /// MRCV on `muni`, q2 by age (`R_MRCV.txt`: 47.19, 46.07, 39.05, .2045, .2134, to more digits).
  @Test func `policies by age of the made town`() throws {
    let people = (1...6).map { age in
      MadeTown.people.filter { $0.age == age }.compactMap(\.marks)
    }
    let test = try #require(BilderLoughinTest(columns(people, items: 8)))
    #expect(relativeDifference(test.statistic, 47.190371824644252) < 1e-12)
    #expect(relativeDifference(test.adjusted.statistic, 46.072646958811966) < 1e-11)
    #expect(relativeDifference(test.adjusted.degreesOfFreedom, 39.052582276752837) < 1e-11)
    #expect(relativeDifference(test.adjusted.pValue, 0.20450550535566081) < 1e-11)
    #expect(relativeDifference(test.bonferroni, 0.21341113159272673) < 1e-11)
    let items = [
      6.3748736670946355, 3.7180541763609711, 12.669915715794557, 3.3845254353267422,
      11.257242259567771, 2.2182965094246518, 5.8732790738923297, 1.6941849871825947,
    ]
    #expect(largestDifference(test.items.compactMap { $0?.statistic }, items) < 1e-12)
    #expect(relativeDifference(test.itemBonferroni[4] ?? 0, 0.3720924231935312) < 1e-11)
    #expect(test.itemBonferroni[0] == 1)
  }

  /// Sources of veterinary information of 262 Kansas farmers by education: counts of Bilder &
  /// Loughin (2004) and Agresti & Liu (1999); expected by MRCV (30.84, 28.68, 18.6, .0632, .1357).
  @Test func `the farmers of the paper`() throws {
    let counts: [(Double, [Double], [Double])] = [
      (88, [19, 38, 29, 47, 40], [10, 8, 17, 8, 20, 23, 7, 24, 19, 24]),
      (16, [2, 6, 8, 8, 4], [1, 2, 3, 2, 3, 4, 0, 2, 2, 3]),
      (31, [1, 13, 10, 17, 14], [0, 1, 6, 0, 8, 7, 0, 6, 3, 7]),
      (113, [19, 29, 40, 53, 29], [7, 8, 15, 7, 14, 20, 4, 10, 9, 10]),
      (14, [3, 4, 8, 6, 6], [1, 1, 3, 2, 1, 3, 1, 2, 4, 3]),
    ]
    let columns = counts.map { people, marks, upper in
      var pairs = [[Double]](repeating: [Double](repeating: 0, count: 5), count: 5)
      var next = 0
      for k in 1..<5 {
        for j in 0..<k {
          (pairs[j][k], pairs[k][j]) = (upper[next], upper[next])
          next += 1
        }
      }
      return BilderLoughinTest.Column(people: people, marks: marks, pairs: pairs)
    }
    let test = try #require(BilderLoughinTest(columns))
    #expect(relativeDifference(test.statistic, 30.835939186762715) < 1e-12)
    #expect(relativeDifference(test.adjusted.statistic, 28.67895449076406) < 1e-12)
    #expect(relativeDifference(test.adjusted.degreesOfFreedom, 18.600993027691139) < 1e-12)
    #expect(relativeDifference(test.adjusted.pValue, 0.063223343973521251) < 1e-11)
    #expect(relativeDifference(test.bonferroni, 0.13573385200459087) < 1e-11)
  }

  /// Appendix A of the paper: over all 2^c patterns, with the matrices G, V, H and D made whole.
  @Test func `on random people the patterns give the same`() throws {
    var random = MersenneTwister(seed: 11)
    for _ in 0..<20 {
      let (r, c) = (2 + random.below(3), 2 + random.below(3))
      let people = (0..<r).map { _ in
        (0..<(12 + random.below(20))).map { _ in (0..<c).map { _ in random.below(3) == 0 } }
      }
      guard let test = BilderLoughinTest(columns(people, items: c)), !test.items.contains(nil)
      else { continue }
      let expected = patterns(people, items: c)
      #expect(relativeDifference(test.adjusted.degreesOfFreedom, expected) < 1e-10)
    }
  }

  /// (r − 1)²c²/Σλ² by patterns.
  private func patterns(_ people: [[[Bool]]], items c: Int) -> Double {
    let (r, size) = (people.count, 1 << c)
    let n = Double(people.joined().count)
    let share = people.map { Double($0.count) / n }
    func marks(_ pattern: Int, _ item: Int) -> Double { Double(pattern >> item & 1) }
    let tau = people.map { column in
      (0..<size).map { pattern in
        Double(
          column.count { person in
            (0..<c).allSatisfy { person[$0] == (marks(pattern, $0) == 1) }
          }) / Double(column.count)
      }
    }
    let pooled = (0..<c).map { item in
      (0..<r).reduce(0) { sum, i in
        sum + share[i] * (0..<size).reduce(0) { $0 + tau[i][$1] * marks($1, item) }
      }
    }
    // G V Gᵀ, by column and item.
    var middle = zeros(r * c)
    for i in 0..<r {
      for j in 0..<c {
        for k in 0..<c {
          var (both, first, second) = (0.0, 0.0, 0.0)
          for pattern in 0..<size {
            both += tau[i][pattern] * marks(pattern, j) * marks(pattern, k)
            first += tau[i][pattern] * marks(pattern, j)
            second += tau[i][pattern] * marks(pattern, k)
          }
          middle[i * c + j][i * c + k] = (both - first * second) / share[i]
        }
      }
    }
    var h = zeros(r * c)
    for i in 0..<r {
      for l in 0..<r {
        for j in 0..<c { h[i * c + j][l * c + j] = (i == l ? 1 : 0) - share[l] }
      }
    }
    var product = times(times(h, middle), transposed(h))
    for row in product.indices {
      let p = pooled[row % c]
      for column in product.indices { product[row][column] *= share[row / c] / (p * (1 - p)) }
    }
    let squared = times(product, product)
    let trace = squared.indices.reduce(0) { $0 + squared[$1][$1] }
    let degrees = Double((r - 1) * c)
    return degrees * degrees / trace
  }

  private func zeros(_ n: Int) -> [[Double]] {
    Array(repeating: Array(repeating: 0, count: n), count: n)
  }
  private func transposed(_ a: [[Double]]) -> [[Double]] {
    a.indices.map { row in a.indices.map { a[$0][row] } }
  }
  private func times(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    a.map { row in
      b[0].indices.map { column in row.indices.reduce(0) { $0 + row[$1] * b[$1][column] } }
    }
  }

  @Test func `items and columns that say nothing are left out`() throws {
    let full = [
      [[true, false], [false, true], [true, true]], [[false, false], [false, true]],
    ]
    let some = try #require(BilderLoughinTest(columns(full, items: 2)))
    let wider = full.map { $0.map { $0 + [true, false] } } + [[]]
    let same = try #require(BilderLoughinTest(columns(wider, items: 4)))
    #expect(same.items[2] == nil && same.items[3] == nil)
    #expect(same.adjusted == some.adjusted && same.bonferroni == some.bonferroni)
  }

  @Test func `without two columns or an item that divides there is no test`() {
    #expect(BilderLoughinTest([]) == nil)
    #expect(BilderLoughinTest(columns([[[true], [false]]], items: 1)) == nil)
    #expect(BilderLoughinTest(columns([[[true]], [[true]]], items: 1)) == nil)
    #expect(BilderLoughinTest(columns([[[true], [false]], []], items: 1)) == nil)
    // Everybody of a column alike: nothing varies within columns.
    #expect(BilderLoughinTest(columns([[[true]], [[false]]], items: 1)) == nil)
  }
}
