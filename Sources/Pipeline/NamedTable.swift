import DelimitedText
import Ingest
import SurveyModel

/// A small table read whole, its cells by the names of their columns.
struct NamedTable {
  struct Record {
    /// 1-based line where the record begins.
    let line: Int
    private let columns: [String: Int]
    private let cells: [String]

    fileprivate init(line: Int, columns: [String: Int], cells: [String]) {
      self.line = line
      self.columns = columns
      self.cells = cells
    }

    subscript(column: String) -> String? {
      columns[column].flatMap { $0 < cells.count ? cells[$0] : nil }
    }
  }

  private static let largest = 64 << 20

  let records: [Record]

  /// - Throws: `Stop` where the file cannot be read or lacks one of the columns.
  init(path: String, columns wanted: [String]) throws(Stop) {
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try wholeFile(path: path, name: path, limit: Self.largest)
    } catch {
      throw Stop(findings: error.findings)
    }
    var rows = Self.rows(bytes)
    let headers = rows.isEmpty ? [] : rows.removeFirst().cells
    let missing = wanted.filter { !headers.contains($0) }
    guard missing.isEmpty else {
      throw Stop(
        findings: missing.map { name in
          Finding(
            .columnMissing, file: path, place: Place(line: 1, column: 1), variable: name,
            expected: [name], nearest: nearest(to: name, among: headers))
        })
    }
    let columns = Dictionary(
      headers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    records = rows.map { Record(line: $0.line, columns: columns, cells: $0.cells) }
  }

  private static func rows(_ bytes: [UInt8]) -> [(line: Int, cells: [String])] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var position = bytes.starts(with: mark) ? mark.count : 0
    var parser = RecordParser(Dialect())
    var line = 1
    var rows: [(line: Int, cells: [String])] = []
    while position < bytes.count {
      position = parser.parse(bytes.span, from: position)
      if !parser.isBlank {
        rows.append(
          (
            line,
            parser.fields.map { String(decoding: $0.unescaped(in: bytes.span), as: UTF8.self) }
          ))
      }
      line += parser.innerLines + 1
    }
    return rows
  }
}
