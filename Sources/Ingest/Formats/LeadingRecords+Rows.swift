import SurveyModel

/// Several header rows: what stands above a column, and left of it, tells question and part.
extension LeadingRecords {
  /// The question on its first column, below it the choice, the row, or that it is answered whole.
  ///
  ///     RespondentID | Which of these? |     | Your age
  ///                  | Bus             | Car | Response
  func questionColumns(whole: Set<[UInt8]>) -> [SourceColumn] {
    var question = ""
    return (0..<width).map { column in
      let isNamed = !name(0, column).isEmpty
      if isNamed { question = text(0, column) }
      let part = text(1, column)
      guard !part.utf8.isEmpty, !(isNamed && whole.contains(name(1, column))) else {
        return SourceColumn(position: column, names: [isNamed ? question : text(1, column)])
      }
      return .part(at: column, of: [question], named: [part])
    }
  }

  /// Number, wording and choice; a cell that is blank is merged with the one to its left.
  ///
  ///     Q1                |     | Q2
  ///     Which of these?   |     | Your age
  ///     Bus               | Car |
  func mergedColumns(rows: Int) -> [SourceColumn] {
    var above = [String](repeating: "", count: max(1, rows - 1))
    let last = rows - 1
    return (0..<width).map { column in
      // A new number ends the wording above its left neighbour, too.
      var isNew = false
      for row in above.indices {
        let isNamed = !name(row, column).isEmpty
        if isNamed || isNew { above[row] = text(row, column) }
        isNew = isNew || isNamed
      }
      let names = above.filter { !$0.utf8.isEmpty }
      let part = last > 0 ? text(last, column) : ""
      guard !part.utf8.isEmpty, !names.isEmpty else {
        return SourceColumn(position: column, names: names.isEmpty ? [part] : names + joined(names))
      }
      return .part(at: column, of: names + joined(names), named: [part])
    }
  }

  /// The same columns; one with words beside columns of ticks holds the free text of その他.
  func withOtherTexts(_ columns: [SourceColumn], below header: Int) -> [SourceColumn] {
    var columns = columns
    var first = 0
    while first < columns.count {
      let question = columns[first].questionNames
      let end = columns[first...].firstIndex { $0.questionNames != question } ?? columns.count
      let group = first..<max(first + 1, end)
      first = group.upperBound
      guard !question.isEmpty, group.count(where: { holdsTicks($0, below: header) }) > 1 else {
        continue
      }
      for column in group where holdsWords(column, below: header) {
        columns[column].role = .otherText
      }
    }
    return columns
  }

  /// Whether something stands in a column, and none of it is a number.
  private func holdsWords(_ column: Int, below header: Int) -> Bool {
    let values = values(of: column, below: header)
    return !values.isEmpty && values.allSatisfy { !$0.utf8.contains(where: isDigit) }
      && !holdsTicks(column, below: header)
  }

  /// Number and wording as one name.
  private func joined(_ names: [String]) -> [String] {
    names.count > 1 ? [names.joined(separator: ".")] : []
  }

  /// Names, wordings and identifiers as JSON: the identifiers tell what belongs together.
  func importColumns() -> [SourceColumn] {
    let identifiers = (0..<width).map { ImportIdentifier(text(2, $0)) }
    let counts = Dictionary(
      identifiers.compactMap { $0?.question.map { ($0, 1) } }, uniquingKeysWith: +)
    return (0..<width).map { column in
      let tag = text(0, column)
      let wording = text(1, column)
      guard let identifier = identifiers[column] else {
        return SourceColumn(position: column, names: [tag, wording])
      }
      let names = [tag, identifier.text, wording]
      guard let part = identifier.part, let question = identifier.question else {
        return SourceColumn(position: column, names: names)
      }
      if part.isText, counts[question] == 1 {
        return SourceColumn(position: column, names: names + [question])
      }
      var source = SourceColumn.part(at: column, of: [], named: [])
      source.names = names
      source.questionNames = [tag.withoutParts(part.joins), question] + wording.questionOfWording
      source.partNames = [part.code] + wording.partOfWording
      if part.isText { source.role = .otherText }
      return source
    }
  }

  /// Names above wordings: `V1` and its like above what the service calls its own columns.
  func wordedColumns() -> [SourceColumn] {
    (0..<width).map { column in
      let tag = text(0, column)
      let wording = text(1, column)
      let whole = SourceColumn(position: column, names: [tag, wording].filter { !$0.utf8.isEmpty })
      let isText = tag.utf8.elementsEqual(tag.withoutText.utf8) == false
      guard let (question, part) = tag.withoutText.cut(atLast: "_"), part.utf8.allSatisfy(isDigit)
      else { return whole }
      var source = whole
      let cut = wording.cut(atLast: "-")
      source.questionNames = [question] + [cut?.before].compactMap { $0 }
      source.partNames = [part] + [cut?.after].compactMap { $0 }
      if isText { source.role = .otherText }
      return source
    }
  }
}

extension SourceColumn {
  /// A column that is known by question and part together.
  fileprivate static func part(
    at position: Int, of questions: [String], named parts: [String]
  ) -> SourceColumn {
    let names = questions.flatMap { question in parts.map { "\(question) [\($0)]" } }
    return SourceColumn(
      position: position, names: names, questionNames: questions, partNames: parts)
  }
}

/// `{"ImportId":"QID5_2_TEXT"}`, perhaps with the choice as a member of its own.
private struct ImportIdentifier {
  let text: String
  /// `QID5`; `nil` where the service names a column of its own.
  let question: String?
  let part: Part?

  struct Part {
    let code: String
    /// Free text: the whole answer, or beside a choice.
    let isText: Bool
    /// How many pieces of the name it takes: `Q5_2_TEXT` has two.
    let joins: Int
  }

  init?(_ json: String) {
    guard let identifier = json.member("ImportId") else { return nil }
    text = identifier
    let pieces = identifier.split { $0 == "_" || $0 == "-" || $0 == "#" }.map(String.init)
    guard let first = pieces.first, first.utf8.starts(with: "QID".utf8) else {
      question = nil
      part = nil
      return
    }
    question = first
    let choice = json.member("choiceId")
    let codes = pieces.dropFirst() + [choice].compactMap { $0 }
    let isText = codes.last.map { $0.utf8.elementsEqual("TEXT".utf8) } ?? false
    let code = codes.filter { !$0.utf8.elementsEqual("TEXT".utf8) }.joined(separator: "_")
    part = codes.isEmpty ? nil : Part(code: code, isText: isText, joins: codes.count)
  }
}

extension String {
  /// The text of a member of a flat JSON object.
  fileprivate func member(_ name: String) -> String? {
    guard let (_, rest) = cut(atFirst: "\"\(name)\"") else { return nil }
    let value = rest.utf8.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: " ") }
    guard value.first == UInt8(ascii: "\"") else { return nil }
    return String(value.dropFirst().prefix { $0 != UInt8(ascii: "\"") })
  }

  /// `Q5` of `Q5_2_TEXT` with two parts.
  fileprivate func withoutParts(_ count: Int) -> String {
    var name = self
    for _ in 0..<count {
      guard let cut = name.cut(atLast: "_") else { break }
      name = cut.before
    }
    return name
  }

  fileprivate var withoutText: String {
    guard let (before, after) = cut(atLast: "_"), after.utf8.elementsEqual("TEXT".utf8) else {
      return self
    }
    return before
  }

  /// `Which?` of `Which? - Selected Choice - Bus`: what stands before each ` - `.
  fileprivate var questionOfWording: [String] {
    guard let (before, _) = cut(atLast: " - ") else { return [self] }
    guard let (question, choice) = before.cut(atLast: " - "),
      ["Selected Choice", "選択した選択肢", "選択された選択肢"].folded.contains(choice.foldedName)
    else { return [before, self] }
    return [question, before]
  }

  fileprivate var partOfWording: [String] {
    [cut(atLast: " - ")?.after].compactMap { $0 }
  }
}
