import DelimitedText
import SurveyModel
import Testing

@testable import Ingest

@Suite struct `Exports that came to harm` {
  private static let questions = """
    <question id="Q1" type="single" title="性別"><category code="1">女性</category>
    <category code="2">男性</category></question>
    <question id="Q2" type="multiple" title="Which?"><category code="1">Bus</category>
    <category code="SQ001">10-49</category><category code="9" other="true">Other</category></question>
    <question id="Q3" type="rank" title="使う機器"><category code="1">PC</category>
    <category code="2">スマホ</category></question>
    <question id="Q4" type="grid" cells="multiple" title="満足度"><row code="a">図書館</row>
    <row code="b">プール</row><category code="1">はい</category></question>
    <question id="Q5" type="text" title="意見"/>
    """

  /// Bytes that are cut out, doubled, swapped or overwritten at random places.
  private func harmed(_ text: String, _ random: inout SystemRandomNumberGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) where bytes.count > 2 {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.insert(contentsOf: Array("\",;[]/_{:\n".utf8).shuffled(), at: start)
      default: bytes.swapAt(start, end - 1)
      }
    }
    return bytes
  }

  @Test(arguments: `Columns of every export`.exports)
  func `nothing traps, and every row has its place in the account`(
    export: `Columns of every export`.Export
  ) throws {
    var random = SystemRandomNumberGenerator()
    for format in [nil, export.format] {
      let responses = format.map { " format=\"\($0.rawValue)\"" } ?? ""
      let definition = try definition(
        Self.questions, responses: "<responses href=\"r.csv\"\(responses)/>")
      for _ in 0..<15 {
        let result = Coded(harmed(export.text, &random), definition)
        #expect(result.rows.count == result.accounting.tallied)
        let layout = result.layout.export
        #expect(layout.columns.map(\.position) == Array(0..<layout.columns.count))
        let bound = result.layout.bound.flatMap { $0.reading.columns }
        #expect(bound.allSatisfy { $0 < layout.width } && Set(bound).count == bound.count)
      }
    }
  }
}
