import Pipeline

/// What `shukei themes import` was asked to do.
struct ThemeImportOptions: Equatable, Sendable {
  /// Path of the file of rules.
  var rules: String
  /// Path of the codeframe; `nil` for standard output.
  var output: String?
}

extension ThemeImportOptions {
  init(_ words: ParsedWords, rules: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .themesImport)
    }
    self.init(rules: rules, output: words.value(.output))
  }
}
