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
    plan.parameters = try words.parameters()
    output = words.value(.output)
    let named = OutputPlan.Stylesheet.formats.first { [output] in
      output?.hasSuffix(".\($0.rawValue)") ?? false
    }
    plan.stylesheets = try words.stylesheets(plain: named ?? .html)
    guard plan.stylesheets.count <= 1 else {
      throw UsageError(.repeatedOption(.stylesheet), topic: .render)
    }
    format = named ?? plan.stylesheets.first?.format ?? .html
    guard plan.stylesheets.allSatisfy({ $0.format == format }) else {
      throw UsageError(.conflictingOptions(.stylesheet, .output), topic: .render)
    }
  }
}
