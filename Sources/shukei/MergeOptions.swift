import SurveyModel

/// What `shukei merge` was asked to do.
struct MergeOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// Paths of partial tallies, at least one.
  var partials: [String]
  var destination = Destination.folder(RunOptions.defaultOutput)
  var failOn = FailureLimit.error
  /// Nothing is said about what was done.
  /// The forms in which the survey is published.
  var formats = Set(OutputFormat.allCases)
  /// Path of a stylesheet in place of the one that is shipped.
  var stylesheet: String?
  /// Parameters of the stylesheet as `name=value`.
  var parameters: [String] = []
  var isQuiet = false

  /// What is made of the merged tally.
  enum Destination: Equatable, Sendable {
    /// The outputs of the survey, in this folder.
    case folder(String)
    /// One partial tally in place of many.
    case partial(String)
  }
}
