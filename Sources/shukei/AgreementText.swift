import SurveyModel
import Verbatims
import Wording

/// The agreement of rules with coding by hand as a table to read in a terminal.
struct AgreementText: Sendable {
  private let agreement: CodingAgreement
  private let codes: [CategoryCode]
  private let language: MessageLanguage

  init(_ agreement: CodingAgreement, _ codes: [CategoryCode], _ language: MessageLanguage) {
    self.agreement = agreement
    self.codes = codes
    self.language = language
  }

  /// A line for each theme, then averages, then how many answers are coded alike.
  var text: String {
    let width = max(12, codes.map(\.description.utf8.count).max() ?? 0)
    var lines = [
      line(["theme", "hand", "rule", "both", "prec.", "recall", "F1", "kappa", "alpha"], width)
    ]
    for theme in agreement.themes {
      lines.append(line(theme, codes[theme.theme].description, width))
    }
    lines.append(line(agreement.uncoded, "(uncoded)", width))
    lines.append(line(agreement.total, "(micro)", width))
    if let mean = agreement.mean {
      let figures = [mean.precision, mean.recall, mean.balance, mean.kappa, mean.alpha]
      lines.append(line(["(macro)", "", "", ""] + figures.map(Self.figure), width))
    }
    lines.append(
      language.of(
        japanese: "分類がすべて同じ回答: \(grouped(agreement.identical)) / "
          + grouped(agreement.uncoded.answers),
        english: "Answers with the very same themes: \(grouped(agreement.identical)) of "
          + grouped(agreement.uncoded.answers)))
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ theme: CodingAgreement.Theme, _ name: String, _ width: Int) -> String {
    let counts = [theme.byHand, theme.byRule, theme.both].map(String.init)
    let figures = [theme.precision, theme.recall, theme.balance, theme.kappa, theme.alpha]
    return line([name] + counts + figures.map(Self.figure), width)
  }

  /// The first cell left, the others right.
  private func line(_ cells: [String], _ width: Int) -> String {
    let name = cells[0] + String(repeating: " ", count: max(0, width - cells[0].utf8.count))
    return name
      + cells.dropFirst().map { cell in
        String(repeating: " ", count: max(1, 8 - cell.utf8.count)) + cell
      }.joined()
  }

  /// Three places; a dash where a figure is undefined.
  private static func figure(_ number: Double?) -> String {
    guard let number else { return "-" }
    let scaled = Int((abs(number) * 1_000).rounded())
    let places = String(scaled % 1_000)
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return "\(sign)\(scaled / 1_000)." + String(repeating: "0", count: 3 - places.utf8.count)
      + places
  }
}
