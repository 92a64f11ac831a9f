import SurveyModel

/// What `shukei run` was asked to do.
struct RunOptions: Equatable, Sendable {
  /// Paths of survey definitions, at least one.
  var surveys: [String]
  /// Paths of response files in place of those that the definitions name.
  var responses: [String] = []
  /// Path of the folder that holds a folder for each survey.
  var output = defaultOutput
  /// How many threads count; `nil` for as many as the machine has cores.
  var threads: Int?
  var failOn = FailureLimit.error
  /// `findings.csv` shows the answers that findings are about.
  var showsAnswers = false
  /// What is published and how pages look, where the definition is not to say it.
  var plan = OutputPlan()
  /// No progress is shown.
  var isQuiet = false

  static let defaultOutput = "outputs"
}
