import DelimitedText
import Ingest
import SurveyModel
import Testing

/// The fast way of reading against the plain one, which follows the parser record by record.
@Suite struct PlainPathTests {
  private static let questions = """
    <question id="S" type="single" title="s"><category code="1">りんご</category>
    <category code="2">みかん、いよかん</category><category code="9" other="true">その他</category></question>
    <question id="M" type="multiple" title="m" max-marks="2"><category code="1">a long label</category>
    <category code="2">b</category><category code="3" exclusive="true">none</category></question>
    <question id="R" type="single" title="r" asked-if="S = 1"><category code="1">y</category></question>
    <question id="N" type="numeric" title="n" max="50"><bin code="1" to="10">low</bin></question>
    <question id="H" type="multiple" title="h"><category code="1">x</category>
    <category code="2">y</category></question>
    <question id="T" type="text" title="t"/>
    """
  private static let cells: [[String]] = [
    ["1", "りんご", "2. みかん、いよかん", "\"みかん、いよかん\"", "7", "", "\"自由な, 記述\"", "1;2", "9.0"],
    ["1;2", "a long label;b", "\"a long label, b\"", "1;3", "1;2;3", "", "8", "b\u{3000}"],
    ["y", "", "1", "z"], ["5", "12.5", "", "99", "abc", "１０"], ["1", "0", "", "x"], ["", "0", "1"],
    [
      "1.25", "", "0.5", "-1", "abc", "１．５", "\"2\"", "1e2", "1.26907735858113", ".25", "3.", "1,5",
      "123456789012345678.5", "0", "N/A", " 2 ", "1000000", "1000000.1",
    ].map { $0.contains(",") ? "\"\($0)\"" : $0 },
    ["", "words", "\"two\nlines\"", "\"say \"\"so\"\"\"", String(repeating: "長い", count: 700)],
  ]

  private func randomFile(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    let end = Bool.random(using: &generator) ? "\n" : "\r\n"
    var text = "S,M,R,N,H_1,H_2,W,T" + end
    for _ in 0..<Int.random(in: 0...400, using: &generator) {
      let fields = Self.cells.map { $0.randomElement(using: &generator) ?? "" }
      text += fields.joined(separator: ",")
      if Int.random(in: 0..<2_000, using: &generator) == 0 { text += ",extra" }
      text += end
    }
    return Array(text.utf8)
  }

  private struct Reading: Equatable {
    var columns: [[UInt16]]
    var marks: [[UInt64]]
    var numbers: [[Decimal?]]
    var weights: [ExactWeight] = []
    var findings: FindingLog
    var accounting: RowAccounting
  }

  private func reading(
    _ bytes: [UInt8], _ definition: SurveyDefinition, plainly: Bool
  ) -> Reading {
    let layout = ResponseLayout(
      ExportLayout(
        sample: bytes, isWhole: true, file: "r.csv", source: definition.survey.responses[0]),
      file: "r.csv", source: definition.survey.responses[0], definition: definition)
    var coder = ResponseCoder(definition, layout: layout)
    let count = definition.codebook.variables.count
    var reading = Reading(
      columns: Array(repeating: [], count: count), marks: Array(repeating: [], count: count),
      numbers: Array(repeating: [], count: count), findings: FindingLog(),
      accounting: RowAccounting())
    let chunk = RecordChunk(
      records: Array(bytes[layout.header.bytes...]), recordsBefore: layout.header.records,
      linesBefore: layout.header.lines, dialect: layout.dialect)
    func take(_ block: CodedBlock) {
      reading.weights += block.weights.prefix(block.rows)
      for (index, column) in block.columns.enumerated() {
        reading.columns[index] += column.slots.prefix(block.rows)
        reading.marks[index] += column.marks.prefix(block.rows)
        reading.numbers[index] += column.numbers.prefix(block.rows)
      }
    }
    if plainly { coder.codePlainly(chunk, count: take) } else { coder.code(chunk, count: take) }
    reading.findings = coder.findings
    reading.accounting = coder.accounting
    return reading
  }

  @Test func `both ways read random files alike, findings and places included`() throws {
    let definition = try definition(Self.questions, before: "<weights column=\"W\"/>")
    var generator = SystemRandomNumberGenerator()
    var rows = 0
    for _ in 0..<30 {
      let bytes = randomFile(&generator)
      let fast = reading(bytes, definition, plainly: false)
      #expect(fast == reading(bytes, definition, plainly: true))
      #expect(fast.weights.count == fast.accounting.tallied)
      rows += fast.accounting.tallied
    }
    #expect(rows > 2_000)
  }
}
