/// What refers to other cells, and so waits until all are known.
struct PendingParts {
  var links: [Reference] = []
  var copies: [Reference] = []
  var charts: [Chart] = []

  /// A cell that refers to another by its name.
  struct Reference {
    let sheet: Int
    let cell: BookSheet.Place
    let target: [UInt8]
    let content: CellValue
    let format: BookFormat?
    /// The ranges that the cell belongs to, with its place in each.
    let ranges: [(name: [UInt8], index: Int)]
    let place: DescriptionPlace

    var fault: SpreadsheetFault {
      let name = String(decoding: target.prefix(60), as: UTF8.self)
      return .faulty(place: place.description, what: "\"\(name)\"")
    }
  }

  /// A chart with where it stands.
  struct Chart {
    let look: ChartLook
    let alt: String
    let sheet: Int
    let cell: BookSheet.Place
    let width: Double
    let height: Double
    let place: DescriptionPlace
    var series: [ChartSeries] = []
  }

  /// Letters of the description of a chart, bytes of a text beside a link: the library cuts longer
  /// ones in the middle of a letter.
  private static let longestAlt = 400
  private static let longestLink = 500

  /// Links that a sheet may have.
  private static let mostLinks = 65_530

  func write(
    to book: borrowing Book, _ sheets: [SheetWriter], _ named: inout [[UInt8]: NamedCells]
  ) throws(SpreadsheetFault) {
    for copy in copies { try write(copy, sheets, &named) }
    guard links.count <= Self.mostLinks else {
      throw .faulty(place: "", what: "link: \(links.count) > \(Self.mostLinks)")
    }
    for link in links {
      guard let target = named[link.target] else { throw link.fault }
      try write(link, to: target, sheets)
    }
    for chart in charts { try draw(chart, book, sheets, named) }
  }

  private func write(
    _ copy: Reference, _ sheets: [SheetWriter], _ named: inout [[UInt8]: NamedCells]
  ) throws(SpreadsheetFault) {
    guard let target = named[copy.target], let value = target.values.first else { throw copy.fault }
    let sheet = target.sheet == copy.sheet ? "" : "'\(sheets[target.sheet].name)'!"
    try sheets[copy.sheet].sheet.write(
      formula: "=\(sheet)\(target.address)", showing: value, at: copy.cell, copy.format)
    for range in copy.ranges { named[range.name]?.values[range.index] = value }
  }

  private func write(
    _ link: Reference, to target: NamedCells, _ sheets: [SheetWriter]
  ) throws(SpreadsheetFault) {
    guard case .text(let bytes) = link.content else { throw link.fault }
    let cell = target.address.filter { $0 != "$" }
    let address = "internal:'\(sheets[target.sheet].name)'!\(cell)"
    let text = String(decoding: bytes, as: UTF8.self)
    let sheet = sheets[link.sheet].sheet
    try sheet.write(link: address, Book.cut(text, to: Self.longestLink), at: link.cell, link.format)
    if text.unicodeScalars.count > Self.longestLink {
      try sheet.write(text: bytes + [0], at: link.cell, link.format)
    }
  }

  private func draw(
    _ chart: Chart, _ book: borrowing Book, _ sheets: [SheetWriter],
    _ named: [[UInt8]: NamedCells]
  ) throws(SpreadsheetFault) {
    guard !chart.series.isEmpty else {
      throw .faulty(place: chart.place.description, what: "<chart>")
    }
    let drawn = try book.addChart(chart.look)
    for series in chart.series {
      func cells(_ name: [UInt8]) throws(SpreadsheetFault) -> BookChart.Cells {
        guard let cells = named[name], cells.isLine, cells.values.count <= 65_535 else {
          let name = String(decoding: name.prefix(60), as: UTF8.self)
          throw .faulty(place: chart.place.description, what: "<series> \"\(name)\"")
        }
        return (sheets[cells.sheet].name, cells)
      }
      try drawn.add(
        series, name: cells(series.name), categories: cells(series.categories),
        values: cells(series.values))
    }
    try sheets[chart.sheet].sheet.insert(
      drawn, at: chart.cell, width: chart.width, height: chart.height,
      description: Book.cut(chart.alt, to: Self.longestAlt))
  }
}
