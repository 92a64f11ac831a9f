/// The number with which the program ends, for scripts and schedulers.
enum ExitStatus: Int32, Sendable {
  case complete = 0
  /// Complete, with findings at or above the limit of `--fail-on`.
  case completeWithFindings = 1
  /// Could not run; nothing was published.
  case failed = 2
  /// The command line makes no command (`EX_USAGE`).
  case usage = 64
}
