package import SurveyModel

/// A codeframe whose rules were read once, for all that code answers by it.
package struct ReadCodeframe: Sendable {
  /// Its themes as declared.
  package let codeframe: Codeframe
  /// All that is wrong with the rules: one finding for each theme whose rule cannot be read,
  /// in the order of the themes.
  package let findings: [Finding]
  /// The rule of each theme, where there is no finding.
  let rules: [ThemeRule]

  /// Reads the rules of all themes; `file` is what findings call the definition.
  package init(_ codeframe: Codeframe, file: String, variants: SpellingVariants = .shipped) {
    var rules: [ThemeRule] = []
    var findings: [Finding] = []
    for theme in codeframe.themes {
      do throws(ThemeRuleFault) {
        rules.append(try ThemeRule(parsing: theme.rule, at: theme.place, variants: variants))
      } catch {
        findings.append(error.finding(in: file))
      }
    }
    self.codeframe = codeframe
    self.rules = rules
    self.findings = findings
  }
}
