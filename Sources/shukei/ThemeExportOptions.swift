import Pipeline
import SurveyModel
import Verbatims

/// What `shukei themes export` was asked to do.
struct ThemeExportOptions: Equatable, Sendable {
  /// The form of the report; the raw value is the word of the command line.
  enum Form: String, CaseIterable, Sendable {
    case kouchou = "kouchou-ai"
  }

  var source: ThemeExportRun.Source
  /// Columns or questions that go along as attributes.
  var by: [String] = []
  var grouping = GroupingOptions()
  var settings = WordSettings()
  /// Path of the folder that is published.
  var output: String
  /// How many threads; `nil` for one for each core.
  var threads: Int?
  var failOn = FailureLimit.error
}

extension ThemeExportOptions {
  /// The order that the words make, on a computer with so many cores.
  func run(cores: Int) -> ThemeExportRun {
    var settings = settings
    settings.threads = threads ?? cores
    return ThemeExportRun(
      source: source, by: by, options: grouping, settings: settings, output: output)
  }

  init(_ words: ParsedWords, path: String) throws(UsageError) {
    let answers = try AnswerSource(words, path: path)
    guard try words.choice(.target, as: Form.self) != nil else {
      throw UsageError(.missingOption(.target), topic: .themesExport)
    }
    guard let output = words.value(.output) else {
      throw UsageError(.missingOption(.output), topic: .themesExport)
    }
    let source: ThemeExportRun.Source =
      if case .table(let path, nil, let form) = answers {
        .comments(path: path, form: form)
      } else {
        .answers(answers)
      }
    self.init(source: source, output: output)
    by = words.all(.by)
    grouping = try GroupingOptions(words)
    settings = try WordSettings(words)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}
