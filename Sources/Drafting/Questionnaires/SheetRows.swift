import Ingest
import SurveyModel

/// A small table whose first row names its columns, read whole: a sheet of a questionnaire.
struct SheetRows {
  /// Names of the columns, trimmed, as they stand.
  let header: [String]
  let rows: [[String]]

  /// More rows are no questionnaire.
  private static let mostRows = 100_000

  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  init(path: String, name: String, sheet: String? = nil) throws(InputFault) {
    var source = ResponseSource(href: name, format: .plain, sheet: sheet)
    source.form.headerRows = 1
    let table = try SourceTable(path: path, name: name, source: source)
    header = table.layout.columns.map { tidied($0.names.first ?? "") }
    var rows: [[String]] = []
    try table.forEachRow { cells in
      if rows.count < Self.mostRows { rows.append(cells) }
    }
    self.rows = rows
  }

  init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The place of the first column whose name begins so, capitals aside.
  func column(_ names: String...) -> Int? {
    for name in names {
      if let place = header.firstIndex(where: { $0.lowercased() == name }) { return place }
    }
    for name in names {
      if let place = header.firstIndex(where: { $0.lowercased().hasPrefix(name) }) { return place }
    }
    return nil
  }

  /// A cell without white space around it; empty where there is no such column.
  func cell(_ row: [String], _ column: Int?) -> String {
    guard let column, column < row.count else { return "" }
    return tidied(row[column])
  }
}
