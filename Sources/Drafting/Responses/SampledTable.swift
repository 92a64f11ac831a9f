import Ingest
import SurveyModel

/// What one pass over a file of responses tells of its columns, in constant memory.
struct SampledTable {
  let layout: ExportLayout
  private(set) var profiles: [ColumnProfile]
  /// The first rows, each cell as the place of its value; of a small file all of them.
  private(set) var sample: [UInt16] = []
  private(set) var rows = 0

  /// Cells of the sample: 8 MB.
  private static let sampleCells = 4_000_000
  /// Values of all columns together that are kept at once.
  private static let keptValues = 80_000

  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  init(path: String, name: String, source: ResponseSource) throws(InputFault) {
    let table = try SourceTable(path: path, name: name, source: source)
    layout = table.layout
    let limit = max(100, min(3_000, Self.keptValues / max(1, layout.columns.count)))
    profiles = layout.columns.map { ColumnProfile($0, limit: limit) }
    var profiles = profiles
    var sample: [UInt16] = []
    var rows = 0
    let width = layout.columns.count
    try table.forEachRow { cells in
      let isSampled = sample.count + width <= Self.sampleCells
      for (column, cell) in cells.enumerated() {
        let value = profiles[column].count(cell)
        if isSampled { sample.append(value) }
      }
      rows += 1
    }
    self.profiles = profiles
    self.sample = sample
    self.rows = rows
  }

  var width: Int { profiles.count }
  var sampledRows: Int { width == 0 ? 0 : sample.count / width }
  /// Whether the sample is the whole file.
  var isWhole: Bool { sampledRows == rows }

  /// The place of a sampled cell's value, or a sign of `ColumnProfile`.
  func value(row: Int, column: Int) -> UInt16 { sample[row * width + column] }
}
