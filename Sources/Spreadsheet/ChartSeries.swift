import CXLSXWriter

/// One series of a chart, as a description has it.
struct ChartSeries {
  /// The names of the cells that it takes its name, the names of bars and their lengths from.
  let name: [UInt8]
  let categories: [UInt8]
  let values: [UInt8]
  let fill: shukei_xlsx_fill
  let markedFill: shukei_xlsx_fill
  let edge: Int32
  let hasLabels: Bool
  let labelColor: Int32
  /// The shortest bar that a figure stands at.
  let labelsFrom: Double

  static let attributes: Set<DescriptionName> = [
    .name, .categories, .values, .color, .pattern, .ink, .edge, .labels, .labelColor, .labelsFrom,
    .markedColor, .markedPattern, .markedInk,
  ]

  init(_ attributes: AttributeValues) throws(SpreadsheetFault) {
    name = Array(try attributes.required(.name))
    categories = Array(try attributes.required(.categories))
    values = Array(try attributes.required(.values))
    fill = try Self.fill(attributes, .color, .pattern, .ink)
    markedFill = try Self.fill(attributes, .markedColor, .markedPattern, .markedInk)
    edge = try attributes.color(.edge) ?? -1
    hasLabels = try attributes.flag(.labels) ?? true
    labelColor = try attributes.color(.labelColor) ?? 0
    labelsFrom = try attributes.decimal(.labelsFrom, 0...1e15) ?? 0
  }

  private static func fill(
    _ attributes: AttributeValues, _ color: DescriptionName, _ pattern: DescriptionName,
    _ ink: DescriptionName
  ) throws(SpreadsheetFault) -> shukei_xlsx_fill {
    shukei_xlsx_fill(
      pattern: try attributes.choice(
        pattern,
        [
          "solid": SHUKEI_XLSX_SOLID, "upward": SHUKEI_XLSX_UPWARD,
          "downward": SHUKEI_XLSX_DOWNWARD, "horizontal": SHUKEI_XLSX_HORIZONTAL,
          "vertical": SHUKEI_XLSX_VERTICAL, "dots": SHUKEI_XLSX_DOTS, "grid": SHUKEI_XLSX_GRID,
        ]) ?? SHUKEI_XLSX_SOLID,
      color: try attributes.color(color) ?? 0x2F_679B,
      ink: try attributes.color(ink) ?? 0xFF_FFFF)
  }
}
