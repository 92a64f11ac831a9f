package import SurveyModel

/// How many people are under each theme of free text, before any table is made.
package struct ThemeCounts: Sendable {
  private let counts: [Int: [Int]]
  private let answered: [Int: Int]

  /// Counts of all questions with themes.
  ///
  /// - Precondition: the tally was counted by this plan.
  package init(_ plan: CountingPlan, _ tally: Tally) {
    let margins = VariableMargins(plan, tally)
    let read = margins.variables.filter { plan.codebook.variables[$0].hasThemes }.map {
      (variable: $0, counts: margins.counts(of: $0))
    }
    counts = Dictionary(
      uniqueKeysWithValues: read.map { variable, counts in
        (variable, counts.variable.categories.indices.map(counts.category))
      })
    answered = Dictionary(uniqueKeysWithValues: read.map { ($0.variable, $0.counts.answered) })
  }

  /// People under a theme of a variable, by their places in the codebook and the codeframe.
  package func people(_ variable: Int, _ theme: Int) -> Int { counts[variable]?[theme] ?? 0 }

  /// Whether anybody answered a question: a file may lack its column.
  package func isAnswered(_ variable: Int) -> Bool { (answered[variable] ?? 0) > 0 }

  /// Themes under which nobody is in any question that uses their codeframe.
  package func unused(in survey: Survey, _ codebook: Codebook) -> [(Codeframe, Codeframe.Theme)] {
    survey.codeframes.flatMap { codeframe in
      let users = counts.keys.filter { variable in
        guard case .text(let own?) = codebook.variables[variable].coding else { return false }
        return own.id.utf8.elementsEqual(codeframe.id.utf8)
      }
      guard users.contains(where: isAnswered) else { return [(Codeframe, Codeframe.Theme)]() }
      return codeframe.themes.indices
        .filter { theme in users.allSatisfy { people($0, theme) == 0 } }
        .map { (codeframe, codeframe.themes[$0]) }
    }
  }
}
