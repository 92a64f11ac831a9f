import CXLSXWriter

/// A sheet of a workbook; it lives as long as that.
@safe
struct BookSheet {
  private let pointer: OpaquePointer
  let name: String

  init(pointer: OpaquePointer, name: String) {
    unsafe self.pointer = pointer
    self.name = name
  }

  /// Where a cell is, from 0.
  typealias Place = (row: Int, column: Int)

  func setPage(_ page: SheetPage) throws(SpreadsheetFault) {
    var plain = unsafe shukei_xlsx_page()
    unsafe plain.landscape = page.isLandscape ? 1 : 0
    unsafe plain.gridlines = page.showsGrid ? 1 : 0
    unsafe plain.letter = page.isLetter ? 1 : 0
    unsafe plain.fit_width = CInt(page.fitWidth)
    unsafe plain.frozen_rows = UInt32(page.frozenRows)
    unsafe plain.frozen_columns = UInt16(page.frozenColumns)
    unsafe plain.repeated_rows = UInt32(page.repeatedRows)
    unsafe plain.row_height = page.rowHeight ?? 0
    unsafe plain.top = page.margins[0]
    unsafe plain.right = page.margins[1]
    unsafe plain.bottom = page.margins[2]
    unsafe plain.left = page.margins[3]
    let end = unsafe withOptionalCString(page.header) { header in
      unsafe withOptionalCString(page.footer) { footer in
        unsafe plain.header = unsafe header
        unsafe plain.footer = unsafe footer
        return unsafe shukei_xlsx_set_page(pointer, &plain)
      }
    }
    try Book.check(end)
  }

  func activate() {
    unsafe shukei_xlsx_activate(pointer)
  }

  func setColumns(from first: Int, count: Int, width: Double) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_set_columns(pointer, UInt16(first), UInt16(first + count - 1), width))
  }

  func setRow(_ row: Int, height: Double) throws(SpreadsheetFault) {
    try Book.check(unsafe shukei_xlsx_set_row(pointer, UInt32(row), height))
  }

  /// Lines with a filter over them: the first is the head.
  func filter(from first: Place, to last: Place) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_filter(
        pointer, UInt32(first.row), UInt16(first.column), UInt32(last.row), UInt16(last.column)))
  }

  func breakPages(before rows: [Int]) throws(SpreadsheetFault) {
    guard !rows.isEmpty else { return }
    var plain = rows.map(UInt32.init) + [0]
    try Book.check(unsafe shukei_xlsx_break_before(pointer, &plain))
  }

  // Cells

  /// Writes a text that ends with a zero byte.
  func write(
    text: [UInt8], at place: Place, _ format: BookFormat?
  ) throws(SpreadsheetFault) {
    let end = unsafe text.withUnsafeBufferPointer { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        unsafe shukei_xlsx_text(
          pointer, UInt32(place.row), UInt16(place.column), text.baseAddress, format?.pointer)
      }
    }
    try Book.check(end)
  }

  func write(
    number: Double, at place: Place, _ format: BookFormat?
  ) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_number(
        pointer, UInt32(place.row), UInt16(place.column), number, format?.pointer))
  }

  func writeBlank(at place: Place, _ format: BookFormat?) throws(SpreadsheetFault) {
    guard let format else { return }
    try Book.check(
      unsafe shukei_xlsx_blank(
        pointer, UInt32(place.row), UInt16(place.column), format.pointer))
  }

  /// Writes a cell that shows what another of this workbook has.
  func write(
    formula: String, showing value: CellValue, at place: Place, _ format: BookFormat?
  ) throws(SpreadsheetFault) {
    var number = 0.0
    var text: String?
    switch value {
    case .number(let value): number = value
    case .text(let bytes): text = String(decoding: bytes, as: UTF8.self)
    case .nothing: text = ""
    }
    let end = unsafe withOptionalCString(text) { text in
      unsafe shukei_xlsx_same(
        pointer, UInt32(place.row), UInt16(place.column), formula, number, text, format?.pointer)
    }
    try Book.check(end)
  }

  /// Writes a text that leads to a place in the workbook.
  func write(
    link address: String, _ text: String, at place: Place, _ format: BookFormat?
  ) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_link(
        pointer, UInt32(place.row), UInt16(place.column), address, text, format?.pointer))
  }

  /// One cell of several beside each other, with a text.
  func merge(
    _ place: Place, columns: Int, _ format: BookFormat?
  ) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_merge(
        pointer, UInt32(place.row), UInt16(place.column), UInt16(place.column + columns - 1), "",
        format?.pointer))
  }

  func insert(
    _ chart: BookChart, at place: Place, width: Double, height: Double, description: String
  ) throws(SpreadsheetFault) {
    try Book.check(
      unsafe shukei_xlsx_place(
        pointer, chart.pointer, UInt32(place.row), UInt16(place.column), width, height,
        description))
  }
}

/// What stands in a cell.
enum CellValue: Equatable {
  case number(Double)
  case text([UInt8])
  case nothing
}
