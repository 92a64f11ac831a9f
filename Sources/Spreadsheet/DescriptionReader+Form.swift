// What may stand where
extension DescriptionReader {
  /// The elements that may stand in another, or as the whole.
  static func children(of parent: DescriptionName?) -> Set<DescriptionName> {
    switch parent {
    case nil: root
    case .workbook: parts
    case .sheet: contents
    case .row, .down: cells
    case .range: cells
    case .again: repeated
    case .block: lines
    case .chart: series
    default: []
    }
  }

  /// The attributes that an element may have.
  static func attributes(of element: DescriptionName) -> Set<DescriptionName> {
    switch element {
    case .workbook: workbookAttributes
    case .style: CellStyle.attributes
    case .sheet: sheetAttributes
    case .columns: columnAttributes
    case .row: rowAttributes
    case .block: blockAttributes
    case .down: downAttributes
    case .skip: skipAttributes
    case .range: rangeAttributes
    case .again: repeatAttributes
    case .text, .number, .empty, .same: cellAttributes
    case .chart: chartAttributes
    case .series: ChartSeries.attributes
    default: []
    }
  }

  private static let root: Set<DescriptionName> = [.workbook]
  private static let parts: Set<DescriptionName> = [.style, .sheet]
  private static let contents: Set<DescriptionName> = [
    .columns, .row, .block, .skip, .clear, .pageBreak, .chart,
  ]
  private static let cells: Set<DescriptionName> = [.text, .number, .empty, .same, .range, .again]
  private static let repeated: Set<DescriptionName> = [.text, .number, .empty, .same]
  private static let lines: Set<DescriptionName> = [.down]
  private static let series: Set<DescriptionName> = [.series]
  private static let workbookAttributes: Set<DescriptionName> = [.title, .author]
  private static let sheetAttributes = SheetPage.attributes.union([.name, .id, .active, .filter])
  private static let columnAttributes: Set<DescriptionName> = [.count, .width]
  private static let rowAttributes: Set<DescriptionName> = [.height, .style]
  private static let blockAttributes: Set<DescriptionName> = [.beside, .column]
  private static let downAttributes: Set<DescriptionName> = [.style]
  private static let skipAttributes: Set<DescriptionName> = [.rows]
  private static let repeatAttributes: Set<DescriptionName> = [.times]
  private static let rangeAttributes: Set<DescriptionName> = [.id]
  private static let cellAttributes: Set<DescriptionName> = [
    .style, .id, .link, .of, .span, .times, .list, .marked,
  ]
  private static let chartAttributes = ChartLook.attributes.union([
    .column, .columns, .width, .height, .beside, .alt,
  ])
}
