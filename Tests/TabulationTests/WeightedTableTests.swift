import Statistics
import SurveyModel
import Tabulation
import Testing

/// Counts and weighs respondent by respondent, with nothing of the tally's arithmetic.
private struct PlainWeigher {
  let codebook: Codebook
  let blocks: [CodedBlock]
  /// Each respondent's weight, block by block.
  let weights: [[ExactWeight]]

  /// People and their weight where every heading holds.
  func sum(where headings: [(VariableID, Heading)]) -> (people: Int, weight: ExactWeight) {
    var people = 0
    var weight = ExactWeight.zero
    for (block, weights) in zip(blocks, weights) {
      for row in 0..<block.rows where headings.allSatisfy({ holds($1, of: $0, block, row) }) {
        people += 1
        weight += weights[row]
      }
    }
    return (people, weight)
  }

  private func holds(_ heading: Heading, of id: VariableID, _ block: CodedBlock, _ row: Int) -> Bool
  {
    guard let index = codebook.index(of: id) else { return false }
    let variable = codebook.variables[index]
    let column = block.columns[index]
    func has(_ code: CategoryCode) -> Bool {
      variable.categories.firstIndex { $0.code == code }
        .map { column.hasCategory($0, at: row) } ?? false
    }
    switch heading {
    case .category(let code, _): return has(code)
    case .net(let id, _):
      return variable.nets.first { $0.id == id }?.of.contains(where: has) ?? false
    case .state(let state): return column.state(at: row) == state
    }
  }
}

@Suite struct WeightedTableTests {
  private static let place = Place(line: 1, column: 1)

  private static func code(_ number: Int) -> CategoryCode { CategoryCode(number) }

  private static func margin(_ id: String, _ amounts: [Int]) throws -> WeightMargin {
    let question = try #require(QuestionID(id))
    return WeightMargin(
      levels: [VariableID(question: question)],
      targets: amounts.enumerated().map {
        WeightMargin.Target(codes: [code($0 + 1)], amount: Decimal($1), place: place)
      }, source: nil, place: place)
  }

  private func tally(
    _ survey: RandomSurvey, _ blocks: [CodedBlock]
  ) throws -> (plan: CountingPlan, tally: Tally) {
    let plan = try CountingPlan(survey.survey, codebook: survey.codebook)
    var total = Tally(plan)
    for block in blocks.shuffled() {
      var counter = BlockCounter(plan)
      counter.count(block)
      total.merge(counter.finish())
    }
    return (plan, total)
  }

  /// Every cell of people of every table against the respondents one by one.
  private func check(
    _ survey: RandomSurvey, _ tables: [QuestionTables], _ plain: PlainWeigher,
    tolerance: Double = 0
  ) -> Int {
    var checked = 0
    for table in tables.flatMap({ $0.tallies + $0.crossings }) {
      let levels = table.banner?.levels ?? []
      for row in table.rows {
        guard let heading = row.stub.heading else { continue }
        for (column, cell) in zip(table.columns, row.cells) {
          let expected = plain.sum(
            where: [(table.variable.id, heading)] + Array(zip(levels, column.headings)))
          #expect(cell.count == expected.people)
          let weight = cell.weighted?.count.approximation ?? -1
          #expect(abs(weight - expected.weight.approximation) <= tolerance)
          if tolerance == 0 { #expect(cell.weighted?.count == expected.weight) }
          checked += 1
        }
      }
    }
    return checked
  }

  @Test func `given weights add up exactly in every cell, net columns and pairs included`() throws {
    var generator = SystemRandomNumberGenerator()
    let survey = RandomSurvey(
      banners: ["S", "M", "A>M", "N"], showsNets: true,
      weighting: Weighting(column: "w", margins: [], place: Self.place),
      tests: TestRules(countsPairs: true))
    let blocks = survey.blocks([31, 64, 5], &generator)
    let (plan, counted) = try tally(survey, blocks)
    let weights = try #require(
      try CalibratedWeights(survey.survey, plan: plan, tally: counted))
    let tables = Tabulator(survey.survey, plan: plan, tally: counted, weights: weights).tables()
    let plain = PlainWeigher(
      codebook: survey.codebook, blocks: blocks, weights: blocks.map(\.weights))
    #expect(check(survey, tables, plain) > 500)
    let sum = blocks.flatMap(\.weights).reduce(.zero, +)
    #expect(weights.report.sum == sum)
  }

  @Test func `the quick and the plain way of counting weights agree`() throws {
    var generator = SystemRandomNumberGenerator()
    let survey = RandomSurvey(
      banners: ["S", "M"], weighting: Weighting(column: "w", margins: [], place: Self.place),
      tests: TestRules(countsPairs: true))
    let blocks = survey.blocks([40, 3], &generator)
    let (plan, quick) = try tally(survey, blocks)
    var plain = Tally(plan)
    for block in blocks { plain.count(block, plan: plan) }
    #expect(quick == plain)
    var writer = CompactWriter()
    quick.write(to: &writer, plan: plan)
    var reader = CompactReader(writer.bytes)
    #expect(try Tally(from: &reader, plan: plan) == quick)
  }

  @Test func `raked weights meet both margins, and people without a category keep their share`()
    throws
  {
    var generator = SystemRandomNumberGenerator()
    let survey = RandomSurvey(
      banners: ["S"],
      weighting: Weighting(
        column: nil,
        margins: [try Self.margin("S", [10, 20, 30, 40]), try Self.margin("A", [5, 3, 2])],
        place: Self.place))
    let blocks = survey.blocks([400], &generator)
    let (plan, counted) = try tally(survey, blocks)
    let weights = try #require(try CalibratedWeights(survey.survey, plan: plan, tally: counted))
    let tables = Tabulator(survey.survey, plan: plan, tally: counted, weights: weights).tables()
    let table = try #require(tables.first { $0.question.id.description == "S" }?.tallies.first)
    let sums = table.rows.prefix(4).compactMap { $0.cells[0].weighted?.count.approximation }
    let all = sums.reduce(0, +)
    #expect(sums.count == 4)
    for (sum, share) in zip(sums, [0.1, 0.2, 0.3, 0.4]) { #expect(abs(sum / all - share) < 1e-9) }
    #expect(abs(weights.report.sum.approximation - 400) < 1e-9)
    let classified = table.rows.prefix(4).reduce(0) { $0 + $1.cells[0].count }
    #expect(abs(all - Double(classified)) < 1e-9)
  }

  @Test func `a target that nobody answered is named with its place`() throws {
    var generator = SystemRandomNumberGenerator()
    let survey = RandomSurvey(
      banners: [],
      weighting: Weighting(
        column: nil, margins: [try Self.margin("A", [1, 1, 1])], place: Self.place))
    var blocks = survey.blocks([50], &generator)
    let index = try #require(survey.codebook.variables.firstIndex { $0.id.description == "A" })
    for row in 0..<50 where blocks[0].columns[index].slots[row] == 2 {
      blocks[0].columns[index].slots[row] = 0
    }
    let (plan, counted) = try tally(survey, blocks)
    let fault = #expect(throws: CalibratedWeights.Fault.self) {
      try CalibratedWeights(survey.survey, plan: plan, tally: counted)
    }
    #expect(fault?.finding.rule == .weightTargetWithoutRespondent)
    #expect(fault?.finding.variable == "A")
    #expect(fault?.finding.found == .name("3"))
  }
}

extension Stub {
  /// The heading of a row of people; `nil` for other rows.
  fileprivate var heading: Heading? {
    switch self {
    case .category(let code, let label): .category(code, label: label)
    case .net(let id, let label): .net(id, label: label)
    case .state(let state): .state(state)
    case .noValidAnswer, .answered, .meaningful, .totalMarks, .box, .statistic, .within, .meanRank:
      nil
    }
  }
}
