import SurveyModel

/// Which sheet of a workbook holds the answers.
struct SheetSurvey {
  struct Choice {
    let name: String
    let part: String
    let width: Int
  }

  /// Sheets looked at; the answers do not stand behind more.
  private static let mostSheets = 64

  let chosen: Choice
  let otherTables: [String]

  /// Looks at the first rows of every sheet, or of the one that was asked for.
  ///
  /// - Throws: `WorkbookFault` where no sheet has that name, or none holds a table.
  init(
    _ outline: WorkbookOutline, _ container: ZipContainer, sheet wanted: String?
  ) throws(WorkbookFault) {
    let sheets = outline.sheets.filter { $0.part != nil }
    if let wanted {
      guard let found = sheets.first(where: { $0.name.utf8.elementsEqual(wanted.utf8) }),
        let part = found.part
      else { throw WorkbookFault(.sheetMissing(wanted, known: sheets.map(\.name))) }
      let shape = try Self.shape(of: part, container)
      guard shape.filledRows > 0 else { throw WorkbookFault(.noTable(sheet: wanted)) }
      chosen = Choice(name: wanted, part: part, width: shape.width)
      otherTables = []
      return
    }
    var found = try Self.tables(sheets.filter { !$0.isHidden }, container)
    if found == nil { found = try Self.tables(sheets.filter(\.isHidden), container) }
    guard let found else { throw WorkbookFault(.noTable(sheet: nil)) }
    (chosen, otherTables) = found
  }

  private static func tables(
    _ sheets: [WorkbookOutline.Sheet], _ container: ZipContainer
  ) throws(WorkbookFault) -> (Choice, [String])? {
    var shapes: [(name: String, part: String, shape: SheetShape)] = []
    for sheet in sheets.prefix(mostSheets) {
      guard let part = sheet.part else { continue }
      shapes.append((sheet.name, part, try shape(of: part, container)))
    }
    let widest = shapes.reduce(0) { max($0, $1.shape.mostCells) }
    let tables = shapes.filter { $0.shape.isComparable(to: widest) }
    guard let first = tables.first else { return nil }
    return (
      Choice(name: first.name, part: first.part, width: first.shape.width),
      tables.dropFirst().map(\.name)
    )
  }

  private static func shape(
    of part: String, _ container: ZipContainer
  ) throws(WorkbookFault) -> SheetShape {
    var reader = try SheetReader(
      part, in: container, strings: nil, styles: StyleSheet(), dates: .from1900)
    var row = SheetRow()
    var shape = SheetShape()
    while shape.filledRows < SheetShape.rowsRead, try reader.next(into: &row) { shape.add(row) }
    return shape
  }
}
