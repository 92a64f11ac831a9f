import Pipeline

/// What `shukei export` was asked to do.
struct ExportOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// Paths of response files in place of those that the definition names.
  var responses: [String]
  /// The form in which the coded answers are written.
  var target: ExchangeFormat
  /// Path of the folder that the files are written into.
  var output = RunOptions.defaultOutput
  var failOn = FailureLimit.error
  /// No progress is shown.
  var isQuiet = false

  init(survey: String, responses: [String] = [], target: ExchangeFormat) {
    self.survey = survey
    self.responses = responses
    self.target = target
  }
}
