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

  /// Measures the whole records of bytes that begin with a record, and maps their separators.
  ///
  /// Complexity: O(bytes); 64 at a time where quotes stand beside separators, byte by byte
  /// otherwise.
  package func measure(_ bytes: Span<UInt8>, into map: inout SeparatorMap) -> Extent {
    map.map(bytes, dialect)
    return map.isWellFormed ? map.extent : plainExtent(bytes)
  }

  /// The extent byte by byte: what the map is held against.
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
