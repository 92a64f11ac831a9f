import DelimitedText
import SurveyModel
import TextNormalization
import Verbatims

/// Redacts the columns of a table row by row, and keeps account of it.
final class TableRedactor {
  /// What was met in one column.
  private struct Column {
    let name: String
    let folded: [UInt8]
    var masked = RedactionCounts()
    var doubtful = RedactionCounts()
    var answers = 0
    var variety = AnswerVariety()
  }

  private let redactor: Redactor
  /// Finds names that the text around them does not tell.
  private var names: PersonNameFinder
  private let identifier: [UInt8]?
  private let isStrict: Bool
  private var columns: [Column]
  private var review: ReviewTable
  /// For each field of a row, which of the columns it is; found out at the first row.
  private var places: [(field: Int, column: Int)]?
  private var identifierField: Int?
  private let file: String
  /// Answers that nobody would write in a form.
  private(set) var findings = FindingLog()
  private(set) var answers = 0
  private(set) var undecided = 0

  init(
    file: String, redactor: Redactor, dictionary: WordDictionary?, columns: [String],
    identifier: String?, review: ReviewTable, isStrict: Bool
  ) {
    self.file = file
    self.redactor = redactor
    names = PersonNameFinder(dictionary)
    self.identifier = identifier.map { folded(Array($0.utf8)) }
    self.review = review
    self.isStrict = isStrict
    self.columns = columns.map { Column(name: $0, folded: folded(Array($0.utf8))) }
  }

  /// What was masked in all columns.
  var total: RedactionCounts {
    var sum = RedactionCounts()
    for column in columns { sum.merge(column.masked) }
    return sum
  }

  /// What is to be told of the answers of each column as a whole.
  var monotonies: [Finding] {
    columns.compactMap {
      $0.variety.finding(answers: $0.answers, file: file, variable: $0.name)
    }
  }

  func take(row: Int, header: [[UInt8]], values: inout [[UInt8]]) {
    let places = places(in: header)
    var name: String?
    for (field, column) in places where field < values.count && !values[field].isEmpty {
      answers += 1
      columns[column].answers += 1
      columns[column].variety.note(values[field])
      findings.note(oddities: values[field], file: file, row: row)
      let known = names.names(in: values[field])
      let result = redactor.redacted(values[field], personNames: known)
      guard result.isDoubtful else {
        columns[column].masked.merge(result.counts)
        values[field] = result.text
        continue
      }
      let answer = name ?? self.name(row: row, values)
      name = answer
      values[field] = reviewed(result, of: values[field], known, answer: answer, column)
    }
  }

  /// The text that is written for an answer that only a person can judge.
  private func reviewed(
    _ result: RedactedAnswer, of original: [UInt8], _ names: [Range<Int>], answer: String,
    _ column: Int
  ) -> [UInt8] {
    let doubtful = result.passages.filter { $0.certainty == .doubtful }
    let decision = review.append(
      answer: answer, column: columns[column].name, kinds: Set(doubtful.map(\.kind)).sorted(),
      text: result.marked(open: ReviewTable.open, close: ReviewTable.close))
    if decision == nil { undecided += 1 }
    for passage in doubtful { columns[column].doubtful.add(passage.kind) }
    let masksAll = decision == .rejected || (isStrict && decision != .approved)
    let written =
      masksAll ? redactor.redacted(original, masking: .all, personNames: names) : result
    columns[column].masked.merge(written.counts)
    return written.text
  }

  private func places(in header: [[UInt8]]) -> [(field: Int, column: Int)] {
    if let places { return places }
    let known = header.map(folded)
    // A header that stands twice is masked twice.
    let found = known.enumerated().flatMap { field, name in
      columns.indices.filter { columns[$0].folded == name }.prefix(1).map {
        (field: field, column: $0)
      }
    }
    identifierField = identifier.flatMap { known.firstIndex(of: $0) }
    places = found
    return found
  }

  private func name(row: Int, _ values: [[UInt8]]) -> String {
    guard let identifierField, identifierField < values.count else { return String(row) }
    return String(decoding: values[identifierField], as: UTF8.self)
  }

  /// The lines of the review since the last call.
  func takeReview() -> [UInt8] { review.takeBytes() }

  /// A line for each column and kind: passages masked, and passages that were doubtful.
  func countsTable() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["column", "kind", "masked", "doubtful"])
    for column in columns {
      for kind in PersonalData.allCases {
        csv.text(column.name)
        csv.text(kind.rawValue)
        csv.number(column.masked[kind])
        csv.number(column.doubtful[kind])
        csv.end()
      }
    }
    return csv.takeBytes()
  }
}
