import SurveyModel
import Testing

@testable import Synthesis

struct RoutingTests {
  private static func survey(_ condition: Condition) -> Survey {
    var questions = Fixture.everyKind.questions.dropLast(2)
    let asked = Fixture.ask("Q1", .single(Fixture.categories("はい", "いいえ")), if: condition)
    questions.insert(asked, at: 0)
    return Fixture.survey(Array(questions), demographics: [Fixture.age, Fixture.sex])
  }

  private static let q3 = Fixture.variable("Q3")
  private static let q6 = Fixture.variable("Q6")
  private static let two = Fixture.code("2")

  /// A condition and a plain reading of it over one person's marks.
  struct Case: Sendable {
    let condition: Condition
    let holds: @Sendable (_ marks: (String) -> [String]) -> Bool

    init(_ condition: Condition, _ holds: @escaping @Sendable ((String) -> [String]) -> Bool) {
      self.condition = condition
      self.holds = holds
    }
  }

  private static func number(_ marks: [String]) -> Int? { marks.first.flatMap { Int($0) } }

  private static let gridRow = VariableID(
    question: Fixture.question("Q8"), row: Fixture.code("b"))

  private static let cases = [
    Case(.hasAny(q3, [two])) { $0("Q3") == ["2"] },
    Case(.not(.hasAny(q3, [two]))) { $0("Q3") != ["2"] },
    Case(.hasAny(Fixture.variable("Q2"), [two, Fixture.code("3")])) {
      $0("Q2").contains("2") || $0("Q2").contains("3")
    },
    Case(.compares(q6, .atLeast, Decimal(30))) { (number($0("Q6")) ?? -1) >= 30 },
    Case(.compares(q6, .notEqual, Decimal(30))) { ![nil, 30].contains(number($0("Q6"))) },
    Case(.compares(Fixture.variable("Q5"), .less, Decimal(3))) {
      [["1"], ["2"]].contains($0("Q5"))
    },
    Case(.hasAny(q6, [Fixture.code("a")])) { (number($0("Q6")) ?? 99) <= 15 },
    Case(.hasAny(Fixture.variable("Q7"), [Fixture.code("1.2")])) {
      $0("Q7").dropFirst().first == "1"
    },
    Case(.answered(Fixture.variable("Q9"))) { !$0("Q9").isEmpty },
    Case(.hasAny(gridRow, [two])) { $0("Q8.b") == ["2"] },
    Case(
      .any([.all([.hasAny(q3, [two]), .answered(q6)]), .hasAny(Fixture.variable("Q26"), [two])])
    ) { ($0("Q3") == ["2"] && !$0("Q6").isEmpty) || $0("Q26") == ["2"] },
  ]

  @Test(arguments: cases)
  func `Only those answer who satisfy the condition, even on a later question`(
    example: Case
  ) throws {
    let invention = Invention(survey: Self.survey(example.condition), rows: 600, seed: 4)
    let table = PlainTable(try invention.responses())
    let columns = Dictionary(uniqueKeysWithValues: table.headers.map { ($0, table.marks($0)) })
    func holds(_ row: Int) -> Bool { example.holds { columns[$0]?[row] ?? [] } }
    let answered = (0..<600).filter { columns["Q1"]?[$0].isEmpty == false }
    #expect(answered.allSatisfy(holds))
    let possible = (0..<600).count(where: holds)
    #expect(possible > 0)
    #expect(answered.count <= possible && answered.count * 100 >= possible * 90)
  }

  @Test func `Conditions in a circle are named from the first question to the last`() {
    let yes = Fixture.categories("はい", "いいえ")
    func ask(_ id: String, if other: String) -> Question {
      Fixture.ask(
        id, .single(yes), if: .hasAny(Fixture.variable(other), [Fixture.code("1")]))
    }
    let survey = Fixture.survey([ask("Q1", if: "Q2"), ask("Q2", if: "Q3"), ask("Q3", if: "Q1")])
    let expected = SynthesisError(
      variable: Fixture.variable("Q1"),
      reason: .conditionCycle(["Q1", "Q2", "Q3"].map(Fixture.question)))
    #expect(throws: expected) {
      try Invention(survey: survey, rows: 10, seed: 1).responses()
    }
  }

  @Test(
    arguments: [
      (
        Condition.answered(Fixture.variable("Q99")),
        .conditionOnUnknown(Fixture.variable("Q99"))
      ),
      (
        .hasAny(Fixture.variable("Q9"), [two]), .conditionOnThemes(Fixture.variable("Q9"))
      ),
    ] as [(Condition, SynthesisError.Reason)])
  func `A condition that cannot be looked up is an error`(
    condition: Condition, reason: SynthesisError.Reason
  ) {
    let invention = Invention(survey: Self.survey(condition), rows: 10, seed: 1)
    let expected = SynthesisError(variable: Fixture.variable("Q1"), reason: reason)
    #expect(throws: expected) { try invention.responses() }
  }
}
