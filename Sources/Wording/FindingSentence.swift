package import SurveyModel

/// What was found and what was expected, in one or a few whole sentences on one line.
package func sentence(for finding: Finding, in language: MessageLanguage) -> String {
  RuleWording.of(finding.rule).lines(for: finding, in: language).sentence
}

/// The next action that a planner can take about the finding, on one line.
package func help(for finding: Finding, in language: MessageLanguage) -> String {
  RuleWording.of(finding.rule).lines(for: finding, in: language).help
}
