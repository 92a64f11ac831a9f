package import DelimitedText
package import SurveyModel
import TextNormalization
import Verbatims

/// Codes the records of one file. One per thread.
package struct ResponseCoder: ~Copyable {
  private static let rowsPerBlock = 512
  private static let answeredNotAsked = CodedAnswer.Fault(rule: .answeredNotAsked)

  private let layout: ResponseLayout
  private let router: Router
  private var readers: [VariableReader]
  /// `nil` where no column of weights is declared.
  private let weights: WeightReader?
  private var cells: CellText
  private var index: FieldIndex
  private var parser: RecordParser
  private var judge: RowJudge
  private var block: CodedBlock
  private var faults: [FaultyAnswer] = []
  private var faultLog: FaultLog
  /// Findings about rows, not about answers.
  private var rowFindings = FindingLog()
  /// How many rows each rule left out, as far as they were told one by one.
  private var droppedRows: [Finding.Rule: Int] = [:]
  private var quality: QualityReader
  /// What became of the rows of all chunks coded so far.
  package private(set) var accounting = RowAccounting()

  /// A coder that has seen no record; its findings, rows and buffers are its own.
  ///
  /// `register` takes what is noted of responses as a whole, from all coders of the file; `quotes`
  /// looks for the answers that quotes are of.
  ///
  /// - Precondition: the layout was found for this definition.
  package init(
    _ definition: SurveyDefinition, layout: ResponseLayout, register: QualityRegister? = nil,
    quotes: QuoteRegister? = nil
  ) {
    self.layout = layout
    router = Router(definition.codebook)
    readers = VariableReader.readers(definition, layout, quotes)
    weights = WeightReader(layout)
    cells = CellText(layout.encoding)
    index = FieldIndex(layout.dialect, width: layout.width)
    parser = RecordParser(layout.dialect)
    judge = RowJudge(layout.filter)
    block = CodedBlock(definition.codebook)
    block.reset(rows: Self.rowsPerBlock)
    if weights != nil {
      block.weights = [ExactWeight](repeating: .zero, count: Self.rowsPerBlock)
    }
    faultLog = FaultLog(
      definition.codebook, weights: definition.survey.weighting?.column, file: layout.file,
      headerRecords: layout.header.records)
    quality = QualityReader(
      layout, definition,
      register: register ?? QualityRegister(file: layout.file, definition.survey))
  }

  /// What was wrong in all chunks coded so far; put together anew at every call.
  package var findings: FindingLog {
    var findings = faultLog.findings()
    findings.merge(rowFindings)
    for (rule, variable, count) in quality.totals where count > FindingLog.examplesKept {
      findings.count(
        count - FindingLog.examplesKept,
        of: FindingLog.Key(rule: rule, file: layout.file, variable: variable))
    }
    return findings
  }

  /// Codes all records of a chunk and hands them on in blocks.
  package mutating func code(_ chunk: RecordChunk, count: (CodedBlock) -> Void) {
    if layout.width > 1, index.index(chunk.bytes.span, chunk.map, length: chunk.count) {
      codeRegular(chunk, count: count)
    } else {
      codePlainly(chunk, count: count)
    }
    quality.note(readers.lazy.compactMap(\.variety))
    quality.settle()
  }

  /// Every record is a row with all its fields: block by block, variable by variable.
  private mutating func codeRegular(_ chunk: RecordChunk, count: (CodedBlock) -> Void) {
    let bytes = chunk.bytes.span
    var next = 0
    while next < index.rows {
      let rows = countedRows(from: next, chunk)
      next = rows.upperBound
      guard !rows.isEmpty else { continue }
      let first = rows.lowerBound
      block.rows = rows.count
      let stretch = RegularStretch(index: index, rows: rows)
      let firstRow = chunk.recordsBefore + first + 1 - layout.header.records
      stretch.index.withSeparators { separators in
        quality.probe(stretch, separators: separators, in: bytes, firstRow: firstRow)
        for variable in readers.indices {
          readers[variable].read(
            stretch, separators: separators, in: bytes, cells: &cells,
            into: &block.columns[variable], faults: &faults)
          logFaults(of: variable) { row in chunk.place(of: first + row, stretch.index) }
        }
        readWeights(stretch, in: bytes) { row in chunk.place(of: first + row, stretch.index) }
        quality.readContents(
          stretch, separators: separators, in: bytes, block, firstRow: firstRow)
      }
      finish(count) { row in chunk.place(of: first + row, stretch.index) }
    }
  }

  /// The next rows that count, no more than a block holds; none, where the file ends with rows
  /// that do not.
  private mutating func countedRows(from start: Int, _ chunk: RecordChunk) -> Range<Int> {
    let limit = min(start + Self.rowsPerBlock, index.rows)
    guard judge.firstToJudge(start..<limit, index, in: chunk.bytes.span) < limit else {
      return start..<limit
    }
    var first = start
    while first < index.rows, isDropped(first, chunk) { first += 1 }
    var end = first
    let last = min(first + Self.rowsPerBlock, index.rows)
    while end < last,
      end == first
        || judge.verdict(on: .indexed(index, row: end), in: chunk.bytes.span, &cells) == nil
    { end += 1 }
    return first..<end
  }

  /// Record by record with the parser, which follows whatever the file holds. `each` is given the
  /// fields of every row that counts, and its number, before the block that it is in.
  package mutating func codePlainly(
    _ chunk: RecordChunk,
    each: (_ fields: [RecordParser.Field], _ row: Int) -> Void = { _, _ in },
    count: (CodedBlock) -> Void
  ) {
    let bytes = chunk.bytes.span.extracting(0..<chunk.count)
    var places: [(record: Int, line: Int)] = []
    var position = 0
    var record = chunk.recordsBefore
    var line = chunk.linesBefore + 1
    while position < bytes.count {
      position = parser.parse(bytes, from: position)
      record += 1
      if isReadable(bytes, record: record, line: line),
        !isDropped(bytes, record: record, line: line)
      {
        places.append((record, line))
        read(bytes, places)
        each(parser.fields, record - layout.header.records)
        quality.read(
          parser.fields, in: chunk.bytes.span, block, row: record - layout.header.records)
      }
      line += parser.innerLines + 1
      if places.count == Self.rowsPerBlock {
        finish(count) { [places] row in places[row] }
        places.removeAll(keepingCapacity: true)
      }
    }
    block.rows = places.count
    finish(count) { [places] row in places[row] }
  }

  /// Reads the record just parsed into the row of the last place.
  private mutating func read(_ bytes: Span<UInt8>, _ places: [(record: Int, line: Int)]) {
    block.rows = places.count
    for variable in readers.indices {
      readers[variable].read(
        .parsed(parser.fields), in: bytes, cells: &cells, row: places.count - 1,
        into: &block.columns[variable], faults: &faults)
      logFaults(of: variable) { row in places[row] }
    }
    guard let weights else { return }
    let row = places.count - 1
    let fault = weights.read(
      parser.fields, in: bytes, cells: &cells, into: &block.weights[row])
    if let fault { logWeight(fault, weights.field, at: places[row]) }
  }

  private mutating func readWeights(
    _ stretch: borrowing RegularStretch, in bytes: Span<UInt8>,
    place: (Int) -> (record: Int, line: Int)
  ) {
    guard let weights else { return }
    let faults = weights.read(stretch, in: bytes, cells: &cells, into: &block.weights)
    for (row, fault) in faults { logWeight(fault, weights.field, at: place(row)) }
  }

  private mutating func logWeight(
    _ fault: CodedAnswer.Fault, _ field: Int, at place: @autoclosure () -> (record: Int, line: Int)
  ) {
    guard faultLog.count(fault.ordinal, variable: faultLog.weights) else { return }
    faultLog.keep(fault, variable: faultLog.weights, field: field, at: place())
  }

  private mutating func logFaults(
    of variable: Int, place: (Int) -> (record: Int, line: Int)
  ) {
    let field = readers[variable].firstField
    for faulty in faults {
      if faulty.fault >= 0, !faultLog.count(faulty.fault, variable: variable) { continue }
      for fault in readers[variable].faults(of: faulty.answer) {
        if faulty.fault < 0, !faultLog.count(fault.ordinal, variable: variable) { continue }
        faultLog.keep(fault, variable: variable, field: field, at: place(faulty.row))
      }
    }
    faults.removeAll(keepingCapacity: true)
  }

  /// Applies the routing to the rows of the block and hands them on.
  private mutating func finish(
    _ count: (CodedBlock) -> Void, place: (Int) -> (record: Int, line: Int)
  ) {
    guard block.rows > 0 else { return }
    router.route(&block) { variable, rows in
      let fault = Self.answeredNotAsked
      for row in rows where faultLog.count(fault.ordinal, variable: variable) {
        faultLog.keep(
          fault, variable: variable, field: readers[variable].firstField, at: place(row))
      }
    }
    accounting.tallied += block.rows
    quality.finish(block) { told in
      let (record, line) = place(told.row)
      rowFindings.record(
        Finding(
          told.rule, file: layout.file, place: Place(line: line, column: (told.column ?? 0) + 1),
          row: record - layout.header.records, field: told.column.map { $0 + 1 },
          variable: told.variable, found: told.found, expected: told.expected))
    }
    count(block)
  }

  /// Whether the record just parsed is a row to tally; otherwise it is blank or set aside.
  private mutating func isReadable(_ bytes: Span<UInt8>, record: Int, line: Int) -> Bool {
    if parser.isBlank, layout.width > 1 {
      report(.blankLine, record: record, line: line)
      return false
    }
    if parser.faults.contains(.strayQuote) { report(.strayQuote, record: record, line: line) }
    if parser.faults.contains(.unclosedQuote) {
      // The file ends with a line break, which stands inside the quotes as well.
      return quarantine(.unclosedQuote, record: record, line: line, .number(parser.innerLines))
    }
    let fields = parser.fields
    if fields.count > layout.width,
      fields[layout.width...].allSatisfy({ $0.start == $0.end })
    {
      report(.extraEmptyFields, record: record, line: line, .number(fields.count))
      return true
    }
    guard fields.count == layout.width else {
      if let form = layout.export.setAside, let found = parser.setAsideCount(in: bytes) {
        return quarantine(form, record: record, line: line, found: found)
      }
      return quarantine(.raggedRow, record: record, line: line, .number(fields.count))
    }
    return true
  }

  /// Sets a record aside that was no record in the file's own form.
  private mutating func quarantine(
    _ form: SetAsideForm, record: Int, line: Int, found: Int
  ) -> Bool {
    accounting.quarantined += 1
    rowFindings.record(
      Finding(
        form.rule, file: layout.file, place: Place(line: line, column: 1),
        row: record - layout.header.records,
        found: .number(found), expected: [String(form.expected)]))
    return false
  }

  /// Whether a row of a regular chunk does not count; then it is told.
  private mutating func isDropped(_ row: Int, _ chunk: RecordChunk) -> Bool {
    guard let rule = judge.verdict(on: .indexed(index, row: row), in: chunk.bytes.span, &cells)
    else { return false }
    // Where a row stands is looked up for those alone that are shown.
    if droppedRows[rule, default: 0] < FindingLog.examplesKept {
      let place = chunk.place(of: row, index)
      drop(rule, record: place.record, line: place.line)
    } else {
      accounting.dropped += 1
      rowFindings.count(1, of: FindingLog.Key(rule: rule, file: layout.file, variable: nil))
    }
    return true
  }

  /// Whether the record just parsed does not count; then it is told.
  private mutating func isDropped(_ bytes: Span<UInt8>, record: Int, line: Int) -> Bool {
    guard let rule = judge.verdict(on: .parsed(parser.fields), in: bytes, &cells) else {
      return false
    }
    drop(rule, record: record, line: line)
    return true
  }

  private mutating func drop(_ rule: Finding.Rule, record: Int, line: Int) {
    accounting.dropped += 1
    droppedRows[rule, default: 0] += 1
    report(rule, record: record, line: line)
  }

  private mutating func quarantine(
    _ rule: Finding.Rule, record: Int, line: Int, _ found: Finding.Found
  ) -> Bool {
    accounting.quarantined += 1
    report(rule, record: record, line: line, found)
    return false
  }

  private mutating func report(
    _ rule: Finding.Rule, record: Int, line: Int, _ found: Finding.Found = .nothing
  ) {
    rowFindings.record(
      Finding(
        rule, file: layout.file, place: Place(line: line, column: 1),
        row: record - layout.header.records,
        found: found, expected: [String(layout.width)]))
  }
}

extension RecordChunk {
  /// Where a row of a regular chunk stands in the file. O(bytes) where quotes may hold lines.
  fileprivate func place(of row: Int, _ index: FieldIndex) -> (record: Int, line: Int) {
    let lines = index.hasQuotes ? index.lines(before: row, in: bytes.span) : row
    return (recordsBefore + row + 1, linesBefore + lines + 1)
  }
}

extension VariableReader {
  /// One reader for each variable of the codebook.
  fileprivate static func readers(
    _ definition: SurveyDefinition, _ layout: ResponseLayout, _ quotes: QuoteRegister?
  ) -> [VariableReader] {
    var readers: [VariableReader] = []
    let finders = definition.codeframes.mapValues(ThemeFinder.init)
    for question in definition.survey.questions {
      for variable in definition.codebook.variables(of: question.id) {
        let columns = layout.bound[readers.count].reading.columns
        let coder = AnswerCoder(
          variable, binding: question.binding, source: layout.source,
          values: .union(columns.map { layout.export.columns[$0].values }),
          themes: themes(of: variable, at: readers.count, finders, quotes))
        readers.append(VariableReader(coder, bound: layout.bound[readers.count]))
      }
    }
    return readers
  }

  /// The themes of an answer to this question; questions with one codeframe share its rules.
  private static func themes(
    of variable: Variable, at place: Int, _ finders: [String: ThemeFinder],
    _ quotes: QuoteRegister?
  ) -> (([UInt8]) -> ThemesFound)? {
    guard case .text(let codeframe?) = variable.coding, let finder = finders[codeframe.id] else {
      return nil
    }
    guard let quotes, quotes.watches(place) else { return { finder.themes(of: $0) } }
    return { answer in
      let found = finder.themes(of: answer)
      quotes.take(answer, variable: place, themes: found.themes)
      return found
    }
  }
}

/// Holds the compiled rules of one codeframe for one thread.
private final class ThemeFinder {
  private var coder: ThemeCoder
  private var found: [Int] = []

  init(_ codeframe: ReadCodeframe) {
    coder = ThemeCoder(codeframe)
  }

  func themes(of answer: [UInt8]) -> ThemesFound {
    let text = NormalisedText(answer)
    let abandoned = coder.abandonedSearches
    let isVacuous = coder.themes(of: text, into: &found)
    return ThemesFound(
      themes: found, isVacuous: isVacuous, isComplete: coder.abandonedSearches == abandoned)
  }
}
