import DelimitedText
import SurveyModel

/// Reads one variable out of every record of a file into its column of a block.
struct VariableReader {
  /// A fault with the field, from 0, in which it stands.
  struct FieldFault {
    let fault: CodedAnswer.Fault
    let field: Int
  }

  private let coder: AnswerCoder
  private let bound: BoundVariable
  private var memo = AnswerMemo()

  init(_ coder: AnswerCoder, bound: BoundVariable) {
    self.coder = coder
    self.bound = bound
  }

  /// The field to which faults of the whole answer point, from 0.
  var firstField: Int { bound.firstField }

  /// Reads the record's answer into `row` of the column; adds each fault to `faults`.
  mutating func read(
    _ fields: [RecordParser.Field], in bytes: Span<UInt8>, cells: inout CellText, row: Int,
    into column: inout CodedColumn, faults: inout [FieldFault]
  ) {
    switch bound.reading {
    case .absent: column.set(.notAsked, at: row)
    case .cell(let field):
      guard bound.otherTexts.isEmpty else { break }
      let answer = remembered(fields[field], in: bytes, cells: &cells)
      memo.answers[answer].write(to: &column, row: row)
      for fault in memo.answers[answer].faults {
        faults.append(FieldFault(fault: fault, field: field))
      }
      return
    case .categories, .places: break
    }
    guard bound.reading != .absent else { return }
    let record = RecordCells(fields: fields)
    let answer = withOtherTexts(whole(record, bytes, &cells), record, bytes, &cells)
    StoredAnswer(answer, for: coder.variable).write(to: &column, row: row)
    for fault in answer.faults { faults.append(FieldFault(fault: fault, field: firstField)) }
  }

  /// The index in the memo of what this field came to.
  private mutating func remembered(
    _ field: RecordParser.Field, in bytes: Span<UInt8>, cells: inout CellText
  ) -> Int {
    let cell = bytes.extracting(field.start..<field.end)
    if !field.isEscaped, let known = memo.index(of: cell) { return known }
    let answer = StoredAnswer(code(field, bytes, &cells), for: coder.variable)
    return field.isEscaped ? memo.keep(answer) : memo.remember(answer, for: cell)
  }

  private func code(
    _ field: RecordParser.Field, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    switch cells.decode(field, in: bytes) {
    case .text(let text): return coder.answer(text)
    case .foreign(let text):
      var answer = coder.answer(text)
      answer.faults.append(.init(rule: .foreignEncoding))
      return answer
    case .undecodable: return .invalid(.init(rule: .undecodable, found: .shape(.undecodable)))
    }
  }

  /// The answer that a record's cells give together.
  private func whole(
    _ record: RecordCells, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    switch bound.reading {
    case .absent: return .state(.notAsked)
    case .cell(let field): return code(record.fields[field], bytes, &cells)
    case .categories(let columns):
      if case .rank(_, let places, _) = coder.variable.coding {
        return ranks(columns, places: places, record, bytes, &cells)
      }
      return ticks(columns, record, bytes, &cells)
    case .places(let columns): return places(columns, record, bytes, &cells)
    }
  }

  /// One column for each category: a tick, no tick, or blank.
  private func ticks(
    _ columns: [Int?], _ record: RecordCells, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    var marked: Set<Int> = []
    var isBlank = true
    for (category, column) in columns.enumerated() {
      guard let column else { continue }
      switch tick(record.fields[column], category, bytes, &cells) {
      case .success(let tick):
        isBlank = isBlank && tick == nil
        if tick == true { marked.insert(category) }
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    if isBlank { return .state(.noAnswer) }
    return coder.checked(marked, maximum: coder.variable.maximumMarks)
  }

  private func tick(
    _ field: RecordParser.Field, _ category: Int, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> Result<Bool?, CodedAnswer.Failure> {
    // By far the most cells of such columns are empty, 0 or 1.
    if field.start == field.end { return .success(nil) }
    if field.end - field.start == 1 {
      if bytes[field.start] == UInt8(ascii: "1") { return .success(true) }
      if bytes[field.start] == UInt8(ascii: "0") { return .success(false) }
    }
    return read(field, bytes, &cells).flatMap { coder.tick($0, category: category) }
  }

  /// One column for each place of a rank question, holding the item.
  private func places(
    _ columns: [Int], _ record: RecordCells, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    var items: [Int?] = []
    for column in columns {
      switch read(record.fields[column], bytes, &cells).flatMap(coder.item) {
      case .success(let item): items.append(item)
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    return coder.ranked(items, places: columns.count)
  }

  /// One column for each item of a rank question, holding its place.
  private func ranks(
    _ columns: [Int?], places: Int, _ record: RecordCells, _ bytes: Span<UInt8>,
    _ cells: inout CellText
  ) -> CodedAnswer {
    var items = [Int?](repeating: nil, count: places)
    for (item, column) in columns.enumerated() {
      guard let column else { continue }
      switch read(record.fields[column], bytes, &cells).flatMap(coder.place) {
      case .success(nil): continue
      case .success(.some(let place)):
        guard place <= places else { continue }
        guard items[place - 1] == nil else { return .invalid(.init(rule: .repeatedPlace)) }
        items[place - 1] = item
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    return coder.ranked(items, places: places)
  }

  private func read(
    _ field: RecordParser.Field, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> Result<[UInt8], CodedAnswer.Failure> {
    switch cells.decode(field, in: bytes) {
    case .text(let text), .foreign(let text): .success(text)
    case .undecodable:
      .failure(.init(fault: .init(rule: .undecodable, found: .shape(.undecodable))))
    }
  }

  /// Free text beside その他 is a mark of その他, whether or not its box was ticked.
  private func withOtherTexts(
    _ answer: CodedAnswer, _ record: RecordCells, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    bound.otherTexts.reduce(answer) { answer, other in
      guard case .success(let text) = read(record.fields[other.column], bytes, &cells),
        !coder.isMissing(text)
      else { return answer }
      return coder.adding(other.category, to: answer)
    }
  }
}

/// The fields of one record.
private struct RecordCells {
  let fields: [RecordParser.Field]
}

extension BoundVariable {
  fileprivate var firstField: Int {
    switch reading {
    case .cell(let field): field
    case .categories(let fields): fields.compactMap { $0 }.first ?? 0
    case .places(let fields): fields.first ?? 0
    case .absent: 0
    }
  }
}

extension CellText {
  fileprivate mutating func decode(_ field: RecordParser.Field, in bytes: Span<UInt8>) -> Decoded {
    guard field.isEscaped else { return decode(bytes.extracting(field.start..<field.end)) }
    return decode(field.unescaped(in: bytes).span)
  }
}
