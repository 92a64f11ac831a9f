package import SurveyModel

/// All that is wrong with the rules of a codeframe: one finding for each theme whose rule
/// cannot be read, in the order of the themes.
package func findings(
  in codeframe: Codeframe, file: String, variants: SpellingVariants = .shipped
) -> [Finding] {
  codeframe.themes.compactMap { theme in
    do throws(ThemeRuleFault) {
      _ = try ThemeRule(parsing: theme.rule, at: theme.place, variants: variants)
      return nil
    } catch {
      return error.finding(in: file)
    }
  }
}
