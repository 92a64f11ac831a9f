/// How a sheet is shown and printed.
struct SheetPage {
  var isLandscape = false
  var isLetter = false
  var showsGrid = true
  /// Pages across; 0 for as many as it takes.
  var fitWidth = 0
  var frozenRows = 0
  var frozenColumns = 0
  var repeatedRows = 0
  var rowHeight: Double?
  /// In inches: top, right, bottom, left.
  var margins = [0.75, 0.7, 0.75, 0.7]
  var header: String?
  var footer: String?

  static let attributes: Set<DescriptionName> = [
    .orientation, .paper, .gridLines, .fitWidth, .freezeRows, .freezeColumns, .repeatRows,
    .rowHeight, .margins, .header, .footer,
  ]

  /// What the head and the foot of a page have room for.
  private static let longestMargin = 255

  init(_ values: AttributeValues) throws(SpreadsheetFault) {
    isLandscape =
      try values.choice(.orientation, ["landscape": true, "portrait": false]) ?? false
    isLetter = try values.choice(.paper, ["Letter": true, "A4": false]) ?? false
    showsGrid = try values.flag(.gridLines) ?? true
    fitWidth = try values.whole(.fitWidth, 0...1000) ?? 0
    frozenRows = try values.whole(.freezeRows, 0...1000) ?? 0
    frozenColumns = try values.whole(.freezeColumns, 0...100) ?? 0
    repeatedRows = try values.whole(.repeatRows, 0...1000) ?? 0
    rowHeight = try values.decimal(.rowHeight, 1...400)
    if let margins = values.bytes(.margins) {
      let words = margins.split(separator: UInt8(ascii: " "))
        .compactMap { WrittenNumber.value(of: $0) }
      guard words.count == 4, words.allSatisfy({ (0...10).contains($0) }) else {
        throw values.wrong(.margins)
      }
      self.margins = words
    }
    header = try Self.margin(.header, values)
    footer = try Self.margin(.footer, values)
  }

  private static func margin(
    _ name: DescriptionName, _ values: AttributeValues
  ) throws(SpreadsheetFault) -> String? {
    guard let text = values.text(name), !text.isEmpty else { return nil }
    guard text.utf16.count <= longestMargin else { throw values.wrong(name) }
    return text
  }
}
