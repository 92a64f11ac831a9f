import SurveyModel

extension FindingParts {
  /// The question as a noun phrase: 設問「Q5」, question 'Q5'.
  var question: String {
    let name = finding.variable.map(quoted)
    return language.of(
      japanese: "設問\(name ?? "")", english: name.map { "question \($0)" } ?? "a question")
  }

  /// `question` at the beginning of an English sentence.
  var questionFirst: String {
    finding.variable.map { "Question \(quoted($0))" } ?? "A question"
  }

  /// To whom a thing of the definition belongs: 設問「Q5」の, " of question 'Q5'"; or nothing.
  var ofQuestion: String {
    guard finding.variable != nil else { return "" }
    return language.of(japanese: "\(question)の", english: " of \(question)")
  }

  /// The response as the subject of a sentence.
  var row: String {
    let number = finding.row.map(grouped)
    return language.of(
      japanese: number.map { "回答\($0)行目" } ?? "この行",
      english: number.map { "Response row \($0)" } ?? "This row")
  }

  /// The answer: in Japanese the place before に or の, in English the subject of a sentence.
  var answer: String {
    switch language {
    case .japanese:
      [finding.row == nil ? nil : row, cell ?? "この欄"].compactMap(\.self)
        .joined(separator: "の")
    case .english:
      "The answer" + (cell.map { " \($0)" } ?? "")
        + (finding.row.map { " in response row \(grouped($0))" } ?? "")
    }
  }

  /// The file that the finding is about.
  var file: String {
    if case .name(let path) = finding.found { return quoted(path) }
    return quoted(finding.file)
  }

  private var cell: String? {
    if finding.variable != nil {
      return language.of(japanese: question, english: "to \(question)")
    }
    return finding.field.map {
      language.of(japanese: "\(grouped($0))列目", english: "in column \(grouped($0))")
    }
  }
}
