import CXLSXWriter

/// How a chart looks as a whole.
struct ChartLook {
  let kind: shukei_xlsx_kind
  let title: String?
  let font: String?
  let size: Double
  let color: Int32
  let hasLegend: Bool
  let gap: Int
  let most: Double?
  let hasAxis: Bool
  let format: String?

  static let attributes: Set<DescriptionName> = [
    .kind, .stacking, .title, .font, .size, .color, .legend, .gap, .max, .axis, .format,
  ]

  init(_ values: AttributeValues) throws(SpreadsheetFault) {
    let isColumn = try values.choice(.kind, ["bar": false, "column": true]) ?? false
    let stacking = try values.choice(.stacking, ["none": 0, "sum": 1, "percent": 2]) ?? 0
    let bars = [SHUKEI_XLSX_BAR, SHUKEI_XLSX_BAR_STACKED, SHUKEI_XLSX_BAR_PERCENT]
    let columns = [SHUKEI_XLSX_COLUMN, SHUKEI_XLSX_COLUMN_STACKED, SHUKEI_XLSX_COLUMN_PERCENT]
    kind = isColumn ? columns[stacking] : bars[stacking]
    title = values.text(.title).map { Book.cut($0, to: 255) }
    font = values.text(.font)
    format = values.text(.format)
    size = try values.decimal(.size, 1...400) ?? 9
    color = try values.color(.color) ?? 0
    hasLegend = try values.flag(.legend) ?? (stacking != 0)
    gap = try values.whole(.gap, 0...500) ?? 40
    most = try values.decimal(.max, 0.000_001...1e15)
    hasAxis = try values.flag(.axis) ?? false
  }

  /// Lends the look as the library has it.
  func withPlain<Result>(_ body: (UnsafePointer<shukei_xlsx_look>) -> Result) -> Result {
    unsafe withOptionalCString(title) { title in
      unsafe withOptionalCString(font) { font in
        unsafe withOptionalCString(format) { format in
          var look = unsafe shukei_xlsx_look(
            kind: kind, title: title, font: font, size: size, color: color,
            legend: hasLegend ? 1 : 0, gap: UInt16(gap), most: most ?? -1, axis: hasAxis ? 1 : 0,
            number: format)
          return unsafe body(&look)
        }
      }
    }
  }
}
