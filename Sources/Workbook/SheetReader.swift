import XMLText

/// The rows of one sheet, from the top, each cell as the text that it means.
struct SheetReader: ~Copyable {
  /// What the `t` of a cell says of its value.
  private enum CellKind {
    case number
    case shared
    case text
    case boolean
    case date
  }

  private static let vocabulary = XMLVocabulary(
    SheetName.self, namespaces: WorkbookOutline.namespaces)

  /// `nil` where only the shape of the sheet is asked for.
  private let strings: SharedStrings?
  private let styles: StyleSheet
  private let dates: DateSystem
  private let name: String
  private var part: XMLPart
  private var events = XMLEvents()
  private var cursor = 0
  /// The row that is being read, or was read last.
  private var rowNumber = 0
  /// The cell's column from 0; that before the first cell of a row is -1.
  private var column = -1
  private var kind = CellKind.number
  private var style = 0
  private var value: [UInt8] = []
  private var isFormula = false
  private var hasValue = false
  /// Formulas of which the workbook keeps no result.
  private(set) var emptyFormulas = EmptyFormulas()
  private var isCollecting = false
  private var isPhonetic = false

  /// - Throws: `WorkbookFault` where the workbook has no such part.
  init(
    _ part: String, in container: ZipContainer, strings: SharedStrings?, styles: StyleSheet,
    dates: DateSystem
  ) throws(WorkbookFault) {
    self.part = try XMLPart(part, in: container, Self.vocabulary)
    name = part
    self.strings = strings
    self.styles = styles
    self.dates = dates
  }

  /// Replaces `row` by the next row that the sheet mentions; false after the last one.
  ///
  /// - Throws: `WorkbookFault` where the sheet is damaged or larger than a sheet can be.
  mutating func next(into row: inout SheetRow) throws(WorkbookFault) -> Bool {
    while true {
      while cursor < events.events.count {
        let event = events.events[cursor]
        cursor += 1
        if try take(event, into: &row) { return true }
      }
      cursor = 0
      guard try part.read(into: &events) else { return false }
    }
  }

  /// Adds a text to the value of the cell.
  private mutating func append(_ range: Range<Int>) {
    unsafe events.bytes.withUnsafeBufferPointer { bytes in
      unsafe value.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// Follows one tag or text; true where it ends a row.
  private mutating func take(
    _ event: XMLEvents.Event, into row: inout SheetRow
  ) throws(WorkbookFault) -> Bool {
    switch event.kind {
    case .text:
      if isCollecting { append(event.range) }
      return false
    case .start:
      switch SheetName(place: event.name) {
      case .cell: try beginCell(event)
      case .value, .text:
        isCollecting = !isPhonetic
        hasValue = true
      case .formula: isFormula = true
      case .row: try beginRow(event, &row)
      case .phonetic: isPhonetic = true
      case .inline, .reference, .style: break
      }
      return false
    case .end:
      switch SheetName(place: event.name) {
      case .cell: try endCell(&row)
      case .value, .text: isCollecting = false
      case .row: return true
      case .phonetic: isPhonetic = false
      case .inline, .reference, .style, .formula: break
      }
      return false
    }
  }

  private mutating func beginRow(
    _ event: XMLEvents.Event, _ row: inout SheetRow
  ) throws(WorkbookFault) {
    var number = rowNumber + 1
    for attribute in events.attributes[event.range]
    where SheetName(place: attribute.name) == .reference {
      number = Self.number(events.bytes.span.extracting(attribute.range)) ?? number
    }
    guard number > rowNumber else { throw WorkbookFault(.damaged(part: name)) }
    guard number <= WorkbookLimit.rows.most else { throw WorkbookFault(.tooLarge(.rows)) }
    rowNumber = number
    column = -1
    row.begin(number)
  }

  private mutating func beginCell(_ event: XMLEvents.Event) throws(WorkbookFault) {
    var column = column + 1
    var kind = CellKind.number
    var style = 0
    for attribute in events.attributes[event.range] {
      let text = events.bytes.span.extracting(attribute.range)
      switch SheetName(place: attribute.name) {
      case .reference: column = (CellReference(text)?.column ?? column + 1) - 1
      case .text: kind = Self.kind(text)
      case .style: style = Self.number(text) ?? 0
      case .cell, .value, .row, .inline, .phonetic, .formula: break
      }
    }
    guard column < WorkbookLimit.columns.most else { throw WorkbookFault(.tooLarge(.columns)) }
    (self.column, self.kind, self.style) = (column, kind, style)
    isFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
  }

  private static func kind(_ text: Span<UInt8>) -> CellKind {
    switch text.isEmpty ? 0 : text[0] {
    case UInt8(ascii: "s") where text.count == 1: .shared
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "d"): .date
    case UInt8(ascii: "n"): .number
    // `str`, `inlineStr` and `e`, whose value is such as `#N/A`.
    default: .text
    }
  }

  private mutating func endCell(_ row: inout SheetRow) throws(WorkbookFault) {
    isCollecting = false
    if isFormula, !hasValue { emptyFormulas.add(row: rowNumber, column: column + 1) }
    if value.isEmpty { return }
    let start = row.bytes.count
    switch kind {
    case .number: appendNumber(&row.bytes)
    case .shared: try appendShared(&row.bytes)
    case .text: row.bytes.append(contentsOf: EscapedText.decoded(value))
    case .boolean: row.bytes.append(contentsOf: (value == [0x30] ? "FALSE" : "TRUE").utf8)
    case .date: appendDate(&row.bytes)
    }
    guard row.bytes.count <= WorkbookLimit.row.most else { throw WorkbookFault(.tooLarge(.row)) }
    row.close(column, from: start)
  }

  private func appendNumber(_ bytes: inout [UInt8]) {
    let form = styles.form(of: style)
    if form != .general, let number = CellNumber.value(value),
      dates.append(number, as: form, to: &bytes)
    {
      return
    }
    CellNumber.append(value, to: &bytes)
  }

  private func appendShared(_ bytes: inout [UInt8]) throws(WorkbookFault) {
    guard let strings else { return bytes.append(contentsOf: value) }
    guard let number = Self.number(value.span), strings.append(number, to: &bytes) else {
      throw WorkbookFault(.damaged(part: name))
    }
  }

  /// `2025-08-20T10:15:00.000Z`, as the strict form writes dates.
  private func appendDate(_ bytes: inout [UInt8]) {
    let seconds = value.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "Z") }
    bytes.append(contentsOf: seconds.map { $0 == UInt8(ascii: "T") ? 0x20 : $0 })
  }

  /// A whole number of at most nine digits.
  private static func number(_ text: Span<UInt8>) -> Int? {
    guard (1...9).contains(text.count) else { return nil }
    var number = 0
    for index in text.indices {
      let byte = text[index]
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }
}
