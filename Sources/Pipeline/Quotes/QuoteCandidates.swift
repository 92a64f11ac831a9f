import Ingest
import SurveyModel
import Verbatims

/// Answers to one question that could be quoted, theme by theme, without personal data.
struct QuoteCandidates: Sendable {
  /// One of them.
  struct Candidate: Sendable {
    let text: [UInt8]
    /// Answers that say the same, this one included.
    let similar: Int
    /// Whether something stands masked in it.
    let isMasked: Bool
  }

  /// A theme with its candidates, the best first.
  struct Theme: Sendable {
    let code: String
    let title: String
    let candidates: [Candidate]
  }

  /// Nobody reads a longer one in a report, or approves it word by word.
  private static let longest = 2_000
  /// Shorter ones hardly say anything.
  private static let shortest = 8
  /// A person chooses from twice as many as are published.
  private static let choice = 2

  let question: String
  /// In the order of the codeframe.
  let themes: [Theme]
  /// What answers under each theme read like, without personal data.
  private let texts: [[UInt8]: Set<[UInt8]>]

  init(
    _ column: AnswerColumn, _ rules: QuoteRules, _ redactor: Redactor,
    dictionary: WordDictionary?, threads: Int
  ) {
    question = column.question?.description ?? ""
    guard let codeframe = column.rules else {
      (themes, texts) = ([], [:])
      return
    }
    let normalised = column.answers.map { NormalisedText($0.text) }
    let members = Self.members(normalised, codeframe)
    // Each text once: answers of a survey repeat each other.
    let shown = Self.redacted(column, redactor)
    let isQuotable = shown.map { text in
      text.count <= Self.longest * 4 && Self.characters(text) <= Self.longest
    }
    let choices = RepresentativeAnswers(
      zip(normalised, isQuotable).map { $1 ? $0 : NormalisedText([]) }, dictionary: dictionary,
      threads: threads)
    var themes: [Theme] = []
    var texts: [[UInt8]: Set<[UInt8]>] = [:]
    for (index, theme) in codeframe.codeframe.themes.enumerated() {
      texts[Array(theme.code.description.utf8)] = Set(members[index].map { shown[$0] })
      guard members[index].count >= rules.least else { continue }
      let own = Self.own(index, members, codeframe.codeframe)
      let found = choices.choices(from: own.filter { isQuotable[$0] }).compactMap {
        choice -> Candidate? in
        let texts = choice.answers.map { shown[$0] }
        return texts.min { $0.lexicographicallyPrecedes($1) }.map { text in
          let isMasked = !choice.answers.contains {
            QuoteRegister.plain(column.answers[$0].text) == text
          }
          return Candidate(text: text, similar: choice.similar, isMasked: isMasked)
        }
      }
      themes.append(
        Theme(
          code: theme.code.description, title: theme.label,
          candidates: Array(Self.ranked(found, rules).prefix(rules.perTheme * Self.choice))))
    }
    self.themes = themes
    self.texts = texts
  }

  /// Whether an answer under this theme reads so.
  func holds(_ text: [UInt8], theme: String) -> Bool {
    texts[Array(theme.utf8)]?.contains(text) ?? false
  }

  /// For each theme the answers under it.
  private static func members(_ answers: [NormalisedText], _ rules: ReadCodeframe) -> [[Int]] {
    var members = [[Int]](repeating: [], count: rules.codeframe.themes.count)
    var coder = ThemeCoder(rules)
    var found: [Int] = []
    for (answer, text) in answers.enumerated() {
      coder.themes(of: text, into: &found)
      for theme in found { members[theme].append(answer) }
    }
    return members
  }

  /// The answers under a theme that are under none beneath it: those have quotes of their own.
  private static func own(_ theme: Int, _ members: [[Int]], _ codeframe: Codeframe) -> [Int] {
    let parts = codeframe.themes.indices.filter { codeframe.themes[$0].parent == theme }
    let beneath = Set(parts.flatMap { members[$0] })
    return members[theme].filter { !beneath.contains($0) }
  }

  private static func redacted(_ column: AnswerColumn, _ redactor: Redactor) -> [[UInt8]] {
    var known: [[UInt8]: [UInt8]] = [:]
    return column.answers.map { answer in
      if let text = known[answer.text] { return text }
      let text = QuoteRegister.plain(
        redactor.redacted(QuoteRegister.plain(answer.text), masking: .all).text)
      known[answer.text] = text
      return text
    }
  }

  /// Those first that are published whole, say something and have nothing masked, otherwise in
  /// their order.
  private static func ranked(_ candidates: [Candidate], _ rules: QuoteRules) -> [Candidate] {
    func rank(_ candidate: Candidate) -> Int {
      let length = characters(candidate.text)
      if candidate.isMasked { return 3 }
      return length < shortest ? 2 : length > rules.characters ? 1 : 0
    }
    return candidates.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
  }

  private static func characters(_ text: [UInt8]) -> Int {
    String(decoding: text, as: UTF8.self).count
  }
}
