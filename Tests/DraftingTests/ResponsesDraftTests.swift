import Foundation
import Ingest
import SurveyModel
import Testing
import Wording

@testable import Drafting

/// Drafts from small files of invented people.
@Suite struct ResponsesDraftTests {
  /// The draft of a file with these records, found sound by the definition's reader.
  private func draft(_ records: [[String]], name: String = "town.csv") throws -> DraftedSurvey {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    let text = records.map { record in
      record.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    }.joined(separator: "\r\n")
    try Data(text.utf8).write(to: file)
    return try sound(file.path, name)
  }

  /// The draft of a file, which must be a definition that fits the file.
  private func sound(_ path: String, _ name: String) throws -> DraftedSurvey {
    let draft = try Drafter.draft(path: path, name: name)
    let bytes = DefinitionWriter.document(draft, language: .english)
    let definition = try SurveyDefinition(parsing: bytes, file: "survey.xml")
    _ = try ResponseFile(
      path: path, name: name, source: definition.survey.responses[0], definition: definition,
      observe: { _, _ in })
    return draft
  }

  /// One column of these answers, each so many times, beside a second one that says nothing.
  private func question(_ header: String, _ answers: [(String, Int)]) throws -> Question {
    let cells = answers.flatMap { Array(repeating: $0.0, count: $0.1) }
    let rows = cells.enumerated().map { [$1, $0 % 2 == 0 ? "a" : "b"] }
    return try #require(try draft([[header, "side"]] + rows).survey.questions.first)
  }

  private func labels(_ question: Question) -> [String] {
    switch question.kind {
    case .single(let categories), .scale(let categories), .multiple(let categories, _),
      .rank(let categories, _, _), .grid(_, _, let categories):
      categories.map(\.label)
    case .numeric(let answer): answer.bins.map(\.label)
    case .text: []
    }
  }

  private func type(_ question: Question) -> String {
    switch question.kind {
    case .single: "single"
    case .scale: "scale"
    case .multiple: "multiple"
    case .numeric: "numeric"
    case .rank: "rank"
    case .grid: "grid"
    case .text: "text"
    }
  }

  @Test func `choices that hold commas are no lists of marks`() throws {
    let made = try question(
      "Is it rude?", [("Yes, very rude", 9), ("Yes, somewhat rude", 7), ("No, not rude", 14)])
    #expect(type(made) == "single")
    #expect(labels(made).count == 3)
  }

  @Test func `a comma inside a choice does not part it`() throws {
    let made = try question(
      "Which do you use?",
      [
        ("Bus", 5), ("Bus, Train (fast, or slow)", 6), ("Train (fast, or slow)", 5),
        ("Walking, also with a stick", 5), ("Bus, Walking, also with a stick", 6),
        ("Train (fast, or slow), Walking, also with a stick", 4),
      ])
    #expect(type(made) == "multiple")
    #expect(
      Set(labels(made)) == ["Bus", "Train (fast, or slow)", "Walking, also with a stick"])
  }

  @Test(arguments: [";", "、", "\n", "|"])
  func `marks are parted by what the service writes`(separator: String) throws {
    let sets = [["図書館"], ["公民館"], ["図書館", "公民館"], ["公民館", "プール"], ["図書館", "プール"]]
    let made = try question(
      "利用した施設（2つまで）", sets.map { ($0.joined(separator: separator), 6) })
    #expect(type(made) == "multiple")
    #expect(Set(labels(made)) == ["図書館", "公民館", "プール"])
    guard case .multiple(_, let maximum) = made.kind else { return }
    #expect(maximum == 2)
  }

  @Test(arguments: [
    (
      ["わからない", "満足", "不満", "やや不満", "どちらともいえない", "やや満足"],
      ["不満", "やや不満", "どちらともいえない", "やや満足", "満足", "わからない"]
    ),
    (
      ["そう思う", "まったくそう思わない", "あまりそう思わない", "どちらかといえばそう思う"],
      ["まったくそう思わない", "あまりそう思わない", "どちらかといえばそう思う", "そう思う"]
    ),
    (
      ["Agree", "Strongly disagree", "Neither agree nor disagree", "Strongly agree", "Disagree"],
      ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"]
    ),
    (
      ["Very likely", "Do not use", "Somewhat unlikely", "Very unlikely", "Somewhat likely"],
      ["Very unlikely", "Somewhat unlikely", "Somewhat likely", "Very likely", "Do not use"]
    ),
  ])
  func `a scale is put in its order, with no score for no opinion`(
    answers: [String], expected: [String]
  ) throws {
    let made = try question("どう思いますか", answers.enumerated().map { ($1, 4 + $0) })
    #expect(labels(made) == expected)
    guard case .scale(let categories) = made.kind else {
      Issue.record("\(type(made))")
      return
    }
    let scored = categories.compactMap(\.score)
    #expect(scored == (1...scored.count).map { Decimal($0) })
  }

  @Test func `numbers before labels are codes, and a scale from good to bad scores downwards`()
    throws
  {
    let made = try question(
      "評価", [("1.満足", 5), ("2.やや満足", 6), ("3.やや不満", 5), ("4.不満", 7), ("9.わからない", 3)])
    guard case .scale(let categories) = made.kind else {
      Issue.record("\(type(made))")
      return
    }
    #expect(categories.map(\.code.description) == ["1", "2", "3", "4", "9"])
    #expect(categories.map(\.label) == ["満足", "やや満足", "やや不満", "不満", "わからない"])
    #expect(categories.map(\.score) == [4, 3, 2, 1].map { Decimal($0) } + [nil])
  }

  @Test(arguments: [
    (["30代", "20代", "70代以上", "10代"], ["10代", "20代", "30代", "70代以上"]),
    (["5年以上10年未満", "1年未満", "10年以上", "1年以上5年未満"], ["1年未満", "1年以上5年未満", "5年以上10年未満", "10年以上"]),
    (
      ["年に数回", "ほぼ毎日", "利用していない", "週に2～3回", "月1回程度"],
      ["ほぼ毎日", "週に2～3回", "月1回程度", "年に数回", "利用していない"]
    ),
    (
      ["$50,000+", "Under $10,000", "$10,000 - $49,999"],
      ["Under $10,000", "$10,000 - $49,999", "$50,000+"]
    ),
  ])
  func `amounts and frequencies are put in their order`(
    answers: [String], expected: [String]
  ) throws {
    let made = try question("期間など", answers.enumerated().map { ($1, 9 - $0) })
    #expect(labels(made) == expected)
    #expect(type(made) == "single")
  }

  @Test func `ages are numbers in decades, and a code below zero is no answer`() throws {
    var ages = (18...75).map { (String($0), 2) }
    ages.append(("-1", 3))
    let made = try question("年齢", ages)
    #expect(type(made) == "numeric")
    #expect(labels(made).contains("30歳代"))
    #expect(made.binding.missing.map(\.value) == ["-1"])
  }

  @Test func `what recurs is a choice, what is written freely is other`() throws {
    var answers = [("Bus", 20), ("Car", 15), ("Bicycle", 9), ("bus", 3)]
    answers += (0..<9).map { ("a way of my own \($0)", 1) }
    let made = try question("How do you come?", answers)
    guard case .single(let categories) = made.kind else {
      Issue.record("\(type(made))")
      return
    }
    #expect(categories.map(\.label) == ["Bus", "Car", "Bicycle", "Other"])
    #expect(categories[0].aliases == ["bus"])
    #expect(categories[3].isOther)
  }

  @Test func `free text, names, addresses and numbers of people never stand in a draft`() throws {
    let secrets = [
      "佐藤 花子さん", "hanako@example.jp", "090-1234-5678", "焼津市本町2丁目16-32", "〒425-0000", "1234567",
    ]
    var rows: [[String]] = []
    for index in 0..<60 {
      let other = index % 6 == 0 ? secrets[index / 6 % secrets.count] : ["バス", "車"][index % 2]
      rows.append([
        "回答者その\(index)", "person\(index)@example.jp", other, "SECRET 意見\(index)です。",
        ["はい", "いいえ"][index % 2],
      ])
    }
    let header = ["お名前", "メールアドレス", "交通手段", "ご意見", "賛成ですか"]
    let made = try draft([header] + rows)
    let text = String(
      decoding: DefinitionWriter.document(made, language: .japanese), as: UTF8.self)
    for secret in secrets + ["SECRET", "person", "その1"] { #expect(!text.contains(secret)) }
    #expect(text.contains("バス"))
  }

  @Test func `columns of one question are taken together by what they hold`() throws {
    var rows: [[String]] = []
    for index in 0..<40 {
      let order = [["1", "2", "3"], ["3", "1", "2"], ["2", "3", "1"], ["1", "3", "2"]][index % 4]
      let opinions = ["満足", "やや満足", "不満", "やや不満"]
      rows.append(
        [index % 2 == 0 ? "1" : "0", index % 3 == 0 ? "1" : "0"]
          + [opinions[index % 4], opinions[(index + 1) % 4]] + order
          + [["道路", "公園"][index % 2], ["公園", "道路"][index % 2]])
    }
    let header = [
      "q1_1", "q1_2", "Q2 [道路]", "Q2 [公園]", "順位 [道路]", "順位 [公園]", "順位 [学校]", "直してほしい所 第1位",
      "直してほしい所 第2位",
    ]
    let made = try draft([header] + rows).survey.questions
    #expect(made.map(type) == ["multiple", "grid", "rank", "rank"])
    guard case .grid(_, let cell, _) = made[1].kind else { return }
    #expect(cell == .scale)
    #expect(made[3].binding.placeColumns == ["直してほしい所 第1位", "直してほしい所 第2位"])
  }

  /// Half the people own a car; only they are asked how old it is.
  private func owners(exceptions: Int) -> [[String]] {
    [["車を持っていますか", "何年目の車ですか"]]
      + (0..<60).map { index in
        let owns = index % 2 == 0
        let isException = !owns && index < 2 * exceptions
        return [owns ? "はい" : "いいえ", owns || isException ? ["新車", "中古車"][index / 2 % 2] : ""]
      }
  }

  @Test func `a condition is written where it holds for everyone, and only then`() throws {
    let certain = try draft(owners(exceptions: 0))
    let asked = certain.survey.questions[1]
    #expect(asked.askedIf.map { "\($0)" }?.contains("hasAny") == true)
    let unsure = try draft(owners(exceptions: 1))
    #expect(unsure.survey.questions[1].askedIf == nil)
  }

  @Test(arguments: 0..<60)
  func `a draft of whatever table is a definition that fits the table`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let headers = [
      "Q1", "q1_1", "q1_2", "", "and", "<&>\"]]>", "性別", "性別", "Q2 [a]", "Q2 [b]", "1", "年齢",
      "x\ny", "Q2", "id", "Other (please specify)", "-- --", "問1", "満足度 第1位", "満足度 第2位",
    ]
    let pools = [
      ["1", "2", "3"], ["1", "0", ""], ["a;b", "a", "b;c", "c", ""], ["満足", "不満", "やや満足", ""],
      ["0", "1", "10", "label 1"], ["<b>", "&", "\"", "--", "]]>"], ["10代", "20代", "60歳以上"],
      ["はい", "いいえ", "NA", "無回答"], ["1.はい", "2.いいえ", "3.その他"], ["-1", "99", "5", "6.5"],
      ["2024/01/02 10:00", "2024-01-03"], ["Other", "その他", "Yes", "No, never", "No, always"],
    ]
    let width = 2 + below(14)
    let header = (0..<width).map { _ in headers[below(headers.count)] }
    guard header.contains(where: { !$0.isEmpty }) else { return }
    let columns = (0..<width).map { _ in pools[below(pools.count)] }
    let rows: [[String]] = (0..<(1 + below(60))).map { (row: Int) -> [String] in
      columns.map { (pool: [String]) -> String in
        guard below(9) == 0 else { return pool[below(pool.count)] }
        return below(3) == 0 ? "free \(row)" : ""
      }
    }
    _ = try draft([header] + rows)
  }

  /// The files of the golden cases, in the layout of every service.
  private static let exports: [String] = {
    let golden = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shukeiTests/Golden")
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: golden.path)) ?? []
    return folders.filter { $0.hasPrefix("format-") || $0 == "spss" || $0 == "workbook" }.sorted()
      .flatMap { folder in
        ["csv", "xlsx", "sav"].map { golden.appending(path: "\(folder)/responses.\($0)").path }
      }.filter { FileManager.default.fileExists(atPath: $0) }
  }()

  @Test(arguments: exports)
  func `a draft of the export of any service fits the export`(path: String) throws {
    let made = try sound(path, "responses")
    #expect(!made.survey.questions.isEmpty)
  }

  @Test func `numbers are ratings where the other choices stand in words`() throws {
    let rows: [[String]] = (0..<40).map { (index: Int) -> [String] in
      let used = index % 2 == 0 ? "はい" : "いいえ"
      let place = index / 2 % 2 == 0 ? "北" : "南"
      return [used, place, String(1 + index % 5)]
    }
    let made = try draft([["利用", "場所", "楽しさ"]] + rows).survey.questions
    #expect(made.map(type) == ["single", "single", "scale"])
  }

  @Test func `a questionnaire of two repeated headers is bound by position`() throws {
    let rows = (0..<30).map { ["はい", ["赤", "青"][$0 % 2], ["強い", "弱い"][$0 / 2 % 2], "\($0 % 2)"] }
    let made = try draft([["x", "色", "色", "y"]] + rows)
    let repeated = made.survey.questions.filter { $0.title == "色" }
    #expect(repeated.map(\.binding.position) == [2, 3])
  }

  @Test func `a draft says in both languages what was inferred`() throws {
    let made = try draft(owners(exceptions: 0))
    for language in MessageLanguage.allCases {
      let text = String(
        decoding: DefinitionWriter.document(made, language: language), as: UTF8.self)
      #expect(text.contains(language.of(japanese: "asked-if は推定です", english: "asked-if inferred")))
    }
  }
}
