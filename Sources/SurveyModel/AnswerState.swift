/// What became of a question for one respondent. Everyone is in exactly one state.
package enum AnswerState: Int, Sendable, CaseIterable {
  /// Answered, and something of the answer is counted: a mark, a theme, a number.
  case marked
  /// Answered, but nothing of it is counted: no box ticked, or free text under no theme.
  case unmarked
  case noAnswer
  case invalid
  case notAsked
}

extension MissingReason {
  package var state: AnswerState {
    switch self {
    case .noAnswer: .noAnswer
    case .invalid: .invalid
    case .notAsked: .notAsked
    }
  }
}

/// Where a variable's counts stand in a row of counters: categories, nets, states.
///
///     | category 0 … K−1 | net 0 … N−1 (several-valued only) | marked … notAsked |
///
/// A single-valued respondent is counted in one slot: a category or a state. A
/// several-valued one is counted in a state, in each category marked and in each net met.
package struct SlotLayout: Hashable, Sendable {
  package let categories: Int
  /// Nets that need counting of their own; those of single-valued variables are sums.
  package let nets: Int

  package init(_ variable: Variable) {
    categories = variable.categories.count
    nets = variable.isSingleValued ? 0 : variable.nets.count
  }

  package var count: Int { categories + nets + AnswerState.allCases.count }

  package func slot(of state: AnswerState) -> Int { categories + nets + state.rawValue }

  package func slot(ofNet net: Int) -> Int { categories + net }

  /// 64-bit words that hold one respondent's marks.
  package var markWords: Int { (categories + 63) / 64 }
}
