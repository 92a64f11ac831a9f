import XMLText

/// Reads the description of a workbook piece by piece, and gives it to the library as it goes.
///
/// Cells are written where they are met. What refers to other cells (links, cells that show what
/// others have, charts) waits for the end, since those may come later.
struct DescriptionReader: ~Copyable {
  let book: Book
  var sheets: [SheetWriter] = []
  var styles: [[UInt8]: (format: BookFormat, style: CellStyle)] = [:]
  var named: [[UInt8]: NamedCells] = [:]
  var pending = PendingParts()
  private var names = SheetNames()
  /// The elements that are open.
  private var open: [DescriptionName] = []
  /// The text of the cell that is open, and what was said of it.
  private var text: [UInt8] = []
  private var cell: OpenCell?
  /// Names of the ranges that are open.
  private var ranges: [[UInt8]] = []
  private var chart: PendingParts.Chart?
  /// The cells that are to be written again, and how many times.
  private var repeated: (cells: [RepeatedCell], times: Int)?

  init() throws(SpreadsheetFault) {
    book = try Book()
  }

  /// Where the reader is, for findings.
  private var place: DescriptionPlace {
    guard let sheet = sheets.last else { return DescriptionPlace() }
    return DescriptionPlace(sheet: sheet.name, row: sheet.row, column: sheet.column)
  }

  func fault(_ what: String) -> SpreadsheetFault {
    .faulty(place: place.description, what: what)
  }

  /// Takes the next stretch of the description.
  mutating func read(_ events: borrowing XMLEvents) throws(SpreadsheetFault) {
    for event in events.events {
      switch event.kind {
      case .start:
        try start(DescriptionName.all[event.name], copy events, event.range)
      case .end: try end(DescriptionName.all[event.name])
      case .text:
        if cell != nil {
          text += events.bytes[event.range]
        } else if !events.bytes[event.range].allSatisfy({ [9, 10, 13, 32].contains($0) }) {
          throw fault(String(decoding: events.bytes[event.range].prefix(60), as: UTF8.self))
        }
      }
    }
  }

  // Elements

  private mutating func start(
    _ name: DescriptionName, _ events: XMLEvents, _ range: Range<Int>
  ) throws(SpreadsheetFault) {
    let parent = open.last
    guard Self.children(of: parent).contains(name), cell == nil else {
      throw fault("<\(name.rawValue)>")
    }
    open.append(name)
    let attributes = try AttributeValues(
      events, range, of: name, at: place, knows: Self.attributes(of: name))
    switch name {
    case .workbook:
      try book.setProperties(title: attributes.text(.title), author: attributes.text(.author))
    case .style: try addStyle(attributes)
    case .sheet: try addSheet(attributes)
    case .columns: try sheets[sheets.count - 1].addColumns(attributes)
    case .row: try sheets[sheets.count - 1].startRow(attributes, style(attributes))
    case .block: try sheets[sheets.count - 1].startBlock(attributes)
    case .down: try sheets[sheets.count - 1].startDown(style(attributes))
    case .skip, .clear, .pageBreak: try sheets[sheets.count - 1].move(name, attributes)
    case .text, .number, .empty, .same:
      cell = OpenCell(
        kind: name, style: try style(attributes), id: attributes.bytes(.id).map(Array.init),
        link: attributes.bytes(.link).map(Array.init), of: attributes.bytes(.of).map(Array.init),
        span: try attributes.whole(.span, 1...1000) ?? 1,
        times: try attributes.whole(.times, 0...SheetLayout.rows) ?? 1,
        isList: try attributes.flag(.list) ?? false,
        isMarked: try attributes.flag(.marked) ?? false)
    case .range: try startRange(attributes)
    case .again: repeated = ([], try attributes.whole(.times, 1...SheetLayout.rows) ?? 1)
    case .chart:
      chart = try sheets[sheets.count - 1].chart(attributes, sheet: sheets.count - 1, place)
    case .series: chart?.series.append(try ChartSeries(attributes))
    default: throw fault("<\(name.rawValue)>")
    }
  }

  private mutating func end(_ name: DescriptionName) throws(SpreadsheetFault) {
    open.removeLast()
    switch name {
    case .text, .number, .empty, .same: try finishCell()
    case .row: try sheets[sheets.count - 1].endRow()
    case .block: try sheets[sheets.count - 1].endBlock()
    case .down: sheets[sheets.count - 1].endDown()
    case .sheet: try sheets[sheets.count - 1].finish()
    case .range: ranges.removeLast()
    case .again: try repeatCells()
    case .chart:
      if let chart { pending.charts.append(chart) }
      chart = nil
    default: break
    }
  }

  private mutating func addStyle(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    let name = Array(try attributes.required(.name))
    let style = try CellStyle(attributes)
    guard styles.updateValue((try book.addFormat(style), style), forKey: name) == nil else {
      throw attributes.wrong(.name)
    }
  }

  private mutating func addSheet(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    let name = names.name(for: try attributes.required(.name))
    let sheet = try SheetWriter(book.addSheet(name), attributes)
    sheets.append(sheet)
    if let id = attributes.bytes(.id) {
      try give(id, to: NamedCells(sheet: sheets.count - 1, row: 0, column: 0), attributes)
    }
    if try attributes.flag(.active) ?? false { sheet.activate() }
  }

  private mutating func startRange(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    let id = try attributes.required(.id)
    let sheet = sheets[sheets.count - 1]
    try give(
      id, to: NamedCells(sheet: sheets.count - 1, row: sheet.row, column: sheet.column),
      attributes)
    ranges.append(Array(id))
  }

  private mutating func give(
    _ id: ArraySlice<UInt8>, to cells: NamedCells, _ attributes: AttributeValues
  ) throws(SpreadsheetFault) {
    guard named.updateValue(cells, forKey: Array(id)) == nil else { throw attributes.wrong(.id) }
  }

  private func style(
    _ attributes: AttributeValues
  ) throws(SpreadsheetFault) -> CellLook? {
    guard let name = attributes.bytes(.style) else { return nil }
    guard let found = styles[Array(name)] else { throw attributes.wrong(.style) }
    return CellLook(
      format: found.format, wraps: found.style.wraps, isPercent: found.style.isPercent)
  }

  // Cells

  private mutating func finishCell() throws(SpreadsheetFault) {
    guard let cell else { return }
    self.cell = nil
    let content: CellValue
    let look = cell.style ?? (cell.kind == .empty ? nil : sheets[sheets.count - 1].style)
    switch cell.kind {
    case .number where cell.isList: return try putList(cell, look)
    case .number: content = try number(text[...], look)
    case .text where !text.isEmpty: content = .text(CellText.written(text))
    default:
      guard text.isEmpty else { throw fault(String(decoding: text.prefix(60), as: UTF8.self)) }
      content = .nothing
    }
    text.removeAll(keepingCapacity: true)
    for _ in 0..<cell.times { try put(content, cell, look) }
  }

  private mutating func put(
    _ content: CellValue, _ cell: OpenCell, _ look: CellLook?
  ) throws(SpreadsheetFault) {
    repeated?.cells.append(RepeatedCell(content: content, cell: cell, look: look))
    let last = sheets.count - 1
    let place = (row: sheets[last].row, column: sheets[last].column)
    try sheets[last].write(content, cell, look)
    if let link = cell.link {
      pending.links.append(
        PendingParts.Reference(
          sheet: last, cell: place, target: link, content: content, format: look?.format,
          ranges: [], place: self.place))
    }
    if cell.kind == .same {
      guard let of = cell.of else { throw fault("<same>") }
      pending.copies.append(
        PendingParts.Reference(
          sheet: last, cell: place, target: of, content: .nothing, format: look?.format,
          ranges: openRanges(cell), place: self.place))
    }
    try remember(content, cell, place)
    sheets[last].advance(by: cell.span)
  }

  /// The ranges that the cell to be remembered next belongs to, with its place in each.
  private func openRanges(_ cell: OpenCell) -> [(name: [UInt8], index: Int)] {
    ranges.map { ($0, named[$0]?.values.count ?? 0) } + (cell.id.map { [($0, 0)] } ?? [])
  }

  private mutating func repeatCells() throws(SpreadsheetFault) {
    guard let repeated else { return }
    self.repeated = nil
    for _ in 1..<repeated.times {
      for one in repeated.cells { try put(one.content, one.cell, one.look) }
    }
  }

  /// Numbers with spaces between them, a minus alone for an empty cell.
  private mutating func putList(
    _ cell: OpenCell, _ look: CellLook?
  ) throws(SpreadsheetFault) {
    let numbers = text
    text.removeAll(keepingCapacity: true)
    for word in numbers.split(separator: UInt8(ascii: " ")) {
      let isEmpty = word.count == 1 && word.first == UInt8(ascii: "-")
      try put(isEmpty ? .nothing : number(word, look), cell, look)
    }
  }

  private func number(
    _ text: ArraySlice<UInt8>, _ look: CellLook?
  ) throws(SpreadsheetFault) -> CellValue {
    guard !text.isEmpty else { return .nothing }
    guard let value = WrittenNumber.value(of: text, hundredth: look?.isPercent ?? false)
    else { throw fault("<n>\(String(decoding: text.prefix(60), as: UTF8.self))") }
    return .number(value)
  }

  private mutating func remember(
    _ value: CellValue, _ cell: OpenCell, _ place: BookSheet.Place
  ) throws(SpreadsheetFault) {
    for range in ranges {
      named[range]?.append(value, row: place.row, column: place.column, isMarked: cell.isMarked)
    }
    guard let id = cell.id else { return }
    var cells = NamedCells(sheet: sheets.count - 1, row: place.row, column: place.column)
    cells.append(value, row: place.row, column: place.column, isMarked: cell.isMarked)
    guard named.updateValue(cells, forKey: id) == nil else {
      throw fault("id=\"\(String(decoding: id, as: UTF8.self))\"")
    }
  }

  /// Writes what waited for the end, and then the file.
  consuming func finished() throws(SpreadsheetFault) -> [UInt8] {
    guard !sheets.isEmpty else { throw fault("<workbook>") }
    try pending.write(to: book, sheets, &named)
    return try book.finished()
  }
}
