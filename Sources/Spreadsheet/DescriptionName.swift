import XMLText

/// The names of a description: elements first, then attributes; some are both.
enum DescriptionName: String, CaseIterable {
  case workbook, style, sheet, columns, row, block, down, range, chart, series, skip, clear
  case text = "t"
  case number = "n"
  case empty = "e"
  case same
  case pageBreak = "break"
  case again = "repeat"

  case title, author, name, id, link, of, span, times, list, count, rows, column, width, height,
    beside
  case font, size, bold, italic, underline, color, fill, format, align, valign, wrap, indent, top
  case bottom, percent
  case orientation, paper, margins, header, footer, filter, active
  case gridLines = "grid-lines"
  case freezeRows = "freeze-rows"
  case freezeColumns = "freeze-columns"
  case repeatRows = "repeat-rows"
  case rowHeight = "row-height"
  case fitWidth = "fit-width"
  case kind, stacking, alt, legend, gap, max, axis
  case categories, values, pattern, ink, edge, labels, marked
  case labelColor = "label-color"
  case labelsFrom = "labels-from"
  case markedColor = "marked-color"
  case markedPattern = "marked-pattern"
  case markedInk = "marked-ink"

  /// The namespace of descriptions.
  static let namespace = "urn:shukei:workbook:1"
  static let vocabulary = XMLVocabulary(
    DescriptionName.self, namespaces: [namespace], isClosed: true)
  static let all = allCases
}
