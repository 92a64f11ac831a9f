import DelimitedText
import SurveyModel
import TextNormalization

/// Notes of each response what its bytes tell beside the answers: who responded, what all
/// answers together are, which long texts stand in it. One per thread.
///
/// Bytes are taken as they stand in the file, so that nothing need be decoded; a regular
/// record gives the same whichever way it was cut.
struct QualityReader {
  /// A response with fewer answers is too much like others to be compared.
  private static let fewestAnswers = 5

  private let columns: QualityColumns
  /// Read once: it stands in another room.
  private let kindBits = DigestSketch.kindBits
  private let register: QualityRegister
  /// Long texts have so many bytes at least; Japanese takes three a character in UTF-8, two elsewhere.
  private let longText: Int
  /// Mixed into serial numbers, which begin anew in every file.
  private let fileSeed: UInt64
  private var limits = QualityRegister.Limits()
  private var grids: GridLines
  private var times: TimeNotes
  private let signer: TextSigner
  /// Rows of a block whose content may be kept, and how many variables each answers.
  private var candidates: [(row: Int, probe: UInt64)] = []
  private var answers: [Int] = []
  private(set) var notes: QualityRegister.Notes

  init(
    _ layout: ResponseLayout, _ definition: SurveyDefinition, register: QualityRegister
  ) {
    columns = QualityColumns(layout, definition.codebook)
    self.register = register
    longText = QualityTally.longText * (layout.encoding == .utf8 ? 3 : 2)
    fileSeed =
      layout.file.utf8.split(separator: UInt8(ascii: "/")).last
      .map { $0.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } } ?? 0
    grids = GridLines(definition)
    times = TimeNotes(definition.survey, isUTF8: layout.encoding == .utf8)
    signer = TextSigner(layout.encoding)
    notes = QualityRegister.Notes(grids: grids.count)
  }

  /// Looks at the records of a run of rows, before they are coded: what is coded next is then
  /// near. The first one is response `firstRow` of the file.
  ///
  /// `bytes` is the whole chunk, its padding included.
  mutating func probe(
    _ stretch: borrowing RegularStretch, separators: Span<UInt32>, in bytes: Span<UInt8>,
    firstRow: Int
  ) {
    let (rows, width) = (stretch.rows, columns.width)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe separators.withUnsafeBufferPointer { separators in
        guard let base = buffer.baseAddress, let ends = separators.baseAddress else { return }
        let digest = unsafe ResponseDigest(base)
        probe(rows: rows.count, digest, firstRow: firstRow) { row in
          unsafe RegularRecord(base, ends, row: rows.lowerBound &+ row, width: width)
        }
        guard let column = columns.time else { return }
        for row in 0..<rows.count {
          let record = unsafe RegularRecord(base, ends, row: rows.lowerBound &+ row, width: width)
          let (start, end) = record.unquoted(column)
          times.note(unsafe UnsafeBufferPointer(rebasing: buffer[start..<end]), row: row)
        }
      }
    }
  }

  /// Notes the contents of the records just probed, which are now in the block.
  mutating func readContents(
    _ stretch: borrowing RegularStretch, separators: Span<UInt32>, in bytes: Span<UInt8>,
    _ block: CodedBlock, firstRow: Int
  ) {
    guard !candidates.isEmpty else { return }
    let (rows, width) = (stretch.rows, columns.width)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe separators.withUnsafeBufferPointer { separators in
        guard let base = buffer.baseAddress, let ends = separators.baseAddress else { return }
        noteContents(unsafe ResponseDigest(base), block, firstRow: firstRow) { row in
          unsafe RegularRecord(base, ends, row: rows.lowerBound &+ row, width: width)
        }
      }
    }
  }

  /// Notes one record that was cut with the parser, which is the last row of the block and
  /// response `row` of the file.
  ///
  /// `bytes` is the whole chunk, its padding included.
  mutating func read(
    _ fields: [RecordParser.Field], in bytes: Span<UInt8>, _ block: CodedBlock, row: Int
  ) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let digest = unsafe ResponseDigest(base)
      let record = ParsedRecord(fields: fields)
      let offset = block.rows - 1
      if let column = columns.respondent { noteRespondent(record, column, digest, row: row) }
      candidates.removeAll(keepingCapacity: true)
      let probe = contentProbe(record, digest)
      if ResponseDigest.mayBeKept(probe, limit: limits.contents) {
        candidates.append((offset, probe))
        noteContents(digest, block, firstRow: row - offset) { _ in record }
      }
      for text in columns.texts { noteText(record, text, digest, row: row) }
      if let column = columns.time {
        let (start, end) = record.unquoted(column)
        times.note(unsafe UnsafeBufferPointer(rebasing: buffer[start..<end]), row: offset)
      }
    }
  }

  /// Notes how much the answers to each question of free text differ, in the order of the questionnaire.
  mutating func note(_ varieties: some Sequence<AnswerVariety>) {
    notes.varieties.removeAll(keepingCapacity: true)
    notes.varieties.append(contentsOf: varieties)
  }

  /// Hands everything on, once a chunk.
  mutating func settle() {
    notes.grids = grids.takeCounts()
    notes.times = times.takeTally()
    limits = register.take(&notes)
  }

  @inline(__always)
  private mutating func probe<Record: RecordBounds>(
    rows: Int, _ digest: ResponseDigest, firstRow: Int, record: (_ row: Int) -> Record
  ) {
    if let column = columns.respondent {
      for row in 0..<rows { noteRespondent(record(row), column, digest, row: firstRow &+ row) }
    }
    candidates.removeAll(keepingCapacity: true)
    let limit = limits.contents
    if columns.answers.count == 1 {
      let (first, last) = (columns.answers[0].lowerBound, columns.answers[0].upperBound)
      for row in 0..<rows {
        let record = record(row)
        let probe = digest.probe(record.bounds(first).start, record.bounds(last).end, seed: 0)
        if ResponseDigest.mayBeKept(probe, limit: limit) { candidates.append((row, probe)) }
      }
    } else {
      for row in 0..<rows {
        let probe = contentProbe(record(row), digest)
        if ResponseDigest.mayBeKept(probe, limit: limit) { candidates.append((row, probe)) }
      }
    }
    for run in columns.textRuns {
      probeTexts(run, rows: rows, digest, firstRow: firstRow, record: record)
    }
  }

  /// Where neighbouring texts are short together, none of them is long.
  @inline(__always)
  private mutating func probeTexts<Record: RecordBounds>(
    _ run: QualityColumns.TextRun, rows: Int, _ digest: ResponseDigest, firstRow: Int,
    record: (_ row: Int) -> Record
  ) {
    let (first, last, least) = (run.columns.lowerBound, run.columns.upperBound, longText)
    for row in 0..<rows {
      let record = record(row)
      guard record.bounds(last).end &- record.bounds(first).start >= least else { continue }
      for column in run.columns {
        noteText(record, (run.firstOrdinal + column - first, column), digest, row: firstRow &+ row)
      }
    }
  }

  @inline(__always)
  private mutating func noteRespondent(
    _ record: some RecordBounds, _ column: Int, _ digest: ResponseDigest, row: Int
  ) {
    let (start, end) = record.unquoted(column)
    guard end > start else { return }
    notes.identified &+= 1
    let probe = digest.probe(start, end, seed: 0)
    guard ResponseDigest.mayBeKept(probe, limit: limits.respondents) else { return }
    let seed = digest.isSerial(start, end) ? fileSeed : 0
    let number = ResponseDigest.number(
      probe: probe, digest: digest.digest(start, end, seed: seed), kind: 0, kindBits: 0)
    if number <= limits.respondents { notes.respondents.append((number, row)) }
  }

  private func contentProbe(_ record: some RecordBounds, _ digest: ResponseDigest) -> UInt64 {
    columns.answers.reduce(0) { seed, run in
      digest.probe(
        record.bounds(run.lowerBound).start, record.bounds(run.upperBound).end, seed: seed)
    }
  }

  /// Notes the contents of those candidates that have enough to compare.
  private mutating func noteContents<Record: RecordBounds>(
    _ digest: ResponseDigest, _ block: CodedBlock, firstRow: Int,
    record: (_ row: Int) -> Record
  ) {
    answers.removeAll(keepingCapacity: true)
    answers.append(contentsOf: repeatElement(0, count: candidates.count))
    for index in block.columns.indices { countAnswers(block.columns[index]) }
    let fewest = max(Self.fewestAnswers, (block.columns.count + 2) / 3)
    for index in candidates.indices {
      let (row, probe) = candidates[index]
      let record = record(row)
      let hasLongText = columns.texts.contains { _, column in
        let (start, end) = record.bounds(column)
        return end - start >= longText
      }
      guard hasLongText || answers[index] >= fewest else { continue }
      let whole = columns.answers.reduce(0) { seed, run in
        digest.digest(
          record.bounds(run.lowerBound).start, record.bounds(run.upperBound).end, seed: seed)
      }
      let number = ResponseDigest.number(
        probe: probe, digest: whole, kind: hasLongText ? DigestSketch.longTextBit : 0,
        kindBits: 1)
      if number <= limits.contents { notes.contents.append((number, firstRow &+ row)) }
    }
  }

  /// Counts for each candidate whether it answers this variable.
  private mutating func countAnswers(_ column: CodedColumn) {
    // Categories and both kinds of answer stand before the ways of having none.
    let none = UInt16(column.layout.slot(of: .noAnswer))
    let slots = column.slots.span
    for index in candidates.indices {
      answers[index] &+= slots[candidates[index].row] < none ? 1 : 0
    }
  }

  @inline(__always)
  private mutating func noteText(
    _ record: some RecordBounds, _ text: (ordinal: Int, column: Int), _ digest: ResponseDigest,
    row: Int
  ) {
    let (start, end) = record.bounds(text.column)
    guard end &- start >= longText else { return }
    let kind = text.ordinal
    // By all bytes, not by a probe: texts of one template are alike where a probe looks, and would
    // be in the sample all together or not at all.
    let whole = digest.digest(start, end, seed: UInt64(kind))
    guard ResponseDigest.mayBeKept(whole, limit: limits.texts) else { return }
    let number = ResponseDigest.number(
      probe: whole, digest: whole, kind: kind, kindBits: kindBits)
    guard number <= limits.texts else { return }
    notes.texts.append((number, row))
    if let signature = signer.signature(of: digest.stretch(start, end), digest: number) {
      notes.signatures.append((number, signature))
    }
  }
}

// What is told of rows, once the routing of their block is done
extension QualityReader {
  /// A finding about a row of the block: its rule, the column and variable that it is about, and what was
  /// found.
  struct Told {
    let rule: Finding.Rule
    let row: Int
    var column: Int?
    var variable: String?
    var found = Finding.Found.nothing
    var expected: [String] = []
  }

  /// Counts who gave one answer to all lines of a grid; calls `report` with what is to be told
  /// of rows of the block, for the first of each kind that this thread meets.
  mutating func finish(_ block: CodedBlock, report: (Told) -> Void) {
    grids.count(block) { grid, row in
      report(Told(rule: .straightLining, row: row, variable: grid))
    }
    for fault in times.faults {
      report(
        Told(
          rule: fault.rule, row: fault.row, column: columns.time, found: fault.found,
          expected: fault.expected))
    }
    times.endBlock()
  }

  /// How many rows this thread met that findings of each rule and variable are about.
  var totals: [(rule: Finding.Rule, variable: String?, count: Int)] {
    grids.totals.map { (.straightLining, $0.name, $0.count) } + [
      (.outsideFieldwork, nil, times.outside), (.unreadableTime, nil, times.unreadable),
    ]
  }
}
