import SurveyModel

/// What `shukei render` was asked to do.
struct RenderOptions: Equatable, Sendable {
  /// Path of the summary.
  var summary: String
  /// What is made: what the name of the output says, else what the stylesheet is for, else a page.
  var format = OutputFormat.html
  /// The stylesheet and the values of its parameters.
  var plan = OutputPlan()
  /// Path of the page; `nil` for standard output.
  var output: String?

  init(_ words: ParsedWords, summary: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .render)
    }
    self.summary = summary
    plan.stylesheets = try words.stylesheets()
    plan.parameters = try words.parameters()
    output = words.value(.output)
    format = Self.format(output, plan.stylesheets)
  }

  private static func format(
    _ output: String?, _ stylesheets: [OutputPlan.Stylesheet]
  ) -> OutputFormat {
    let named = OutputPlan.Stylesheet.formats.first {
      output?.hasSuffix(".\($0.rawValue)") ?? false
    }
    return named ?? (stylesheets.count == 1 ? stylesheets[0].format : .html)
  }
}
