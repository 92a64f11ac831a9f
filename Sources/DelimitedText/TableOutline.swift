/// Where the table stands among the first records of a file.
struct TableOutline {
  private(set) var preambleLines = 0
  private(set) var headerRows = 1

  private static let mostPreamble = 20
  private static let mostHeaderRows = 3

  init(_ trial: FormTrial, width: Int) {
    let preamble = Self.preamble(trial.rows, width: width)
    if preamble > 0 { preambleLines = trial.rows[preamble - 1].linesThrough }
    headerRows = Self.headerRows(
      trial.rows.dropFirst(preamble).filter { $0.values.count == width }.map(\.values),
      width: width)
  }

  /// How many records come before the table: titles, notes and blank lines, which fill at most
  /// half of the columns.
  private static func preamble(_ rows: [FormTrial.Row], width: Int) -> Int {
    // Two columns are soon met by chance.
    let fitting = rows.count { $0.values.count == width }
    guard width > 1, fitting >= (width == 2 ? 5 : 2) else { return 0 }
    var count = 0
    for row in rows.prefix(mostPreamble) {
      let filled = row.values.count { !$0.isEmpty }
      // A merged header of a grid may fill one field as well, but hardly the first.
      let isTitle = width > 2 && (filled == 0 || filled == 1 && row.values[0] != [])
      let isBefore = row.values.count == width ? isTitle : filled * 2 <= width
      guard isBefore else { return count == rows.count ? 0 : count }
      count += 1
    }
    return 0
  }

  /// How many records name the columns: those before the first one that looks like the others.
  ///
  /// Only columns of numbers and dates tell; without such columns one record is taken to be the
  /// header.
  private static func headerRows(_ rows: [[[UInt8]]], width: Int) -> Int {
    guard rows.count > 2 else { return 1 }
    let body = rows.dropFirst(min(mostHeaderRows, rows.count / 2))
    let kinds = (0..<width).map { column in
      ValueKind.common(of: body.map { ValueKind($0[column]) })
    }
    guard kinds.contains(where: { $0 != nil }) else { return 1 }
    // One field may be damaged: most of them tell.
    func isBody(_ row: [[UInt8]]) -> Bool {
      var matches = 0
      var others = 0
      for (value, kind) in zip(row, kinds) {
        guard let kind else { continue }
        switch ValueKind(value) {
        case kind: matches += 1
        case .empty: break
        case .number, .moment, .text: others += 1
        }
      }
      return matches > others
    }
    let header = rows.prefix(mostHeaderRows).prefix { !isBody($0) }.count
    // The body itself departs from its kinds: they tell nothing.
    return header == mostHeaderRows && !rows.dropFirst(header).prefix(1).contains(where: isBody)
      ? 1 : header
  }
}

/// What a value looks like.
enum ValueKind: Hashable {
  case empty
  case number
  /// A date, a time, or both.
  case moment
  case text

  init(_ value: [UInt8]) {
    var digits = 0
    var marks = 0
    for byte in value {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "): marks += 1
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "$"): break
      default:
        self = .text
        return
      }
    }
    if value.isEmpty {
      self = .empty
    } else if digits == 0 {
      self = .text
    } else {
      self = marks > 0 && value.first != UInt8(ascii: "-") ? .moment : .number
    }
  }

  /// The kind of nearly all values; `nil` where they are texts, empty or mixed.
  static func common(of kinds: [ValueKind]) -> ValueKind? {
    for kind in [ValueKind.number, .moment] {
      let count = kinds.count { $0 == kind }
      let filled = kinds.count { $0 != .empty }
      if count > 0, count * 10 >= filled * 9 { return kind }
    }
    return nil
  }
}
