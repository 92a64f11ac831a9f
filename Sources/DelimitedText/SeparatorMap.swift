import CScan

/// Where separators stand outside quotes in a stretch of bytes: found in one run, and all that
/// is needed to measure the stretch and to cut it into fields.
///
/// 64 bytes at a time become bit masks of delimiters, record ends and quotes (after Langdale
/// & Lemire, "Parsing gigabytes of JSON per second", 2019); quoted stretches are masked out
/// by the running parity of quotes.
///
///     1,"a,b",x⏎2,c,y⏎   bits 1 7 9 11 13 15
@safe package struct SeparatorMap: Sendable {
  /// Bit i of word w: byte 64 w + i separates two fields or records.
  private(set) var words: [UInt64] = []
  /// What the whole records of the stretch amount to, where quotes stand beside separators.
  package private(set) var extent = RecordScanner.Extent()
  /// Whether each quoted field opens and closes beside a separator, so that the bits hold.
  package private(set) var isWellFormed = true
  /// Whether any field is quoted.
  package private(set) var hasQuotes = false

  /// The map of no bytes.
  package init() {}

  /// Maps bytes that begin with a record, in place of what was mapped before.
  ///
  /// Complexity: O(bytes), no allocation once the storage has grown.
  mutating func map(_ bytes: Span<UInt8>, _ dialect: Dialect) {
    let count = (bytes.count + 63) / 64
    if words.count < count { words = [UInt64](repeating: 0, count: count) }
    var run = Run(dialect)
    let whole = max(0, (bytes.count - 1) / 64)
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe words.withUnsafeMutableBufferPointer { words in
        guard let base = text.baseAddress, let words = words.baseAddress else { return }
        for word in 0..<whole { unsafe words[word] = run.take(base + word * 64, valid: ~0) }
      }
    }
    if !bytes.isEmpty { words[whole] = run.takeLast(bytes.extracting((whole * 64)...), dialect) }
    extent = run.extent
    isWellFormed = run.quotes.isWellFormed
    hasQuotes = run.quotes.isSeen
  }
}

/// One run over the bytes, 64 at a time, that counts records and lines.
private struct Run {
  private let dialect: Dialect
  private(set) var quotes = QuoteState()
  private var position = 0
  private var lines = 0
  private(set) var extent = RecordScanner.Extent()

  init(_ dialect: Dialect) {
    self.dialect = dialect
  }

  /// The separators among 64 bytes; one more must be readable.
  @inline(__always)
  mutating func take(_ bytes: UnsafePointer<UInt8>, valid: UInt64) -> UInt64 {
    let masks = unsafe shukei_classify(bytes, dialect.delimiter, dialect.recordEnd)
    var separators = (masks.delimiters | masks.ends) & valid
    if (masks.quotes & valid) | quotes.pending != 0 {
      let returns = unsafe carriageReturns(bytes, dialect)
      separators = quotes.unquoted(separators, masks.quotes & valid, returns, valid)
    }
    quotes.follow(separators)
    if masks.ends & valid != 0 { count(masks.ends & valid, separators & masks.ends) }
    position += 64
    return separators
  }

  /// Counting bits is slow without an instruction for it, and most stretches of long fields
  /// end no record.
  private mutating func count(_ ends: UInt64, _ records: UInt64) {
    let before = lines
    lines += ends.nonzeroBitCount
    guard records != 0 else { return }
    let last = 63 - records.leadingZeroBitCount
    let isAll = records == ends
    let upToLast: UInt64 = last == 63 ? ~0 : (1 << UInt64(last + 1)) - 1
    extent = RecordScanner.Extent(
      bytes: position + last + 1,
      records: extent.records + (isAll ? lines - before : records.nonzeroBitCount),
      lines: isAll ? lines : before + (ends & upToLast).nonzeroBitCount)
  }

  /// The last bytes, copied so that none past them is read.
  mutating func takeLast(_ bytes: Span<UInt8>, _ dialect: Dialect) -> UInt64 {
    var rest = [UInt8](repeating: 0, count: 128)
    for index in bytes.indices { rest[index] = bytes[index] }
    // A CR at the very end may be the first half of CRLF: the next byte is not known yet.
    rest[bytes.count] = dialect.recordEnd
    let valid: UInt64 = bytes.count == 64 ? ~0 : (1 << UInt64(bytes.count)) - 1
    return unsafe rest.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress else { return 0 }
      return unsafe take(base, valid: valid)
    }
  }
}
