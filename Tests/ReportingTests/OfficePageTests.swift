import Foundation
import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `The pages for Word and Excel` {
  private static let pages: [AppendixPage] = [.document, .workbook]

  /// What the stylesheet writes, before its parts go into an archive.
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
    for name in try all("<sheet name=\"([^\"]*)\"", in: text) {
      let plain = name.replacingOccurrences(of: "&amp;", with: "&")
        .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
        .replacingOccurrences(of: "&quot;", with: "\"")
      #expect((1...31).contains(plain.utf16.count))
      #expect(!plain.contains { "[]:*?/\\'".contains($0) })
    }
  }

  @Test(arguments: pages)
  func `parts have names of their own and all that is pointed at is there`(
    _ page: AppendixPage
  ) throws {
    let text = try parts(page, of: report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)]))
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
    #expect(books.isEmpty == (page == .workbook))
  }

  @Test(arguments: pages, ["red", "#12", "\" x=\"", "#GGGGGG", "#abc", ""])
  func `a colour that Office does not know does not spoil the file`(
    _ page: AppendixPage, _ color: String
  ) throws {
    let report = try report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)])
    let text = try parts(page, of: report, [("color-2", color), ("accent", color)])
    let written = try all("(?:srgbClr val|w:color w:val)=\"([^\"]*)\"", in: text)
    #expect(written.allSatisfy { $0.utf8.count == 6 && UInt32($0, radix: 16) != nil })
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
