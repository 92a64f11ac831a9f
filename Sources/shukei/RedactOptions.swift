import Pipeline
import SurveyModel

/// What `shukei redact` was asked to do.
struct RedactOptions: Equatable, Sendable {
  /// Path of the file that is read.
  var file: String
  /// The headers of the columns of free text.
  var columns: [String]
  /// The header of the column that names a response; `nil` for its number.
  var identifier: String?
  var outputs = RedactRun.Outputs(table: nil, counts: nil, review: nil)
  /// Path of a list of names that are masked.
  var names: String?
  /// Path of a list of names that may stand.
  var allowed: String?
  /// Whether doubtful passages are masked until someone has approved the answer.
  var isStrict = false
  /// The dictionary that knows names of people.
  var words = WordSource()
  /// What is declared of the file; the rest is detected.
  var form = DeclaredForm()
  var failOn = FailureLimit.error
}

extension RedactOptions {
  init(_ words: ParsedWords, file: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .redact)
    }
    guard words.has(.column) else { throw UsageError(.missingOption(.column), topic: .redact) }
    self.init(file: file, columns: words.all(.column))
    identifier = words.value(.identifier)
    outputs = RedactRun.Outputs(
      table: words.value(.output), counts: words.value(.counts), review: words.value(.review))
    names = words.value(.names)
    allowed = words.value(.allow)
    isStrict = words.has(.strict)
    self.words = WordSource(words)
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    form = try DeclaredForm(words)
  }
}
