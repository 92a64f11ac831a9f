import Foundation
import Ingest
import SurveyModel
import Tabulation

@testable import Pipeline

/// Responses by chance with repeated people, repeated responses, campaign texts and people who
/// answer every line of a grid alike; and a plain count of all of these.
struct MadeResponses {
  static let header = "mail,sent,Q1,Q2,Q3,Q4,Q5 [a],Q5 [b],Q5 [c],Q5 [d],Q5 [e],Q6"
  static let definition = """
    <survey xmlns="urn:shukei:survey:1" id="made" xml:lang="en">
      <title>Made</title>
      <fieldwork from="2025-08-20" to="2025-09-01"/>
      <responses href="none.csv" respondent="mail" completed="sent"/>
      <section title="All">
        \((1...4).map(single).joined())
        <question id="Q5" type="grid" cells="single" title="Lines">
          \(["a", "b", "c", "d", "e"].map { "<row code=\"\($0)\">\($0)</row>" }.joined())
          <category code="1">one</category><category code="2">two</category>
        </question>
        <question id="Q6" type="text" title="Words"/>
      </section>
    </survey>
    """

  private static func single(_ number: Int) -> String {
    "<question id=\"Q\(number)\" type=\"single\" title=\"T\(number)\">"
      + "<category code=\"1\">yes</category><category code=\"2\">no</category></question>"
  }

  private static func time() -> String {
    let day = ["19", "20", "25", "31"].randomElement() ?? ""
    return [
      "", "soon", "2025-08-\(day) 10:0\(Int.random(in: 0...9))", "2025/9/1 11:59:59 PM",
      "2025/9/2 0:00", "8/\(day)/2025 9:15",
    ].randomElement() ?? ""
  }

  /// The fields of each row as they stand in the file.
  let rows: [[String]]

  init(count: Int) {
    let mails = (0..<max(1, count * 2 / 3)).map { "p\($0)@example.org" } + [""]
    let long = (0..<12).map {
      "\"A text that \($0) people copy, with a comma and a line\nend, "
        + "which is long enough to be nobody's phrase\""
    }
    var rows: [[String]] = []
    while rows.count < count {
      if let row = rows.randomElement(), Int.random(in: 0..<8) == 0 {
        rows.append([mails.randomElement() ?? "", Self.time()] + row.dropFirst(2))
        continue
      }
      let line = ["", "1", "2"].randomElement() ?? ""
      let isStraight = Int.random(in: 0..<4) == 0
      let grid = (0..<5).map { _ in
        isStraight ? line : ["", "1", "2", "1", "2"].randomElement() ?? ""
      }
      let text = [long.randomElement() ?? "", "", "none", "\"well, no\""].randomElement() ?? ""
      rows.append(
        [mails.randomElement() ?? "", Self.time()]
          + (0..<4).map { _ in ["", "1", "2", "yes", "9"].randomElement() ?? "" } + grid + [text])
    }
    self.rows = rows
  }

  /// A file of some of the rows; a row with too many fields makes a chunk irregular.
  static func file(_ rows: [[String]], isRagged: Bool, lineEnd: String) -> String {
    let records = rows.map { $0.joined(separator: ",") } + (isRagged ? [",,"] : [])
    return ([header] + records).map { $0 + lineEnd }.joined()
  }
}

/// How often what occurs, counted with nothing but a dictionary.
struct PlainRepetition: Equatable {
  var checked = 0
  var repeats = 0
  var groups = 0
  var largest = 0

  init(_ keys: [String], from least: Int = 2) {
    let counts = Dictionary(grouping: keys.map { Array($0.utf8) }) { $0 }.mapValues(\.count)
    let repeated = counts.values.filter { $0 >= least }
    checked = keys.count
    repeats = repeated.reduce(0) { $0 + $1 - 1 }
    groups = repeated.count
    largest = max(repeated.max() ?? 0, min(keys.count, 1))
  }

  init(_ repetition: QualityReport.Repetition) {
    checked = repetition.checked
    repeats = repetition.repeats
    groups = repetition.groups
    largest = repetition.largest
  }
}

extension MadeResponses {
  var respondents: PlainRepetition {
    PlainRepetition(rows.map { $0[0] }.filter { !$0.isEmpty })
  }

  var contents: PlainRepetition {
    PlainRepetition(
      rows.filter { row in
        let answers =
          (2...10).filter { ["1", "2", "yes"].contains(row[$0]) }.count
          + (row[11].isEmpty ? 0 : 1)
        return row[11].utf8.count >= 60 || answers >= 5
      }.map { $0.dropFirst(2).joined(separator: ",") })
  }

  var texts: PlainRepetition {
    PlainRepetition(rows.map { $0[11] }.filter { $0.utf8.count >= 60 }, from: 5)
  }

  /// All long texts are of one template.
  var similarTexts: PlainRepetition {
    let long = rows.map { $0[11] }.filter { $0.utf8.count >= 60 }
    var similar = PlainRepetition(long, from: .max)
    guard long.count >= 5, Set(long).count > 1 else { return similar }
    (similar.repeats, similar.groups, similar.largest) = (long.count - 1, 1, long.count)
    return similar
  }

  var grid: QualityTally.Grid {
    let complete = rows.map { Array($0[6...10]) }.filter { !$0.contains("") }
    return QualityTally.Grid(
      complete: complete.count, straight: complete.filter { Set($0).count == 1 }.count)
  }

  /// Times by what they are, told by eye.
  var times: (read: Int, unreadable: Int, before: Int, after: Int) {
    let times = rows.map { $0[1] }.filter { !$0.isEmpty }
    let unreadable = times.filter { $0 == "soon" }.count
    return (
      times.count - unreadable, unreadable,
      times.filter { $0.hasPrefix("2025-08-19") || $0.hasPrefix("8/19") }.count,
      times.filter { $0 == "2025/9/2 0:00" }.count
    )
  }
}
