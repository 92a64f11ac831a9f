import DelimitedText
import SurveyModel
import Verbatims

/// The tables of a test of rules.
struct AgreementTables {
  private let result: CodingAgreement
  private let codeframe: Codeframe

  init(_ result: CodingAgreement, _ codeframe: Codeframe) {
    self.result = result
    self.codeframe = codeframe
  }

  /// A line for each theme, one for answers under none, the averages.
  func agreement() -> [UInt8] {
    var csv = CSVWriter()
    csv.record([
      "theme", "title", "answers", "by-hand", "by-rule", "both", "precision", "recall", "f1",
      "kappa", "alpha",
    ])
    for theme in result.themes {
      let declared = codeframe.themes[theme.theme]
      append(theme, declared.code.description, declared.label, to: &csv)
    }
    append(result.uncoded, "#uncoded", "", to: &csv)
    append(result.total, "#micro", "", to: &csv)
    if let mean = result.mean {
      csv.fields(CSVWriter.Fields(["#macro", "", "", "", "", ""]))
      for figure in [mean.precision, mean.recall, mean.balance, mean.kappa, mean.alpha] {
        csv.number(figure.map { Decimals.text($0, places: 6) })
      }
      csv.end()
    }
    return csv.bytes
  }

  private func append(
    _ theme: CodingAgreement.Theme, _ code: String, _ title: String, to csv: inout CSVWriter
  ) {
    csv.text(code)
    csv.text(title)
    for count in [theme.answers, theme.byHand, theme.byRule, theme.both] { csv.number(count) }
    for figure in [theme.precision, theme.recall, theme.balance, theme.kappa, theme.alpha] {
      csv.number(figure.map { Decimals.text($0, places: 6) })
    }
    csv.end()
  }

  /// A line for each theme that hand and rule do not agree on, with the terms that were found.
  func differences(
    _ sample: CodedSample, _ explained: [[ThemeExplanation]], showsAnswers: Bool
  ) -> [UInt8] {
    var csv = CSVWriter()
    csv.record(
      ["row", "theme", "difference", "term", "line", "column", "start", "end"]
        + (showsAnswers ? ["answer"] : []))
    for (row, hand) in sample.themes.enumerated() {
      lazy var places = WrittenPlaces(sample.texts[row])
      func line(_ theme: Int, _ kind: String, _ match: ThemeExplanation.Match?) {
        csv.number(row + 1)
        csv.text(codeframe.themes[theme].code.description)
        csv.text(kind)
        csv.append(match) { places.characters(of: $0) }
        if showsAnswers { csv.text(String(decoding: sample.texts[row], as: UTF8.self)) }
        csv.end()
      }
      let byRule = explained[row].map(\.theme)
      for theme in hand where !byRule.contains(theme) { line(theme, "missed", nil) }
      for explanation in explained[row] where !hand.contains(explanation.theme) {
        if explanation.matches.isEmpty { line(explanation.theme, "wrong", nil) }
        for match in explanation.matches { line(explanation.theme, "wrong", match) }
      }
    }
    return csv.bytes
  }
}

extension CSVWriter {
  /// A term, its place in the file of rules, and from which character to which the answer as it was
  /// written has it, from 1; five empty fields where there is none.
  mutating func append(
    _ match: ThemeExplanation.Match?, characters: (_ normalised: Range<Int>) -> Range<Int>
  ) {
    guard let match else {
      for _ in 0..<5 { empty() }
      return
    }
    self.text(match.term.source)
    number(match.term.place.line)
    number(match.term.place.column)
    let written = characters(match.bytes)
    number(written.lowerBound + 1)
    number(written.upperBound)
  }
}
