import SurveyModel

/// Puts answers under the themes of one codeframe. One per thread.
///
/// An answer under an exclusive theme (特になし) is under the first such theme alone. An
/// empty answer is under none, whatever the rules say.
///
/// All phrases of all rules are looked for at once; a regular expression only where a rule
/// still depends on it, and once where it stands in several.
package struct ThemeCoder: ~Copyable {
  private let codeframe: [CompiledTheme]
  /// The same rules, prepared for many answers.
  private let tests: [RuleTest]
  /// Indices of themes in the order in which they are tried.
  private let exclusive: [Int]
  private let shared: [Int]
  private var search: TermSearch

  /// - Precondition: the rules of the codeframe were read without a finding.
  package init(_ read: ReadCodeframe) {
    precondition(read.findings.isEmpty, "a definition holds no rule that cannot be read")
    let codeframe = read.codeframe
    var terms = TermList()
    let themes = read.rules.map { terms.compiled($0.expression) }
    self.codeframe = themes
    tests = themes.map(RuleTest.init)
    exclusive = themes.indices.filter { codeframe.themes[$0].isExclusive }
    shared = themes.indices.filter { !codeframe.themes[$0].isExclusive }
    search = TermSearch(terms.needles)
  }

  /// How many searches with a regular expression were given up so far, counted as no match.
  package var abandonedSearches: Int { search.abandoned }

  /// Writes the themes of an answer to the caller's storage, as ascending indices into the
  /// codeframe.
  package mutating func themes(of answer: NormalisedText, into chosen: inout [Int]) {
    chosen.removeAll(keepingCapacity: true)
    guard !answer.bytes.isEmpty else { return }
    search.begin(answer.bytes)
    for index in exclusive where search.holds(tests[index], in: answer.bytes) {
      chosen.append(index)
      return
    }
    for index in shared where search.holds(tests[index], in: answer.bytes) {
      chosen.append(index)
    }
  }

  /// The themes of an answer, each with the terms that it is there for.
  package mutating func explanation(of answer: NormalisedText) -> [ThemeExplanation] {
    var chosen: [Int] = []
    themes(of: answer, into: &chosen)
    return chosen.map { index in
      var matches: [ThemeExplanation.Match] = []
      collect(codeframe[index], in: answer, to: &matches)
      return ThemeExplanation(theme: index, matches: matches)
    }
  }

  private mutating func holds(_ rule: CompiledTheme, in answer: NormalisedText) -> Bool {
    switch rule {
    case .term(let index, _): return search.finds(index, in: answer.bytes)
    case .not(let inner): return !holds(inner, in: answer)
    case .all(let parts):
      for part in parts where !holds(part, in: answer) { return false }
      return true
    case .any(let parts):
      for part in parts where holds(part, in: answer) { return true }
      return false
    case .near(let terms, let list):
      return search.places(of: terms, list, in: answer.bytes) != nil
    }
  }

  /// Terms under NOT explain nothing: they are not there.
  private mutating func collect(
    _ rule: CompiledTheme, in answer: NormalisedText, to matches: inout [ThemeExplanation.Match]
  ) {
    switch rule {
    case .term(let index, let term):
      guard let bytes = search.range(of: index, in: answer.bytes) else { return }
      matches.append(ThemeExplanation.Match(term: term, bytes: bytes))
    case .not: return
    case .near(let terms, let list):
      guard let places = search.places(of: terms, list, in: answer.bytes) else { return }
      for (term, bytes) in zip(list.terms, places) {
        matches.append(ThemeExplanation.Match(term: term, bytes: bytes))
      }
    case .all(let parts), .any(let parts):
      for part in parts where holds(part, in: answer) { collect(part, in: answer, to: &matches) }
    }
  }
}
