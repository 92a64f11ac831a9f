import Foundation
import OfficeFiles
import Spreadsheet
import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `The pages for Word and Excel` {
  private static let pages: [AppendixPage] = [.document, .workbook]

  /// What the stylesheet writes: the parts of a document, or the description of a workbook.
  private func parts(
    _ page: AppendixPage, of report: Report, _ parameters: [(name: String, value: String)] = []
  ) throws -> String {
    let style = try Stylesheet(
      parsing: page.stylesheet, file: "page.xsl", importing: ShippedStylesheets.all)
    let bytes = try style.apply(to: report.summaryXML(), parameters: parameters)
    _ = try XMLDocument(parsing: bytes, file: "parts.xml")
    return String(decoding: bytes, as: UTF8.self)
  }

  private func report(labels: [String], answers: [Answer]) throws -> Report {
    let categories = labels.enumerated().map { category($0.offset + 1, $0.element) }
    let single = try question("Q1", labels[0], .single(categories))
    let groups = try question("Q2", "区分", .single(categories))
    let survey = try survey(
      [Section(title: labels[0], note: nil, isDemographic: false, questions: [single, groups])],
      banners: [Banner(levels: [try variable("Q2")])])
    return try ReportingTests.report(survey, answers.map { [$0, $0] })
  }

  private func all(_ pattern: String, in text: String) throws -> [String] {
    let expression = try NSRegularExpression(pattern: pattern)
    let range = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: range).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test(
    arguments: pages,
    [
      "<b>&\"'</b>", "]]></part>", "[a]:*?/\\'", "=1+1", "_x0041_", "\u{202E}gpj.exe",
      "\u{0}\u{1B}[2J",
      String(repeating: "😀", count: 40), String(repeating: "長い選択肢", count: 60),
    ])
  func `a label is text, whatever it holds`(_ page: AppendixPage, _ label: String) throws {
    let report = try report(labels: [label, "二"], answers: [.one(1), .one(2), .none])
    let text = try parts(page, of: report)
    #expect(!text.contains("NaN"))
    let file = try page.bytes(of: report.summaryXML())
    let parts = try #require(ArchiveParts(file)).parts
    for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      _ = try XMLDocument(parsing: part.content, file: part.name)
    }
    let book = parts.first { $0.name == "xl/workbook.xml" }.map {
      String(decoding: $0.content, as: UTF8.self)
    }
    for name in try all("<sheet name=\"([^\"]*)\"", in: book ?? "") {
      let plain = name.replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        .replacingOccurrences(of: "&quot;", with: "\"")
      #expect((1...31).contains(plain.utf16.count))
      #expect(!plain.contains { "[]:*?/\\'".contains($0) })
    }
  }

  @Test func `parts have names of their own and all that is pointed at is there`() throws {
    let text = try parts(
      .document, of: report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)]))
    // Workbooks behind charts are archives of their own.
    let inside = try NSRegularExpression(
      pattern: "<package name=\"[^\"]*\">.*?</package>", options: .dotMatchesLineSeparators)
    let own = inside.stringByReplacingMatches(
      in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "")
    let names = try all("<part name=\"([^\"]*)\"", in: own)
    #expect(Set(names).count == names.count && names.count > 8)
    for name in try all("PartName=\"/([^\"]*)\"", in: own) { #expect(names.contains(name)) }
    let books = try all("<package name=\"([^\"]*)\"", in: text)
    for target in try all("Target=\"[^\"]*?((?:charts|embeddings|drawings)/[^\"]*)\"", in: text) {
      #expect((names + books).contains { $0.hasSuffix(target) })
    }
    #expect(!books.isEmpty)
  }

  @Test(arguments: pages, ["red", "#12", "\" x=\"", "#GGGGGG", "#abc", ""])
  func `a colour that Office does not know does not spoil the file`(
    _ page: AppendixPage, _ color: String
  ) throws {
    let report = try report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)])
    let text = try parts(page, of: report, [("color-2", color), ("accent", color)])
    let written = try all("(?:srgbClr val|w:color w:val)=\"([^\"]*)\"", in: text)
    #expect(written.allSatisfy { $0.utf8.count == 6 && UInt32($0, radix: 16) != nil })
    // A workbook with another is refused.
    #expect(try !page.bytes(of: report.summaryXML(), parameters: [("color-2", color)]).isEmpty)
  }

  @Test func `the description of a workbook is what its schema allows`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/schema/workbook.rng")
    let schema = try RelaxNGSchema(
      parsing: Array(Data(contentsOf: folder)), file: "workbook.rng")
    for answers in [[], [Answer.one(1)], [.one(1), .one(2), .none]] {
      let text = try parts(.workbook, of: report(labels: ["はい", "いいえ"], answers: answers))
      let document = try XMLDocument(parsing: Array(text.utf8), file: "workbook.xml")
      #expect(schema.findings(in: document, file: "workbook.xml").isEmpty)
    }
  }

  @Test func `a scale is one bar of the whole, and a crossing a bar for each group`() throws {
    let categories = [category(1, "はい"), category(2, "いいえ")]
    let scale = try question("Q1", "満足", .scale(categories))
    let groups = try question("Q2", "区分", .single(categories))
    let survey = try survey(
      [Section(title: "町", note: nil, isDemographic: false, questions: [scale, groups])],
      banners: [Banner(levels: [try variable("Q2")])])
    let report = try ReportingTests.report(survey, [[.one(1), .one(1)], [.one(2), .one(2)]])
    func charts(_ parameters: [(name: String, value: String)] = []) throws -> [String] {
      let bytes = try AppendixPage.workbook.bytes(of: report.summaryXML(), parameters: parameters)
      return try #require(ArchiveParts(bytes)).parts
        .filter { $0.name.hasPrefix("xl/charts/chart") }
        .map { String(decoding: $0.content, as: UTF8.self) }
    }
    let stacked = try charts().filter { $0.contains("<c:grouping val=\"percentStacked\"/>") }
    #expect(stacked.count == 2)
    #expect(try charts([("chart-scale", "bars")]).count { $0.contains("clustered") } == 2)
    #expect(try charts([("chart-cross", "none"), ("chart-scale", "none")]).count == 1)
  }

  @Test(arguments: ["yes", "no"])
  func `sixty choices by forty groups, with labels of 300 letters`(_ joined: String) throws {
    let label = String(repeating: "長い選択肢<&>", count: 40)
    let choices = (1...60).map { category($0, "\($0) \(label)") }
    let groups = (1...40).map { category($0, "\($0) \(label)") }
    let one = try question("Q1", label, .single(choices))
    let two = try question("Q2", "区分", .single(groups))
    let three = try question("Q3", "別の区分", .single(groups))
    let survey = try survey(
      [Section(title: label, note: nil, isDemographic: false, questions: [one, two, three])],
      banners: [Banner(levels: [try variable("Q2")]), Banner(levels: [try variable("Q3")])])
    let answers: [[Answer]] = (1...120).map { [.one($0 % 60 + 1), .one($0 % 40 + 1), .one(1)] }
    let summary = try ReportingTests.report(survey, answers).summaryXML()
    let bytes = try AppendixPage.workbook.bytes(of: summary, parameters: [("joined", joined)])
    let parts = try #require(ArchiveParts(bytes)).parts
    for part in parts { _ = try XMLDocument(parsing: part.content, file: part.name) }
    // Three tallies, and more bars than a chart of all banners would have room for.
    #expect(parts.count { $0.name.hasPrefix("xl/charts/chart") } > 5)
  }

  @Test(arguments: ["workbook.md", "workbook.ja.md"])
  func `the stylesheet that the guide shows makes a workbook`(_ guide: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/\(guide)")
    let text = try String(contentsOf: file, encoding: .utf8)
    let block = try #require(text.components(separatedBy: "```xml\n").dropFirst().first)
    let source = try #require(block.components(separatedBy: "```").first)
    let summary = try report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)]).summaryXML()
    let bytes = try AppendixPage.workbook.bytes(
      of: summary, by: (Array(source.trimmingPrefix { $0 == " " }.utf8), "ours.xsl"))
    let parts = try #require(ArchiveParts(bytes)).parts
    #expect(parts.count { $0.name.hasPrefix("xl/charts/chart") } == 2)
  }

  @Test func `a library that is not there, or a disk that is full, is a finding`() {
    let missing = PageFault(.missingLibrary, stylesheet: "a.xsl", page: "appendix.xlsx")
    #expect(missing.findings.map(\.rule) == [.workbookLibraryMissing])
    let full = PageFault(.notWritten("full"), stylesheet: "a.xsl", page: "appendix.xlsx")
    #expect(
      full.findings == [Finding(.workbookNotWritten, file: "appendix.xlsx", found: .name("full"))])
  }

  @Test func `a description that there cannot be is a finding with its place`() throws {
    let source = """
      <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\
      <xsl:template match="/"><workbook xmlns="urn:shukei:workbook:1"><sheet name="町">\
      <row><t>a</t><n>b</n></row></sheet></workbook></xsl:template></xsl:stylesheet>
      """
    let report = try report(labels: ["はい", "いいえ"], answers: [])
    let fault = #expect(throws: PageFault.self) {
      try AppendixPage.workbook.bytes(
        of: report.summaryXML(), by: (Array(source.utf8), "ours.xsl"))
    }
    let expected = Finding(
      .workbookDescriptionFaulty, file: "ours.xsl", found: .name("町 B1: <n>b"))
    #expect(fault?.findings == [expected])
  }

  @Test(arguments: pages)
  func `nobody responded, or one person`(_ page: AppendixPage) throws {
    for answers in [[], [Answer.one(1)]] {
      let text = try parts(page, of: report(labels: ["はい", "いいえ"], answers: answers))
      #expect(!text.contains("NaN"))
    }
  }

  @Test(arguments: pages)
  func `the same summary has the same bytes`(_ page: AppendixPage) throws {
    let summary = try report(labels: ["はい", "いいえ"], answers: [.one(1)]).summaryXML()
    #expect(try page.bytes(of: summary) == page.bytes(of: summary))
  }
}
