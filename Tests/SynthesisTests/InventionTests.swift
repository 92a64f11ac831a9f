import SurveyModel
import Testing

@testable import Synthesis

struct InventionTests {
  /// Pearson's statistic for two columns, and its degrees of freedom.
  private func chiSquare(_ first: [String], _ second: [String]) -> (statistic: Double, df: Int) {
    let (rows, columns) = (Set(first).sorted(), Set(second).sorted())
    var statistic = 0.0
    for row in rows {
      for column in columns {
        let both = zip(first, second).count { $0 == row && $1 == column }
        let expected =
          Double(first.count { $0 == row }) * Double(second.count { $0 == column })
          / Double(first.count)
        statistic += (Double(both) - expected) * (Double(both) - expected) / expected
      }
    }
    return (statistic, (rows.count - 1) * (columns.count - 1))
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `Opinions differ by age though every count is as asked`(seed: UInt64) throws {
    let survey = Fixture.everyKind
    let counts = [250, 400, 600, 450, 200, 80]
    let margins = Fixture.margins(
      [("", "respondents", 2000)] + counts.enumerated().map { ("Q5", "\($0 + 1)", $1) },
      for: survey)
    let invention = Invention(survey: survey, rows: 2000, seed: seed, margins: margins)
    let table = PlainTable(try invention.responses())
    for (index, count) in counts.enumerated() {
      #expect(table.counts("Q5")["\(index + 1)"] == count)
    }
    let (statistic, df) = chiSquare(table.column("Q25"), table.column("Q5"))
    #expect(statistic > 2.5 * Double(df), "χ² \(statistic) of \(df)")
  }

  @Test func `Early and late rows are alike: quotas are not used up by the first`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 8000, seed: 3).responses())
    for question in ["Q25", "Q3", "Q5", "Q8.b"] {
      let halves = (0..<8000).map { $0 < 4000 ? "early" : "late" }
      let (statistic, df) = chiSquare(halves, table.column(question))
      #expect(statistic < 4 * Double(df) + 10, "\(question) χ² \(statistic) of \(df)")
    }
  }

  @Test func `Rows of a grid go together and some people tick straight down`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 4000, seed: 11).responses())
    let (statistic, df) = chiSquare(table.column("Q8.a"), table.column("Q8.b"))
    #expect(statistic > 20 * Double(df))
    let straight = (0..<4000).count { row in
      table.column("Q8.a")[row] == table.column("Q8.b")[row]
        && table.column("Q8.b")[row] == table.column("Q8.c")[row]
    }
    #expect(straight > 120)
  }

  @Test(arguments: [ValueForm.labels, .numbered, .codes])
  func `The same seed gives the same bytes and another gives others`(form: ValueForm) throws {
    func bytes(seed: UInt64) throws -> [UInt8] {
      let invention = Invention(survey: Fixture.everyKind, rows: 500, seed: seed)
      return PlainTable.bytes(try invention.responses(), as: form)
    }
    let first = try bytes(seed: 42)
    let again = try bytes(seed: 42)
    let other = try bytes(seed: 43)
    #expect(first == again)
    #expect(first != other)
  }

  @Test(arguments: [ValueForm.labels, .numbered, .codes])
  func `The bytes of a seed are the same on every machine`(form: ValueForm) throws {
    let invention = Invention(survey: Fixture.everyKind, rows: 1000, seed: 20_250_820)
    let hash = PlainTable.bytes(try invention.responses(), as: form).reduce(
      0xcbf2_9ce4_8422_2325 as UInt64
    ) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let known: [ValueForm: UInt64] = [
      .labels: 7_031_653_436_225_431_924, .numbered: 16_215_952_174_685_742_948,
      .codes: 5_636_736_758_887_571_362,
    ]
    #expect(hash == known[form])
  }

  @Test func `A question more leaves the others as they were`() throws {
    let more = Fixture.survey(
      Fixture.everyKind.sections[0].questions + [Fixture.ask("Q12", .text(nil))],
      demographics: [Fixture.age, Fixture.sex])
    let before = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 300, seed: 8).responses())
    let after = PlainTable(try Invention(survey: more, rows: 300, seed: 8).responses())
    for header in before.headers { #expect(before.column(header) == after.column(header)) }
  }

  @Test func `Marks keep to the most allowed and exclusive ones stand alone`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 3000, seed: 5).responses())
    for marks in table.marks("Q2") {
      #expect(marks.count <= 2)
      #expect(marks == ["6"] || !marks.contains("6"))
    }
    #expect(table.counts("Q2")["6", default: 0] > 100)
    #expect(table.marks("Q4").allSatisfy { $0 == ["5"] || !$0.contains("5") })
  }

  @Test func `Rankings name an item once and skip no place`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 1000, seed: 6).responses())
    let rankings = table.marks("Q7")
    #expect(rankings.allSatisfy { Set($0).count == $0.count && $0.count <= 3 })
    #expect(rankings.count { $0.count == 3 } > 800)
    #expect(rankings.contains { $0.count == 2 })
    #expect(Set(rankings.compactMap(\.first)) == ["1", "2", "3", "4"])
  }

  @Test func `Numbers lie within their limits and round ones are more frequent`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 4000, seed: 7).responses())
    let minutes = table.column("Q6").compactMap { Int($0) }
    #expect(minutes.allSatisfy { (0...300).contains($0) })
    #expect(minutes.count { $0 % 10 == 0 } * 4 > minutes.count)
    #expect(minutes.contains { $0 % 5 != 0 })
    let people = table.column("Q10").compactMap { Int($0) }
    #expect(people.allSatisfy { (0...100).contains($0) })
  }

  @Test func `Sentences of the pool are used equally often, those of one question alone`() throws {
    let pool = ["A", "B, と", "C\"引用\"", "D\n二行"]
    let survey = Fixture.survey([Fixture.ask("Q1", .text(nil)), Fixture.ask("Q2", .text(nil))])
    let margins = Fixture.margins([("", "respondents", 100), ("Q1", "answered", 42)], for: survey)
    let table = PlainTable(
      try Invention(
        survey: survey, rows: 100, seed: 1, margins: margins,
        verbatims: [Fixture.question("Q1"): pool + ["", "　"]]
      ).responses())
    let uses = pool.map { sentence in table.column("Q1").count { $0 == sentence } }
    #expect(uses.reduce(0, +) == 42)
    #expect(uses.allSatisfy { $0 == 10 || $0 == 11 })
    let own = Set(SentencePool.sentences(in: .japanese) + [""])
    #expect(table.column("Q2").allSatisfy { own.contains($0) })
  }

  @Test(arguments: [0, 1, 2, 3])
  func `A handful of people is enough`(rows: Int) throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: rows, seed: 1).responses())
    #expect(table.rows.count == rows)
  }

  @Test func `Nobody but a few leaves a question out`() throws {
    let table = PlainTable(
      try Invention(survey: Fixture.everyKind, rows: 2000, seed: 1).responses())
    for question in ["Q2", "Q3", "Q5", "Q6", "Q7", "Q8.a", "Q25", "Q26"] {
      let empty = table.column(question).count(where: \.isEmpty)
      #expect((10...110).contains(empty), "\(question): \(empty)")
    }
  }

  @Test func `More than 64 categories and more than 16 at once can be marked`() throws {
    let categories = (1...70).map { Category(code: CategoryCode($0), label: "選択肢\($0)") }
    let survey = Fixture.survey([
      Fixture.ask("Q1", .multiple(categories, maximumMarks: nil))
    ])
    let lines = (1...70).map { ("Q1", "\($0)", $0 * 2) }
    let margins = Fixture.margins([("", "respondents", 200)] + lines, for: survey)
    let table = PlainTable(
      try Invention(survey: survey, rows: 200, seed: 1, margins: margins).responses())
    #expect(lines.allSatisfy { table.counts("Q1")[$0.1] == $0.2 })
  }
}
