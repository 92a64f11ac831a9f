import TextNormalization

extension ExportSign {
  /// Whether the sign is seen in the first records of a file.
  func isSeen(in records: LeadingRecords) -> Bool {
    switch self {
    case .header(let names): records.names(inRow: 0).contains(where: names.folded.contains)
    case .firstHeader(let names): names.folded.contains(records.name(0, 0))
    case .headerEnding(let end): records.hasName(endingWith: end.foldedName)
    case .cell(let row, let names): records.names(inRow: row).contains(where: names.folded.contains)
    case .cellBeginning(let row, let start): records.hasName(row, beginningWith: start.foldedName)
    case .firstColumnWith(let part):
      records.values(of: 0, below: 1).contains { Array($0.utf8).contains(Array(part.utf8)) }
    case .mergedQuestions: records.hasMergedQuestions
    case .mergedNumbers: records.hasMergedNumbers
    case .digits(let row): records.hasDigits(row)
    case .codesWithPoint(let missing): records.hasCodesWithPoint(and: missing)
    }
  }
}

extension LeadingRecords {
  /// Blank names right of a name, or the same name again, as a workbook gives merged cells; and
  /// names below them.
  fileprivate var hasMergedQuestions: Bool {
    var question: [UInt8] = []
    for column in 0..<width {
      let name = name(0, column)
      let isMerged = name.isEmpty ? !question.isEmpty : name == question
      if isMerged, !self.name(1, column).isEmpty || !self.name(2, column).isEmpty { return true }
      if !name.isEmpty { question = name }
    }
    return false
  }

  fileprivate func hasName(endingWith end: [UInt8]) -> Bool {
    names(inRow: 0).contains { $0.suffix(end.count).elementsEqual(end) }
  }

  fileprivate func hasName(_ row: Int, beginningWith start: [UInt8]) -> Bool {
    names(inRow: row).contains { $0.starts(with: start) }
  }

  /// Half of the names, or more, number a question; wordings and choices stand below them.
  fileprivate var hasMergedNumbers: Bool {
    let names = names(inRow: 0).filter { !$0.isEmpty }
    let numbered = names.filter(isQuestionNumber).count
    guard numbered * 2 >= names.count, numbered > 0, rows.count > 2 else { return false }
    let hasWordings = self.names(inRow: 1).contains { !$0.isEmpty && !$0.allSatisfy(isDigit) }
    // A response has codes; choices have none, or the first response would be taken for them.
    let choices = self.names(inRow: 2).filter { !$0.isEmpty }
    return hasWordings && !choices.isEmpty && !choices.contains { $0.allSatisfy(isDigit) }
  }

  fileprivate func hasDigits(_ row: Int) -> Bool {
    // A response of nothing but codes looks alike, but for the number of its respondent.
    guard name(row, 0).isEmpty, row + 1 >= rows.count || !name(row + 1, 0).isEmpty else {
      return false
    }
    let cells = names(inRow: row).filter { !$0.isEmpty }
    return cells.count > 1 && cells.allSatisfy { $0.allSatisfy(isDigit) }
  }

  fileprivate func hasCodesWithPoint(and missing: [String]) -> Bool {
    var cells = 0
    var codes = 0
    var isMissingSeen = false
    var hasPoint = false
    for row in rows.dropFirst() {
      for cell in row where !cell.utf8.isEmpty {
        cells += 1
        let isMissing = missing.contains { $0.utf8.elementsEqual(cell.utf8) }
        if isMissing || isCodeWithPoint(cell) { codes += 1 }
        hasPoint = hasPoint || !isMissing && isCodeWithPoint(cell)
        isMissingSeen = isMissingSeen || isMissing
      }
    }
    return isMissingSeen && hasPoint && codes * 2 > cells
  }
}

/// `1.0`, `12.0`, `-1.0`.
private func isCodeWithPoint(_ cell: String) -> Bool {
  var digits = cell.utf8[...]
  if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
  return digits.count > 2 && digits.suffix(2).elementsEqual(".0".utf8)
    && digits.dropLast(2).allSatisfy(isDigit)
}

/// `Q1`, `SC2`, `F3`, `問4`, `Q1S1`, `Q10-2`.
private func isQuestionNumber(_ name: [UInt8]) -> Bool {
  let prefixes = ["設問", "問", "SC", "Q", "F", "S"].map { Array($0.utf8) }
  guard let prefix = prefixes.first(where: { name.starts(with: $0) }) else { return false }
  let rest = name.dropFirst(prefix.count)
  return rest.first.map(isDigit) ?? false && rest.count <= 12
}

extension String {
  /// The form in which names compare.
  var foldedName: [UInt8] { folded(Array(utf8)) }
}

extension [String] {
  /// All of them in the form in which names compare; no name is empty.
  var folded: Set<[UInt8]> { Set(map(\.foldedName)).subtracting([[]]) }
}
