import Pipeline
import SurveyModel

/// What `shukei themes explain` was asked to do.
struct ThemeExplainOptions: Equatable, Sendable {
  var source: AnswerSource
  /// A codeframe in place of those of the survey.
  var codeframe: String?
  /// Path of the table; `nil` for standard output.
  var output: String?
  var failOn = FailureLimit.error
}

extension ThemeExplainOptions {
  /// The order that the words make.
  var run: ThemeExplainRun {
    ThemeExplainRun(source: source, codeframe: codeframe, output: output)
  }

  init(_ words: ParsedWords, path: String) throws(UsageError) {
    self.init(source: try AnswerSource(words, path: path))
    codeframe = words.value(.codeframe)
    if case .table = source, codeframe == nil {
      throw UsageError(.missingOption(.codeframe), topic: .themesExplain)
    }
    output = words.value(.output)
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}
