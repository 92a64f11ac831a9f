import SurveyModel

/// What the figures of one row count, whatever they are counted in: people or weights.
enum RowMeasure: Hashable {
  case category(Int)
  case net(Int)
  case state(AnswerState)
  /// Asked, but without a valid answer.
  case noValidAnswer
  case answered
  case marks
  case box(Stub.Box)
  /// The first `places` of an item's categories, which begin at `first`.
  case within(first: Int, places: Int)
}

extension SlotCounts {
  /// The row's figure in this column.
  func value(of measure: RowMeasure) -> Value {
    switch measure {
    case .category(let index): category(index)
    case .net(let index): net(index)
    case .state(let state): self.state(state)
    case .noValidAnswer: state(.noAnswer) + state(.invalid)
    case .answered: answered
    case .marks: marks
    case .box(let box): self.box(box)
    case .within(let first, let places):
      (first..<first + places).reduce(.zero) { $0 + category($1) }
    }
  }
}

extension Variable {
  /// Whether the row's people are part of the base, so that it has a share.
  func isInBase(_ measure: RowMeasure) -> Bool {
    switch measure {
    case .category, .net, .marks, .box, .within: true
    case .state(let state): isInBase(state)
    case .noValidAnswer: isInBase(.noAnswer) && isInBase(.invalid)
    // Its share shows where all who answered are in the base.
    case .answered: isInBase(.marked) && isInBase(.unmarked)
    }
  }

  /// Whether people in this state are part of the base.
  private func isInBase(_ state: AnswerState) -> Bool {
    switch base {
    case .respondents: true
    case .asked: state != .notAsked
    case .answered, .gridRow: state == .marked || state == .unmarked
    case .selected, .responses: state == .marked
    }
  }
}
