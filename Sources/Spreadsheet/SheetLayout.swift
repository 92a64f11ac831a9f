/// Where things stand on one sheet: rows go down, cells of a row to the right.
struct SheetLayout {
  /// The most that Excel knows.
  static let rows = 1_048_576
  static let columns = 16_384
  private static let mostBreaks = 1_023

  private let defaultHeight: Double
  private var widths: [Double] = []
  /// Heights of rows that are not as high as the others, in points.
  private(set) var heights: [Int: Double] = [:]
  /// Rows before which a page ends.
  private(set) var breaks: [Int] = []
  /// The row to be written next.
  private(set) var row = 0
  private(set) var lastRow = 0
  private(set) var lastColumn = 0
  /// What stands beside the rows: the row at which it begins, its height in points.
  private var beside: [(row: Int, height: Double)] = []

  /// Width of columns and height of rows that nothing is said of.
  private static let defaultWidth = 8.43
  private static let usualHeight = 15.0

  init(rowHeight: Double?) {
    defaultHeight = rowHeight ?? Self.usualHeight
  }

  /// The number of columns whose width is given.
  var givenColumns: Int { widths.count }

  mutating func addColumns(_ count: Int, width: Double) {
    widths += Array(repeating: width, count: count)
  }

  /// Goes down by so many rows; false where there are no more.
  mutating func advance(by rows: Int) -> Bool {
    row += rows
    return row <= Self.rows
  }

  mutating func breakPage() {
    if row > 0, breaks.last != row, breaks.count < Self.mostBreaks { breaks.append(row) }
  }

  mutating func setHeight(_ points: Double, ofRow row: Int) {
    heights[row] = points
  }

  /// Makes a row high enough for a text.
  mutating func fit(_ text: ArraySlice<UInt8>, row: Int, column: Int, span: Int) {
    var width = 0.0
    for column in column..<column + span { width += self.width(column) }
    guard let height = TextWidth.height(of: text, in: width) else { return }
    heights[row] = max(heights[row] ?? 0, height, defaultHeight)
  }

  mutating func use(row: Int, column: Int) {
    lastRow = max(lastRow, row)
    lastColumn = max(lastColumn, column)
  }

  private func width(_ column: Int) -> Double {
    column < widths.count ? widths[column] : Self.defaultWidth
  }

  private func height(_ row: Int) -> Double { heights[row] ?? defaultHeight }

  /// The width of columns in pixels, as Excel rounds them.
  func pixels(columns: Range<Int>) -> Double {
    columns.reduce(0) { sum, column in
      let width = width(column)
      return sum + (width < 1 ? (width * 12 + 0.5) : (width * 7 + 0.5) + 5).rounded(.down)
    }
  }

  /// Notes what stands beside the rows from here on.
  mutating func standBeside(pixels: Double) {
    beside.append((row, pixels * 0.75))
  }

  /// Goes below all that stands beside; false where there are no more rows.
  mutating func clear() -> Bool {
    for chart in beside {
      var bottom = chart.row
      var height = 0.0
      while height < chart.height, bottom < Self.rows {
        height += self.height(bottom)
        bottom += 1
      }
      row = max(row, bottom)
    }
    beside = []
    return row <= Self.rows
  }

  /// Goes below something so high that stands here.
  mutating func pass(pixels: Double) -> Bool {
    standBeside(pixels: pixels)
    return clear()
  }
}
