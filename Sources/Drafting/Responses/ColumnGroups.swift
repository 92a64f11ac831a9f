import Ingest
import TextNormalization

/// Columns side by side that are parts of one question, by their names.
struct ColumnGroup {
  /// Places of its columns in the file, in their order.
  let columns: [Int]
  /// Names of the question; empty for a column that stands alone.
  let names: [String]
  /// For each column what its part is called.
  let parts: [String]

  /// All columns of a file, those that belong together as one group.
  static func groups(_ columns: [SourceColumn]) -> [ColumnGroup] {
    var groups: [ColumnGroup] = []
    var index = 0
    while index < columns.count {
      let group = declared(columns, from: index) ?? patterned(columns, from: index)
      let next = group ?? ColumnGroup(columns: [index], names: [], parts: [])
      groups.append(next)
      index += next.columns.count
    }
    return groups
  }

  /// Columns that the export's own header rows put under one question.
  private static func declared(_ columns: [SourceColumn], from start: Int) -> ColumnGroup? {
    guard let name = columns[start].questionNames.first, !name.isEmpty else { return nil }
    let run = columns[start...].prefix { $0.questionNames.first == name }
    guard run.count > 1 else { return nil }
    return ColumnGroup(
      columns: run.map(\.position), names: columns[start].questionNames,
      parts: run.map { $0.partNames.last ?? $0.names.first ?? "" })
  }

  /// Columns whose names begin alike: `Q5 [Bus]`, `q5_1`, `field___2`, `q/opt`, `Q5: Bus`.
  private static func patterned(_ columns: [SourceColumn], from start: Int) -> ColumnGroup? {
    guard columns[start].questionNames.isEmpty, let name = columns[start].names.first else {
      return nil
    }
    for pattern in Pattern.allCases {
      guard let first = pattern.parts(of: name) else { continue }
      var parts = [first.part]
      for column in columns[(start + 1)...] {
        guard column.questionNames.isEmpty,
          let next = column.names.first.flatMap({ pattern.parts(of: $0) }),
          next.stem.utf8.elementsEqual(first.stem.utf8)
        else { break }
        parts.append(next.part)
      }
      guard parts.count > 1, Set(parts.map { Array($0.utf8) }).count == parts.count else {
        continue
      }
      return ColumnGroup(
        columns: Array(start..<(start + parts.count)), names: [first.stem], parts: parts)
    }
    return nil
  }

  private enum Pattern: CaseIterable {
    case brackets, underscores, slash, number, colon, dash, place, underscore

    func parts(of name: String) -> (stem: String, part: String)? {
      let text = tidied(name)
      let match: (Substring, Substring)? =
        switch self {
        case .brackets: text.wholeMatch(of: /(.+?)\s*[\[［](.+)[\]］]/).map { ($0.1, $0.2) }
        case .underscores: text.wholeMatch(of: /(.+?)___(.+)/).map { ($0.1, $0.2) }
        case .slash: text.wholeMatch(of: /([^ \/]+)\/([^ \/].*)/).map { ($0.1, $0.2) }
        case .number:
          // `Q1` and `Q2` are questions; `Q1_2`, `q5r3` and `問1-2` are parts.
          text.wholeMatch(of: /(.*?[0-9].*?[^0-9]|.+[_.\-])([0-9]{1,3})/).map { ($0.1, $0.2) }
        case .colon: text.wholeMatch(of: /([^:：]{3,}?)[:：]\s*(.+)/).map { ($0.1, $0.2) }
        case .dash: text.wholeMatch(of: /(.{3,}?) [-–] (.+)/).map { ($0.1, $0.2) }
        case .place: nil
        case .underscore: text.wholeMatch(of: /([^_]+)_([^_].*)/).map { ($0.1, $0.2) }
        }
      if self == .place { return place(in: text) }
      guard let match else { return nil }
      let stem = self == .number && match.0.contains(" ") ? nil : String(match.0)
      return stem.map { stem in
        var stem = Substring(stem)
        while self == .number, let last = stem.last, "_.-".contains(last) { stem.removeLast() }
        return (String(stem), String(match.1))
      }
    }

    /// `力を入れてほしいこと 第1位`, `Spend first`: what is left without the place.
    private func place(in text: String) -> (stem: String, part: String)? {
      let form =
        /第?[0-9０-９一二三四五]+ ?(位|番目)(に|の)?|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|1st|2nd|3rd|4th|5th)\b/
      guard let match = text.firstMatch(of: form) else { return nil }
      let stem = tidied(
        String(text[..<match.range.lowerBound]) + " " + text[match.range.upperBound...])
      return stem.isEmpty ? nil : (stem, String(match.0))
    }
  }
}
