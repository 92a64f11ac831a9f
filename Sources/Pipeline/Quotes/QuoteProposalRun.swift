import Glibc
import Ingest
package import SurveyModel
import Verbatims

/// Proposes quotes for the themes of a survey: answers that stand for each, for a person to approve.
///
/// Nobody's answer is published by it. What people have decided before stays.
package struct QuoteProposalRun: Sendable {
  /// Path of the survey definition.
  package var definition: String
  /// Response files; those of the definition where there are none.
  package var responses: [String]
  /// How Japanese is cut into words.
  package var words: WordSource
  /// How many threads; what is written does not depend on it.
  package var threads: Int
  /// Path of the review.
  package var output: String

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// Answers in the review.
    package var quotes = 0
    /// Those that nobody has decided about yet.
    package var undecided = 0
  }

  /// An order to propose quotes of all questions with themes.
  package init(
    definition: String, responses: [String], words: WordSource, threads: Int, output: String
  ) {
    self.definition = definition
    self.responses = responses
    self.words = words
    self.threads = threads
    self.output = output
  }

  /// Proposes and writes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try propose()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func propose() throws(Stop) -> Outcome {
    let run = SurveyRun(
      definition: definition, source: .responses(responses), destination: .folder(""),
      threads: threads, version: "")
    let survey = try run.parse(try run.read(definition)).survey
    let themed = survey.questions.filter { if case .text(.some) = $0.kind { true } else { false } }
    guard !themed.isEmpty else {
      throw Stop(findings: [Finding(.questionWithoutThemes, file: definition)])
    }
    let rules = survey.quotes ?? QuoteRules(href: "")
    let redactor = try WordSettings(
      names: rules.names.map(run.path), allowed: rules.allowed.map(run.path)
    ).redactor()
    let (dictionary, findings) = try words.dictionary()
    let earlier = try earlierReview()
    let source = AnswerSource.survey(
      definition: definition, questions: themed.map(\.id.description), responses: responses)
    let content = try source.content()
    var table = QuoteTable(keeping: earlier)
    var outcome = Outcome()
    outcome.findings = content.findings
    outcome.findings.record(contentsOf: findings)
    for column in content.columns {
      let candidates = QuoteCandidates(
        column, rules, redactor, dictionary: dictionary, threads: threads)
      table.append(candidates)
    }
    try write(table)
    outcome.quotes = table.quotes
    outcome.undecided = table.undecided
    return outcome
  }

  /// The decisions of a review that is there already: it is written anew with them.
  private func earlierReview() throws(Stop) -> QuoteReview {
    unsafe access(output, F_OK) == 0 ? try QuoteReview(path: output) : QuoteReview()
  }

  private func write(_ table: QuoteTable) throws(Stop) {
    do throws(OutputFile.Fault) {
      var file = try OutputFile(path: output)
      try file.write(table.bytes.span)
      try file.finish()
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
  }
}
