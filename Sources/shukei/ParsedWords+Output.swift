import SurveyModel

extension ParsedWords {
  /// What `--formats`, `--stylesheet`, `--param` and `--csv-encoding` say of what is published.
  func plan() throws(UsageError) -> OutputPlan {
    var plan = OutputPlan()
    plan.formats = try formats()
    plan.csvEncoding = try choice(.csvEncoding, as: CSVEncoding.self)
    plan.stylesheets = try stylesheets()
    plan.parameters = try parameters()
    return plan
  }

  /// The forms of `--formats html,csv`; `nil` where nothing is said.
  private func formats() throws(UsageError) -> [OutputFormat]? {
    guard let text = value(.formats) else { return nil }
    let words = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let (formats, unknown) = OutputFormat.named(words)
    guard let unknown else { return formats }
    throw UsageError(
      .unknownChoice(
        .formats, found: unknown, choices: OutputFormat.words,
        nearest: nearest(to: unknown, among: OutputFormat.words)), topic: topic)
  }

  /// Every `--stylesheet`: a form and a path as in `docx=city.xsl`, or a path alone for the form
  /// `plain`.
  func stylesheets(
    plain: OutputFormat = .html
  ) throws(UsageError) -> [OutputPlan.Stylesheet] {
    var stylesheets: [OutputPlan.Stylesheet] = []
    for word in all(.stylesheet) {
      let named = OutputPlan.Stylesheet.formats.first { word.hasPrefix("\($0.rawValue)=") }
      let format = named ?? plain
      let href = named.map { String(word.dropFirst($0.rawValue.count + 1)) } ?? word
      guard !stylesheets.contains(where: { $0.format == format }) else {
        throw UsageError(.repeatedOption(.stylesheet), topic: topic)
      }
      stylesheets.append(OutputPlan.Stylesheet(format: format, href: href))
    }
    return stylesheets
  }

  /// Every `--param` with a name and an equals sign.
  func parameters() throws(UsageError) -> [OutputPlan.Parameter] {
    var parameters: [OutputPlan.Parameter] = []
    for word in all(.parameters) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw UsageError(.notAssigned(.parameters, found: word), topic: topic)
      }
      parameters.append(OutputPlan.Parameter(name: String(parts[0]), value: String(parts[1])))
    }
    return parameters
  }
}
