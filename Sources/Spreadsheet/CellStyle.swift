import CXLSXWriter

/// How cells of one style look, as a description names it.
struct CellStyle {
  var font: String?
  var size = 10.0
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var wraps = false
  var indent = 0
  var across = SHUKEI_XLSX_PLAIN
  var upright = SHUKEI_XLSX_BOTTOM
  var color: Int32 = -1
  var fill: Int32 = -1
  var top = Line()
  var bottom = Line()
  var format: String?
  /// Whether numbers are given in per cent and held as parts of one.
  var isPercent = false

  /// The line at an edge.
  struct Line {
    var kind = SHUKEI_XLSX_NO_LINE
    var color: Int32 = -1
  }

  static let attributes: Set<DescriptionName> = [
    .name, .font, .size, .bold, .italic, .underline, .wrap, .indent, .align, .valign, .color, .fill,
    .top, .bottom, .format, .percent,
  ]

  /// Bytes of a name or a format that the library has room for.
  private static let longest = 120

  init(_ values: AttributeValues) throws(SpreadsheetFault) {
    for name in [DescriptionName.font, .format] {
      if let bytes = values.bytes(name), bytes.count > Self.longest { throw values.wrong(name) }
    }
    font = values.text(.font)
    format = values.text(.format)
    size = try values.decimal(.size, 1...400) ?? 10
    isBold = try values.flag(.bold) ?? false
    isItalic = try values.flag(.italic) ?? false
    isUnderlined = try values.flag(.underline) ?? false
    wraps = try values.flag(.wrap) ?? false
    indent = try values.whole(.indent, 0...15) ?? 0
    isPercent = try values.flag(.percent) ?? false
    color = try values.color(.color) ?? -1
    fill = try values.color(.fill) ?? -1
    across =
      try values.choice(
        .align,
        ["left": SHUKEI_XLSX_LEFT, "center": SHUKEI_XLSX_CENTER, "right": SHUKEI_XLSX_RIGHT])
      ?? SHUKEI_XLSX_PLAIN
    upright =
      try values.choice(
        .valign,
        ["top": SHUKEI_XLSX_TOP, "middle": SHUKEI_XLSX_MIDDLE, "bottom": SHUKEI_XLSX_BOTTOM])
      ?? SHUKEI_XLSX_BOTTOM
    top = try Self.line(.top, values)
    bottom = try Self.line(.bottom, values)
  }

  /// `thin`, or `thin #1b2127`.
  private static func line(
    _ name: DescriptionName, _ values: AttributeValues
  ) throws(SpreadsheetFault) -> Line {
    guard let bytes = values.bytes(name) else { return Line() }
    let words = bytes.split(separator: UInt8(ascii: " "))
    let kinds: KeyValuePairs = [
      "hair": SHUKEI_XLSX_HAIR, "thin": SHUKEI_XLSX_THIN, "medium": SHUKEI_XLSX_MEDIUM,
    ]
    guard (1...2).contains(words.count),
      let kind = kinds.first(where: { words[0].elementsEqual($0.key.utf8) })?.value
    else { throw values.wrong(name) }
    guard words.count == 2 else { return Line(kind: kind) }
    guard let color = AttributeValues.color(words[1]) else { throw values.wrong(name) }
    return Line(kind: kind, color: color)
  }
}
