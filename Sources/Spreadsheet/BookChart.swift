import CXLSXWriter

/// A chart of a workbook; it lives as long as that.
@safe
struct BookChart {
  let pointer: OpaquePointer
  private let look: ChartLook

  init(_ book: OpaquePointer, _ look: ChartLook) throws(SpreadsheetFault) {
    self.look = look
    let chart = unsafe look.withPlain { look in unsafe shukei_xlsx_add_chart(book, look) }
    guard let chart = unsafe chart else { throw Book.outOfMemory }
    unsafe pointer = chart
  }

  /// Cells with the name of their sheet.
  typealias Cells = (sheet: String, cells: NamedCells)

  /// Adds a series; the cells of each range stand in a line.
  func add(
    _ series: ChartSeries, name: Cells, categories: Cells, values: Cells
  ) throws(SpreadsheetFault) {
    var unlabelled = values.cells.values.map { value -> UInt8 in
      if case .number(let number) = value { return number >= series.labelsFrom ? 0 : 1 }
      return 1
    }
    var marked: [UInt8] = values.cells.marked.map { $0 ? 1 : 0 }
    let hidesSome = series.hasLabels && unlabelled.contains(1)
    let marksSome = marked.contains(1)
    let end = unsafe look.withPlain { look in
      unsafe withRange(name) { name in
        unsafe withRange(categories) { categories in
          unsafe withRange(values) { values in
            unsafe unlabelled.withUnsafeMutableBufferPointer { unlabelled in
              unsafe marked.withUnsafeMutableBufferPointer { marked in
                var plain = unsafe shukei_xlsx_series(
                  name: name, categories: categories, values: values, fill: series.fill,
                  edge: series.edge, labels: series.hasLabels ? 1 : 0,
                  label_color: series.labelColor,
                  unlabelled: hidesSome ? unlabelled.baseAddress : nil,
                  unusual: marksSome ? marked.baseAddress : nil, odd: series.markedFill)
                return unsafe shukei_xlsx_add_series(pointer, look, &plain)
              }
            }
          }
        }
      }
    }
    try Book.check(end)
  }

  /// Lends cells as the library has them.
  private func withRange<Result>(
    _ range: Cells, _ body: (shukei_xlsx_range) -> Result
  ) -> Result {
    var characters: [CChar] = []
    var starts: [Int?] = []
    var numbers: [Double] = []
    for value in range.cells.values {
      numbers.append(.nan)
      starts.append(nil)
      switch value {
      case .number(let number): numbers[numbers.count - 1] = number
      case .text(let bytes):
        starts[starts.count - 1] = characters.count
        characters += bytes.map(CChar.init(bitPattern:)) + [0]
      case .nothing: break
      }
    }
    let cells = range.cells
    return unsafe range.sheet.withCString { sheet in
      unsafe characters.withUnsafeBufferPointer { characters in
        let texts = unsafe starts.map { start in
          unsafe start.flatMap { start in unsafe characters.baseAddress.map { unsafe $0 + start } }
        }
        return unsafe texts.withUnsafeBufferPointer { texts in
          unsafe numbers.withUnsafeBufferPointer { numbers in
            unsafe body(
              shukei_xlsx_range(
                sheet: sheet, first_row: UInt32(cells.firstRow), last_row: UInt32(cells.lastRow),
                first_column: UInt16(cells.firstColumn), last_column: UInt16(cells.lastColumn),
                texts: texts.baseAddress, numbers: numbers.baseAddress))
          }
        }
      }
    }
  }
}
