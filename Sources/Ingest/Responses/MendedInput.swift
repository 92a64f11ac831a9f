import DelimitedText
import SurveyModel

/// Delimited text of any form as RFC 4180: commas between fields, LF after records.
///
/// A record stays a record and a line a line, so that what follows tells the same numbers.
final class MendedInput: TextInput {
  private static let pieceSize = 1 << 16
  private static let longestRecord = 1 << 28

  private let input: any TextInput
  private var mender: RecordMender
  private var pending: [UInt8]
  private var isAtEnd: Bool
  private var log: MendingLog

  /// `prefix` are the input's first bytes, without a byte order mark, and `isWhole` whether they
  /// are all.
  init(
    _ input: any TextInput, prefix: [UInt8], isWhole: Bool, shape: TableShape, file: String
  ) {
    self.input = input
    mender = RecordMender(shape.form, width: shape.width, reach: .misfits)
    pending = prefix
    isAtEnd = isWhole
    log = MendingLog(file: file)
  }

  var findings: FindingLog {
    var findings = input.findings
    findings.merge(log.findings)
    return findings
  }

  /// Rows are numbered from the first record after so many.
  func setHeaderRecords(_ records: Int) { log.headerRecords = records }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    let start = bytes.count
    while bytes.count - start < count {
      let consumed = takeRecords(into: &bytes)
      pending.removeFirst(consumed)
      if isAtEnd {
        guard !pending.isEmpty else { return false }
      } else {
        isAtEnd = try !input.read(upTo: max(Self.pieceSize, pending.count), into: &pending)
      }
    }
    return true
  }

  /// Appends the whole records among the pending bytes; returns how many bytes they are.
  private func takeRecords(into bytes: inout [UInt8]) -> Int {
    let all = pending
    let text = all.span
    var place = 0
    while place < text.count {
      let isForced = isAtEnd || text.count - place >= Self.longestRecord
      guard mender.next(text, from: place, isAtEnd: isForced) else { break }
      mender.appendSound(text, to: &bytes)
      log.note(mender.record, lines: mender.record.lineCount(in: text, from: place))
      place = mender.record.end
    }
    return place
  }
}

/// What was mended, as findings by row and line.
struct MendingLog {
  private struct Note {
    let rule: Finding.Rule
    let record: Int
    let line: Int
    let field: Int
  }

  let file: String
  /// Records before the first row.
  var headerRecords = 1
  private(set) var records = 0
  private(set) var lines = 0
  private var notes: [Note] = []
  private var counts: [Finding.Rule: Int] = [:]

  init(file: String, headerRecords: Int = 1) {
    self.file = file
    self.headerRecords = headerRecords
  }

  /// Goes on after so many records and lines.
  mutating func skip(toRecord records: Int, line lines: Int) {
    self.records = records
    self.lines = lines
  }

  /// Notes one record, which has so many lines, if there is anything wrong with it.
  ///
  /// A quote that never closes is left to the reader of the rows, which sets the row aside.
  mutating func note(_ record: MendedRecord, lines count: Int) {
    records += 1
    lines += count
    if record.departures.contains(.strayQuote) { add(.strayQuote, record, count) }
    if record.departures.contains(.otherDelimiter) { add(.otherDelimiter, record, count) }
  }

  private mutating func add(_ rule: Finding.Rule, _ record: MendedRecord, _ count: Int) {
    counts[rule, default: 0] += 1
    guard counts[rule, default: 0] <= FindingLog.examplesKept else { return }
    notes.append(
      Note(
        rule: rule, record: records, line: lines - count + 1, field: record.departingField + 1))
  }

  var findings: FindingLog {
    var log = FindingLog()
    for note in notes {
      log.record(
        Finding(
          note.rule, file: file, place: Place(line: note.line, column: 1),
          row: note.record - headerRecords, field: note.field))
    }
    for (rule, count) in counts where count > FindingLog.examplesKept {
      log.count(
        count - FindingLog.examplesKept,
        of: FindingLog.Key(rule: rule, file: file, variable: nil))
    }
    return log
  }
}
