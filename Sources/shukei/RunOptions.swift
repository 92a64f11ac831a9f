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
  /// The forms in which the survey is published.
  var formats = Set(OutputFormat.allCases)
  /// Path of a stylesheet in place of the one that is shipped.
  var stylesheet: String?
  /// Parameters of the stylesheet as `name=value`.
  var parameters: [String] = []
  /// No progress is shown.
  var isQuiet = false

  static let defaultOutput = "outputs"
}
