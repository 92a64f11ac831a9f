import SurveyModel
import Tabulation

/// A survey with every kind of variable, and random coded answers to it.
struct RandomSurvey {
  let survey: Survey
  let codebook: Codebook

  init(
    base: BaseRule = .respondents, banners: [String], crossings: [(String, String)] = [],
    showsNets: Bool = false, weighting: Weighting? = nil, tests: TestRules? = nil
  ) {
    func question(
      _ id: String, _ kind: Question.Kind, nets: [Net] = [], askedIf: Condition? = nil
    ) -> Question {
      Question(
        id: named(id), number: id, title: id, wording: nil, heading: nil, kind: kind,
        binding: ColumnBinding(), askedIf: askedIf, base: base, nets: nets,
        place: Place(line: 1, column: 1))
    }
    func named(_ text: String) -> QuestionID {
      guard let id = QuestionID(text) else { preconditionFailure("a name of a question") }
      return id
    }
    guard let surveyID = SurveyID("random") else { preconditionFailure("a name of a survey") }
    func categories(_ count: Int, scored: Bool = false) -> [Category] {
      (1...count).map {
        Category(code: CategoryCode($0), label: "label \($0)", score: scored ? Decimal($0) : nil)
      }
    }
    let net = Net(id: CategoryCode(0), label: "net", of: [CategoryCode(1), CategoryCode(3)])
    let bins = [
      NumericAnswer.Bin(code: CategoryCode(1), label: "low", from: nil, to: Decimal(10)),
      NumericAnswer.Bin(code: CategoryCode(2), label: "high", from: Decimal(11), to: nil),
    ]
    let themes = (1...3).map {
      Codeframe.Theme(
        code: CategoryCode($0), label: "theme \($0)", isExclusive: false, rule: "a",
        place: Place(line: 1, column: 1), parent: $0 == 2 ? 0 : nil)
    }
    let questions = [
      question("S", .single(categories(4)), nets: [net]),
      question("A", .scale(categories(3, scored: true))),
      question("M", .multiple(categories(5), maximumMarks: nil), nets: [net]),
      // More than one word of marks.
      question("W", .multiple(categories(70), maximumMarks: nil)),
      question("N", .numeric(NumericAnswer(unit: nil, minimum: nil, maximum: nil, bins: bins))),
      // Its second theme is a part of its first.
      question("T", .text(Codeframe(id: "f", themes: themes)), nets: [net]),
    ]
    func banner(_ text: String) -> Banner {
      Banner(
        levels: text.split(separator: ">").map { VariableID(question: named(String($0))) },
        showsNets: showsNets)
    }
    var survey = Survey(
      id: surveyID, title: "random", language: .english, organization: nil, method: nil,
      fieldwork: nil, population: nil, responses: [], rules: TabulationRules(base: base),
      codeframes: [],
      sections: [Section(title: "all", note: nil, isDemographic: false, questions: questions)],
      banners: banners.map(banner),
      crossings: crossings.map { Crossing(rows: [named($0.0)], banner: banner($0.1)) })
    survey.weighting = weighting
    survey.tests = tests
    self.survey = survey
    codebook = Codebook(survey)
  }

  /// Blocks of random answers of all states.
  func blocks(_ sizes: [Int], _ generator: inout SystemRandomNumberGenerator) -> [CodedBlock] {
    sizes.map { rows in
      var block = CodedBlock(codebook)
      block.reset(rows: rows)
      for index in codebook.variables.indices {
        for row in 0..<rows { fill(&block.columns[index], index, row, &generator) }
      }
      if survey.weighting?.column != nil {
        block.weights = (0..<rows).map { _ in
          ExactWeight(units: Int128.random(in: 0...3 * ExactWeight.unitsPerOne, using: &generator))
        }
      }
      return block
    }
  }

  private func fill(
    _ column: inout CodedColumn, _ index: Int, _ row: Int,
    _ generator: inout SystemRandomNumberGenerator
  ) {
    let variable = codebook.variables[index]
    let states = column.layout.states.filter { $0 != .marked }
    guard Bool.random(using: &generator) else {
      return column.set(states[Int.random(in: 0..<states.count, using: &generator)], at: row)
    }
    if case .numeric(let answer) = variable.coding {
      let value = Decimal(Int.random(in: 0...20, using: &generator))
      column.numbers[row] = value
      column.slots[row] = UInt16(answer.bins[0].to.map { value <= $0 } == true ? 0 : 1)
    } else if variable.isSingleValued {
      column.slots[row] = UInt16(Int.random(in: 0..<variable.categories.count, using: &generator))
    } else {
      column.set(.marked, at: row)
      for category in variable.categories.indices
      where Int.random(in: 0..<3, using: &generator) == 0 {
        let words = column.layout.markWords
        column.marks[row * words + category / 64] |= 1 << UInt64(category % 64)
      }
      if !variable.categories.indices.contains(where: { column.hasCategory($0, at: row) }) {
        column.set(.unmarked, at: row)
      }
    }
  }
}
