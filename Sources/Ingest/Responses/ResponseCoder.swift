import DelimitedText
package import SurveyModel
import TextNormalization
import Verbatims

/// Some whole records of a response file, and where they stand in it.
package struct RecordChunk: Sendable {
  package var bytes: [UInt8]
  /// Records before these, the header counted.
  package var recordsBefore: Int
  /// Lines before these.
  package var linesBefore: Int

  package init(bytes: [UInt8], recordsBefore: Int, linesBefore: Int) {
    self.bytes = bytes
    self.recordsBefore = recordsBefore
    self.linesBefore = linesBefore
  }
}

/// Codes the records of one file. One per thread.
package struct ResponseCoder: ~Copyable {
  private static let rowsPerBlock = 512

  private let layout: ResponseLayout
  private let codebook: Codebook
  private let router: Router
  private var readers: [VariableReader]
  private var cells: CellText
  private var parser: RecordParser
  private var block: CodedBlock
  /// Place in the file of each row of the block.
  private var places: [(record: Int, line: Int)] = []
  private var faults: [VariableReader.FieldFault] = []
  package private(set) var findings = FindingLog()
  package private(set) var accounting = RowAccounting()

  package init(_ definition: SurveyDefinition, layout: ResponseLayout) {
    self.layout = layout
    codebook = definition.codebook
    router = Router(codebook)
    readers = VariableReader.readers(definition.survey, codebook, layout)
    cells = CellText(layout.encoding)
    parser = RecordParser(layout.dialect)
    block = CodedBlock(codebook)
    block.reset(rows: Self.rowsPerBlock)
  }

  /// Codes all records of a chunk and hands them on in blocks.
  package mutating func code(_ chunk: RecordChunk, count: (CodedBlock) -> Void) {
    let bytes = chunk.bytes.span
    var position = 0
    var record = chunk.recordsBefore
    var line = chunk.linesBefore + 1
    while position < bytes.count {
      position = parser.parse(bytes, from: position)
      record += 1
      if isReadable(record: record, line: line) { read(bytes, record: record, line: line) }
      line += parser.innerLines + 1
      if places.count == Self.rowsPerBlock { flush(count) }
    }
    flush(count)
  }

  private mutating func read(_ bytes: Span<UInt8>, record: Int, line: Int) {
    let row = places.count
    places.append((record, line))
    for variable in readers.indices {
      readers[variable].read(
        parser.fields, in: bytes, cells: &cells, row: row, into: &block.columns[variable],
        faults: &faults)
      for fault in faults {
        findings.record(finding(fault, variable: variable, record: record, line: line))
      }
      faults.removeAll(keepingCapacity: true)
    }
  }

  /// Whether the record just parsed is a row to tally; otherwise it is blank or set aside.
  private mutating func isReadable(record: Int, line: Int) -> Bool {
    if parser.isBlank, layout.width > 1 {
      report(.blankLine, record: record, line: line)
      return false
    }
    if parser.faults.contains(.strayQuote) { report(.strayQuote, record: record, line: line) }
    if parser.faults.contains(.unclosedQuote) {
      return quarantine(.unclosedQuote, record: record, line: line, .number(parser.innerLines + 1))
    }
    let fields = parser.fields
    if fields.count > layout.width,
      fields[layout.width...].allSatisfy({ $0.start == $0.end })
    {
      report(.extraEmptyFields, record: record, line: line, .number(fields.count))
      return true
    }
    guard fields.count == layout.width else {
      return quarantine(.raggedRow, record: record, line: line, .number(fields.count))
    }
    return true
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
    findings.record(
      Finding(
        rule, file: layout.file, place: Place(line: line, column: 1), row: record - 1,
        found: found, expected: [String(layout.width)]))
  }

  private mutating func flush(_ count: (CodedBlock) -> Void) {
    guard !places.isEmpty else { return }
    block.rows = places.count
    for (variable, row) in router.route(&block) {
      let (record, line) = places[row]
      let fault = VariableReader.FieldFault(
        fault: .init(rule: .answeredNotAsked), field: readers[variable].firstField)
      findings.record(finding(fault, variable: variable, record: record, line: line))
    }
    accounting.tallied += block.rows
    count(block)
    places.removeAll(keepingCapacity: true)
    block.reset(rows: Self.rowsPerBlock)
  }

  private func finding(
    _ fault: VariableReader.FieldFault, variable: Int, record: Int, line: Int
  ) -> Finding {
    Finding(
      fault.fault.rule, file: layout.file, place: Place(line: line, column: fault.field + 1),
      row: record - 1, field: fault.field + 1,
      variable: codebook.variables[variable].id.description, found: fault.fault.found,
      expected: fault.fault.expected, nearest: fault.fault.nearest)
  }
}

extension VariableReader {
  /// One reader for each variable of the codebook.
  fileprivate static func readers(
    _ survey: Survey, _ codebook: Codebook, _ layout: ResponseLayout
  ) -> [VariableReader] {
    var readers: [VariableReader] = []
    for question in survey.questions {
      for variable in codebook.variables(of: question.id) {
        let coder = AnswerCoder(
          variable, binding: question.binding, source: layout.source,
          themes: themes(of: variable))
        readers.append(VariableReader(coder, bound: layout.bound[readers.count]))
      }
    }
    return readers
  }

  private static func themes(of variable: Variable) -> (([UInt8]) -> [Int])? {
    guard case .text(let codeframe?) = variable.coding else { return nil }
    let finder = ThemeFinder(codeframe)
    return { finder.themes(of: $0) }
  }
}

/// Holds the compiled rules of one codeframe for one thread.
private final class ThemeFinder {
  private var coder: ThemeCoder
  private var found: [Int] = []

  init(_ codeframe: Codeframe) {
    do throws(ThemeRuleFault) {
      coder = try ThemeCoder(codeframe)
    } catch {
      preconditionFailure("a definition holds no rule that cannot be read")
    }
  }

  func themes(of answer: [UInt8]) -> [Int] {
    found.removeAll(keepingCapacity: true)
    coder.themes(of: NormalisedText(answer), into: &found)
    return found
  }
}
