import DelimitedText
import Exchange
import SurveyModel
import TextNormalization

/// The answers of a triple-s file as delimited text: a record for each of its records, in their
/// order, on as many lines.
///
/// A record that cannot be cut becomes one field with the number of characters or fields that it
/// has (two where the survey has one variable), so that it is set aside with its own number.
final class TripleSInput: TextInput {
  /// A line that goes on for longer is told apart from a record without being kept.
  private static let longestLine = 1 << 24
  private static let chunkSize = 1 << 18

  private let file: InputFile
  private let name: String
  private let codebook: TripleSCodebook
  private let encoding: TextEncoding
  private let dialect: Dialect
  private var cutter: TripleSCutter
  private var fixed: FixedRecord
  private var parser: RecordParser
  private var pending: [UInt8]
  private var isOpen: Bool
  /// Bytes of an endless line that were dropped.
  private var dropped = 0
  private var record = 0
  private var line = 0
  private(set) var findings = FindingLog()
  /// Lines before the first answers.
  let linesSkipped: Int

  /// A reader of `file`, whose first bytes are in `sample` already; `isWhole` tells whether they
  /// are all of it, and `name` is what findings call it.
  init(
    _ file: InputFile, name: String, sample: [UInt8], isWhole: Bool, codebook: TripleSCodebook,
    encoding: TextEncoding, dialect: Dialect
  ) {
    self.file = file
    self.name = name
    self.codebook = codebook
    self.encoding = encoding
    self.dialect = dialect
    cutter = TripleSCutter(codebook)
    fixed = FixedRecord(width: codebook.width, encoding: encoding)
    parser = RecordParser(dialect)
    isOpen = !isWhole
    let skipped = Self.skip(codebook, sample, dialect)
    pending = Array(sample[skipped.bytes...])
    linesSkipped = skipped.lines
    line = skipped.lines
  }

  /// Appends the records of about `count` bytes of the file.
  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    let start = bytes.count
    while bytes.count == start, isOpen || !pending.isEmpty {
      if isOpen, pending.count < count {
        isOpen = try file.read(upTo: min(count, Self.chunkSize), into: &pending)
      }
      write(into: &bytes)
    }
    return isOpen || !pending.isEmpty
  }

  /// Writes the whole records among the pending bytes; at the end of the file, all of them.
  private func write(into bytes: inout [UInt8]) {
    var position = 0
    let source = pending
    pending = []
    var end = codebook.form == .fixed ? wholeLines(source.span) : source.count
    while position < end {
      switch codebook.form {
      case .fixed: position = writeLine(source.span, from: position, end: end, into: &bytes)
      case .csv:
        let next = parser.parse(source.span, from: position)
        // The record may go on in what was not read yet.
        if isOpen, next == end, source[next - 1] != dialect.recordEnd || isUnclosed {
          end = position
        }
        if position < end { writeFields(source.span, position..<next, into: &bytes) }
        position = min(next, end)
      }
    }
    pending = Array(source[position...])
    if isOpen, pending.count > Self.longestLine {
      dropped += pending.count
      pending.removeAll(keepingCapacity: true)
    }
  }

  private func wholeLines(_ bytes: Span<UInt8>) -> Int {
    var end = bytes.count
    while isOpen, end > 0, bytes[end - 1] != dialect.recordEnd { end -= 1 }
    return end
  }

  private var isUnclosed: Bool { parser.faults.contains(.unclosedQuote) }

  // MARK: - Fixed columns

  private func writeLine(
    _ bytes: Span<UInt8>, from start: Int, end: Int, into text: inout [UInt8]
  ) -> Int {
    var stop = start
    while stop < end, bytes[stop] != dialect.recordEnd { stop += 1 }
    let next = min(end, stop + 1)
    if stop > start, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    // Older programs end a file with this mark of CP/M.
    if !isOpen, next == end, stop == start + 1, bytes[start] == 0x1A { return next }
    record += 1
    line += 1
    fixed.take(bytes.extracting(start..<stop))
    let length = fixed.length + dropped
    dropped = 0
    if length == 0 {
      text.append(UInt8(ascii: "\n"))
    } else if let fault = fault(of: length, bytes.extracting(start..<stop)) {
      setAside(fault, into: &text)
    } else {
      writeCut(bytes.extracting(start..<stop), into: &text)
    }
    return next
  }

  /// The length of a line that is cut off, or goes on behind its last variable.
  private func fault(of length: Int, _ line: Span<UInt8>) -> Int? {
    if length < codebook.width {
      // Blanks at the end of a line are often left out; inside a number nothing is.
      let isCut = codebook.variables.contains { variable in
        variable.position.contains(length) && variable.position.upperBound > length
          && variable.kind != .character
      }
      if isCut { return length }
      note(.recordPadded, found: .number(length), expected: codebook.width)
    }
    guard length > codebook.width else { return nil }
    let rest = fixed.bytes((codebook.width + 1)...length)
    let isBlank = rest.allSatisfy { line[$0] == UInt8(ascii: " ") }
    return isBlank && length - fixed.length == 0 ? nil : length
  }

  private func writeCut(_ line: Span<UInt8>, into text: inout [UInt8]) {
    cutter.begin()
    for (index, variable) in codebook.variables.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      let value = line.extracting(fixed.bytes(variable.position))
      cutter.append(value, of: index, isFixed: true, to: &text)
    }
    end(into: &text)
  }

  // MARK: - Fields

  /// Writes the record parsed last, which stands in this range of the bytes.
  private func writeFields(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into text: inout [UInt8]
  ) {
    record += 1
    defer { line += parser.innerLines + 1 }
    if parser.isBlank {
      text.append(UInt8(ascii: "\n"))
    } else if isUnclosed {
      for index in range { text.append(bytes[index]) }
    } else if parser.fields.count < codebook.width || hasMore || dropped > 0 {
      setAside(parser.fields.count, into: &text)
      for _ in 0..<parser.innerLines { text.append(UInt8(ascii: "\n")) }
      dropped = 0
    } else {
      writeParsed(bytes, into: &text)
    }
  }

  /// Whether something stands in fields behind the last variable.
  private var hasMore: Bool {
    parser.fields.dropFirst(codebook.width).contains { $0.start != $0.end }
  }

  private func writeParsed(_ bytes: Span<UInt8>, into text: inout [UInt8]) {
    cutter.begin()
    for (index, variable) in codebook.variables.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      let field = parser.fields[variable.position.lowerBound - 1]
      if field.isEscaped {
        cutter.append(field.unescaped(in: bytes).span, of: index, isFixed: false, to: &text)
      } else {
        let value = bytes.extracting(field.start..<field.end)
        cutter.append(value, of: index, isFixed: false, to: &text)
      }
    }
    end(into: &text)
  }

  // MARK: - Records

  private func end(into text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    for remark in cutter.repaired {
      let variable = codebook.variables[remark.variable]
      note(
        .leadingZerosLost, variable: variable.name, field: variable.position.lowerBound,
        expected: variable.greatestCode)
    }
  }

  private func setAside(_ found: Int, into text: inout [UInt8]) {
    text.append(contentsOf: String(found).utf8)
    if codebook.variables.count == 1 {
      text.append(UInt8(ascii: ","))
      text.append(contentsOf: String(found).utf8)
    }
    text.append(UInt8(ascii: "\n"))
  }

  private func note(
    _ rule: Finding.Rule, variable: String? = nil, field: Int? = nil,
    found: Finding.Found = .nothing, expected: Int
  ) {
    let place = codebook.form == .csv ? line + 1 : line
    findings.record(
      Finding(
        rule, file: name, place: Place(line: place, column: field ?? 1), row: record,
        field: field, variable: variable, found: found, expected: [String(expected)]))
  }
}

extension TripleSInput {
  /// What stands before the first answers: a byte order mark, and records that the definition
  /// says to skip, or that repeat its names.
  private static func skip(
    _ codebook: TripleSCodebook, _ sample: [UInt8], _ dialect: Dialect
  ) -> (bytes: Int, lines: Int) {
    let bytes = sample.span
    var position = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = 0
    var parser = RecordParser(dialect)
    for _ in 0..<codebook.skip where position < bytes.count {
      position = next(codebook.form, &parser, bytes, from: position)
      lines += codebook.form == .csv ? parser.innerLines + 1 : 1
    }
    guard codebook.skip == 0, codebook.form == .csv, position < bytes.count else {
      return (position, lines)
    }
    let end = parser.parse(bytes, from: position)
    let names = parser.fields.map { String(decoding: $0.unescaped(in: bytes), as: UTF8.self) }
    let isHeader = codebook.variables.allSatisfy { variable in
      let field = variable.position.lowerBound - 1
      return names.indices.contains(field)
        && names[field].lowercased() == variable.name.lowercased()
    }
    return isHeader ? (end, lines + 1) : (position, lines)
  }

  private static func next(
    _ form: TripleSCodebook.Form, _ parser: inout RecordParser, _ bytes: Span<UInt8>,
    from start: Int
  ) -> Int {
    switch form {
    case .csv: return parser.parse(bytes, from: start)
    case .fixed:
      var position = start
      while position < bytes.count, bytes[position] != parser.dialect.recordEnd { position += 1 }
      return min(bytes.count, position + 1)
    }
  }
}
