import Foundation
import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `The page of the appendix` {
  private func page(
    of report: Report, _ parameters: [(name: String, value: String)] = []
  ) throws -> String {
    String(
      decoding: try AppendixPage.page.bytes(of: report.summaryXML(), parameters: parameters),
      as: UTF8.self)
  }

  /// A question of one answer, crossed with another that everybody answered alike.
  private func report(labels: [String], answers: [Answer]) throws -> Report {
    let categories = labels.enumerated().map { category($0.offset + 1, $0.element) }
    let single = try question("Q1", labels[0], .single(categories))
    let groups = try question("Q2", "区分", .single(categories))
    let survey = try survey(
      [Section(title: "町", note: nil, isDemographic: false, questions: [single, groups])],
      banners: [Banner(levels: [try variable("Q2")])])
    return try ReportingTests.report(survey, answers.map { [$0, $0] })
  }

  private func isWhole(_ page: String) -> Bool {
    page.hasPrefix("<!DOCTYPE html") && page.hasSuffix("</html>\n")
  }

  @Test func `nothing in it leads to another file or address`() throws {
    let page = try page(of: report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)]))
    let addresses = page.components(separatedBy: "http")
      .dropFirst().filter { !$0.hasPrefix("://www.w3.org/2000/svg") && !$0.hasPrefix("-equiv") }
    #expect(addresses.isEmpty)
    #expect(!page.contains("src="))
    #expect(isWhole(page))
  }

  @Test func `the same summary has the same bytes`() throws {
    let report = try report(labels: ["はい", "いいえ"], answers: [.one(1), .one(2)])
    #expect(try page(of: report) == page(of: report))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"x", "]]>", "&amp;", "\u{202E}gpj.exe",
    "\u{0}\u{1B}[2J",
    String(repeating: "長い選択肢", count: 60), String(repeating: "x", count: 300), "a\nb", "　",
  ])
  func `a label is text, whatever it holds`(_ label: String) throws {
    let page = try page(of: report(labels: [label, "二"], answers: [.one(1), .one(2), .none]))
    #expect(isWhole(page))
    #expect(!page.contains("<script>alert"))
    // No attribute is closed by a label.
    #expect(!page.contains("\"\" onload"))
    #expect(
      page.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\n\r\t".unicodeScalars.contains($0) })
  }

  @Test func `sixty choices by sixty groups are all there`() throws {
    let labels = (1...60).map { "選択肢\($0)" }
    let page = try page(of: report(labels: labels, answers: (1...60).map { .one($0) }))
    #expect(isWhole(page))
    #expect(labels.allSatisfy { page.contains("data-column=\"\($0.dropFirst(3))\"") })
    #expect(page.contains("60. 選択肢60"))
  }

  @Test func `without respondents the page has its tables and no bar`() throws {
    let page = try page(of: report(labels: ["はい", "いいえ"], answers: []))
    #expect(isWhole(page))
    #expect(page.contains("n = 0"))
    #expect(!page.contains("class=\"bar\""))
    #expect(!page.contains("NaN") && !page.contains("Infinity"))
  }

  @Test func `one respondent is one hundred percent`() throws {
    let page = try page(of: report(labels: ["はい", "いいえ"], answers: [.one(2)]))
    #expect(isWhole(page))
    #expect(page.contains("<td data-figure=\"percent\">100.0</td>"))
  }

  @Test func `fewer decimals are made of the counts, not of rounded shares`() throws {
    // 889 of 2,000 are 44.45 %: 44.5 at one decimal, and 44 at none, not 45.
    let answers =
      [Answer](repeating: .one(1), count: 889) + [Answer](repeating: .one(2), count: 1_111)
    let report = try report(labels: ["はい", "いいえ"], answers: answers)
    #expect(try page(of: report).contains(">44.5<"))
    #expect(
      try page(of: report, [("decimals", "0")]).contains("<td data-figure=\"percent\">44</td>"))
  }

  @Test func `parameters set colours, numbers of questions and the level of headings`() throws {
    let page = try page(
      of: report(labels: ["はい", "いいえ"], answers: [.one(1)]),
      [
        ("accent", "#7a1b3c"), ("numbering", "sequence"), ("number-prefix", "問"),
        ("heading-level", "2"),
      ])
    #expect(page.contains("--accent:#7a1b3c"))
    #expect(page.contains("<span class=\"no\">問1</span>"))
    #expect(page.contains("<h2>まちのアンケート</h2>"))
  }

  @Test(arguments: [AppendixPage.document, .workbook])
  func `documents of Office are the same bytes every time, whatever labels hold`(
    _ kind: AppendixPage
  ) throws {
    let hostile = "<w:p>]]>\u{1}\u{202E}&\"'" + String(repeating: "長", count: 300)
    let summary = try report(labels: [hostile, "二"], answers: [.one(1), .none]).summaryXML()
    let bytes = try kind.bytes(of: summary)
    #expect(bytes == (try kind.bytes(of: summary)))
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
  }

  @Test func `every word of the page is in the catalogue of labels`() throws {
    let source = String(decoding: AppendixPage.page.stylesheet, as: UTF8.self)
    let keys = source.components(separatedBy: "key('label','").dropFirst()
      .compactMap { $0.components(separatedBy: "'").first }
    let summary = String(
      decoding: try report(labels: ["はい"], answers: [.one(1)]).summaryXML(), as: UTF8.self)
    // The interval's word has the level of the tests in it.
    let missing = Set(keys).filter {
      $0 != "interval" && !summary.contains("<label key=\"\($0)\">")
    }
    #expect(missing.isEmpty)
  }
}

// Contrast by WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
extension `The page of the appendix` {
  /// The values of the custom properties that are colours, in light and in dark.
  private func colours() throws -> (light: [String: String], dark: [String: String]) {
    let css = try page(of: report(labels: ["はい", "いいえ"], answers: [.one(1)]))
    func read(_ block: Substring) -> [String: String] {
      var values: [String: String] = [:]
      for declaration in block.split(separator: ";") {
        let parts = declaration.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[1].hasPrefix("#") {
          values[String(parts[0].trimmingPrefix("--"))] = String(parts[1].drop { $0 == " " })
        }
      }
      return values
    }
    let blocks = css.components(separatedBy: ":root{").dropFirst()
      .map { $0.prefix { $0 != "}" } }
    return (read(try #require(blocks.first)), read(try #require(blocks.dropFirst().first)))
  }

  private func luminance(_ colour: String) -> Double {
    var digits = String(colour.dropFirst())
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    let value = Int(digits, radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func contrast(_ one: String?, _ other: String?) throws -> Double {
    let (one, other) = (luminance(try #require(one)), luminance(try #require(other)))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `text stands out from what is behind it, 4.5 to 1 or more, in light and dark`() throws
  {
    let (light, dark) = try colours()
    for colours in [light, dark] {
      for text in ["ink", "soft", "accent", "down"] {
        #expect(try contrast(colours[text], colours["paper"]) >= 4.5, "\(text)")
      }
      for step in 1...6 {
        #expect(try contrast(colours["t\(step)"], colours["c\(step)"]) >= 4.5, "step \(step)")
      }
      #expect(try contrast(colours["bar"], colours["paper"]) >= 3)
    }
  }

  @Test func `steps of colour differ in lightness, so that they can be told without colour`() throws
  {
    let (light, dark) = try colours()
    for colours in [light, dark] {
      let steps = try (1...6).map { luminance(try #require(colours["c\($0)"])) }
      #expect(steps == steps.sorted() || steps == steps.sorted(by: >))
      for (one, next) in zip(steps, steps.dropFirst()) {
        #expect((max(one, next) + 0.05) / (min(one, next) + 0.05) >= 1.18)
      }
    }
  }
}
