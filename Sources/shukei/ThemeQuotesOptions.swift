import Pipeline
import SurveyModel

/// What `shukei themes quotes` was asked to do.
struct ThemeQuotesOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// Response files; those of the definition where there are none.
  var responses: [String] = []
  var words = WordSource()
  /// Path of the review.
  var output: String
  /// How many threads; `nil` for one for each core.
  var threads: Int?
  var failOn = FailureLimit.error
}

extension ThemeQuotesOptions {
  /// The order that the words make, on a computer with so many cores.
  func run(cores: Int) -> QuoteProposalRun {
    QuoteProposalRun(
      definition: survey, responses: responses, words: words, threads: threads ?? cores,
      output: output)
  }

  init(_ words: ParsedWords, survey: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .themesQuotes)
    }
    guard let output = words.value(.output) else {
      throw UsageError(.missingOption(.output), topic: .themesQuotes)
    }
    self.init(survey: survey, output: output)
    responses = words.all(.responses)
    self.words = WordSource(words)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}
