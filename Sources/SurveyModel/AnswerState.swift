/// What became of a question for one respondent. Everyone is in exactly one state.
package enum AnswerState: Int, Sendable, CaseIterable {
  /// Answered, and something of the answer is counted: a mark, a theme, a number.
  case marked
  /// Answered, but nothing of it is counted: no box ticked, or free text under no theme.
  case unmarked
  /// Answered with words that say that there is nothing to say (特になし); of free text with
  /// themes alone.
  case vacuous
  case noAnswer
  case invalid
  case notAsked
}

extension AnswerState {
  /// Whether there is a valid answer, whatever it says.
  package var isAnswer: Bool {
    switch self {
    case .marked, .unmarked, .vacuous: true
    case .noAnswer, .invalid, .notAsked: false
    }
  }
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
  /// Which states have a slot.
  private let kind: Kind

  private enum Kind {
    /// An answer is a category, and only the three ways of having none need slots.
    case missing
    /// An answer can be counted without a category.
    case answers
    /// And it can say that there is nothing to say.
    case texts
  }

  /// The slots that counting this variable takes: its coding decides which states have one.
  package init(_ variable: Variable) {
    categories = variable.categories.count
    nets = variable.isSingleValued ? 0 : variable.nets.count
    pairs = variable.countsPairs ? categories * (categories - 1) / 2 : 0
    switch variable.coding {
    case .single, .scale: kind = .missing
    case .multiple, .numeric, .rank, .text(.none): kind = .answers
    case .text(.some): kind = .texts
    }
  }

  /// The states that have a slot.
  package var states: [AnswerState] {
    switch kind {
    case .missing: [.noAnswer, .invalid, .notAsked]
    case .answers: [.marked, .unmarked, .noAnswer, .invalid, .notAsked]
    case .texts: AnswerState.allCases
    }
  }

  /// How many slots there are in all; a row of counters has one for each.
  package var count: Int { firstState + 6 - leftOut }

  /// Where people in this state are counted, from 0.
  ///
  /// - Precondition: the layout has this state.
  package func slot(of state: AnswerState) -> Int {
    if kind == .answers, state.rawValue < AnswerState.vacuous.rawValue {
      return firstState + state.rawValue
    }
    let place = state.rawValue - leftOut
    precondition(
      place >= 0 && (kind == .texts || state != .vacuous), "an answer of this kind has no state")
    return firstState + place
  }

  /// The state that a slot stands for; a category is an answer.
  package func state(ofSlot slot: Int) -> AnswerState {
    guard slot >= firstState else { return .marked }
    let place = slot - firstState
    let isAnswer = kind == .answers && place < AnswerState.vacuous.rawValue
    return AnswerState(rawValue: isAnswer ? place : place + leftOut) ?? .marked
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

  /// How many of the states have no slot.
  private var leftOut: Int {
    switch kind {
    case .missing: AnswerState.noAnswer.rawValue
    case .answers: 1
    case .texts: 0
    }
  }

  private var firstState: Int { categories + nets + pairs }
}
