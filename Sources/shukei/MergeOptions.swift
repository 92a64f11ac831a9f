import SurveyModel

/// What `shukei merge` was asked to do.
struct MergeOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// Paths of partial tallies, at least one.
  var partials: [String]
  var destination = Destination.folder(RunOptions.defaultOutput)
  var failOn = FailureLimit.error
  /// What is published and how pages look, where the definition is not to say it.
  var plan = OutputPlan()
  /// Nothing is said about what was done.
  var isQuiet = false

  /// What is made of the merged tally.
  enum Destination: Equatable, Sendable {
    /// The outputs of the survey, in this folder.
    case folder(String)
    /// One partial tally in place of many.
    case partial(String)
  }
}
