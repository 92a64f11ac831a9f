import Pipeline
import SurveyModel

/// What `shukei themes test` was asked to do.
struct ThemeTestOptions: Equatable, Sendable {
  /// Path of the coded sample.
  var file: String
  /// The header of the column of free text.
  var column = "text"
  /// The header of the column of codes.
  var codes = "codes"
  var rules: ThemeRulesSource
  /// Path of the folder for the tables; `nil` for none.
  var output: String?
  /// Whether the table of differences has the answers.
  var showsAnswers = false
  /// What is declared of the file; the rest is detected.
  var form = DeclaredForm()
  var failOn = FailureLimit.error
}

extension ThemeTestOptions {
  /// The order that the words make.
  var run: ThemeTestRun {
    var run = ThemeTestRun(
      file: file, columns: (column, codes), form: form, rules: rules, output: output)
    run.showsAnswers = showsAnswers
    return run
  }

  init(_ words: ParsedWords, file: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .themesTest)
    }
    for option in [Option.column, .question] where words.all(option).count > 1 {
      throw UsageError(.repeatedOption(option), topic: .themesTest)
    }
    let rules: ThemeRulesSource
    switch (words.value(.codeframe), words.value(.survey)) {
    case (let path?, nil): rules = .codeframe(path)
    case (nil, let path?): rules = .survey(definition: path, question: words.value(.question))
    case (nil, nil): throw UsageError(.missingOption(.codeframe), topic: .themesTest)
    case (_?, _?): throw UsageError(.conflictingOptions(.codeframe, .survey), topic: .themesTest)
    }
    self.init(file: file, rules: rules)
    column = words.value(.column) ?? column
    codes = words.value(.codes) ?? codes
    output = words.value(.output)
    showsAnswers = words.has(.showAnswers)
    if showsAnswers, output == nil {
      throw UsageError(.missingOption(.output), topic: .themesTest)
    }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    form = try DeclaredForm(words)
  }
}
