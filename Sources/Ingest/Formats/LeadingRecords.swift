import TextNormalization

/// The first records of a file as texts: what an export is recognised by.
struct LeadingRecords {
  /// How many records are looked at, header rows among them.
  static let most = 30

  /// In the order of the file; blank lines among the header rows are not left out.
  let rows: [[String]]
  /// The header rows in folded form.
  private let foldedHeaders: [[[UInt8]]]

  /// Header rows are among so many records, or else are declared.
  static let headerRows = 10
  /// Records with many fields: no more are looked at than have so many together.
  static let mostFields = 20_000

  init(_ rows: [[String]]) {
    self.rows = rows
    foldedHeaders = rows.prefix(Self.headerRows).map { $0.map { folded(Array($0.utf8)) } }
  }

  /// How many columns the first row names.
  var width: Int { rows.first?.count ?? 0 }

  /// A cell of a header row as written; empty where the row has no such cell.
  func text(_ row: Int, _ column: Int) -> String {
    guard row < rows.count, column < rows[row].count else { return "" }
    return rows[row][column]
  }

  /// A cell of a header row in folded form; empty where the row has no such cell.
  func name(_ row: Int, _ column: Int) -> [UInt8] {
    guard row < foldedHeaders.count, column < foldedHeaders[row].count else { return [] }
    return foldedHeaders[row][column]
  }

  /// The folded cells of one header row.
  func names(inRow row: Int) -> [[UInt8]] { row < foldedHeaders.count ? foldedHeaders[row] : [] }

  /// What stands in one column below the header rows, blank cells left out.
  func values(of column: Int, below header: Int) -> [String] {
    rows.dropFirst(header).compactMap { row in
      column < row.count && !row[column].utf8.isEmpty ? row[column] : nil
    }
  }

  /// Whether a column holds answers of a choice, ticked or not, and nothing else.
  func holdsTicks(_ column: Int, below header: Int) -> Bool {
    let values = values(of: column, below: header)
    return !values.isEmpty && values.allSatisfy { Self.ticks.contains(Array($0.utf8)) }
  }

  private static let ticks = Set(
    ["0", "1", "0.0", "1.0", "TRUE", "FALSE", "True", "False", "true", "false", "○", "◯", "Y", "N"]
      .map { Array($0.utf8) })
}
