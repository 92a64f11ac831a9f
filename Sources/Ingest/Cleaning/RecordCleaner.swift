import DelimitedText
package import SurveyModel
import TextNormalization

/// A delimited file as it was meant: read once from front to back, record by record, with every
/// record named that is not as it should be.
package final class RecordCleaner {
  private static let sampleSize = 1 << 20
  private static let pieceSize = 1 << 17
  private static let longestRecord = 1 << 28

  /// What is known of one record.
  package struct Note: Sendable {
    /// 1-based number of the record among all that follow the preamble, header and blank lines
    /// counted.
    package let record: Int
    /// What is wrong with it, and where in the file.
    package let finding: Finding
  }

  /// Changes the values of one row, whose number counts from 1, by the names of its columns.
  package typealias Edit = (_ row: Int, _ header: [[UInt8]], _ values: inout [[UInt8]]) -> Void

  private let edit: Edit?
  private let file: String
  private let input: any TextInput
  private let shape: TableShape
  private let footerLines: Int?
  private var mender: RecordMender
  private var cells: CellText
  private var pending: [UInt8]
  private var isAtEnd: Bool
  private var records = 0
  private var lines = 0
  private var headerRows: [[[UInt8]]] = []
  /// The names of the columns in UTF-8, once they are read; none where the table has no header.
  package private(set) var header: [[UInt8]] = []
  /// Records that may turn out to stand after the table.
  private var held: [CleanedRecord] = []
  /// What is wrong with the records written since the notes were taken.
  private var notes: [Note] = []
  /// Rows written so far, the header not counted.
  package private(set) var rows = 0

  /// Opens the file and finds out how it is written, as far as `form` does not say so.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what findings call it.
  ///   - form: what is declared of it; the rest is found out.
  ///   - edit: what is done to each row before it is written.
  /// - Throws: `InputFault` where the file cannot be read or is no text.
  package init(
    path: String, name: String, form: DeclaredForm, edit: Edit? = nil
  ) throws(InputFault) {
    self.edit = edit
    let file = try InputFile(path: path, name: name, observe: { _, _ in })
    var sample: [UInt8] = []
    let isWhole = try !file.read(upTo: Self.sampleSize, into: &sample)
    let text = try OpenedText(
      file, sample: sample, isWhole: isWhole, sampleSize: Self.sampleSize, form: form, name: name,
      isMended: false)
    self.file = name
    input = text.input
    shape = text.recognised.shape
    footerLines = form.footerLines
    mender = RecordMender(shape.form, width: shape.width, reach: .misfits)
    cells = CellText(text.recognised.encoding)
    pending = Array(text.sample[text.markLength...])
    isAtEnd = text.isWhole
    try skipPreamble()
  }

  /// Appends the next records as RFC 4180 in UTF-8 with CRLF; false when all are written.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func next(into output: inout [UInt8]) throws(InputFault) -> Bool {
    let consumed = takeRecords(into: &output)
    pending.removeFirst(consumed)
    guard isAtEnd else {
      isAtEnd = try !input.read(upTo: max(Self.pieceSize, pending.count), into: &pending)
      return true
    }
    guard pending.isEmpty else { return true }
    finish(into: &output)
    return false
  }

  /// What was noted since the last call.
  package func takeNotes() -> [Note] {
    defer { notes.removeAll(keepingCapacity: true) }
    return notes
  }

  // MARK: Records

  private func skipPreamble() throws(InputFault) {
    var skipped = 0
    while skipped < shape.preambleLines {
      let place = shape.form.endOfLine(pending.span, isAtEnd: isAtEnd)
      if let place {
        pending.removeFirst(place)
        skipped += 1
      } else if isAtEnd {
        break
      } else {
        isAtEnd = try !input.read(upTo: max(Self.pieceSize, pending.count), into: &pending)
      }
    }
    lines = skipped
    if skipped > 0 { note(.linesSkipped, record: 0, line: 1, .number(skipped)) }
  }

  /// Writes the whole records among the pending bytes; returns how many bytes they are.
  private func takeRecords(into output: inout [UInt8]) -> Int {
    let all = pending
    let text = all.span
    var place = 0
    while place < text.count {
      let isForced = isAtEnd || text.count - place >= Self.longestRecord
      guard mender.next(text, from: place, isAtEnd: isForced) else { break }
      let lineCount = mender.record.lineCount(in: text, from: place)
      records += 1
      take(cleaned(mender.record, text, line: lines + 1), into: &output)
      lines += lineCount
      place = mender.record.end
    }
    return place
  }

  private func cleaned(
    _ record: MendedRecord, _ text: Span<UInt8>, line: Int
  ) -> CleanedRecord {
    var cleaned = CleanedRecord(number: records, line: line)
    let departing = record.departingField + 1
    if record.departures.contains(.unclosedQuote) { cleaned.add(.unclosedQuote, departing) }
    if record.departures.contains(.strayQuote) { cleaned.add(.strayQuote, departing) }
    if record.departures.contains(.otherDelimiter) { cleaned.add(.otherDelimiter, nil) }
    var raw: [UInt8] = []
    for (index, field) in record.fields.enumerated() {
      raw.removeAll(keepingCapacity: true)
      mender.appendValue(of: field, in: text, to: &raw)
      var value: [UInt8]
      switch cells.decode(raw.span) {
      case .text(let decoded): value = decoded
      case .foreign(let decoded):
        value = decoded
        cleaned.add(.foreignEncoding, index + 1)
      case .undecodable:
        value = cells.repaired(raw.span)
        cleaned.add(.undecodable, index + 1)
      }
      if removeInvisible(from: &value) { cleaned.add(.invisibleCharacter, index + 1) }
      cleaned.values.append(value)
    }
    cleaned.isBlank = record.isBlank
    return cleaned
  }

  /// Takes a record once its values are known: into the header, into what is held back, or into
  /// the output.
  private func take(_ record: CleanedRecord, into output: inout [UInt8]) {
    if record.isBlank, shape.width > 1, footerLines == nil || held.isEmpty {
      guard footerLines == nil, !held.isEmpty || headerRows.count == shape.headerRows else {
        noteAll(of: record, adding: .blankLine)
        return
      }
    }
    if headerRows.count < shape.headerRows {
      takeHeader(record, into: &output)
      return
    }
    held.append(record)
    let kept = footerLines ?? CleanedRecord.mostFooters
    if footerLines == nil, !record.isBlank, !record.looksLikeFooter(width: shape.width) {
      flush(held.count, into: &output)
    } else if held.count > kept {
      flush(held.count - kept, into: &output)
    }
  }

  private func takeHeader(_ record: CleanedRecord, into output: inout [UInt8]) {
    var record = record
    record.fit(to: shape.width)
    noteAll(of: record)
    headerRows.append(record.values)
    guard headerRows.count == shape.headerRows else { return }
    header = headerRows[0]
    for row in headerRows.dropFirst() {
      for (index, value) in row.enumerated() where !value.isEmpty {
        guard index < header.count else {
          header.append(value)
          continue
        }
        if !header[index].isEmpty { header[index].append(UInt8(ascii: " ")) }
        header[index] += value
      }
    }
    write(header, into: &output)
  }

  /// Writes the first records held back.
  private func flush(_ count: Int, into output: inout [UInt8]) {
    for var record in held.prefix(count) {
      if record.isBlank, shape.width > 1 {
        noteAll(of: record, adding: .blankLine)
        continue
      }
      record.fit(to: shape.width)
      if shape.headerRows > 0, shape.width > 1, record.values == header {
        noteAll(of: record, adding: .repeatedHeader)
        continue
      }
      noteAll(of: record)
      rows += 1
      edit?(rows, header, &record.values)
      write(record.values, into: &output)
    }
    held.removeFirst(count)
  }

  private func finish(into output: inout [UInt8]) {
    guard let first = held.first else { return }
    let isFooter = footerLines != nil || held.contains { !$0.isBlank }
    guard isFooter else {
      flush(held.count, into: &output)
      return
    }
    note(.linesSkipped, record: first.number, line: first.line, .number(lines - first.line + 1))
    held.removeAll()
  }

  private func write(_ values: [[UInt8]], into output: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      // A lone empty field would be a blank line.
      let isAlone = values.count == 1 && value.isEmpty
      appendField(value, isQuoted: isAlone, delimiter: UInt8(ascii: ","), to: &output)
    }
    output.append(UInt8(ascii: "\r"))
    output.append(UInt8(ascii: "\n"))
  }

  // MARK: Notes

  private func noteAll(of record: CleanedRecord, adding rule: Finding.Rule? = nil) {
    for fault in record.faults {
      note(
        fault.rule, record: record.number, line: record.line, fault.found, field: fault.field,
        expected: fault.expected)
    }
    if let rule { note(rule, record: record.number, line: record.line) }
  }

  private func note(
    _ rule: Finding.Rule, record: Int, line: Int, _ found: Finding.Found = .nothing,
    field: Int? = nil, expected: [String] = []
  ) {
    let row = record - shape.headerRows
    let finding = Finding(
      rule, file: file, place: Place(line: line, column: 1), row: row > 0 ? row : nil,
      field: field, found: found, expected: expected)
    notes.append(Note(record: record, finding: finding))
  }
}

/// Takes out what cannot be seen and does not belong to a value: NUL and other control
/// characters but for tabs and line breaks, and byte order marks; true where there were any.
private func removeInvisible(from value: inout [UInt8]) -> Bool {
  let count = value.count
  if value.contains(where: isControl) { value.removeAll(where: isControl) }
  while let mark = byteOrderMark(in: value) { value.removeSubrange(mark..<mark + 3) }
  return value.count < count
}

private func isControl(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
  case 0x00...0x1F, 0x7F: true
  default: false
  }
}

private func byteOrderMark(in value: [UInt8]) -> Int? {
  guard value.count >= 3 else { return nil }
  for place in 0...value.count - 3
  where value[place] == 0xEF && value[place + 1] == 0xBB && value[place + 2] == 0xBF {
    return place
  }
  return nil
}
