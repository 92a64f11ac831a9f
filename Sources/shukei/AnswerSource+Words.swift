import Pipeline
import SurveyModel

extension AnswerSource {
  /// A survey where the argument is a definition (its name ends with .xml), a table otherwise.
  init(_ words: ParsedWords, path: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: words.topic)
    }
    if path.utf8.suffix(4).elementsEqual(".xml".utf8) {
      guard !words.has(.column) else {
        throw UsageError(.notForSurvey(.column), topic: words.topic)
      }
      self = .survey(
        definition: path, questions: words.all(.question), responses: words.all(.responses))
      return
    }
    for option in [Option.question, .responses] where words.has(option) {
      throw UsageError(.notForTable(option), topic: words.topic)
    }
    guard words.all(.column).count < 2 else {
      throw UsageError(.repeatedOption(.column), topic: words.topic)
    }
    self = .table(path: path, column: words.all(.column).first, form: try DeclaredForm(words))
  }
}

extension WordSettings {
  /// How answers are made ready, on a computer with so many cores.
  init(_ words: ParsedWords) throws(UsageError) {
    self.init()
    self.words = WordSource(words)
    names = words.value(.names)
    allowed = words.value(.allow)
  }
}
