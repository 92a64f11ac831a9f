import Ingest
import TextNormalization

/// The different values of one column, counted in bounded memory.
struct ColumnProfile {
  let column: SourceColumn
  /// In the order in which each was met first; values that fold alike are one.
  private(set) var values: [Value] = []
  /// Cells that are not blank.
  private(set) var filled = 0
  /// Cells whose value has no entry: too long, or one too many.
  private(set) var uncounted = 0
  private let limit: Int
  private var indexBySpelling: [[UInt8]: Int] = [:]
  private var indexByFolded: [[UInt8]: Int] = [:]

  /// One value under the spelling that was met first.
  struct Value {
    let text: String
    let folded: [UInt8]
    var count: Int
  }

  /// Longer values are no choices of a questionnaire.
  private static let longest = 400
  /// The sample's sign for a blank cell, and for one without an entry.
  static let blank: UInt16 = 0
  static let unknown: UInt16 = .max

  init(_ column: SourceColumn, limit: Int) {
    self.column = column
    self.limit = min(limit, 60_000)
  }

  /// Counts a cell; returns its value's place from 1, or one of the two signs.
  mutating func count(_ cell: String) -> UInt16 {
    if cell.utf8.allSatisfy({ $0 == 0x20 || (9...13).contains($0) }) { return Self.blank }
    let spelling = Array(cell.utf8)
    if let index = indexBySpelling[spelling] { return seen(index) }
    guard spelling.count <= Self.longest else { return uncountedCell() }
    let key = folded(spelling)
    if key.isEmpty { return Self.blank }
    if let index = indexByFolded[key] {
      if indexBySpelling.count < 2 * limit { indexBySpelling[spelling] = index }
      return seen(index)
    }
    guard values.count < limit else { return uncountedCell() }
    let index = values.count
    values.append(Value(text: tidied(cell), folded: key, count: 0))
    indexByFolded[key] = index
    indexBySpelling[spelling] = index
    return seen(index)
  }

  private mutating func seen(_ index: Int) -> UInt16 {
    filled += 1
    values[index].count += 1
    return UInt16(index + 1)
  }

  private mutating func uncountedCell() -> UInt16 {
    filled += 1
    uncounted += 1
    return Self.unknown
  }

  /// The surest name of the column, for comments.
  var name: String { column.names.first ?? "" }
}

/// Text with each run of white space as one space, as a definition keeps it; line breaks stay.
func tidied(_ text: String) -> String {
  let kept = String(decoding: Array(text.utf8).filter { $0 != 0x0D }, as: UTF8.self)
  return kept.unicodeScalars.split(separator: "\n").map { line in
    line.split { $0 == " " || $0 == "\t" || $0 == "\u{3000}" || $0 == "\u{A0}" }
      .map { String(Substring($0)) }.joined(separator: " ")
  }.filter { !$0.utf8.isEmpty }.joined(separator: "\n")
}

/// Folded text in small letters, in which hints are looked for.
func searchable(_ text: String) -> String {
  String(decoding: foldedKeepingSpaces(Array(text.utf8)), as: UTF8.self).lowercased()
}
