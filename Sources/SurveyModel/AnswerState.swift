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
  /// The state in which a respondent is counted whose answer is missing for this reason.
  package var state: AnswerState {
    switch self {
    case .noAnswer: .noAnswer
    case .invalid: .invalid
    case .notAsked: .notAsked
    }
  }
}

/// Where a variable's counts stand in a row of counters: categories, nets, pairs, states.
///
///     | category 0 … K−1 | net 0 … N−1 | pair 0–1, 0–2, 1–2, 0–3 … | states |
///                          (several-valued only)
///
/// A single-valued respondent is counted in one slot: a category or a state. A
/// several-valued one is counted in a state, in each category marked, in each net met and,
/// where pairs are counted, in each pair of its categories.
package struct SlotLayout: Hashable, Sendable {
  /// How many slots categories take; the first is slot 0, in the order of the variable.
  package let categories: Int
  /// Nets that need counting of their own; those of single-valued variables are sums.
  package let nets: Int
  /// Pairs of categories that are counted: K(K − 1)/2 or none.
  package let pairs: Int
  /// Whether an answer can be counted without a category. Where it cannot, an answer is a
  /// category, and only the three ways of having none need slots.
  private let hasAnswerStates: Bool

  /// The slots that counting this variable takes: its coding decides which states have one.
  package init(_ variable: Variable) {
    categories = variable.categories.count
    nets = variable.isSingleValued ? 0 : variable.nets.count
    pairs = variable.countsPairs ? categories * (categories - 1) / 2 : 0
    switch variable.coding {
    case .single, .scale: hasAnswerStates = false
    case .multiple, .numeric, .rank, .text: hasAnswerStates = true
    }
  }

  /// The states that have a slot.
  package var states: [AnswerState] {
    hasAnswerStates ? AnswerState.allCases : [.noAnswer, .invalid, .notAsked]
  }

  /// How many slots there are in all; a row of counters has one for each.
  package var count: Int { firstState + (hasAnswerStates ? 5 : 3) }

  /// Where people in this state are counted, from 0.
  ///
  /// - Precondition: the layout has this state.
  package func slot(of state: AnswerState) -> Int {
    let place = state.rawValue - (hasAnswerStates ? 0 : AnswerState.noAnswer.rawValue)
    precondition(place >= 0, "an answer to one of several categories is a category")
    return firstState + place
  }

  /// The state that a slot stands for; a category is an answer.
  package func state(ofSlot slot: Int) -> AnswerState {
    guard slot >= firstState else { return .marked }
    let raw = slot - firstState + (hasAnswerStates ? 0 : AnswerState.noAnswer.rawValue)
    return AnswerState(rawValue: raw) ?? .marked
  }

  /// The slot of the net at this 0-based place among the variable's.
  ///
  /// - Precondition: the variable is several-valued; nets of others have no slot.
  package func slot(ofNet net: Int) -> Int { categories + net }

  /// The slot of the people with both of two categories.
  ///
  /// - Precondition: pairs are counted, and `low < high`.
  package func slot(ofPair low: Int, _ high: Int) -> Int {
    precondition(pairs > 0 && low < high, "a pair has a lower and a higher category")
    return categories + nets + high * (high - 1) / 2 + low
  }

  /// 64-bit words that hold one respondent's marks.
  package var markWords: Int { (categories + 63) / 64 }

  private var firstState: Int { categories + nets + pairs }
}
