/// Cuts bytes into records whatever they hold: each record in the cheapest way that fits the
/// table.
///
/// A record that is as it should be is read as it stands. Where quotes are missing, doubled or
/// in the wrong place there are several ways to read it: each quote may open or close a field or
/// belong to the value. Every departure has a cost (`Cost`), a number of fields other than the
/// table's has the greatest, and the cheapest way is found as a shortest path from field to
/// field. So one quote that never closes costs one value, and not the rest of the file.
///
///     width 3:   1,"a,b⏎2,c,d⏎   →   1 · "a · b   and   2 · c · d
package struct RecordMender: Sendable {
  /// Which records are looked at more closely.
  package enum Reach: Sendable {
    /// Those with a quote in the wrong place: what `RecordParser` cannot follow.
    case tornRecords
    /// Also those with too many or too few fields.
    case misfits
  }

  /// How far ahead is read before a quote that does not close is given up.
  private static let lookAhead = 1 << 20
  /// A table of one column has no lines that look like records, so that more is read.
  private static let longLookAhead = 1 << 22
  private static let swallowedLimit = 3

  /// How the file is written.
  package let form: DelimitedForm
  /// Fields of a record that fits; 0 where any number does.
  package let width: Int
  private let reach: Reach
  private let scanner: FieldScanner
  /// The record read last.
  package private(set) var record = MendedRecord()

  /// A mender for records of `width` fields, or of any number where that is 0.
  package init(_ form: DelimitedForm, width: Int, reach: Reach) {
    self.form = form
    self.width = width
    self.reach = reach
    scanner = FieldScanner(form: form)
  }

  private enum Sight {
    /// The record can be read as it stands.
    case sound
    /// A quote stands where none may.
    case torn
    /// The bytes end before the record does.
    case open
  }

  /// Reads the record that begins at `start` into `record`; false where more bytes are needed
  /// to tell where it ends.
  ///
  /// With `isAtEnd` it always succeeds: the bytes are all there are.
  ///
  /// Complexity: O(bytes of the record); a torn record is read again for each quote in it, with
  /// a limit on the work in proportion to its length.
  ///
  /// - Precondition: `start` is less than the number of bytes.
  package mutating func next(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Bool {
    switch readStrictly(bytes, from: start, isAtEnd: isAtEnd) {
    case .sound:
      guard reach == .misfits, width > 0, record.fields.count != width else { return true }
      if hasQuotes(bytes, from: start) { searchCloser(bytes, from: start) }
      if record.fields.count != width {
        readWithOtherDelimiter(bytes, from: start, isAtEnd: isAtEnd)
      }
      return true
    case .torn:
      guard search(bytes, from: start, isAtEnd: isAtEnd) else { return false }
      if reach == .misfits, width > 0, record.fields.count != width {
        readWithOtherDelimiter(bytes, from: start, isAtEnd: isAtEnd)
      }
      return true
    case .open:
      guard isAtEnd || swallowsRecords(bytes, from: start) else { return false }
      return search(bytes, from: start, isAtEnd: isAtEnd)
    }
  }

  // MARK: As it stands

  private mutating func readStrictly(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool
  ) -> Sight {
    record.fields.removeAll(keepingCapacity: true)
    record.departures = []
    record.departingField = 0
    var place = start
    while true {
      let reading: FieldScanner.Reading
      if place < bytes.count, bytes[place] == form.quote {
        guard let quoted = scanner.quoted(bytes, from: place) else {
          return scanner.isOpen(bytes, from: place) ? .open : .torn
        }
        reading = quoted
      } else {
        reading = scanner.plain(bytes, from: place)
        if !reading.departure.isEmpty { return .torn }
      }
      record.fields.append(reading.field)
      if let end = end(bytes, after: reading, isAtEnd: isAtEnd) {
        return end < 0 ? .open : .sound
      }
      place = reading.stop + form.delimiter.count
    }
  }

  /// Where the record ends if it does so after this field: -1 where the bytes do not tell yet,
  /// `nil` where a delimiter follows.
  private mutating func end(
    _ bytes: Span<UInt8>, after reading: FieldScanner.Reading, isAtEnd: Bool
  ) -> Int? {
    let stop = reading.stop
    guard stop < bytes.count else {
      (record.contentEnd, record.end) = (stop, stop)
      return isAtEnd ? stop : -1
    }
    let length = form.recordEndLength(bytes, at: stop)
    guard length > 0 else { return nil }
    (record.contentEnd, record.end) = (stop, stop + length)
    // Whether a CR is all of a record end tells the byte after it.
    let isCut =
      form.recordEnd == .any && length == 1 && bytes[stop] == UInt8(ascii: "\r")
      && stop + 1 == bytes.count && !isAtEnd
    return isCut ? -1 : stop + length
  }

  private func hasQuotes(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for place in start..<record.end where bytes[place] == form.quote { return true }
    return false
  }

  /// Whether what a quote that is still open has swallowed looks like records of the table.
  private func swallowsRecords(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    if width <= 1 { return bytes.count - start > Self.longLookAhead }
    var delimiters = 0
    var place = start
    var swallowed = -1
    while place < bytes.count {
      let length = form.recordEndLength(bytes, at: place)
      if length > 0 {
        if swallowed < 0 || delimiters + 1 >= width { swallowed += 1 }
        if swallowed >= Self.swallowedLimit { return true }
        delimiters = 0
        place += length
      } else {
        if form.isDelimiter(bytes, at: place) { delimiters += 1 }
        place += 1
      }
    }
    return false
  }

  // MARK: The cheapest way

  /// Replaces a record that is well formed but does not fit the table, if one stray quote is all
  /// it takes to fit.
  private mutating func searchCloser(_ bytes: Span<UInt8>, from start: Int) {
    var search = RecordSearch(scanner, width: width, limit: Cost.openedPlain)
    guard search.run(bytes, from: start, isAtEnd: false) else { return }
    search.copyBest(into: &record)
    finish(bytes, isAtEnd: false)
  }

  private mutating func search(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Bool {
    var search = RecordSearch(scanner, width: width)
    let isFound = search.run(bytes, from: start, isAtEnd: isAtEnd)
    if search.mayBeCheaperBeyond, !isAtEnd, bytes.count - start < Self.lookAhead { return false }
    if isFound {
      search.copyBest(into: &record)
    } else if isAtEnd || scanner.lineEnd(bytes, from: start) < bytes.count {
      readLine(bytes, from: start)
    } else {
      return false
    }
    finish(bytes, isAtEnd: isAtEnd)
    return true
  }

  /// The line as it stands, whatever quotes it holds: what is left where nothing better is found
  /// within the limits.
  private mutating func readLine(_ bytes: Span<UInt8>, from start: Int) {
    record.fields.removeAll(keepingCapacity: true)
    var place = start
    while true {
      let reading = scanner.plain(bytes, from: place)
      if !reading.departure.isEmpty, record.departures.isEmpty {
        record.departures = reading.departure
        record.departingField = record.fields.count
      }
      record.fields.append(reading.field)
      record.contentEnd = reading.stop
      guard reading.stop < bytes.count, form.isDelimiter(bytes, at: reading.stop) else { return }
      place = reading.stop + form.delimiter.count
    }
  }

  private mutating func finish(_ bytes: Span<UInt8>, isAtEnd: Bool) {
    record.end = record.contentEnd
    if record.end < bytes.count { record.end += form.recordEndLength(bytes, at: record.end) }
  }

  // MARK: Another delimiter

  private static let delimiters = [",", ";", "\t", "|", " "].map { Array($0.utf8) }

  /// Takes the record with a delimiter that the file does not use, where that alone gives it as
  /// many fields as the table has and leaves no quote in the wrong place.
  private mutating func readWithOtherDelimiter(
    _ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool
  ) {
    guard width > 2, record.fields.count < width else { return }
    for delimiter in Self.delimiters where delimiter != form.delimiter {
      var form = form
      form.delimiter = delimiter
      var mender = RecordMender(form, width: 0, reach: .tornRecords)
      guard mender.readStrictly(bytes, from: start, isAtEnd: isAtEnd) == .sound,
        mender.record.fields.count == width, mender.record.end >= record.end
      else { continue }
      record = mender.record
      record.departures = .otherDelimiter
      return
    }
  }

  // MARK: Values

  /// Appends the value of a field of the record read last.
  package func appendValue(
    of field: MendedRecord.Field, in bytes: Span<UInt8>, to text: inout [UInt8]
  ) {
    switch field.style {
    case .plain, .quoted(hasEscapes: false):
      for place in field.start..<field.end { text.append(bytes[place]) }
    case .quoted(hasEscapes: true):
      var place = field.start
      while place < field.end {
        if isEscape(bytes, at: place, before: field.end) { place += 1 }
        text.append(bytes[place])
        place += 1
      }
    case .joined:
      for place in field.start..<field.end where bytes[place] != form.quote {
        text.append(bytes[place])
      }
    }
  }

  private func isEscape(_ bytes: Span<UInt8>, at place: Int, before end: Int) -> Bool {
    guard bytes[place] == form.escape, place + 1 < end else { return false }
    return bytes[place + 1] == form.quote || bytes[place + 1] == form.escape
  }

  /// Appends the record read last as RFC 4180, with this delimiter and LF at its end.
  package func appendSound(
    _ bytes: Span<UInt8>, delimiter: UInt8 = UInt8(ascii: ","), to text: inout [UInt8]
  ) {
    var value: [UInt8] = []
    for (index, field) in record.fields.enumerated() {
      if index > 0 { text.append(delimiter) }
      value.removeAll(keepingCapacity: true)
      appendValue(of: field, in: bytes, to: &value)
      appendField(value, isQuoted: field.style != .plain, delimiter: delimiter, to: &text)
    }
    text.append(UInt8(ascii: "\n"))
  }
}

/// Appends a value as a field of RFC 4180: with quotes where it had some or needs them.
package func appendField(
  _ value: [UInt8], isQuoted: Bool, delimiter: UInt8, to text: inout [UInt8]
) {
  let needsQuotes =
    isQuoted
    || value.contains { byte in
      byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  guard needsQuotes else {
    text.append(contentsOf: value)
    return
  }
  text.append(UInt8(ascii: "\""))
  for byte in value {
    if byte == UInt8(ascii: "\"") { text.append(byte) }
    text.append(byte)
  }
  text.append(UInt8(ascii: "\""))
}
