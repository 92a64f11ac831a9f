import SurveyModel

/// What people decided about answers that are to be published, or have to decide yet.
package struct ReviewList: Sendable {
  /// What someone decided after a look at an answer.
  package enum Decision: String, Sendable, CaseIterable {
    /// The answer may be quoted as it stands in the review.
    case approved
    /// It may not, and what is marked in it is personal data.
    case rejected

    /// Both languages, as people write it.
    init?(written word: String) {
      switch word {
      case "approved", "承認", "可": self = .approved
      case "rejected", "却下", "不可": self = .rejected
      default: return nil
      }
    }
  }

  /// Which answer a decision is about: the text belongs to it, since a decision about another
  /// text says nothing.
  private struct Key: Hashable, Sendable {
    let answer: [UInt8]
    let column: [UInt8]
    let text: [UInt8]
  }

  private struct Entry: Sendable {
    let decision: Decision
    let line: Int
  }

  /// The columns of the file, in its order.
  static let columns = ["answer", "column", "kinds", "text", "decision"]
  private static let decisionField = 5

  private var decisions: [Key: Entry] = [:]

  /// A review in which nothing is decided.
  package init() {}

  /// Reads a review that someone has worked on.
  ///
  /// - Throws: `Stop` where it cannot be read, lacks a column or holds what is no decision; all
  ///   such lines are named.
  init(path: String) throws(Stop) {
    let table = try NamedTable(path: path, columns: Self.columns)
    var findings: [Finding] = []
    for record in table.records { take(record, file: path, &findings) }
    guard findings.isEmpty else { throw Stop(findings: findings) }
  }

  private mutating func take(
    _ record: NamedTable.Record, file: String, _ findings: inout [Finding]
  ) {
    guard let answer = record["answer"], let column = record["column"], let text = record["text"],
      let word = record["decision"].map(trimmed)
    else {
      findings.append(
        Finding(
          .raggedRow, file: file, place: Place(line: record.line, column: 1),
          expected: [String(Self.columns.count)]))
      return
    }
    guard !word.utf8.isEmpty else { return }
    let place = Place(line: record.line, column: Self.decisionField)
    guard let decision = Decision(written: word) else {
      findings.append(
        Finding(
          .unknownDecision, file: file, place: place, field: Self.decisionField,
          found: .shape(.text(word.unicodeScalars.count)),
          expected: Decision.allCases.map(\.rawValue)))
      return
    }
    let key = Self.key(answer: answer, column: column, text: text)
    if let earlier = decisions[key], earlier.decision != decision {
      findings.append(
        Finding(
          .conflictingDecisions, file: file, place: place, field: Self.decisionField,
          expected: [String(earlier.line)]))
      return
    }
    decisions[key] = Entry(decision: decision, line: record.line)
  }

  /// What was decided about an answer with this text; `nil` where nothing was.
  ///
  /// - Parameters:
  ///   - answer: the answer's name, its number as a rule.
  ///   - column: the column or question that it answers.
  ///   - text: the answer as the review shows it.
  /// - Returns: the decision, where there is one.
  package func decision(answer: String, column: String, text: String) -> Decision? {
    decisions[Self.key(answer: answer, column: column, text: text)]?.decision
  }

  private static func key(answer: String, column: String, text: String) -> Key {
    Key(answer: plain(answer), column: plain(column), text: plain(text))
  }

  /// As spreadsheets keep it: without the `'` that guards a formula, line breaks of one kind.
  private static func plain(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    bytes.removeAll { $0 == UInt8(ascii: "\r") }
    return bytes
  }
}

/// Without spaces at either end.
private func trimmed(_ word: String) -> String {
  var scalars = Substring(word).unicodeScalars
  func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar == " " || scalar == "\u{3000}" }
  while isSpace(scalars.first) { scalars.removeFirst() }
  while isSpace(scalars.last) { scalars.removeLast() }
  return String(scalars)
}
