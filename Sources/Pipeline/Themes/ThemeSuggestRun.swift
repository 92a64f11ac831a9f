import Ingest
package import SurveyModel
package import Verbatims

/// Suggests themes for the answers that no rule covers: a codeframe ready to adopt, its figures, and
/// answers that stand for each theme.
package struct ThemeSuggestRun: Sendable {
  /// Where the answers are.
  package var source: AnswerSource
  /// How groups are found; their threads are those of `settings`.
  package var options: GroupingOptions
  /// How answers are made ready.
  package var settings: WordSettings
  /// Path of the folder that is published.
  package var output: String

  /// What became of one question.
  package struct Result: Sendable {
    /// `nil` for the column of a table.
    package let question: QuestionID?
    /// Answers with a text.
    package let answers: Int
    /// Those of them that say that there is nothing to say.
    package let vacuous: Int
    /// Those that a rule covers already.
    package let covered: Int
    /// Those in no group.
    package let ungrouped: Int
    /// Themes suggested.
    package let themes: Int
  }

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// For each question what became of it.
    package var results: [Result] = []
    /// What words were cut by.
    package var segmenter = ""
  }

  /// An order to suggest themes; nothing is read yet.
  package init(
    source: AnswerSource, options: GroupingOptions, settings: WordSettings, output: String
  ) {
    self.source = source
    self.options = options
    self.settings = settings
    self.output = output
  }

  /// Reads, groups and publishes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try suggest()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func suggest() throws(Stop) -> Outcome {
    var outcome = Outcome()
    let redactor = try settings.redactor()
    let (dictionary, findings) = try settings.words.dictionary()
    let content = try source.content()
    outcome.findings = content.findings
    outcome.findings.record(contentsOf: findings)
    outcome.segmenter = SegmenterName.text(dictionary)
    var options = options
    options.threads = settings.threads
    var documents: [Publication.Document] = []
    for column in content.columns {
      let prepared = PreparedColumn(column, redactor, dictionary, threads: settings.threads)
      outcome.findings.merge(prepared.findings)
      let open = UncoveredAnswers(prepared)
      let suggested = SuggestedThemes(
        open.answers, options, dictionary: dictionary, language: prepared.language)
      outcome.results.append(
        Result(
          question: column.question, answers: prepared.answers.count, vacuous: open.vacuous,
          covered: open.covered, ungrouped: suggested.ungrouped, themes: suggested.themes.count))
      guard !suggested.codeframe(id: "suggested").themes.isEmpty else {
        outcome.findings.record(open.nothingToSuggest)
        continue
      }
      documents += SuggestionDocuments(suggested, prepared, open, outcome.segmenter).all
    }
    guard !documents.isEmpty else {
      throw Stop(
        findings: outcome.findings.groups.flatMap(\.examples).filter {
          $0.rule == .nothingToSuggest
        })
    }
    do throws(Publication.Fault) {
      try Publication(folder: output).publish(documents)
    } catch {
      throw Stop(findings: [error.finding])
    }
    return outcome
  }
}

/// The answers of a column that say something and that no rule covers.
struct UncoveredAnswers: Sendable {
  let answers: [PreparedAnswer]
  let vacuous: Int
  let covered: Int
  private let column: AnswerColumn

  /// Rules meet answers as they were written, as in tabulation.
  init(_ prepared: PreparedColumn) {
    column = prepared.column
    let telling = prepared.telling
    vacuous = prepared.answers.count - telling.count
    guard let rules = prepared.column.rules else {
      answers = telling
      covered = 0
      return
    }
    var coder = ThemeCoder(rules)
    var found: [Int] = []
    answers = telling.filter { answer in
      coder.themes(of: NormalisedText(prepared.column.answers[answer.index].text), into: &found)
      return found.isEmpty
    }
    covered = telling.count - answers.count
  }

  /// That there are too few answers, or that they have no words in common.
  var nothingToSuggest: Finding {
    let different = Set(answers.map(\.text.bytes)).count
    return Finding(
      .nothingToSuggest, file: column.file, variable: column.question?.description,
      found: .number(different))
  }
}
