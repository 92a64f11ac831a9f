/// What `shukei check` was asked to do.
struct CheckOptions: Equatable, Sendable {
  /// Paths of survey definitions, at least one.
  var surveys: [String]
  var failOn = FailureLimit.error
}
