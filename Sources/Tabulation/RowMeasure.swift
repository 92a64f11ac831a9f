import SurveyModel

/// What the figures of one row count, whatever they are counted in: people or weights.
enum RowMeasure: Hashable {
  case category(Int)
  case net(Int)
  case state(AnswerState)
  /// Asked, but without a valid answer.
  case noValidAnswer
  case answered
  /// Answered with something to say.
  case meaningful
  case marks
  case box(Stub.Box)
  /// The first `places` of an item's categories, which begin at `first`.
  case within(first: Int, places: Int)
}

extension Variable {
  /// The slots whose counts add up to the row's figure; nobody is in two of them but for marks.
  func slots(of measure: RowMeasure) -> [Int] {
    let layout = SlotLayout(self)
    switch measure {
    case .category(let index): return [index]
    case .net(let index): return layout.nets > 0 ? [layout.slot(ofNet: index)] : members(of: index)
    case .state(let state): return slots(of: [state], layout)
    case .noValidAnswer: return slots(of: [.noAnswer, .invalid], layout)
    case .answered:
      let categories = isSingleValued ? Array(0..<layout.categories) : []
      return categories + slots(of: [.marked, .unmarked, .vacuous], layout)
    case .meaningful:
      let categories = isSingleValued ? Array(0..<layout.categories) : []
      return categories + slots(of: [.marked, .unmarked], layout)
    case .marks: return markCategories
    case .box(let box): return boxed(box)
    case .within(let first, let places): return Array(first..<first + places)
    }
  }

  /// The slots whose counts add up to the people of whom shares are shares.
  var baseSlots: [Int] {
    let layout = SlotLayout(self)
    let categories = isSingleValued ? Array(0..<layout.categories) : []
    return categories + slots(of: AnswerState.allCases.filter(isInBase), layout)
  }

  private func slots(of states: [AnswerState], _ layout: SlotLayout) -> [Int] {
    states.filter(layout.states.contains).map { layout.slot(of: $0) }
  }

  private func members(of net: Int) -> [Int] {
    nets[net].of.compactMap { code in categories.firstIndex { $0.code == code } }
  }

  /// The two highest, or lowest, scored categories.
  private func boxed(_ box: Stub.Box) -> [Int] {
    let scored = categories.enumerated().compactMap { index, category in
      category.score.map { (score: $0, index: index) }
    }.sorted { box == .top ? $0.score > $1.score : $0.score < $1.score }
    return scored.prefix(2).map(\.index)
  }

  /// Whether the row's people are part of the base, so that it has a share.
  func isInBase(_ measure: RowMeasure) -> Bool {
    switch measure {
    case .category, .net, .marks, .box, .within: true
    case .state(let state): isInBase(state)
    case .noValidAnswer: isInBase(.noAnswer) && isInBase(.invalid)
    // Its share shows where all who answered are in the base.
    case .answered: isInBase(.unmarked) && (isInBase(.vacuous) || !hasThemes)
    case .meaningful: isInBase(.unmarked)
    }
  }

  /// Whether people in this state are part of the base.
  private func isInBase(_ state: AnswerState) -> Bool {
    switch base {
    case .respondents: true
    case .asked: state != .notAsked
    case .answered, .gridRow: state.isAnswer
    case .meaningful: state == .marked || state == .unmarked
    case .selected, .responses: state == .marked
    }
  }
}
