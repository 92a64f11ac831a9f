/// A cell that holds several answers, each as bytes ready to be put together.
struct JoinedField {
  private let parts: [[UInt8]]
  private let separator: [UInt8]
  private let isQuoted: Bool

  /// Quoted always or never: one part in need of quotes is enough.
  init(_ texts: [String], separator: String, _ writer: FieldWriter) {
    let bytes = (texts + [separator]).map { Array($0.utf8) }
    isQuoted = bytes.contains(where: writer.needsQuotes)
    let escaped = isQuoted ? bytes.map(FieldWriter.escaped) : bytes
    parts = Array(escaped.dropLast())
    self.separator = escaped.last ?? []
  }

  /// The marked categories in the order of the questionnaire.
  func appendMarks(_ variable: Int, _ answers: AnswerColumns, row: Int, to block: inout [UInt8]) {
    var isEmpty = true
    for index in 0..<AnswerColumns.wordCount(categories: parts.count) {
      var word = answers.word(variable, index, row: row)
      while word != 0 {
        append((index << 4) + word.trailingZeroBitCount, isFirst: isEmpty, to: &block)
        isEmpty = false
        word &= word &- 1
      }
    }
    end(isEmpty, &block)
  }

  /// The ranked items, first place first.
  func appendRanks(
    _ variable: Int, places: Int, _ answers: AnswerColumns, row: Int, to block: inout [UInt8]
  ) {
    var isEmpty = true
    for place in 0..<places {
      let code = Int(answers.word(variable, place, row: row))
      guard code > 0 else { break }
      append(code - 1, isFirst: isEmpty, to: &block)
      isEmpty = false
    }
    end(isEmpty, &block)
  }

  private func append(_ part: Int, isFirst: Bool, to block: inout [UInt8]) {
    if !isFirst {
      block.append(contentsOf: separator)
    } else if isQuoted {
      block.append(FieldWriter.quote)
    }
    block.append(contentsOf: parts[part])
  }

  private func end(_ isEmpty: Bool, _ block: inout [UInt8]) {
    if isQuoted, !isEmpty { block.append(FieldWriter.quote) }
  }
}
