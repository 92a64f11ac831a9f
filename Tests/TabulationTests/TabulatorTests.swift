import Statistics
import SurveyModel
import Tabulation
import Testing

/// Counts respondent by respondent, with nothing of the tally's arithmetic.
private struct PlainCounter {
  let codebook: Codebook
  let blocks: [CodedBlock]

  private func index(_ id: String) -> Int {
    codebook.variables.firstIndex { $0.id.description == id } ?? -1
  }

  /// The headings under which a respondent stands for one variable.
  private func headings(_ id: String, _ block: CodedBlock, _ row: Int) -> Set<String> {
    let index = index(id)
    let column = block.columns[index]
    let categories = codebook.variables[index].categories.indices.filter {
      column.hasCategory($0, at: row)
    }
    if !categories.isEmpty { return Set(categories.map { "\($0 + 1)" }) }
    return ["\(column.state(at: row))"]
  }

  /// People with this heading of the variable, in these columns of the banner.
  func count(
    of id: String, heading: Set<String>, banner: [String], column: [String]
  ) -> Int {
    var count = 0
    for block in blocks {
      for row in 0..<block.rows {
        let isThere = zip(banner, column).allSatisfy { level, heading in
          headings(level, block, row).contains(heading)
        }
        if isThere, !headings(id, block, row).isDisjoint(with: heading) { count += 1 }
      }
    }
    return count
  }
}

extension Heading {
  fileprivate var key: String {
    switch self {
    case .category(let code, _): code.description
    case .net(let id, _): "net:\(id)"
    case .state(let state): "\(state)"
    }
  }
}

@Suite struct TabulatorTests {
  private static let banners = ["S", "S>A", "A>N"]

  private func tables(
    _ random: RandomSurvey, _ blocks: [CodedBlock], order: [Int]? = nil
  ) throws -> [QuestionTables] {
    let plan = try CountingPlan(random.survey, codebook: random.codebook)
    var total = Tally(plan)
    for index in order ?? Array(blocks.indices) {
      var part = Tally(plan)
      part.count(blocks[index], plan: plan)
      total.merge(part)
    }
    return Tabulator(random.survey, plan: plan, tally: total, weights: nil).tables()
  }

  @Test func `every cell of people is what counting one by one gives`() throws {
    var generator = SystemRandomNumberGenerator()
    let random = RandomSurvey(
      banners: Self.banners + ["M"],
      crossings: [("S", "W"), ("M", "M>A"), ("S", "M>S"), ("T", "S>T")])
    let blocks = random.blocks([17, 60], &generator)
    let plain = PlainCounter(codebook: random.codebook, blocks: blocks)
    var checked = 0
    for table in try tables(random, blocks).flatMap({ $0.tallies + $0.crossings }) {
      for row in table.rows {
        let heading: Set<String>
        switch row.stub {
        case .category(let code, _): heading = [code.description]
        case .net: heading = ["1", "3"]
        case .state(let state): heading = ["\(state)"]
        case .noValidAnswer: heading = ["noAnswer", "invalid"]
        case .answered where table.variable.hasThemes:
          heading = ["1", "2", "3", "unmarked", "vacuous"]
        case .meaningful: heading = ["1", "2", "3", "unmarked"]
        case .answered, .totalMarks, .box, .statistic, .within, .meanRank: continue
        }
        for (column, cell) in zip(table.columns, row.cells) {
          let expected = plain.count(
            of: table.variable.id.description, heading: heading,
            banner: table.banner?.levels.map(\.description) ?? [],
            column: column.headings.map(\.key))
          #expect(cell.count == expected)
          checked += 1
        }
      }
    }
    #expect(checked > 3_000)
  }

  @Test func `cells of a banner that splits people add to the tally`() throws {
    var generator = SystemRandomNumberGenerator()
    let random = RandomSurvey(banners: Self.banners)
    let blocks = random.blocks([200], &generator)
    for question in try tables(random, blocks) {
      let tally = try #require(question.tallies.first)
      for crossing in question.crossings {
        for (row, total) in zip(crossing.rows, tally.rows) where row.isOfPeople {
          #expect(row.cells.map(\.count).reduce(0, +) == total.cells[0].count)
        }
        #expect(crossing.columns.map(\.people).reduce(0, +) == tally.columns[0].people)
      }
    }
  }

  @Test func `the order and the split of the responses change nothing`() throws {
    var generator = SystemRandomNumberGenerator()
    let random = RandomSurvey(banners: Self.banners + ["M"])
    let blocks = random.blocks([5, 80, 1, 33], &generator)
    let plan = try CountingPlan(random.survey, codebook: random.codebook)
    func tally(_ order: [Int]) -> Tally {
      order.reduce(into: Tally(plan)) { total, index in
        var part = Tally(plan)
        part.count(blocks[index], plan: plan)
        total.merge(part)
      }
    }
    #expect(tally([0, 1, 2, 3]) == tally([3, 1, 0, 2]))
    var whole = Tally(plan)
    for block in blocks { whole.count(block, plan: plan) }
    #expect(whole == tally([2, 3, 0, 1]))
  }

  @Test func `the fast counter counts what the plain one does`() throws {
    var generator = SystemRandomNumberGenerator()
    let random = RandomSurvey(
      banners: Self.banners + ["M"], crossings: [("S", "W"), ("M", "M>A")])
    let plan = try CountingPlan(random.survey, codebook: random.codebook)
    for _ in 0..<10 {
      let blocks = random.blocks([40, 1, 0, 90], &generator)
      var plain = Tally(plan)
      var fast = BlockCounter(plan)
      for block in blocks {
        plain.count(block, plan: plan)
        fast.count(block)
      }
      #expect(fast.finish() == plain)
    }
  }

  /// 10 people: 4 marked (7 marks), 1 answered without a mark, 2 without an answer,
  /// 1 invalid, 2 not asked.
  @Test(
    arguments: [
      (BaseRule.respondents, 10), (.asked, 8), (.answered, 5), (.selected, 4), (.responses, 7),
      (.gridRow, 5),
    ])
  func `each base counts whom it says`(rule: BaseRule, base: Int) throws {
    let random = RandomSurvey(base: rule, banners: [])
    var block = CodedBlock(random.codebook)
    block.reset(rows: 10)
    let index = 2
    for (row, marks) in [[0], [0, 1], [1, 2], [0, 4]].enumerated() {
      block.columns[index].set(.marked, at: row)
      for mark in marks { block.columns[index].marks[row] |= 1 << UInt64(mark) }
    }
    block.columns[index].set(.unmarked, at: 4)
    block.columns[index].set(.invalid, at: 7)
    block.columns[index].set(.notAsked, at: 8)
    block.columns[index].set(.notAsked, at: 9)
    let table = try tables(random, [block])[index].tallies[0]
    #expect(table.columns[0].base == base)
    let first = table.rows[0].cells[0]
    let expected = ExactRatio.percentage(of: 3, in: base).rounded(to: 1)
    #expect(first.count == 3 && first.percent == expected)
    let marks = try #require(table.rows.first { $0.stub == .totalMarks })
    #expect(marks.cells[0].count == 7)
  }

  /// 9 people of free text: one under the first theme alone, two under it and its part, one under
  /// the third, two with something to say under none, one with nothing to say, two without an
  /// answer. A theme within another adds no mark of its own.
  @Test(
    arguments: [
      (BaseRule.respondents, 9), (.answered, 7), (.meaningful, 6), (.selected, 4), (.responses, 4),
    ])
  func `themes within themes count each person once`(rule: BaseRule, base: Int) throws {
    let random = RandomSurvey(base: rule, banners: [])
    var block = CodedBlock(random.codebook)
    block.reset(rows: 9)
    let index = 5
    for (row, marks) in [[0], [0, 1], [0, 1], [2]].enumerated() {
      block.columns[index].set(.marked, at: row)
      for mark in marks { block.columns[index].marks[row] |= 1 << UInt64(mark) }
    }
    for (row, state) in [(4, AnswerState.unmarked), (5, .unmarked), (6, .vacuous)] {
      block.columns[index].set(state, at: row)
    }
    let table = try tables(random, [block])[index].tallies[0]
    func count(_ stub: Stub) -> Int? { table.rows.first { $0.stub == stub }?.cells[0].count }
    #expect(table.variable.id.description == "T")
    #expect(table.columns[0].base == base)
    #expect(table.rows.prefix(4).map { $0.cells[0].count } == [3, 2, 1, 4])
    #expect(count(.answered) == 7)
    #expect(count(.meaningful) == 6)
    #expect(count(.state(.vacuous)) == 1)
    #expect(count(.totalMarks) == 4)
  }

  @Test func `a scale has the mean, deviation, median and boxes of its scores`() throws {
    let random = RandomSurvey(banners: [])
    var block = CodedBlock(random.codebook)
    block.reset(rows: 6)
    // Scores 1, 1, 2, 3, 3 and one without an answer: mean 2.00, sd 1.00, median 2.
    for (row, slot) in [0, 0, 1, 2, 2].enumerated() { block.columns[1].slots[row] = UInt16(slot) }
    let rows = try tables(random, [block])[1].tallies[0].rows
    func value(_ stub: Stub) -> String? {
      rows.first { $0.stub == stub }?.cells[0].value?.description
    }
    #expect(value(.statistic(.mean)) == "2.00")
    #expect(value(.statistic(.standardDeviation)) == "1.00")
    #expect(value(.statistic(.median)) == "2.00")
    #expect(rows.first { $0.stub == .box(.top) }?.cells[0].count == 3)
    #expect(rows.first { $0.stub == .box(.bottom) }?.cells[0].count == 3)
  }

  @Test func `a crossing beyond the limit of counters is refused`() {
    let wide = RandomSurvey(banners: ["W>M>S>A>N"])
    #expect(throws: CountingPlan.TooLarge.self) {
      try CountingPlan(wide.survey, codebook: wide.codebook)
    }
  }
}

extension Table.Row {
  fileprivate var isOfPeople: Bool {
    switch stub {
    case .category, .net, .state, .noValidAnswer, .answered, .meaningful, .totalMarks, .box: true
    case .statistic, .within, .meanRank: false
    }
  }
}
