import Ingest
package import SurveyModel
package import Verbatims

/// Groups the comments of a consultation and writes them as 広聴AI (kouchou-ai) has its reports, so
/// that its viewer shows them.
package struct ThemeExportRun: Sendable {
  /// Where the comments are.
  package enum Source: Sendable, Equatable {
    /// Its own form: a file with the columns `comment-id` and `comment-body`.
    case comments(path: String, form: DeclaredForm)
    /// Any other; comments are then numbered.
    case answers(AnswerSource)
  }

  /// Where the comments are.
  package var source: Source
  /// Columns or questions that go along as attributes.
  package var by: [String]
  /// How groups are found; their threads are those of `settings`.
  package var options: GroupingOptions
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
    /// Opinions that are shown, and groups of both levels.
    package var counts = (arguments: 0, groups: 0, larger: 0)
    /// What words were cut by.
    package var segmenter = ""
  }

  /// An order to export; nothing is read yet.
  package init(
    source: Source, by: [String], options: GroupingOptions, settings: WordSettings, output: String
  ) {
    self.source = source
    self.by = by
    self.options = options
    self.settings = settings
    self.output = output
  }

  /// Reads, groups and publishes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try export()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func export() throws(Stop) -> Outcome {
    var outcome = Outcome()
    let redactor = try settings.redactor()
    let (dictionary, findings) = try settings.words.dictionary()
    let (content, origins) = try content()
    outcome.findings = content.findings
    outcome.findings.record(contentsOf: findings)
    outcome.segmenter = SegmenterName.text(dictionary)
    guard let column = content.columns.first, content.columns.count == 1 else {
      let known = content.columns.compactMap { $0.question?.description }
      throw Stop(findings: [
        Finding(
          .noTextQuestion, file: content.columns.first?.file ?? "", found: .name("--question"),
          expected: known)
      ])
    }
    let prepared = PreparedColumn(column, redactor, dictionary, threads: settings.threads)
    outcome.findings.merge(prepared.findings)
    var options = options
    options.threads = settings.threads
    let report = KouchouReport(
      prepared, origins, options, dictionary: dictionary, segmenter: outcome.segmenter)
    guard report.groups > 0 else {
      throw Stop(findings: [
        Finding(
          .nothingToSuggest, file: column.file, variable: column.question?.description,
          found: .number(Set(prepared.telling.map(\.text.bytes)).count))
      ])
    }
    do throws(Publication.Fault) {
      try Publication(folder: output).publish(report.documents)
    } catch {
      throw Stop(findings: [error.finding])
    }
    outcome.counts = (report.arguments, report.groups, report.largerGroups)
    return outcome
  }

  /// The comments, and where they come from where the file tells it.
  private func content() throws(Stop) -> (AnswerSource.Content, [KouchouReport.Origin]?) {
    switch source {
    case .answers(let source): return (try source.content(by: by), nil)
    case .comments(let path, let form):
      let rows = try TextColumns(
        path: path, columns: ["comment-id"], optional: ["source", "url"], form: form
      ).rows
      let content = try AnswerSource.table(path: path, column: "comment-body", form: form)
        .content(by: by)
      return (content, rows.map(KouchouReport.Origin.init))
    }
  }
}
