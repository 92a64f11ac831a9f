package import SurveyModel

/// Suggestions as themes of a codeframe: each with a code and a title of its own, its rule measured
/// on whole answers, and answers that stand for it.
package struct SuggestedThemes: Sendable {
  /// One theme.
  package struct Theme: Sendable {
    /// What programs would know it by: t01 for the largest.
    package let code: CategoryCode
    /// What a report would print; no two themes have the same.
    package let title: String
    /// Names, words and rule of the group.
    package let suggestion: ThemeSuggestion
    /// Answers with a point in the group.
    package let answers: Int
    /// Answers that the rule finds.
    package fileprivate(set) var found = 0
    /// Those of them that have a point in the group.
    package fileprivate(set) var foundInGroup = 0
    /// Answers that stand for the group, without personal data, the best first; none from groups of
    /// fewer than three answers.
    package let quotes: [[UInt8]]

    /// The share of the answers found that are in the group; `nil` where none is found.
    package var precision: Double? { found > 0 ? Double(foundInGroup) / Double(found) : nil }
    /// The share of the group that is found.
    package var recall: Double { answers > 0 ? Double(foundInGroup) / Double(answers) : 0 }
  }

  private static let mostQuotes = 5
  private static let longestQuote = 300
  private static let leastAnswersToQuote = 3

  /// From the largest group down.
  package private(set) var themes: [Theme] = []
  /// Answers that were grouped or could have been.
  package let answers: Int
  /// Their points.
  package let points: Int
  /// Answers without a point in any group.
  package let ungrouped: Int

  /// Groups the points of answers and makes themes of the groups.
  ///
  /// - Parameters:
  ///   - answers: those that no rule covers, in an order of their own.
  ///   - options: how groups are found.
  ///   - dictionary: cuts Japanese into words.
  ///   - language: that of titles where a group has no telling word.
  package init(
    _ answers: [PreparedAnswer], _ options: GroupingOptions, dictionary: WordDictionary?,
    language: ReportLanguage
  ) {
    let points = answers.flatMap(\.points)
    let owners = answers.indices.flatMap { answer in answers[answer].points.map { _ in answer } }
    let suggester = ThemeSuggester(
      points.map(\.text), written: points.map(\.written), options, dictionary: dictionary)
    var members = suggester.groups.sizes.map { _ in Set<Int>() }
    for (point, group) in suggester.groups.groupOfAnswer.enumerated() {
      if let group { members[group].insert(owners[point]) }
    }
    self.answers = answers.count
    self.points = points.count
    ungrouped = answers.count - members.reduce(into: Set()) { $0.formUnion($1) }.count
    var titles = Titles(language)
    themes = suggester.suggestions.enumerated().map { number, suggestion in
      Theme(
        code: Self.code(number), title: titles.title(of: suggestion, number: number),
        suggestion: suggestion, answers: members[number].count,
        quotes: members[number].count < Self.leastAnswersToQuote
          ? [] : Self.quotes(suggestion.representatives.map { answers[owners[$0]] }))
    }
    measure(answers, members)
  }

  private static func code(_ number: Int) -> CategoryCode {
    let digits = String(number + 1)
    return CategoryCode(number < 9 ? "t0" + digits : "t" + digits) ?? CategoryCode(number + 1)
  }

  /// Whole answers, each once, that are short enough to be read.
  private static func quotes(_ answers: [PreparedAnswer]) -> [[UInt8]] {
    var quotes: [[UInt8]] = []
    for answer in answers where quotes.count < mostQuotes {
      let length = answer.shown.count { $0 & 0xC0 != 0x80 }
      if length <= longestQuote, !quotes.contains(answer.shown) { quotes.append(answer.shown) }
    }
    return quotes
  }

  /// The themes that have a rule, as a codeframe has them.
  package func codeframe(id: String) -> Codeframe {
    Codeframe(
      id: id,
      themes: themes.compactMap { theme in
        theme.suggestion.rule.map { rule in
          Codeframe.Theme(
            code: theme.code, label: theme.title, isExclusive: false, rule: rule.text,
            place: Place(line: 1, column: 1))
        }
      })
  }

  /// Tries the rules on whole answers, as tabulation would.
  private mutating func measure(_ answers: [PreparedAnswer], _ members: [Set<Int>]) {
    let read = ReadCodeframe(codeframe(id: "suggested"), file: "")
    precondition(read.findings.isEmpty, "suggested rules can be read")
    let places = themes.indices.filter { themes[$0].suggestion.rule != nil }
    var coder = ThemeCoder(read)
    var found: [Int] = []
    for (answer, prepared) in answers.enumerated() {
      coder.themes(of: prepared.text, into: &found)
      for theme in found {
        themes[places[theme]].found += 1
        if members[places[theme]].contains(answer) { themes[places[theme]].foundInGroup += 1 }
      }
    }
  }
}

/// Gives each theme a title that no other has.
private struct Titles {
  private let language: ReportLanguage
  private var taken: Set<String> = []

  init(_ language: ReportLanguage) {
    self.language = language
  }

  mutating func title(of suggestion: ThemeSuggestion, number: Int) -> String {
    let words = suggestion.terms.prefix(2).joined(separator: language == .japanese ? "・" : ", ")
    let candidates = suggestion.labels + (words.isEmpty ? [] : [words])
    let title = candidates.first { !taken.contains($0) } ?? Self.numbered(number + 1, language)
    taken.insert(title)
    return title
  }

  private static func numbered(_ number: Int, _ language: ReportLanguage) -> String {
    switch language {
    case .japanese: "グループ\(number)"
    case .english: "Group \(number)"
    }
  }
}
