import SurveyModel

/// What `shukei clean` was asked to do.
struct CleanOptions: Equatable, Sendable {
  /// Path of the file that is read.
  var file: String
  /// Path of the file that is written; `nil` for standard output.
  var output: String?
  /// Path of the table of what was wrong; `nil` for none.
  var findings: String?
  /// What is declared of the file; the rest is detected.
  var form = DeclaredForm()
  var failOn = FailureLimit.error
}

extension CleanOptions {
  init(_ words: ParsedWords, file: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .clean)
    }
    self.init(file: file)
    output = words.value(.output)
    findings = words.value(.findings)
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    form = try DeclaredForm(words)
  }
}
