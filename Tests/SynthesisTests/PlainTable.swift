import SurveyModel
import Synthesis

/// A written response file read back the plain way, sharing no code with the writer.
struct PlainTable {
  let headers: [String]
  let rows: [[String]]

  init(_ responses: InventedResponses, as form: ValueForm = .codes, delimiter: String = ",") {
    let text = String(decoding: Self.bytes(responses, as: form), as: UTF8.self)
    var records: [[String]] = []
    var record: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars.dropFirst() {
      if isQuoted, scalar == "\"" {
        (isQuoted, wasQuote) = (false, true)
        continue
      }
      if !isQuoted, scalar == "\"" {
        if wasQuote { field.append(scalar) }
        (isQuoted, wasQuote) = (true, false)
        continue
      }
      wasQuote = false
      if !isQuoted, String(scalar) == delimiter || scalar == "\n" {
        record.append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      } else if isQuoted || scalar != "\r" {
        field.append(scalar)
      }
    }
    headers = records.first ?? []
    rows = Array(records.dropFirst())
  }

  static func bytes(_ responses: InventedResponses, as form: ValueForm = .codes) -> [UInt8] {
    var bytes: [UInt8] = []
    responses.write(as: form) { block in
      for index in block.indices { bytes.append(block[index]) }
    }
    return bytes
  }

  /// One column's cells from the first person to the last.
  func column(_ header: String) -> [String] {
    guard let index = headers.firstIndex(of: header) else { return [] }
    return rows.map { $0[index] }
  }

  /// The marks of each cell.
  func marks(_ header: String) -> [[String]] {
    column(header).map { $0.split(separator: ";").map(String.init) }
  }

  /// How many people have each code; empty cells stand under the empty code.
  func counts(_ header: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for marks in marks(header) {
      for mark in marks.isEmpty ? [""] : marks { counts[mark, default: 0] += 1 }
    }
    return counts
  }
}
