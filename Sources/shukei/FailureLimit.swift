import SurveyModel

/// The least grave finding that makes the exit status 1.
enum FailureLimit: String, Sendable, CaseIterable {
  case error
  case warning
  case information
  case never

  /// Whether the log holds a finding that is grave enough.
  func isReached(by log: FindingLog) -> Bool {
    switch self {
    case .error: log.count(atLeast: .error) > 0
    case .warning: log.count(atLeast: .warning) > 0
    case .information: log.count(atLeast: .information) > 0
    case .never: false
    }
  }
}
