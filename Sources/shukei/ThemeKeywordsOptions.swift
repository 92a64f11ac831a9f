import Pipeline
import SurveyModel

/// What `shukei themes keywords` was asked to do.
struct ThemeKeywordsOptions: Equatable, Sendable {
  var source: AnswerSource
  /// Columns or questions by which respondents are compared.
  var by: [String] = []
  /// Words to show in their context.
  var words: [String] = []
  var settings = WordSettings()
  /// Path of the folder that is published.
  var output: String
  /// How many threads; `nil` for one for each core.
  var threads: Int?
  var failOn = FailureLimit.error
}

extension ThemeKeywordsOptions {
  /// The order that the words make, on a computer with so many cores.
  func run(cores: Int) -> KeywordRun {
    var settings = settings
    settings.threads = threads ?? cores
    return KeywordRun(source: source, by: by, words: words, settings: settings, output: output)
  }

  init(_ words: ParsedWords, path: String) throws(UsageError) {
    let source = try AnswerSource(words, path: path)
    guard let output = words.value(.output) else {
      throw UsageError(.missingOption(.output), topic: .themesKeywords)
    }
    self.init(source: source, output: output)
    by = words.all(.by)
    if case .table(_, nil, _) = source, !by.isEmpty {
      throw UsageError(.missingOption(.column), topic: .themesKeywords)
    }
    self.words = words.all(.word)
    settings = try WordSettings(words)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}
