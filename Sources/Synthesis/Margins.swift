internal import SurveyModel

/// How many people gave each answer: what invented responses are to add up to.
package struct Margins: Sendable {
  /// Rows that are not categories.
  package enum Word: String, Sendable, CaseIterable {
    case noAnswer = "no-answer"
    case notAsked = "not-asked"
    case answered
    /// In a line without a question: the number of respondents in all.
    case respondents
  }

  /// What is known of one variable; `nil` where the file says nothing.
  struct Counts: Sendable {
    /// In the order of the variable's categories.
    var categories: [Int?]
    var noAnswer: Int?
    var notAsked: Int?
    var answered: Int?
    /// Whether a respondent is in one row at most, so that rows add up to the respondents.
    var isPartition: Bool

    /// Counts per category where any is known, unknown ones being 0.
    var known: [Int]? {
      categories.contains { $0 != nil } ? categories.map { $0 ?? 0 } : nil
    }

    var sum: Int {
      (known ?? []).reduce(0, +) + (noAnswer ?? 0) + (notAsked ?? 0)
        + (known == nil ? answered ?? 0 : 0)
    }
  }

  /// The people whom the counts are about.
  package let respondents: Int
  /// Whether the counts were rounded on the way to another number of respondents, so that one
  /// may miss another by a few.
  let isScaled: Bool
  private let counts: [VariableID: Counts]

  init(respondents: Int, isScaled: Bool, counts: [VariableID: Counts]) {
    self.respondents = respondents
    self.isScaled = isScaled
    self.counts = counts
  }

  subscript(variable: VariableID) -> Counts? { counts[variable] }

  /// The same proportions for `rows` people, by the largest remainder; itself where the number
  /// is the same.
  func scaled(to rows: Int) -> Margins {
    guard rows != respondents else { return self }
    let scaled = counts.mapValues { $0.scaled(from: respondents, to: rows) }
    return Margins(respondents: rows, isScaled: true, counts: scaled)
  }
}

extension Margins.Counts {
  fileprivate func scaled(from respondents: Int, to rows: Int) -> Self {
    func scaled(_ count: Int) -> Int {
      Apportionment.scaled(count, from: respondents, to: rows)
    }
    var result = self
    result.noAnswer = noAnswer.map(scaled)
    result.notAsked = notAsked.map(scaled)
    result.answered = answered.map(scaled)
    guard let known else { return result }
    guard isPartition else {
      result.categories = Apportionment.parts(of: scaled(known.reduce(0, +)), like: known)
      return result
    }
    let others = [noAnswer ?? 0, notAsked ?? 0]
    let parts = Apportionment.parts(
      of: rows, like: known + others + [max(0, respondents - sum)])
    result.categories = Array(parts.prefix(known.count))
    result.noAnswer = noAnswer.map { _ in parts[known.count] }
    result.notAsked = notAsked.map { _ in parts[known.count + 1] }
    return result
  }
}
