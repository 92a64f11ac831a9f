import Glibc
import Ingest
import Reporting
import SurveyModel
import Tabulation
import Verbatims
import Wording

/// The quotes that a person has approved, with the questions and themes that they are of.
struct ApprovedQuotes: Sendable {
  /// One of them.
  struct Quote: Sendable {
    let quote: QuoteRegister.Quote
    let line: Int
  }

  private let rules: QuoteRules
  private let path: String
  /// In the order of the review.
  let quotes: [Quote]
  /// Lines that are about no question or theme of the survey; that there is no review yet.
  let findings: [Finding]
  /// The review and the lists of names that are read with it.
  let files: [SurveyDefinition.NamedFile]
  /// What looks for their answers while responses are counted; `nil` where there are none.
  let register: QuoteRegister?

  /// Reads the review that these rules name.
  ///
  /// - Throws: `Stop` where a file cannot be read or cannot be understood.
  init(_ rules: QuoteRules, _ codebook: Codebook, _ run: SurveyRun) throws(Stop) {
    self.rules = rules
    path = run.path(of: rules.href)
    let lists = [rules.names, rules.allowed].map { $0.map(run.path) }
    let redactor = try WordSettings(names: lists[0], allowed: lists[1]).redactor()
    let isThere = unsafe access(path, F_OK) == 0
    var files: [SurveyDefinition.NamedFile] = []
    for path in (isThere ? [path] : []) + lists.compactMap(\.self) {
      files.append((path, try run.read(path)))
    }
    self.files = files
    guard isThere else {
      quotes = []
      register = nil
      findings = [Finding(.quotesMissing, file: path)]
      return
    }
    let review = try QuoteReview(path: path)
    (quotes, findings) = Self.placed(review.entries, codebook, path)
    register = quotes.isEmpty ? nil : QuoteRegister(quotes.map(\.quote), redactor)
    if register != nil { redactor.prepare() }
  }

  /// Entries by the places of their variables and themes.
  private static func placed(
    _ entries: [QuoteReview.Entry], _ codebook: Codebook, _ path: String
  ) -> ([Quote], [Finding]) {
    var quotes: [Quote] = []
    var findings: [Finding] = []
    let texts = codebook.variables.indices.filter { codebook.variables[$0].hasThemes }
    for entry in entries {
      let place = Place(line: entry.line, column: 1)
      guard
        let variable = texts.first(where: {
          codebook.variables[$0].id.description == entry.question
        })
      else {
        let known = texts.map { codebook.variables[$0].id.description }
        findings.append(
          Finding(
            .quoteUnplaced, file: path, place: place, found: shown(entry.question), expected: known,
            nearest: nearest(to: entry.question, among: known)))
        continue
      }
      let known = codebook.variables[variable].categories.map(\.code.description)
      guard let theme = known.firstIndex(where: { $0.utf8.elementsEqual(entry.theme.utf8) }) else {
        findings.append(
          Finding(
            .quoteUnplaced, file: path, place: place, variable: entry.question,
            found: shown(entry.theme), expected: known,
            nearest: nearest(to: entry.theme, among: known)))
        continue
      }
      guard entry.decision == .approved, !entry.text.isEmpty else { continue }
      quotes.append(
        Quote(
          quote: QuoteRegister.Quote(variable: variable, theme: theme, text: entry.text),
          line: entry.line))
    }
    return (quotes, findings)
  }

  /// A name as it stands in the review; where it is no name, it may be what somebody wrote.
  private static func shown(_ name: String) -> Finding.Found {
    CategoryCode(name) == nil ? .shape(.text(name.unicodeScalars.count)) : .name(name)
  }

  /// What is published of those whose answers were found, with what is told of the others.
  ///
  /// `found` are their places, ascending.
  func published(
    found: [Int], _ codebook: Codebook, _ themes: ThemeCounts
  ) -> (quotes: [Report.Quote], findings: [Finding]) {
    let known = Set(found)
    var published: [Report.Quote] = []
    var findings = findings
    var counts: [[Int]: Int] = [:]
    for (index, entry) in quotes.enumerated() {
      let (variable, theme) = (entry.quote.variable, entry.quote.theme)
      func note(_ rule: Finding.Rule, _ expected: [String] = []) {
        findings.append(
          Finding(
            rule, file: path, place: Place(line: entry.line, column: 1),
            variable: codebook.variables[variable].id.description,
            found: .name(codebook.variables[variable].categories[theme].code.description),
            expected: expected))
      }
      guard known.contains(index) else {
        if themes.isAnswered(variable) { note(.quoteChanged) }
        continue
      }
      guard themes.people(variable, theme) >= rules.least else {
        note(.quoteWithheld, [String(rules.least)])
        continue
      }
      guard counts[[variable, theme], default: 0] < rules.perTheme else { continue }
      counts[[variable, theme], default: 0] += 1
      published.append(
        Report.Quote(
          variable: codebook.variables[variable].id,
          theme: codebook.variables[variable].categories[theme].code,
          text: QuoteText.cut(entry.quote.text, toCharacters: rules.characters)))
    }
    return (published, findings)
  }
}

extension SurveyRun {
  /// What is approved of the review that a definition names; `nil` where it names none.
  func approvedQuotes(of definition: SurveyDefinition) throws(Stop) -> ApprovedQuotes? {
    guard let rules = definition.survey.quotes else { return nil }
    return try ApprovedQuotes(rules, definition.codebook, self)
  }
}
