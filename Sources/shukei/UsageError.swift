/// Words of the command line that make no command.
struct UsageError: Error, Equatable, Sendable {
  var reason: Reason
  /// The command whose words they are; `nil` before a command is known.
  var topic: Command.Topic?

  enum Reason: Equatable, Sendable {
    case unknownCommand(String, nearest: String?)
    case unknownOption(String, nearest: String?)
    /// The option stands at the end or before another one.
    case missingValue(Option)
    /// `--quiet=…`
    case unexpectedValue(Option)
    case repeatedOption(Option)
    /// Both ends of the range are allowed.
    case badNumber(Option, found: String, range: ClosedRange<UInt64>)
    case unknownChoice(Option, found: String, choices: [String], nearest: String?)
    /// The words describe the values that are allowed.
    case badMark(Option, found: String, allowed: [String])
    /// A word that is no `name=value`.
    case notAssigned(Option, found: String)
    case missingOption(Option)
    /// No survey definition, or for `clean` no file, is named.
    case missingArgument
    /// No file to draft a definition from is named.
    case missingSource
    /// No partial tally is named after the survey definition.
    case missingPartials
    /// Options of which one makes the other meaningless.
    case conflictingOptions(Option, Option)
    case unexpectedArgument(String)
    /// An option for the columns of a file, where a definition is given.
    case notForSurvey(Option)
    /// An option for the questions of a survey, where a file is given.
    case notForTable(Option)
  }

  init(_ reason: Reason, topic: Command.Topic? = nil) {
    self.reason = reason
    self.topic = topic
  }
}
