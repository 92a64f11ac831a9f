import SurveyModel
import TextNormalization
import Verbatims

/// Answers that somebody has put under themes by hand.
struct CodedSample {
  /// For each row the answer as it was written.
  private(set) var texts: [[UInt8]] = []
  /// For each row its themes, as ascending indices into the codeframe.
  private(set) var themes: [[Int]] = []
  private(set) var findings = FindingLog()

  /// Between the codes of one answer.
  private static let separators: Set<Unicode.Scalar> = [
    " ", "\t", "\n", "\r", ",", ";", "|", "\u{3000}", "\u{3001}", "\u{FF0C}", "\u{FF1B}",
  ]

  /// Reads the rows whose text is not empty; `columns` are the headers of text and codes.
  init(path: String, columns: [String], form: DeclaredForm, _ codeframe: Codeframe) throws(Stop) {
    let table = try TextColumns(path: path, columns: columns, form: form)
    findings = table.findings
    if table.rows.isEmpty { findings.record(Finding(.noRows, file: path)) }
    var codes: [[UInt8]: Int] = [:]
    for (index, theme) in codeframe.themes.enumerated() {
      codes[folded(Array(theme.label.utf8))] = index
    }
    for (index, theme) in codeframe.themes.enumerated() {
      codes[folded(Array(theme.code.description.utf8))] = index
    }
    let known = codeframe.themes.map(\.code.description)
    for (row, cells) in table.rows.enumerated() {
      texts.append(cells[0])
      var chosen: Set<Int> = []
      for part in Self.parts(of: cells[1], codes) {
        if let theme = codes[folded(Array(part.utf8))] {
          // Under a theme is under all that it is a part of, as rules have it.
          var above: Int? = theme
          while let place = above {
            chosen.insert(place)
            above = codeframe.themes[place].parent
          }
        } else {
          findings.record(Self.unknown(part, row + 1, path, known))
        }
      }
      themes.append(chosen.sorted())
    }
  }

  /// The codes of a cell; the whole cell where it is a code or a title itself.
  private static func parts(of cell: [UInt8], _ codes: [[UInt8]: Int]) -> [String] {
    let text = String(decoding: cell, as: UTF8.self)
    if codes[folded(cell)] != nil { return [text] }
    return text.unicodeScalars.split { separators.contains($0) }.map { String($0) }
  }

  /// What is no code is not shown: it may be an answer, where columns were mixed up.
  private static func unknown(
    _ part: String, _ row: Int, _ path: String, _ known: [String]
  ) -> Finding {
    let isCode = CategoryCode(part) != nil
    return Finding(
      .unknownTheme, file: path, row: row,
      found: isCode ? .name(part) : .shape(.text(part.unicodeScalars.count)), expected: known,
      nearest: isCode ? nearest(to: part, among: known) : nil)
  }
}
