import Ingest
import Reporting
import SurveyModel
import Tabulation

/// What a run has to tell beside its tables, once all responses are counted.
struct RunNotes: Sendable {
  let findings: FindingLog
  /// What is published of the approved quotes; none where a part of the responses was counted.
  let quotes: [Report.Quote]
  /// Long texts that are nearly the same.
  let similar: SimilarTexts

  init(
    _ run: SurveyRun, _ reading: Reading, _ definition: SurveyDefinition, _ plan: CountingPlan,
    _ approved: ApprovedQuotes?
  ) {
    let themes = ThemeCounts(plan, reading.pass.tally)
    let published =
      run.isPart ? nil : approved?.published(found: reading.pass.quotes, plan.codebook, themes)
    quotes = published?.quotes ?? []
    similar = SimilarTexts(reading.pass.quality)
    var findings = reading.pass.findings
    findings.record(contentsOf: definition.findings)
    findings.record(contentsOf: published?.findings ?? [])
    if !run.isPart {
      findings.record(contentsOf: Self.unused(run, reading, definition, themes))
      findings.record(
        contentsOf: QualityReport.monotonies(
          plan, reading.pass.tally, reading.pass.quality, file: run.definition))
    }
    findings.merge(
      QualityReport.findings(
        definition.survey, plan: plan, tally: reading.pass.tally, notes: reading.pass.quality,
        similar: similar
      ).renamingFiles { reading.paths[$0] ?? $0 })
    self.findings = findings
  }

  /// Themes with rules that no answer met.
  private static func unused(
    _ run: SurveyRun, _ reading: Reading, _ definition: SurveyDefinition, _ themes: ThemeCounts
  ) -> [Finding] {
    guard reading.pass.accounting.tallied > 0 else { return [] }
    return themes.unused(in: definition.survey, definition.codebook).map { codeframe, theme in
      Finding(
        .themeUnused, file: codeframe.href.map(run.path) ?? run.definition, place: theme.place,
        found: .name(theme.code.description))
    }
  }
}
