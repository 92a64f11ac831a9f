/// What `shukei tally` was asked to do.
struct TallyOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// Paths of response files in place of those that the definition names.
  var responses: [String] = []
  /// Path of the partial tally that is written.
  var partial: String
  /// How many threads count; `nil` for as many as the machine has cores.
  var threads: Int?
  /// No progress is shown.
  var isQuiet = false
}
