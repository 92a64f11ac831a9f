import Glibc

/// Which cells of the header rows of a sheet are merged across columns.
///
/// A sheet names its merged cells after its last row, and only the first of them holds the text.
/// They are looked up before the rows are read, in the bytes of the sheet.
struct MergedCells {
  /// Headers stand in the first rows; merged cells further down are somebody's remarks.
  static let headerRows = 16

  private struct Span {
    let row: Int
    /// From 0.
    let columns: ClosedRange<Int>
  }

  private static let mark = Array("mergeCell ".utf8)
  /// More than any reference to merged cells takes.
  private static let longest = 256

  private var spans: [Span] = []

  /// - Throws: `WorkbookFault` where the sheet cannot be unpacked.
  init(of part: String, in container: ZipContainer) throws(WorkbookFault) {
    var source = try ZipPart(part, in: container)
    var bytes: [UInt8] = []
    var rest: [UInt8] = []
    while try source.read(into: &bytes) {
      let text = rest + bytes
      find(in: text)
      rest = Array(text.suffix(Self.longest))
    }
  }

  /// Fills merged header cells with the text of their first one, from the left to the right.
  ///
  /// A cell merged across the whole table is a title, and stays as it is.
  func fill(_ row: inout SheetRow, width: Int) {
    guard row.number <= Self.headerRows else { return }
    for span in spans where span.row == row.number && span.columns.count < width {
      guard let first = row.cells.first(where: { $0.column == span.columns.lowerBound }) else {
        continue
      }
      row.cells.removeAll { $0.column != first.column && span.columns.contains($0.column) }
      for column in span.columns.dropFirst() where column < width {
        row.cells.append(SheetRow.Cell(column: column, range: first.range))
      }
    }
    row.cells.sort { $0.column < $1.column }
  }

  private mutating func find(in text: [UInt8]) {
    var position = 0
    while let found = Self.next(in: text, from: position) {
      position = found + Self.mark.count
      let tag = text[position...].prefix(Self.longest - Self.mark.count - 1)
      guard let end = tag.firstIndex(of: UInt8(ascii: ">")) else { continue }
      add(tag[..<end])
    }
  }

  /// Where the next `mergeCell ` is. Looks for its `g`, which few other tags of a sheet have.
  private static func next(in text: [UInt8], from start: Int) -> Int? {
    var position = start
    while let letter = firstG(in: text, from: position) {
      position = letter + 1
      if letter >= 3, text[(letter - 3)...].starts(with: mark) { return letter - 3 }
    }
    return nil
  }

  private static func firstG(in text: [UInt8], from start: Int) -> Int? {
    unsafe text.withUnsafeBytes { text in
      guard start < text.count, let base = text.baseAddress,
        let match = unsafe memchr(base + start, CInt(UInt8(ascii: "g")), text.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(match) - base
    }
  }

  /// Adds what `ref="A1:C1"` says.
  private mutating func add(_ tag: ArraySlice<UInt8>) {
    guard let open = tag.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) else { return }
    let value = tag[(open + 1)...].prefix { $0 != tag[open] }
    let corners = value.split(separator: UInt8(ascii: ":")).compactMap {
      CellReference(Array($0).span)
    }
    guard corners.count == 2, corners[0].column < corners[1].column,
      corners[1].column <= WorkbookLimit.columns.most, corners[0].row <= Self.headerRows,
      spans.count < WorkbookLimit.columns.most,
      !spans.contains(where: {
        $0.row == corners[0].row && $0.columns.lowerBound == corners[0].column - 1
      })
    else { return }
    spans.append(Span(row: corners[0].row, columns: corners[0].column - 1...corners[1].column - 1))
  }
}
