import SurveyModel

/// Puts answers under the themes of one codeframe. One per thread.
///
/// An answer under a theme is under all that it is a part of. One under an exclusive theme is
/// under the first such theme, with those beneath it, and under no other. An empty answer is
/// under none, whatever the rules say, and so is one that says that there is nothing to say.
///
/// All phrases of all rules are looked for at once; a regular expression only where a rule
/// still depends on it, and once where it stands in several.
package struct ThemeCoder: ~Copyable {
  /// The rule of each theme that has one.
  private let codeframe: [CompiledTheme?]
  /// The same rules, prepared for many answers.
  private let tests: [RuleTest?]
  /// The theme that each is a part of, an earlier one.
  private let parents: [Int?]
  /// Exclusive themes, each with those beneath it, as places in the codeframe.
  private let exclusive: [[Int]]
  /// All others.
  private let shared: [Int]
  private let vacuous: VacuousAnswers
  private var search: TermSearch
  private var isChosen: [Bool]

  /// - Precondition: the rules of the codeframe were read without a finding.
  package init(_ read: ReadCodeframe) {
    precondition(read.findings.isEmpty, "a definition holds no rule that cannot be read")
    var terms = TermList()
    let rules = read.rules.map { rule in rule.map { terms.compiled($0.expression) } }
    let themes = read.codeframe.themes
    codeframe = rules
    tests = rules.map { $0.map(RuleTest.init) }
    parents = themes.map(\.parent)
    vacuous = read.vacuous
    let tops = Self.tops(themes)
    exclusive = themes.indices.filter { themes[$0].isExclusive && tops[$0] == $0 }.map { top in
      themes.indices.filter { tops[$0] == top }
    }
    shared = themes.indices.filter { !themes[tops[$0]].isExclusive }
    search = TermSearch(terms.needles)
    isChosen = [Bool](repeating: false, count: themes.count)
  }

  /// For each theme the one at the top that it is a part of, or itself.
  private static func tops(_ themes: [Codeframe.Theme]) -> [Int] {
    var tops: [Int] = []
    for (index, theme) in themes.enumerated() {
      tops.append(theme.parent.map { tops[$0] } ?? index)
    }
    return tops
  }

  /// How many searches with a regular expression were given up so far, counted as no match.
  package var abandonedSearches: Int { search.abandoned }

  /// Whether an answer says that there is nothing to say (特になし).
  package func isVacuous(_ answer: NormalisedText) -> Bool { vacuous.contains(answer) }

  /// Writes the themes of an answer to the caller's storage, as ascending indices into the
  /// codeframe.
  ///
  /// - Returns: whether the answer says that there is nothing to say; it is under no theme then.
  @discardableResult
  package mutating func themes(of answer: NormalisedText, into chosen: inout [Int]) -> Bool {
    chosen.removeAll(keepingCapacity: true)
    guard !answer.bytes.isEmpty else { return false }
    if isVacuous(answer) { return true }
    search.begin(answer.bytes)
    for group in exclusive {
      choose(group, in: answer, into: &chosen)
      if !chosen.isEmpty { return false }
    }
    choose(shared, in: answer, into: &chosen)
    return false
  }

  /// Those of some themes that hold, and all that these are parts of. Whoever is a part stands
  /// behind what it is a part of.
  private mutating func choose(
    _ group: [Int], in answer: NormalisedText, into chosen: inout [Int]
  ) {
    for index in group {
      isChosen[index] = false
      guard let test = tests[index], search.holds(test, in: answer.bytes) else { continue }
      isChosen[index] = true
    }
    for index in group.reversed() where isChosen[index] {
      if let parent = parents[index] { isChosen[parent] = true }
    }
    for index in group where isChosen[index] { chosen.append(index) }
  }

  /// The themes of an answer, each with the terms that it is there for; none where it is there for
  /// a theme beneath it.
  package mutating func explanation(of answer: NormalisedText) -> [ThemeExplanation] {
    var chosen: [Int] = []
    themes(of: answer, into: &chosen)
    return chosen.map { index in
      var matches: [ThemeExplanation.Match] = []
      if let rule = codeframe[index], holds(rule, in: answer) {
        collect(rule, in: answer, to: &matches)
      }
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
