import SurveyModel
import Testing

@testable import Synthesis

struct OutputLayoutTests {
  @Test func `Headers are the wording, the title or the name that the planner gave`() throws {
    let yes = Question.Kind.single(Fixture.categories("はい", "いいえ"))
    let survey = Fixture.survey([
      Fixture.ask("Q1", yes, wording: "使いますか, \"毎日\""),
      Fixture.ask("Q2", yes, binding: ColumnBinding(header: "列二")),
      Fixture.ask("Q3", yes),
      Fixture.ask("Q4", yes, wording: "同じ"),
      Fixture.ask("Q5", yes, wording: "同じ"),
    ])
    let responses = try Invention(survey: survey, rows: 3, seed: 1).responses()
    #expect(
      PlainTable(responses, as: .labels).headers == [
        "回答番号", "使いますか, \"毎日\"", "列二", "題 Q3", "Q4", "Q5",
      ])
    #expect(PlainTable(responses).headers == ["id", "Q1", "Q2", "Q3", "Q4", "Q5"])
  }

  @Test func `The definition's own column names, separator and delimiter are used`() throws {
    var categories = Fixture.categories("電話", "窓口", "その他")
    categories[2].textColumn = "その他の内容"
    var ticked = Fixture.categories("犬", "猫")
    ticked[0].column = "飼う：犬"
    let source = ResponseSource(
      href: "responses.csv", form: DeclaredForm(delimiter: [UInt8(ascii: "\t")]), separator: "／",
      respondentColumn: "No")
    let survey = Fixture.survey(
      [
        Fixture.ask("Q1", .multiple(categories, maximumMarks: nil)),
        Fixture.ask("Q2", .multiple(ticked, maximumMarks: nil)),
        Fixture.ask(
          "Q3", .rank(Fixture.categories("空", "海"), places: 2, top: 2),
          binding: ColumnBinding(placeColumns: ["1位", "2位"])),
      ], responses: [source])
    let responses = try Invention(survey: survey, rows: 400, seed: 2).responses()
    let table = PlainTable(responses, as: .labels, delimiter: "\t")
    #expect(
      table.headers == [
        "No", "題 Q1", "その他の内容", "飼う：犬", "題 Q2 [猫]", "1位", "2位",
      ])
    #expect(Set(table.column("題 Q1")).contains("電話／窓口"))
    #expect(Set(table.column("飼う：犬")) == ["犬", ""])
    #expect(Set(table.column("1位")).isSubset(of: ["空", "海", ""]))
    for (marks, text) in zip(table.column("題 Q1"), table.column("その他の内容")) {
      #expect(marks.hasSuffix("その他") == !text.isEmpty)
    }
    let numbered = PlainTable(responses, as: .numbered, delimiter: "\t")
    #expect(Set(numbered.column("飼う：犬")) == ["1", "0", ""])
    #expect(Set(numbered.column("題 Q1")).contains("1. 電話／2. 窓口"))
  }

  @Test func `Rows of a grid have columns of their own`() throws {
    let responses = try Invention(survey: Fixture.everyKind, rows: 50, seed: 1).responses()
    let headers = PlainTable(responses, as: .labels).headers
    #expect(headers.contains("題 Q8 [窓口]") && headers.contains("広報の評価"))
    #expect(PlainTable(responses).headers.contains("Q8.c"))
  }

  @Test func `Labels in need of quotes come back as they were`() throws {
    let labels = Fixture.categories("はい, いつも", "\"時々\"", "一行目\n二行目")
    let survey = Fixture.survey([
      Fixture.ask("Q1", .single(labels)),
      Fixture.ask("Q2", .multiple(labels, maximumMarks: nil)),
    ])
    let responses = try Invention(survey: survey, rows: 300, seed: 1).responses()
    let table = PlainTable(responses, as: .labels)
    #expect(Set(table.column("題 Q1")) == Set(labels.map(\.label) + [""]))
    #expect(Set(table.column("題 Q2")).contains("はい, いつも;\"時々\""))
  }

  @Test func `The file begins with a byte order mark and comes in blocks of whole lines`() throws {
    let responses = try Invention(survey: Fixture.everyKind, rows: 20_000, seed: 1).responses()
    var sizes: [Int] = []
    var bytes: [UInt8] = []
    responses.write(as: .labels) { block in
      sizes.append(block.count)
      #expect(block[block.count - 2] == 0x0d && block[block.count - 1] == 0x0a)
      if bytes.isEmpty { bytes = (0..<3).map { block[$0] } }
    }
    #expect(bytes == [0xef, 0xbb, 0xbf])
    #expect(sizes.count > 1 && sizes.dropLast().allSatisfy { (1 << 20..<1 << 21).contains($0) })
  }

  @Test func `What the sink throws ends the writing`() throws {
    struct Full: Error, Equatable {}
    let responses = try Invention(survey: Fixture.everyKind, rows: 1, seed: 1).responses()
    #expect(throws: Full()) {
      try responses.write(as: .labels) { (_: Span<UInt8>) throws(Full) in throw Full() }
    }
  }
}
