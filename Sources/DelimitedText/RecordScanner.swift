import CScan

/// Finds where whole records end in a stretch of bytes, so that it can be cut into blocks.
///
/// It follows quotes exactly as `RecordParser` does, and counts on the way what a block
/// needs to say where it stands in the file.
package struct RecordScanner: Sendable {
  /// What the whole records of a stretch amount to.
  package struct Extent: Equatable, Sendable {
    /// Bytes of the whole records; the next block begins here.
    package var bytes = 0
    /// Records, blank lines included.
    package var records = 0
    /// Lines, those inside quoted fields included.
    package var lines = 0

    /// What a stretch amounts to; without arguments, one that holds no whole record.
    package init(bytes: Int = 0, records: Int = 0, lines: Int = 0) {
      self.bytes = bytes
      self.records = records
      self.lines = lines
    }
  }

  private let dialect: Dialect

  /// A scanner for files of one dialect; it keeps nothing between stretches.
  package init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  /// Measures the whole records of bytes that begin with a record.
  ///
  /// Complexity: O(bytes); by vectors without quotes, 64 at a time where quotes stand beside
  /// separators, byte by byte otherwise.
  package func measure(_ bytes: Span<UInt8>) -> Extent {
    unquotedExtent(bytes) ?? maskedExtent(bytes) ?? plainExtent(bytes)
  }

  /// The extent where no quote stands: every record end ends a record.
  func unquotedExtent(_ bytes: Span<UInt8>) -> Extent? {
    let ends = unsafe bytes.withUnsafeBufferPointer { text in
      unsafe text.baseAddress.map {
        unsafe shukei_count_ends($0, Int64(text.count), dialect.recordEnd)
      }
    }
    guard let ends, ends >= 0 else { return ends == nil ? Extent() : nil }
    var end = bytes.count
    while end > 0, bytes[end - 1] != dialect.recordEnd { end -= 1 }
    return Extent(bytes: end, records: Int(ends), lines: Int(ends))
  }

  /// The extent by bit masks, or `nil` where quotes stand as only the plain way can follow.
  func maskedExtent(_ bytes: Span<UInt8>) -> Extent? {
    var run = MaskedRun(dialect)
    // The last stretch is copied, so that no byte past the end is read.
    let whole = max(0, (bytes.count - 1) / 64 * 64)
    unsafe bytes.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return }
      for position in stride(from: 0, to: whole, by: 64) {
        unsafe run.take(base + position, valid: ~0)
      }
    }
    var rest = [UInt8](repeating: 0, count: 128)
    for index in whole..<bytes.count { rest[index - whole] = bytes[index] }
    let count = bytes.count - whole
    unsafe rest.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, count > 0 else { return }
      unsafe run.take(base, valid: count == 64 ? ~0 : (1 << UInt64(count)) - 1)
    }
    return run.isWellFormed ? run.extent : nil
  }

  /// The extent byte by byte: what the masked way is held against.
  func plainExtent(_ bytes: Span<UInt8>) -> Extent {
    var extent = Extent()
    var lines = 0
    var state = State.fieldStart
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == dialect.recordEnd {
        lines += 1
        if state != .quoted {
          extent = Extent(bytes: index + 1, records: extent.records + 1, lines: lines)
          state = .fieldStart
        }
      } else {
        state = next(state, byte)
      }
    }
    return extent
  }

  private enum State {
    case fieldStart
    case plain
    case quoted
    case quoteInQuoted
  }

  private func next(_ state: State, _ byte: UInt8) -> State {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .fieldStart: return isQuote ? .quoted : byte == dialect.delimiter ? .fieldStart : .plain
    case .plain: return byte == dialect.delimiter ? .fieldStart : .plain
    case .quoted: return isQuote ? .quoteInQuoted : .quoted
    case .quoteInQuoted:
      return isQuote ? .quoted : byte == dialect.delimiter ? .fieldStart : .plain
    }
  }
}

/// One run over the bytes, 64 at a time, that counts records and lines.
private struct MaskedRun {
  private let dialect: Dialect
  private var quotes = QuoteState()
  private var position = 0
  private var lines = 0
  private(set) var extent = RecordScanner.Extent()

  var isWellFormed: Bool { quotes.isWellFormed }

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  mutating func take(_ bytes: UnsafePointer<UInt8>, valid: UInt64) {
    let masks = unsafe shukei_classify(bytes, dialect.delimiter, dialect.recordEnd)
    var separators = (masks.delimiters | masks.ends) & valid
    if (masks.quotes & valid) | quotes.pending != 0 {
      let returns = unsafe carriageReturns(bytes, dialect)
      separators = quotes.unquoted(separators, masks.quotes & valid, returns, valid)
    }
    quotes.follow(separators)
    let records = separators & masks.ends
    if records != 0 {
      let last = 63 - records.leadingZeroBitCount
      let upToLast: UInt64 = last == 63 ? ~0 : (1 << UInt64(last + 1)) - 1
      extent = RecordScanner.Extent(
        bytes: position + last + 1, records: extent.records + records.nonzeroBitCount,
        lines: lines + (masks.ends & valid & upToLast).nonzeroBitCount)
    }
    if masks.ends & valid != 0 { lines += (masks.ends & valid).nonzeroBitCount }
    position += 64
  }
}
