/// An option of any command; the raw value is its name without the dashes.
enum Option: String, Sendable, CaseIterable {
  case responses
  case output
  case partial
  case threads
  case failOn = "fail-on"
  case quiet
  case showAnswers = "show-answers"
  case rows
  case seed
  case margins
  case verbatims
  case values
  case force
  case target = "as"
  case findings
  case encoding
  case delimiter
  case quote
  case escape
  case recordEnd = "record-end"
  case preambleLines = "preamble-lines"
  case headerRows = "header-rows"
  case footerLines = "footer-lines"
  case columns
  case formats
  case csvEncoding = "csv-encoding"
  case stylesheet
  case parameters = "param"
  case column
  case counts
  case review
  case names
  case allow
  case identifier = "id"
  case strict
  case groups
  case method
  case dictionary
  case userDictionary = "user-dictionary"
  case question
  case by
  case word
  case codeframe
  case survey
  case codes

  /// How many words the option takes with it.
  enum Arity: Sendable {
    case none
    case one
    /// One, each time; the option may be repeated.
    case repeated
    /// All words up to the next option; the option may be repeated.
    case many
  }

  var arity: Arity {
    switch self {
    case .quiet, .force, .showAnswers, .strict: .none
    case .responses, .parameters, .column, .question, .by, .word: .many
    case .stylesheet: .repeated
    case .output, .partial, .threads, .failOn, .rows, .seed, .margins, .verbatims, .values, .target,
      .findings, .encoding, .delimiter, .quote, .escape, .recordEnd, .preambleLines, .headerRows,
      .footerLines, .columns, .formats, .csvEncoding, .counts, .review, .names, .allow, .identifier,
      .groups, .method, .dictionary, .userDictionary, .codeframe, .survey, .codes:
      .one
    }
  }

  /// The option as it is written: `--fail-on`.
  var spelling: String { "--" + rawValue }
}
