/// Writes one sheet from the top down.
struct SheetWriter {
  let sheet: BookSheet
  private(set) var layout: SheetLayout
  private let hasFilter: Bool
  /// What cells of the open row or line look like that say nothing of it.
  private(set) var style: CellLook?
  private var flow = Flow.none
  private var nextColumn = 0
  private var line = 0
  /// The rows of the open block: the first, how many its longest line has, where it began.
  private var block: (longest: Int, column: Int, isBeside: Bool)?
  private var isStarted = false
  private var cells = 0
  /// Whether cells may have been written over others.
  private var hasBeside = false

  private enum Flow {
    case none
    case across
    case down
  }

  /// Widths and heights that Excel knows.
  private static let widths = 0.0...255
  private static let heights = 0.0...409
  /// Pixels of charts.
  private static let sizes = 16.0...20_000

  init(_ sheet: BookSheet, _ attributes: AttributeValues) throws(SpreadsheetFault) {
    self.sheet = sheet
    let page = try SheetPage(attributes)
    hasFilter = try attributes.flag(.filter) ?? false
    layout = SheetLayout(rowHeight: page.rowHeight)
    try sheet.setPage(page)
  }

  var name: String { sheet.name }
  /// How many cells were written; `nil` where some may stand over others.
  var exactCells: Int? { hasBeside ? nil : cells }
  /// Where the next cell goes.
  var row: Int { layout.row + line }
  var column: Int { nextColumn }

  func activate() { sheet.activate() }

  mutating func addColumns(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    let first = layout.givenColumns
    let count = try attributes.whole(.count, 1...SheetLayout.columns) ?? 1
    guard !isStarted, first + count <= SheetLayout.columns,
      let width = try attributes.decimal(.width, Self.widths)
    else { throw attributes.wrong(isStarted ? .columns : .width) }
    try sheet.setColumns(from: first, count: count, width: width)
    layout.addColumns(count, width: width)
  }

  // Rows and blocks

  mutating func startRow(
    _ attributes: AttributeValues, _ style: CellLook?
  ) throws(SpreadsheetFault) {
    isStarted = true
    guard layout.row < SheetLayout.rows else { throw attributes.fault("<row>") }
    flow = .across
    nextColumn = 0
    self.style = style
    if let height = try attributes.decimal(.height, Self.heights) {
      layout.setHeight(height, ofRow: layout.row)
    }
  }

  mutating func endRow() throws(SpreadsheetFault) {
    flow = .none
    nextColumn = 0
    style = nil
    try down(1, "<row>")
  }

  mutating func startBlock(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    isStarted = true
    let column = try attributes.whole(.column, 1...SheetLayout.columns) ?? 1
    let isBeside = try attributes.flag(.beside) ?? false
    block = (0, column - 1, isBeside)
    hasBeside = hasBeside || isBeside
    nextColumn = column - 1
  }

  mutating func startDown(_ style: CellLook?) throws(SpreadsheetFault) {
    flow = .down
    line = 0
    self.style = style
  }

  mutating func endDown() {
    let length = line
    if let longest = block?.longest, length > longest { block?.longest = length }
    line = 0
    nextColumn += 1
    flow = .none
    style = nil
  }

  mutating func endBlock() throws(SpreadsheetFault) {
    guard let block else { return }
    self.block = nil
    nextColumn = 0
    if !block.isBeside { try down(block.longest, "<block>") }
  }

  mutating func move(
    _ element: DescriptionName, _ attributes: AttributeValues
  ) throws(SpreadsheetFault) {
    isStarted = true
    switch element {
    case .skip:
      let rows = try attributes.whole(.rows, 0...SheetLayout.rows) ?? 1
      try down(rows, "<skip>")
    case .clear:
      guard layout.clear() else { throw attributes.fault("<clear>") }
    default: layout.breakPage()
    }
  }

  private mutating func down(_ rows: Int, _ what: String) throws(SpreadsheetFault) {
    guard layout.advance(by: rows) else {
      throw .faulty(place: name, what: "\(what): \(SheetLayout.rows)")
    }
  }

  // Cells

  /// Writes a cell here; those that wait for the end are left to that.
  mutating func write(
    _ value: CellValue, _ cell: OpenCell, _ look: CellLook?
  ) throws(SpreadsheetFault) {
    let place = (row: row, column: column)
    guard place.row < SheetLayout.rows, place.column + cell.span <= SheetLayout.columns,
      cell.span == 1 || flow == .across
    else {
      throw .faulty(
        place: DescriptionPlace(sheet: name, row: row, column: column).description,
        what: "<\(cell.kind.rawValue)>")
    }
    layout.use(row: place.row, column: place.column + cell.span - 1)
    if value != .nothing || look != nil || cell.kind == .same {
      cells += look == nil ? 1 : cell.span
    }
    if cell.span > 1 { try sheet.merge(place, columns: cell.span, look?.format) }
    switch value {
    case .number(let number): try sheet.write(number: number, at: place, look?.format)
    case .text(let text):
      if look?.wraps == true {
        layout.fit(text[...], row: place.row, column: place.column, span: cell.span)
      }
      if cell.link == nil { try sheet.write(text: text + [0], at: place, look?.format) }
    case .nothing:
      if cell.kind != .same { try sheet.writeBlank(at: place, look?.format) }
    }
  }

  /// Goes to where the next cell stands, behind one that was written so many times.
  mutating func advance(by span: Int) {
    switch flow {
    case .down: line += 1
    case .across, .none: nextColumn += span
    }
  }

  // Charts

  /// A chart that stands here.
  mutating func chart(
    _ attributes: AttributeValues, sheet: Int, _ place: DescriptionPlace
  ) throws(SpreadsheetFault) -> PendingParts.Chart {
    isStarted = true
    let first = (try attributes.whole(.column, 1...SheetLayout.columns) ?? 1) - 1
    let columns = try attributes.whole(.columns, 1...1000)
    let width =
      try attributes.decimal(.width, Self.sizes)
      ?? layout.pixels(columns: first..<first + (columns ?? 8))
    let height = try attributes.decimal(.height, Self.sizes) ?? 288
    let chart = PendingParts.Chart(
      look: try ChartLook(attributes), alt: attributes.text(.alt) ?? "", sheet: sheet,
      cell: (row: layout.row, column: first), width: width, height: height, place: place)
    if try attributes.flag(.beside) ?? false {
      layout.standBeside(pixels: height)
    } else if !layout.pass(pixels: height) {
      throw attributes.fault("<chart>")
    }
    return chart
  }

  /// Does what can be done when all rows are known.
  mutating func finish() throws(SpreadsheetFault) {
    for (row, height) in layout.heights.sorted(by: { $0.key < $1.key }) {
      try sheet.setRow(row, height: height)
    }
    try sheet.breakPages(before: layout.breaks)
    if hasFilter { try sheet.filter(from: (0, 0), to: (layout.lastRow, layout.lastColumn)) }
  }
}
