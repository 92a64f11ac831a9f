import DelimitedText
import Ingest
import SurveyModel
import TextNormalization

/// The columns of a delimited file that a command works on, read whole. Damage is mended on the
/// way, as `shukei clean` does.
struct TextColumns {
  private static let pieceSize = 1 << 20

  /// For each row, the cells of the columns in the order in which they were asked for; empty ones
  /// where a row is too short.
  private(set) var rows: [[[UInt8]]] = []
  /// What was noted of the file.
  private(set) var findings = FindingLog()

  /// - Parameters:
  ///   - path: where the file is.
  ///   - columns: headers; where there are none, the only column is taken.
  ///   - optional: headers of columns that may be there; behind the others, and empty where they are not.
  ///   - form: what is declared of the file; the rest is detected.
  /// - Throws: `Stop` where the file cannot be read or has no such column.
  init(
    path: String, columns: [String], optional: [String] = [], form: DeclaredForm
  ) throws(Stop) {
    do throws(InputFault) {
      let cleaner = try RecordCleaner(path: path, name: path, form: form)
      try read(cleaner, columns, optional, path)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  private mutating func read(
    _ cleaner: RecordCleaner, _ columns: [String], _ optional: [String], _ path: String
  ) throws(InputFault) {
    var bytes: [UInt8] = []
    var places: [Int]?
    var isOpen = true
    while isOpen {
      isOpen = try cleaner.next(into: &bytes)
      for note in cleaner.takeNotes() { findings.record(note.finding) }
      if places == nil, !cleaner.header.isEmpty || !isOpen {
        let known = cleaner.header.map(folded)
        places =
          try Self.places(of: columns, in: cleaner.header, path)
          + optional.map { known.firstIndex(of: folded(Array($0.utf8))) ?? .max }
      }
      if let places, bytes.count > Self.pieceSize || !isOpen { take(&bytes, places) }
    }
  }

  /// Whole records of the cleaned table; the first of all is its header.
  private mutating func take(_ bytes: inout [UInt8], _ places: [Int]) {
    var parser = RecordParser(Dialect())
    var position = 0
    while position < bytes.count {
      position = parser.parse(bytes.span, from: position)
      if isHeaderRead {
        rows.append(
          places.map { $0 < parser.fields.count ? parser.fields[$0].unescaped(in: bytes.span) : [] }
        )
      }
      isHeaderRead = true
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private var isHeaderRead = false

  private static func places(
    of columns: [String], in header: [[UInt8]], _ path: String
  ) throws(InputFault) -> [Int] {
    if columns.isEmpty, header.count == 1 { return [0] }
    let known = header.map(folded)
    let names = header.map { String(decoding: $0, as: UTF8.self) }
    var places: [Int] = []
    var faults: [Finding] = []
    for name in columns.isEmpty ? [""] : columns {
      if let place = known.firstIndex(of: folded(Array(name.utf8))), !name.utf8.isEmpty {
        places.append(place)
      } else {
        faults.append(
          Finding(
            .namedColumnMissing, file: path, place: Place(line: 1, column: 1),
            found: name.utf8.isEmpty ? .nothing : .name(name), expected: names,
            nearest: nearest(to: name, among: names)))
      }
    }
    guard faults.isEmpty else { throw InputFault(faults) }
    return places
  }
}
