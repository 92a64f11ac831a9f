import DelimitedText
import SurveyModel

/// Some rows of a regular chunk.
struct RegularStretch {
  let index: FieldIndex
  let rows: Range<Int>
}

/// Reads one variable out of every record of a file into its column of a block.
struct VariableReader {
  private let coder: AnswerCoder
  private let bound: BoundVariable
  private var memo = AnswerMemo()

  init(_ coder: AnswerCoder, bound: BoundVariable) {
    self.coder = coder
    self.bound = bound
  }

  /// The field to which faults of the whole answer point, from 0.
  var firstField: Int { bound.firstField }

  /// How much the answers read so far differ; `nil` where they are no free text.
  var variety: AnswerVariety? {
    if case .text = coder.variable.coding { coder.variety } else { nil }
  }

  /// Reads the answers of a run of records into the first rows of the column.
  ///
  /// Faults go to `faults` as rows of the column with indices for `faults(of:)`, which are
  /// good until the next call.
  mutating func read(
    _ stretch: borrowing RegularStretch, separators: Span<UInt32>, in bytes: Span<UInt8>,
    cells: inout CellText, into column: inout CodedColumn, faults: inout [FaultyAnswer]
  ) {
    if bound.reading == .absent { return column.setAll(.notAsked, rows: stretch.rows.count) }
    memo.makeRoom()
    if case .cell(let field) = bound.reading, bound.otherTexts.isEmpty, bound.checks.isEmpty {
      readCells(
        stretch, field, separators, in: bytes, cells: &cells, into: &column, faults: &faults)
      return
    }
    for row in stretch.rows {
      readWhole(
        .indexed(stretch.index, row: row), in: bytes, cells: &cells,
        row: row - stretch.rows.lowerBound, into: &column, faults: &faults)
    }
  }

  /// Reads the answer of one record into `row` of the column: the plain way.
  mutating func read(
    _ record: RecordFields, in bytes: Span<UInt8>, cells: inout CellText, row: Int,
    into column: inout CodedColumn, faults: inout [FaultyAnswer]
  ) {
    memo.makeRoom()
    readWhole(record, in: bytes, cells: &cells, row: row, into: &column, faults: &faults)
  }

  private mutating func readWhole(
    _ record: RecordFields, in bytes: Span<UInt8>, cells: inout CellText, row: Int,
    into column: inout CodedColumn, faults: inout [FaultyAnswer]
  ) {
    guard bound.reading != .absent else { return column.set(.notAsked, at: row) }
    let answer = withOtherTexts(whole(record, bytes, &cells), record, bytes, &cells)
    let stored = StoredAnswer(answer, for: coder.variable)
    stored.write(to: &column, row: row)
    if !stored.faults.isEmpty {
      faults.append(
        FaultyAnswer(row: row, answer: memo.keep(stored), fault: FaultyAnswer.several))
    }
  }

  /// What is wrong with an answer of the last `read`.
  func faults(of answer: Int) -> [CodedAnswer.Fault] { memo.answers[answer].faults }

  /// One cell each: nearly always one that was read before, found by its bytes as they stand
  /// in the file, quotes included.
  private mutating func readCells(
    _ stretch: borrowing RegularStretch, _ field: Int, _ separators: Span<UInt32>,
    in bytes: Span<UInt8>, cells: inout CellText, into column: inout CodedColumn,
    faults: inout [FaultyAnswer]
  ) {
    let first = stretch.rows.lowerBound
    var row = first
    while row < stretch.rows.upperBound {
      row = memo.copyKnown(
        bytes, separators, width: stretch.index.width, field: field,
        rows: row..<stretch.rows.upperBound, to: row - first, slots: &column.slots,
        marks: &column.marks, faulty: &faults)
      guard row < stretch.rows.upperBound else { return }
      let (start, end) = stretch.index.bounds(row: row, column: field, in: bytes)
      let answer =
        memo.index(of: bytes, from: start, to: end)
        ?? coded(stretch.index, row, field, start..<end, bytes, &cells)
      memo.answers[answer].write(to: &column, row: row - first)
      if !memo.answers[answer].faults.isEmpty {
        faults.append(
          FaultyAnswer(row: row - first, answer: answer, fault: FaultyAnswer.several))
      }
      row += 1
    }
  }

  /// Reads a cell that was not met before; returns its index in the memo.
  private mutating func coded(
    _ index: FieldIndex, _ row: Int, _ column: Int, _ cell: Range<Int>, _ bytes: Span<UInt8>,
    _ cells: inout CellText
  ) -> Int {
    let field = index.field(row: row, column: column, in: bytes)
    let answer = StoredAnswer(code(field, bytes, &cells), for: coder.variable)
    return memo.remember(answer, for: bytes.extracting(cell))
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
    _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    switch bound.reading {
    case .absent: return .state(.notAsked)
    case .cell(let field):
      let answer = code(record.field(field, in: bytes), bytes, &cells)
      return bound.checks.isEmpty ? answer : held(answer, record, bytes, &cells)
    case .categories(let columns):
      if case .rank(_, let places, _) = coder.variable.coding {
        return ranks(columns, places: places, record, bytes, &cells)
      }
      return ticks(columns, record, bytes, &cells)
    case .places(let columns): return places(columns, record, bytes, &cells)
    }
  }

  /// The answer of one cell, held against the columns of its categories.
  private func held(
    _ answer: CodedAnswer, _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    var marked: Set<Int> = []
    switch answer.content {
    case .marks(let categories): marked = categories
    case .state(.noAnswer), .state(.unmarked): break
    case .category, .number, .state: return answer
    }
    for (category, column) in bound.checks.enumerated() {
      guard let column else { continue }
      let tick = tick(record.field(column, in: bytes), category, bytes, &cells)
      if case .success(let isTicked) = tick, (isTicked ?? false) == marked.contains(category) {
        continue
      }
      return CodedAnswer(
        content: answer.content, faults: answer.faults + [.init(rule: .listAndColumnsDiffer)])
    }
    return answer
  }

  /// One column for each category: a tick, no tick, or blank.
  private func ticks(
    _ columns: [Int?], _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    var marked: Set<Int> = []
    var isBlank = true
    for (category, column) in columns.enumerated() {
      guard let column else { continue }
      switch tick(record.field(column, in: bytes), category, bytes, &cells) {
      case .success(let tick):
        isBlank = isBlank && tick == nil
        if tick == true { marked.insert(category) }
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    if isBlank { return .state(missingState(columns, record, bytes, &cells)) }
    guard coder.variable.isSingleValued else {
      return coder.checked(marked, maximum: coder.variable.maximumMarks)
    }
    guard let only = marked.first else { return .state(.noAnswer) }
    return marked.count == 1
      ? CodedAnswer(content: .category(only))
      : .invalid(.init(rule: .severalMarks, found: .number(marked.count)))
  }

  /// Why nothing is ticked and nothing unticked: what the first cell that is not empty says.
  private func missingState(
    _ columns: [Int?], _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> AnswerState {
    for case let column? in columns {
      let field = record.field(column, in: bytes)
      guard field.start < field.end, case .success(let text) = read(field, bytes, &cells) else {
        continue
      }
      if let state = coder.missingState(text) { return state }
    }
    return .noAnswer
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
    _ columns: [Int], _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    var items: [Int?] = []
    for column in columns {
      switch read(record.field(column, in: bytes), bytes, &cells).flatMap(coder.item) {
      case .success(let item): items.append(item)
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    if items.allSatisfy({ $0 == nil }) {
      return .state(missingState(columns, record, bytes, &cells))
    }
    return coder.ranked(items, places: columns.count)
  }

  /// One column for each item of a rank question, holding its place.
  private func ranks(
    _ columns: [Int?], places: Int, _ record: RecordFields, _ bytes: Span<UInt8>,
    _ cells: inout CellText
  ) -> CodedAnswer {
    var items = [Int?](repeating: nil, count: places)
    for (item, column) in columns.enumerated() {
      guard let column else { continue }
      switch read(record.field(column, in: bytes), bytes, &cells).flatMap(coder.place) {
      case .success(nil): continue
      case .success(.some(let place)):
        guard place <= places else { continue }
        guard items[place - 1] == nil else { return .invalid(.init(rule: .repeatedPlace)) }
        items[place - 1] = item
      case .failure(let failure): return .invalid(failure.fault)
      }
    }
    if items.allSatisfy({ $0 == nil }) {
      return .state(missingState(columns, record, bytes, &cells))
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
    _ answer: CodedAnswer, _ record: RecordFields, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> CodedAnswer {
    bound.otherTexts.reduce(answer) { answer, other in
      guard case .success(let text) = read(record.field(other.column, in: bytes), bytes, &cells),
        !coder.isMissing(text)
      else { return answer }
      return coder.adding(other.category, to: answer)
    }
  }
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
  /// A field, unescaped where it needs to be.
  mutating func decode(_ field: RecordParser.Field, in bytes: Span<UInt8>) -> Decoded {
    guard field.isEscaped else { return decode(bytes.extracting(field.start..<field.end)) }
    return decode(field.unescaped(in: bytes).span)
  }
}
