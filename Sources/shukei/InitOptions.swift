/// What `shukei init` was asked to do.
struct InitOptions: Equatable, Sendable {
  /// Path of a file of responses or a questionnaire.
  var source: String
  /// Path of the definition that is written; `nil` for standard output.
  var output: String?
  /// Replaces a file that is there already.
  var isForced = false
}
