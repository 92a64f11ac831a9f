import Pipeline
import SurveyModel
import Verbatims

/// What `shukei themes group` was asked to do.
struct ThemeGroupOptions: Equatable, Sendable {
  /// How groups are found; the raw value is the word of the command line.
  enum Method: String, CaseIterable, Sendable {
    case communities
    case factors
  }

  /// Path of the file that is read.
  var file: String
  /// The header of the column of free text; `nil` for the only column.
  var column: String?
  var options = GroupingOptions()
  var words = WordSource()
  /// Path of the table of groups; `nil` for standard output.
  var output: String?
  /// How many threads; `nil` for one for each core.
  var threads: Int?
  /// What is declared of the file; the rest is detected.
  var form = DeclaredForm()
  var failOn = FailureLimit.error
}

extension ThemeGroupOptions {
  /// The order that the words make, on a computer with so many cores.
  func run(cores: Int) -> ThemeGroupRun {
    var grouping = options
    grouping.threads = threads ?? cores
    return ThemeGroupRun(
      file: file, column: column, form: form, options: grouping, words: words, output: output)
  }

  /// More groups than this nobody can look at.
  static let groupRange: ClosedRange<UInt64> = 1...2_000

  init(_ words: ParsedWords, file: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .themesGroup)
    }
    self.init(file: file)
    guard words.all(.column).count < 2 else {
      throw UsageError(.repeatedOption(.column), topic: .themesGroup)
    }
    column = words.all(.column).first
    options.groups = try words.number(.groups, in: Self.groupRange).map { Int($0) }
    switch try words.choice(.method, as: Method.self) {
    case .factors: options.method = .factors
    case .communities, nil: options.method = .communities
    }
    self.words = WordSource(words)
    output = words.value(.output)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    form = try DeclaredForm(words)
  }
}

extension WordSource {
  /// `--dictionary` with a folder or `none`, and `--user-dictionary`.
  init(_ words: ParsedWords) {
    let choice: Choice =
      switch words.value(.dictionary) {
      case nil: .installed
      case "none"?: .characterClasses
      case let folder?: .folder(folder)
      }
    self.init(choice, userDictionary: words.value(.userDictionary))
  }
}
