import Ingest
package import SurveyModel
import Verbatims

/// Counts the words of free text: how often, with which others, in what context, and which words
/// set groups of respondents apart.
package struct KeywordRun: Sendable {
  /// More values of a column make no groups of respondents.
  private static let mostGroups = 200
  private static let fewAnswers = 10

  /// Where the answers are.
  package var source: AnswerSource
  /// Columns or questions by which respondents are compared.
  package var by: [String]
  /// Words that are shown in their context; the most frequent ones where there are none.
  package var words: [String]
  /// How answers are made ready.
  package var settings: WordSettings
  /// Path of the folder that is published.
  package var output: String

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// For each question, or the only column: answers that say something, and different words.
    package var results: [(question: QuestionID?, answers: Int, words: Int)] = []
    /// What words were cut by.
    package var segmenter = ""
  }

  /// An order to count words; nothing is read yet.
  package init(
    source: AnswerSource, by: [String], words: [String], settings: WordSettings, output: String
  ) {
    self.source = source
    self.by = by
    self.words = words
    self.settings = settings
    self.output = output
  }

  /// Reads, counts and publishes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try count()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func count() throws(Stop) -> Outcome {
    var outcome = Outcome()
    let redactor = try settings.redactor()
    let (dictionary, findings) = try settings.words.dictionary()
    let content = try source.content(by: by)
    outcome.findings = content.findings
    outcome.findings.record(contentsOf: findings)
    outcome.segmenter = SegmenterName.text(dictionary)
    try checkGroups(content.columns)
    var documents: [Publication.Document] = []
    var parts: [KeywordDocuments] = []
    for column in content.columns {
      let prepared = PreparedColumn(column, redactor, dictionary, threads: settings.threads)
      outcome.findings.merge(prepared.findings)
      let answers = prepared.telling
      note(answers, of: column, in: &outcome.findings)
      let report = KeywordReport(
        answers.map(\.text), wanted: words, limits: KeywordReport.Limits(), dictionary: dictionary,
        threads: settings.threads)
      for word in report.unknownWords {
        outcome.findings.record(
          Finding(
            .wordNotFound, file: column.file, variable: column.question?.description,
            found: .name(word)))
      }
      outcome.results.append((column.question, answers.count, report.wordCount))
      let part = KeywordDocuments(report, prepared, answers)
      documents += part.tables
      parts.append(part)
    }
    documents.append(KeywordDocuments.document(parts, segmenter: outcome.segmenter))
    do throws(Publication.Fault) {
      try Publication(folder: output).publish(documents)
    } catch {
      throw Stop(findings: [error.finding])
    }
    return outcome
  }

  private func note(
    _ answers: [PreparedAnswer], of column: AnswerColumn, in findings: inout FindingLog
  ) {
    // Where nobody wrote anything, that was told.
    guard column.answers.contains(where: { !$0.text.isEmpty }) else { return }
    let isAlike = answers.count > 1 && answers.allSatisfy { $0.text == answers[0].text }
    if isAlike || answers.count < Self.fewAnswers {
      findings.record(
        Finding(
          isAlike ? .answersAlike : .fewAnswers, file: column.file,
          variable: column.question?.description, found: .number(answers.count)))
    }
  }

  private func checkGroups(_ columns: [AnswerColumn]) throws(Stop) {
    let faults = columns.prefix(1).flatMap { column in
      column.groupings.filter { $0.categories.count > Self.mostGroups }.map { grouping in
        Finding(
          .tooManyGroups, file: column.file, variable: grouping.name,
          found: .number(grouping.categories.count), expected: [String(Self.mostGroups)])
      }
    }
    guard faults.isEmpty else { throw Stop(findings: faults) }
  }
}
