import Pipeline
import SurveyModel
import Verbatims

/// What `shukei themes suggest` was asked to do.
struct ThemeSuggestOptions: Equatable, Sendable {
  var source: AnswerSource
  var grouping = GroupingOptions()
  var settings = WordSettings()
  /// Path of the folder that is published.
  var output: String
  /// How many threads; `nil` for one for each core.
  var threads: Int?
  var failOn = FailureLimit.error
}

extension ThemeSuggestOptions {
  /// The order that the words make, on a computer with so many cores.
  func run(cores: Int) -> ThemeSuggestRun {
    var settings = settings
    settings.threads = threads ?? cores
    return ThemeSuggestRun(source: source, options: grouping, settings: settings, output: output)
  }

  init(_ words: ParsedWords, path: String) throws(UsageError) {
    let source = try AnswerSource(words, path: path)
    guard let output = words.value(.output) else {
      throw UsageError(.missingOption(.output), topic: .themesSuggest)
    }
    self.init(source: source, output: output)
    grouping = try GroupingOptions(words)
    settings = try WordSettings(words)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}

extension GroupingOptions {
  /// `--groups` and `--method`.
  init(_ words: ParsedWords) throws(UsageError) {
    self.init()
    groups = try words.number(.groups, in: ThemeGroupOptions.groupRange).map { Int($0) }
    switch try words.choice(.method, as: ThemeGroupOptions.Method.self) {
    case .factors: method = .factors
    case .communities, nil: method = .communities
    }
  }
}
