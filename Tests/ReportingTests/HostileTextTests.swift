import SurveyModel
import Tabulation
import Testing
import XMLText

@testable import Reporting

@Suite struct `Hostile labels` {
  private static let hostile = [
    "=1+1", "@SUM(A1)", "\t=1+1", " =1+1", "\n=1+1", "\"quotes\"", "a,b", "<tag>&amp;", "一\r\n二",
    "\u{202E}gpj.exe", "\u{1B}[2J", "\u{0}=1", "]]>", "＝1＋1",
  ]

  private func report(_ label: String, isSideBySide: Bool = false) throws -> Report {
    let one = try question(
      "Q1", label,
      .multiple([category(1, label), category(2, "b")], maximumMarks: nil),
      nets: [Net(id: CategoryCode(1), label: label, of: [CategoryCode(1)])], wording: label,
      heading: label)
    let two = try question("Q2", label, .single([category(1, label)]))
    var survey = try survey(
      [Section(title: label, note: label, isDemographic: false, questions: [one, two])],
      banners: [Banner(levels: [try variable("Q2")])])
    survey.title = label
    survey.organization = label
    survey.sideBySide = isSideBySide ? [survey.banners] : []
    return try ReportingTests.report(survey, [[.some([1]), .one(1)], [.none, .none]])
  }

  /// The fields of a CSV, read again by the plainest rules.
  private func fields(_ bytes: [UInt8]) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes.dropFirst(3) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        guard isQuoted else {
          fields.append(String(decoding: field, as: UTF8.self))
          field = []
          continue
        }
        field.append(byte)
      default: field.append(byte)
      }
    }
    return fields
  }

  @Test(arguments: hostile)
  func `no cell of a table is a formula or steers a terminal`(_ label: String) throws {
    let report = try report(label)
    let marked = try self.report(label, isSideBySide: true).adding([.weights, .tests])
    for bytes in [
      report.tablesCSV(), report.appendixCSV(), marked.tablesCSV(), marked.appendixCSV(),
      marked.testsCSV(), marked.weightsCSV(),
    ] {
      for field in fields(bytes) {
        let scalars = field.drop { $0 == " " }.unicodeScalars
        let isSafe = scalars.first.map { !"=+@＝＋－＠\t\r\n\0".unicodeScalars.contains($0) } ?? true
        #expect(isSafe, "\(field)")
        let isNumber = Double(field.drop { $0 == " " }.filter { $0 != "%" }) != nil
        #expect(field == "-" || scalars.first != "-" || isNumber)
        let isPlain = scalars.allSatisfy {
          $0.value >= 0x20 && !(0x202A...0x202E).contains($0.value)
        }
        #expect(isPlain, "\(field.unicodeScalars.map(\.value))")
      }
    }
  }

  @Test(arguments: hostile)
  func `a label keeps the number of fields and lines`(_ label: String) throws {
    let plain = try report("x")
    let report = try report(label)
    #expect(fields(report.tablesCSV()).count == fields(plain.tablesCSV()).count)
    #expect(fields(report.appendixCSV()).count == fields(plain.appendixCSV()).count)
  }

  @Test(arguments: hostile)
  func `the summary stays well-formed and keeps the label`(_ label: String) throws {
    let root = try XMLDocument(parsing: try report(label).summaryXML(), file: "summary.xml").root
    let allowed = label.unicodeScalars.filter {
      $0.value >= 0x20 || [9, 10, 13].contains($0.value)
    }
    let title = try #require(root.elements.first { $0.name == "section" })["title"]
    #expect(title.map { Array($0.unicodeScalars) } == Array(allowed))
  }
}
