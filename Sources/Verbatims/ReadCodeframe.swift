package import SurveyModel

/// A codeframe whose rules were read once, for all that code answers by it.
package struct ReadCodeframe: Sendable {
  /// Its themes as declared.
  package let codeframe: Codeframe
  /// All that is wrong with the rules: one finding for each theme whose rule cannot be read,
  /// in the order of the themes.
  package let findings: [Finding]
  /// The rule of each theme that has one, where there is no finding.
  let rules: [ThemeRule?]
  /// Answers that say that there is nothing to say: they are under no theme.
  let vacuous: VacuousAnswers

  /// Reads the rules of all themes; `file` is what findings call the file that they stand in.
  package init(_ codeframe: Codeframe, file: String, variants: SpellingVariants = .shipped) {
    var rules: [ThemeRule?] = []
    var findings: [Finding] = []
    for theme in codeframe.themes {
      guard let rule = theme.rule else {
        rules.append(nil)
        continue
      }
      do throws(ThemeRuleFault) {
        rules.append(try ThemeRule(parsing: rule, at: theme.place, variants: variants))
      } catch {
        findings.append(error.finding(in: file))
      }
    }
    self.codeframe = codeframe
    vacuous = .shipped.adding(codeframe.vacuous)
    self.rules = rules
    self.findings = findings
  }
}
