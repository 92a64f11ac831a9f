/// A workbook (XLSX) whose one table is read from top to bottom as delimited text.
///
/// Memory does not depend on the number of rows.
package final class Workbook {
  /// The sheet that is read.
  package let sheet: String
  /// Other sheets that hold a table as well.
  package let otherTables: [String]
  /// Bytes of the sheet once it is unpacked, for progress.
  package let unpackedSize: Int

  /// Formulas without a result in the rows handed on so far.
  package var emptyFormulas: EmptyFormulas { reader.emptyFormulas }

  private let merged: MergedCells
  private var reader: SheetReader
  private var row = SheetRow()
  private var writer: RowWriter
  private var isAtEnd = false

  /// Opens the workbook behind a descriptor, which stays the caller's and must stay open, and
  /// finds the table in it.
  ///
  /// - Parameters:
  ///   - descriptor: A file that can be read at any place.
  ///   - size: Its bytes.
  ///   - sheet: The name of a sheet; `nil` takes the first that holds a table.
  /// - Throws: `WorkbookFault` where it is no workbook, or not one that may be read.
  package init(descriptor: CInt, size: Int, sheet: String?) throws(WorkbookFault) {
    let container = try ZipContainer(descriptor: descriptor, size: size)
    let outline = try WorkbookOutline(of: container)
    let survey = try SheetSurvey(outline, container, sheet: sheet)
    let chosen = survey.chosen
    self.sheet = chosen.name
    otherTables = survey.otherTables
    unpackedSize = container.index(of: chosen.part).map { container.size(of: $0) } ?? 0
    var strings = SharedStrings()
    if let part = outline.stringsPart, container.index(of: part) != nil {
      strings = try SharedStrings(part, in: container)
    }
    var styles = StyleSheet()
    if let part = outline.stylesPart, container.index(of: part) != nil {
      styles = try StyleSheet(part, in: container)
    }
    merged = try MergedCells(of: chosen.part, in: container)
    reader = try SheetReader(
      chosen.part, in: container, strings: strings, styles: styles, dates: outline.dates)
    writer = RowWriter(width: chosen.width)
  }

  /// Appends about `count` bytes of records: RFC 4180, UTF-8, commas, each record ended by a CR;
  /// line breaks within a cell are LF. Returns false where there are no more.
  ///
  /// The number of a record is that of its row in the sheet: rows without content are empty
  /// records. Every record has as many fields as the table has columns, or more where a cell
  /// stands further to the right.
  ///
  /// - Throws: `WorkbookFault` where the sheet is damaged or larger than a sheet can be.
  package func read(upTo count: Int, into bytes: inout [UInt8]) throws(WorkbookFault) -> Bool {
    while !isAtEnd, writer.bytes.count < count {
      isAtEnd = try !reader.next(into: &row)
      if isAtEnd { break }
      merged.fill(&row, width: writer.width)
      writer.append(row)
    }
    writer.move(upTo: count, to: &bytes)
    return !isAtEnd || !writer.bytes.isEmpty
  }
}
