import Foundation
import Ingest
import SurveyModel
import Testing

/// Registers of residents as city offices write them.
@Suite struct RegisterTests {
  private static let questions = """
    <question id="Q25" type="single" title="性別"><category code="1">男性<alias>男</alias></category>
    <category code="2">女性<alias>女</alias></category></question>
    <question id="Q26" type="single" number="問26" title="年齢"><category code="1">18〜39歳</category>
    <category code="2">40歳以上</category></question>
    <question id="Q27" type="numeric" title="年齢（歳）" unit="歳" min="18">
    <bin code="1" from="18" to="39">若</bin><bin code="2" from="40">老</bin></question>
    """

  /// The targets that a definition with this margin takes from a file of these bytes.
  private func margin(_ by: String, _ bytes: [UInt8]) throws -> WeightMargin {
    let read = try definition(by, bytes)
    return try #require(read.survey.weighting?.margins.first)
  }

  private func definition(_ by: String, _ bytes: [UInt8]) throws -> SurveyDefinition {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "register.csv").path
    try Data(bytes).write(to: URL(filePath: path))
    let declared = try IngestTests.definition(
      Self.questions, before: "<weights><margin by=\"\(by)\" href=\"register.csv\"/></weights>")
    return try declared.readingRegisters { href throws(InputFault) in
      try RecordFile(
        path: path, name: href, source: ResponseSource(href: href, format: .plain),
        observe: { _, _ in })
    }
  }

  private func shown(_ margin: WeightMargin) -> [String] {
    margin.targets.map { target in
      target.codes.map(\.description).joined(separator: ">") + "=" + target.amount.description
    }
  }

  private func faults(_ by: String, _ text: String) throws -> [Finding] {
    do {
      _ = try margin(by, Array(text.utf8))
      return []
    } catch let fault as SurveyDefinition.Fault {
      return fault.findings
    }
  }

  /// The same people in every form; by sex 300 and 700.
  @Test(
    arguments: [
      // Tidy: by id, number or title; codes, labels or aliases; any order of columns and rows.
      "Q26,Q25,population\n1,1,100\n1,2,250\n2,1,200\n2,2,450\n",
      "性別,年齢,人口\n女,40歳以上,450\n男,40歳以上,200\n女,18~39歳,250\n男,18~39歳,100\n",
      "地区,性別,問26,人数\n北,男性,1,60\n南,男性,1,40\n北,女性,1,250\n北,男性,2,200\n南,女性,2,450\n",
      "性別,年齢,令和7年\n男,１８～３９歳,100\n女,18〜39歳,250\n男,2,200\n女,2,450\n",
      // Wide, with sums that are passed over, and separators in numbers.
      "年齢,男性,女性,計\n18〜39歳,100,250,350\n40歳以上,200,450,650\n計,300,700,\"1,000\"\n",
      "年齢\t男\t女\n18〜39歳\t100人\t250人\n40歳以上\t 200\t\"450\"\n",
      "性別;18〜39歳;40歳以上;総数\n男;100;200;300\n女;250;450;700\n",
      // A title above the table; blank lines within, and empty fields at the end.
      "令和7年4月1日現在の人口\n年齢,男,女\n18〜39歳,100,250\n40歳以上,200,450\n",
      "年齢,男,女\n18〜39歳,100,250\n\n40歳以上,200,450,\n",
    ])
  func `people of a register are read in whatever form it has`(text: String) throws {
    let margin = try margin("Q26 > Q25", Array(text.utf8))
    #expect(shown(margin) == ["1>1=100", "1>2=250", "2>1=200", "2>2=450"])
    #expect(margin.source == "register.csv")
  }

  @Test func `a register in CP932 with a byte order of its own kind is read`() throws {
    // 性別,人口 / 男,"1,200" / 女,- in CP932.
    let text: [UInt8] =
      [0x90, 0xAB, 0x95, 0xCA, 0x2C, 0x90, 0x6C, 0x8C, 0xFB, 0x0D, 0x0A, 0x92, 0x6A, 0x2C, 0x22]
      + Array("1,200\"\r\n".utf8) + [0x8F, 0x97, 0x2C, 0x2D, 0x0D, 0x0A]
    #expect(shown(try margin("Q25", text)) == ["1=1200", "2=0"])
  }

  @Test func `a register in UTF-16 is read`() throws {
    let text = "性別\t人口\r\n男\t10\r\n女\t20\r\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(shown(try margin("Q25", bytes)) == ["1=10", "2=20"])
  }

  @Test func `single years of age go to the classes of a numeric question`() throws {
    let text = "年齢（歳）,人口\n17歳,9\n18,1\n39,2\n40歳,4\n95,8\n"
    #expect(shown(try margin("Q27", Array(text.utf8))) == ["1=3", "2=12"])
  }

  @Test func `a line of a single level across is enough`() throws {
    #expect(shown(try margin("Q25", Array("男性,女性\n300,700\n".utf8))) == ["1=300", "2=700"])
  }

  @Test func `a target stands where its first people do`() throws {
    let text = "性別,人口\n男,1\n女,2\n男,3\n"
    let margin = try margin("Q25", Array(text.utf8))
    #expect(margin.targets.map(\.place) == [Place(line: 2, column: 2), Place(line: 3, column: 2)])
  }

  @Test(
    arguments: [
      ("Q25", "sex,人口\n男,1\n", Finding.Rule.registerColumnMissing, Place(line: 1, column: 1)),
      ("Q26 > Q25", "男,女\n1,2\n", .registerColumnMissing, Place(line: 1, column: 1)),
      ("Q25", "性別,a,b\n男,1,2\n", .registerColumnMissing, Place(line: 1, column: 1)),
      ("Q25", "性別,人口\n男,1\n不明,2\n", .registerCategory, Place(line: 3, column: 1)),
      ("Q25", "性別,人口\n,1\n", .registerCategory, Place(line: 2, column: 1)),
      ("Q25", "性別,人口\n男,1\n女,-2\n", .registerAmount, Place(line: 3, column: 2)),
      ("Q25", "性別,人口\n男,1\n女,\n", .registerAmount, Place(line: 3, column: 2)),
      ("Q25", "性別,人口\n男,1\n女,x\n", .registerAmount, Place(line: 3, column: 2)),
      ("Q25", "年,性別,人口\n7,男,1\n7,女\n", .registerRow, Place(line: 3, column: 1)),
      ("Q25", "性別,人口\n男,0\n女,0\n", .marginEmpty, nil),
    ] as [(String, String, Finding.Rule, Place?)])
  func `a fault of a register is told with its line and column`(
    by: String, text: String, rule: Finding.Rule, place: Place?
  ) throws {
    let finding = try #require(try faults(by, text).first)
    #expect(finding.rule == rule)
    if let place {
      #expect(finding.place == place && finding.file == "register.csv")
    }
  }

  @Test func `a missing register is a fault, a missing category a warning`() throws {
    let read = try definition("Q25", Array("性別,人口\n男,300\n".utf8))
    #expect(read.findings.map(\.rule) == [.targetMissing])
    #expect(read.findings.map(\.found) == [.name("2")])
    let declared = try IngestTests.definition(
      Self.questions, before: "<weights><margin by=\"Q25\" href=\"none.csv\"/></weights>")
    #expect(declared.survey.weighting?.margins[0].targets.isEmpty == true)
    #expect(throws: SurveyDefinition.Fault.self) {
      try declared.readingRegisters { href throws(InputFault) in
        throw InputFault([Finding(.fileMissing, file: href, found: .name(href))])
      }
    }
  }

  @Test func `an unknown value is told once, however often it stands`() throws {
    let rows = (0..<50).map { "不明,\($0)\n" }.joined()
    let findings = try faults("Q25", "性別,人口\n" + rows + "男,x\n")
    #expect(findings.map(\.rule) == [.registerCategory, .registerAmount])
  }
}
