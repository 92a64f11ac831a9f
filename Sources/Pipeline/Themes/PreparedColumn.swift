import Ingest
import SurveyModel
import Verbatims
import Wording

/// How answers are made ready for counting words: what cuts them, and names of the city's own.
package struct WordSettings: Sendable, Equatable {
  /// How Japanese is cut into words.
  package var words = WordSource()
  /// Path of a list of names that are masked.
  package var names: String?
  /// Path of a list of names that may stand.
  package var allowed: String?
  /// How many threads; results do not depend on it.
  package var threads = 1

  /// The IPA dictionary where it is installed, no lists, one thread.
  package init() {}

  /// The same with lists of names.
  init(names: String?, allowed: String?) {
    self.names = names
    self.allowed = allowed
  }

  func redactor() throws(Stop) -> Redactor {
    var lists = RedactionLists()
    if let names { try NameListFile.add(path: names, for: .mask, to: &lists) }
    if let allowed { try NameListFile.add(path: allowed, for: .allow, to: &lists) }
    return Redactor(lists: lists) { kind, language in
      PersonalDataWording(language).placeholder(kind)
    }
  }
}

/// The answers of a column without personal data, and what was noted on the way.
struct PreparedColumn: Sendable {
  let column: AnswerColumn
  /// In an order that depends on nothing but the answers.
  let answers: [PreparedAnswer]
  let findings: FindingLog
  /// The survey's language, or that of most answers.
  let language: ReportLanguage

  init(_ column: AnswerColumn, _ redactor: Redactor, _ dictionary: WordDictionary?, threads: Int) {
    self.column = column
    answers = AnswerPreparation(redactor, dictionary: dictionary, threads: threads)
      .prepared(column.answers.map(\.text))
    findings = Self.findings(answers, column)
    language =
      column.language
      ?? (answers.count { $0.traits.contains(.japanese) } * 2 >= answers.count
        ? .japanese : .english)
  }

  /// Answers that say something.
  var telling: [PreparedAnswer] {
    answers.filter { !$0.traits.contains(.vacuous) && !$0.points.isEmpty }
  }

  private static func findings(_ answers: [PreparedAnswer], _ column: AnswerColumn) -> FindingLog {
    var log = FindingLog()
    // Of a survey's own responses the reader has told already.
    let rules = column.question == nil ? PreparedAnswer.Traits.rules : []
    for (trait, rule) in rules {
      for answer in answers.filter({ $0.traits.contains(trait) }).sorted(by: { $0.index < $1.index }
      ) {
        let source = column.answers[answer.index]
        log.record(
          Finding(
            rule, file: source.file, row: source.row, variable: column.question?.description,
            found: .shape(.text(source.text.count { $0 & 0xC0 != 0x80 }))))
      }
    }
    if answers.isEmpty {
      log.record(
        Finding(.noAnswers, file: column.file, variable: column.question?.description))
    }
    return log
  }
}
