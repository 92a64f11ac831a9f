import DelimitedText
import Ingest
import SurveyModel

/// What people decided about quotes: a line for each, in the order in which they are published.
struct QuoteReview: Sendable {
  /// A line of the review.
  struct Entry: Sendable {
    let question: String
    let theme: String
    /// As it is read again: line breaks of one kind, without the guard of a formula.
    let text: [UInt8]
    let decision: ReviewList.Decision?
    let line: Int
  }

  /// What a quote is known by.
  struct Key: Hashable, Sendable {
    let question: [UInt8]
    let theme: [UInt8]
    let text: [UInt8]

    init(question: String, theme: String, text: [UInt8]) {
      self.question = Array(question.utf8)
      self.theme = Array(theme.utf8)
      self.text = text
    }

    func hash(into hasher: inout Hasher) {
      // Whole runs: an array would be taken in byte by byte.
      for run in [question, theme, text] {
        unsafe run.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      }
    }
  }

  /// A review of 64 MiB has fewer.
  static let mostEntries = 64 << 20

  /// The columns of the file, in its order.
  static let columns = ["question", "theme", "title", "similar", "text", "decision"]
  /// Those that are read.
  private static let read = ["question", "theme", "text", "decision"]

  /// Each quote once.
  private(set) var entries: [Entry] = []

  /// A review in which nothing is decided.
  init() {}

  /// Reads a review that someone has worked on.
  ///
  /// - Throws: `Stop` where it cannot be read, lacks a column or holds what is no decision; all such
  ///   lines are named.
  init(path: String) throws(Stop) {
    let table = try NamedTable(path: path, columns: Self.read)
    var findings: [Finding] = []
    var known: [Key: (place: Int, line: Int)] = [:]
    for record in table.records {
      guard let entry = Self.entry(record, file: path, &findings) else { continue }
      let key = Key(question: entry.question, theme: entry.theme, text: entry.text)
      guard let (place, line) = known[key] else {
        known[key] = (entries.count, entry.line)
        entries.append(entry)
        continue
      }
      if entries[place].decision != entry.decision {
        findings.append(
          Finding(
            .conflictingDecisions, file: path, place: Place(line: entry.line, column: 1),
            expected: [String(line)]))
      }
    }
    guard findings.isEmpty else { throw Stop(findings: findings) }
  }

  private static func entry(
    _ record: NamedTable.Record, file: String, _ findings: inout [Finding]
  ) -> Entry? {
    let place = Place(line: record.line, column: 1)
    let cells = read.map { record[$0] }
    guard let question = cells[0], let theme = cells[1], let text = cells[2],
      let word = cells[3].map(spacesTrimmed)
    else {
      findings.append(
        Finding(.raggedRow, file: file, place: place, expected: [String(columns.count)]))
      return nil
    }
    let decision = ReviewList.Decision(written: word)
    guard decision != nil || word.utf8.isEmpty else {
      findings.append(
        Finding(
          .unknownDecision, file: file, place: place,
          found: .shape(.text(word.unicodeScalars.count)),
          expected: ReviewList.Decision.allCases.map(\.rawValue)))
      return nil
    }
    return Entry(
      question: spacesTrimmed(question), theme: spacesTrimmed(theme),
      text: QuoteRegister.plain(Array(text.utf8)), decision: decision, line: record.line)
  }
}

/// Without spaces at either end.
private func spacesTrimmed(_ word: String) -> String {
  var scalars = Substring(word).unicodeScalars
  func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar == " " || scalar == "\u{3000}" }
  while isSpace(scalars.first) { scalars.removeFirst() }
  while isSpace(scalars.last) { scalars.removeLast() }
  return String(scalars)
}
