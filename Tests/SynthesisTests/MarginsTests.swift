import SurveyModel
import Testing

@testable import Synthesis

struct MarginsTests {
  private static let survey = Fixture.survey(
    [
      Fixture.card, Fixture.uses, Fixture.worries, Fixture.satisfaction,
      Fixture.ask("Q22", .text(nil)),
      Fixture.ask("Q7", .rank(Fixture.categories("公園", "道路", "病院"), places: 2, top: 2)),
      Fixture.ask(
        "Q6",
        .numeric(
          NumericAnswer(
            unit: nil, minimum: nil, maximum: nil,
            bins: [
              .init(code: Fixture.code("a"), label: "9以下", from: nil, to: Decimal(9)),
              .init(code: Fixture.code("b"), label: "10以上", from: Decimal(10), to: nil),
            ]))),
    ], demographics: [Fixture.age, Fixture.sex])

  private static let lines: [(String, String, Int)] = [
    ("", "respondents", 714),
    ("Q25", "1", 15), ("Q25", "2", 101), ("Q25", "3", 148), ("Q25", "4", 170), ("Q25", "5", 161),
    ("Q25", "6", 119),
    ("Q26", "1", 320), ("Q26", "2", 370), ("Q26", "no-answer", 24),
    ("Q3", "1", 230), ("Q3", "2", 454), ("Q3", "3", 30),
    ("Q4", "1", 401), ("Q4", "2", 26), ("Q4", "3", 130), ("Q4", "4", 7), ("Q4", "5", 11),
    ("Q4", "not-asked", 260),
    ("Q2", "1", 197), ("Q2", "2", 22), ("Q2", "3", 434), ("Q2", "4", 169), ("Q2", "5", 251),
    ("Q2", "6", 89), ("Q2", "no-answer", 17),
    ("Q5", "1", 22), ("Q5", "2", 137), ("Q5", "3", 300), ("Q5", "4", 110), ("Q5", "5", 0),
    ("Q5", "6", 140),
    ("Q22", "answered", 123),
    ("Q7", "1.1", 300), ("Q7", "2.1", 250), ("Q7", "3.1", 100), ("Q7", "1.2", 50),
    ("Q7", "2.2", 100), ("Q7", "3.2", 400),
    ("Q6", "a", 500), ("Q6", "b", 200),
  ]

  @Test(arguments: [1, 2, 3, 714_714])
  func `Every count of the margins is met exactly`(seed: UInt64) throws {
    let (margins, findings) = Fixture.read(Self.lines, for: Self.survey)
    #expect(findings.isEmpty)
    #expect(margins.respondents == 714)
    let invention = Invention(survey: Self.survey, rows: 714, seed: seed, margins: margins)
    let table = PlainTable(try invention.responses())
    #expect(table.rows.count == 714)
    for (question, row, count) in Self.lines where !question.isEmpty {
      switch (question, row) {
      case ("Q7", _):
        let place = row.hasSuffix(".1") ? 0 : 1
        let found = table.marks("Q7").count { $0.count > place && $0[place] == row.prefix(1) }
        #expect(found == count, "Q7 \(row)")
      case ("Q6", _):
        let numbers = table.column("Q6").compactMap { Int($0) }
        #expect(numbers.count { ($0 <= 9) == (row == "a") } == count)
      case ("Q22", _): #expect(table.column("Q22").count { !$0.isEmpty } == count)
      case (_, "no-answer"): #expect(table.counts(question)["", default: 0] == count)
      case (_, "not-asked"): #expect(table.column("Q3").count { $0 != "2" } == count)
      default: #expect(table.counts(question)[row, default: 0] == count, "\(question) \(row)")
      }
    }
    #expect(table.counts("Q5")["", default: 0] == 714 - 709)
  }

  @Test(arguments: [1, 5, 100, 713, 715, 1000, 4999])
  func `Other numbers of people get the same proportions by the largest remainder`(
    rows: Int
  ) throws {
    let margins = Fixture.margins(Self.lines, for: Self.survey)
    let invention = Invention(survey: Self.survey, rows: rows, seed: 9, margins: margins)
    let table = PlainTable(try invention.responses())
    for question in ["Q25", "Q3", "Q5"] {
      let counts = table.counts(question)
      #expect(counts.values.reduce(0, +) == rows)
      for (name, row, count) in Self.lines where name == question {
        let exact = Double(count) * Double(rows) / 714
        #expect(abs(Double(counts[row, default: 0]) - exact) < 1, "\(question) \(row)")
      }
    }
  }

  @Test func `Parts by the largest remainder add up and favour the largest remainders`() {
    #expect(Apportionment.parts(of: 10, like: [1, 1, 1]) == [4, 3, 3])
    #expect(Apportionment.parts(of: 100, like: [47, 16, 158, 12, 10, 7]) == [19, 6, 63, 5, 4, 3])
    #expect(Apportionment.parts(of: 7, like: [0, 0]) == [0, 0])
    #expect(Apportionment.parts(of: 0, like: [3, 4]) == [0, 0])
    #expect(Apportionment.scaled(5, from: 10, to: 3) == 2)
  }

  @Test func `A line that the survey does not know is a finding with the nearest name`() {
    let lines: [(String, String, Int)] = [
      ("Q33", "1", 10), ("Q3", "not-aksed", 1), ("Q3", "9", 1), ("Q3", "1", 5), ("Q3", "1", 6),
      ("Q3", "2", -1), ("Q22", "1", 3),
    ]
    let findings = Fixture.read(lines, for: Self.survey).findings
    #expect(
      findings.map(\.rule) == [
        .unknownQuestion, .unknownCategory, .unknownCategory, .duplicateName, .badValue,
        .unknownCategory,
      ])
    #expect(findings.map(\.nearest).prefix(3) == ["Q3", "not-asked", nil])
    #expect(findings.map { $0.place?.line } == [2, 3, 4, 6, 7, 8])
  }

  @Test func `Counts that do not add up to the respondents are a finding`() {
    let lines: [(String, String, Int)] = [
      ("", "respondents", 100), ("Q3", "1", 60), ("Q3", "2", 41), ("Q26", "1", 50),
      ("Q26", "no-answer", 49),
    ]
    let findings = Fixture.read(lines, for: Self.survey).findings
    #expect(Set(findings.map(\.variable)) == ["Q3", "Q26"])
    #expect(Set(findings.map(\.found)) == [.number(101), .number(99)])
    #expect(findings.allSatisfy { $0.rule == .badValue && $0.expected == ["100"] })
  }

  @Test(
    arguments: [
      // More marks than people who are asked.
      ([("Q3", "2", 40), ("Q3", "1", 60), ("Q4", "1", 41)], "Q4", "1", 41, 40),
      // One answer each, from more people than are asked.
      ([("Q3", "1", 100), ("Q3", "2", 0), ("Q4", "5", 3)], "Q4", "answered", 3, 0),
      // 2 marks at most: 100 people can make 200.
      (
        [("Q3", "1", 100), ("Q2", "1", 90), ("Q2", "3", 80), ("Q2", "5", 40)], "Q2", "answered",
        105, 100
      ),
      // Nobody is left to give no answer.
      ([("Q3", "1", 100), ("Q2", "1", 90), ("Q2", "no-answer", 20)], "Q2", "no-answer", 20, 10),
      ([("Q3", "1", 60), ("Q3", "2", 40), ("Q4", "not-asked", 50)], "Q4", "not-asked", 50, 60),
      ([("Q3", "1", 100), ("Q22", "answered", 101)], "Q22", "answered", 101, 100),
    ] as [([(String, String, Int)], String, String, Int, Int)])
  func `Margins that nobody could fill name the question and both numbers`(
    lines: [(String, String, Int)], question: String, row: String, wanted: Int, possible: Int
  ) {
    let all = [("", "respondents", 100)] + lines
    let margins = Fixture.margins(all, for: Self.survey)
    let invention = Invention(survey: Self.survey, rows: 100, seed: 1, margins: margins)
    let expected = SynthesisError(
      variable: Fixture.variable(question),
      reason: .unachievable(row: row, wanted: wanted, possible: possible))
    #expect(throws: expected) { try invention.responses() }
  }

  /// What a plain counter finds in an invented file, as margins for another.
  private func counted(_ table: PlainTable, in survey: Survey) -> [(String, String, Int)] {
    let codebook = Codebook(survey)
    return codebook.variables.flatMap { variable -> [(String, String, Int)] in
      let id = variable.id.description
      let cells = table.marks(id)
      let answered = (id, "answered", cells.count { !$0.isEmpty })
      switch variable.coding {
      case .text: return [answered]
      case .rank(_, let places, _):
        return [answered]
          + variable.categories.enumerated().map { index, category in
            let item = String(index / places + 1)
            let place = index % places
            return (
              id, category.code.description,
              cells.count { $0.count > place && $0[place] == item }
            )
          }
      case .numeric(let answer):
        return [answered]
          + answer.bins.map { bin in
            let numbers = cells.compactMap { $0.first.flatMap { Decimal($0) } }
            return (
              id, bin.code.description,
              numbers.count { number in
                bin.from.map { $0 <= number } ?? true && bin.to.map { number <= $0 } ?? true
              }
            )
          }
      case .single, .scale, .multiple:
        return [answered]
          + variable.categories.map { category in
            let code = category.code.description
            return (id, code, cells.count { $0.contains(code) })
          }
      }
    }
  }

  @Test(arguments: 0..<12)
  func `What one seed gives, another can give again`(number: Int) throws {
    let survey = Fixture.everyKind
    let rows = [7, 40, 20, 100][number % 4]
    // Who satisfies a condition on two questions at once is chance; Q11 is left free.
    let lines = counted(
      PlainTable(try Invention(survey: survey, rows: rows, seed: UInt64(number)).responses()),
      in: survey
    ).filter { !$0.0.hasPrefix("Q11") }
    let margins = Fixture.margins([("", "respondents", rows)] + lines, for: survey)
    let again = PlainTable(
      try Invention(survey: survey, rows: rows, seed: UInt64(number + 1000), margins: margins)
        .responses())
    let found = counted(again, in: survey).filter { !$0.0.hasPrefix("Q11") }
    for (wanted, found) in zip(lines, found) { #expect(wanted == found) }
  }

  @Test(arguments: 0..<12)
  func `Scaled margins of every kind can be filled`(number: Int) throws {
    let survey = Fixture.everyKind
    let lines = counted(
      PlainTable(try Invention(survey: survey, rows: 300, seed: UInt64(number)).responses()),
      in: survey
    ).filter { !$0.0.hasPrefix("Q11") }
    let margins = Fixture.margins([("", "respondents", 300)] + lines, for: survey)
    let rows = [1, 2, 11, 77, 299, 301, 1000][number % 7]
    let responses = try Invention(
      survey: survey, rows: rows, seed: UInt64(number), margins: margins
    ).responses()
    #expect(PlainTable(responses).rows.count == rows)
  }

  @Test func `Marks fill every place where each person must make as many as allowed`() throws {
    let lines: [(String, String, Int)] = [
      ("", "respondents", 300), ("Q2", "1", 300), ("Q2", "2", 20), ("Q2", "3", 200),
      ("Q2", "4", 30), ("Q2", "5", 50), ("Q2", "6", 0),
    ]
    for seed in UInt64(0)..<20 {
      let margins = Fixture.margins(lines, for: Self.survey)
      let invention = Invention(survey: Self.survey, rows: 300, seed: seed, margins: margins)
      let table = PlainTable(try invention.responses())
      #expect(table.marks("Q2").allSatisfy { Set($0).count == 2 })
      #expect(table.counts("Q2") == ["1": 300, "2": 20, "3": 200, "4": 30, "5": 50])
    }
  }

  @Test func `Marks are handed on where the last category finds nobody with room`() throws {
    let kind = Question.Kind.multiple(Fixture.categories("あ", "い", "う", "え"), maximumMarks: 2)
    let survey = Fixture.survey([Fixture.ask("Q1", kind)])
    let lines: [(String, String, Int)] = [
      ("", "respondents", 100), ("Q1", "1", 50), ("Q1", "2", 50), ("Q1", "3", 10),
      ("Q1", "4", 90),
    ]
    for seed in UInt64(0)..<50 {
      let margins = Fixture.margins(lines, for: survey)
      let table = PlainTable(
        try Invention(survey: survey, rows: 100, seed: seed, margins: margins).responses())
      #expect(table.counts("Q1") == ["1": 50, "2": 50, "3": 10, "4": 90])
      #expect(table.marks("Q1").allSatisfy { $0.count == 2 })
    }
  }
}
