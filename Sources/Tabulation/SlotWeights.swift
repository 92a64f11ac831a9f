import SurveyModel

/// What the people in one slot weigh: Σw and Σw².
struct SlotWeight: Equatable, AdditiveArithmetic, Sendable {
  var sum: ExactWeight
  /// Each square is rounded to 10^-18 by itself, so sums do not depend on the order.
  var square: ExactWeight

  static let zero = SlotWeight(sum: .zero, square: .zero)

  init(sum: ExactWeight, square: ExactWeight) {
    self.sum = sum
    self.square = square
  }

  /// One respondent's weight.
  init(_ weight: ExactWeight) {
    sum = weight
    square = weight.times(weight)
  }

  /// People who weigh one each.
  init(people: Int) {
    sum = ExactWeight(whole: people)
    square = sum
  }

  static func + (left: SlotWeight, right: SlotWeight) -> SlotWeight {
    SlotWeight(sum: left.sum + right.sum, square: left.square + right.square)
  }

  static func - (left: SlotWeight, right: SlotWeight) -> SlotWeight {
    SlotWeight(sum: left.sum - right.sum, square: left.square - right.square)
  }

  mutating func add(_ other: SlotWeight) {
    sum += other.sum
    square += other.square
  }

  /// The same people, each with a weight this many times as large.
  func times(_ factor: SlotWeight) -> SlotWeight {
    factor.sum == .one
      ? self : SlotWeight(sum: sum.times(factor.sum), square: square.times(factor.square))
  }
}

/// What the people in every slot of a group weigh, laid out as its counters.
struct SlotWeights: Equatable, Sendable {
  private var slots: [SlotWeight]

  init(count: Int) {
    slots = [SlotWeight](repeating: .zero, count: count)
  }

  subscript(index: Int) -> SlotWeight { slots[index] }

  mutating func add(_ weight: SlotWeight, at index: Int) { slots[index].add(weight) }

  mutating func set(_ weight: SlotWeight, at index: Int) { slots[index] = weight }

  mutating func merge(_ other: SlotWeights) {
    for index in slots.indices { slots[index].add(other.slots[index]) }
  }
}

extension CodedBlock {
  /// What one respondent weighs; `nil` where no weights are given.
  func weight(of row: Int) -> SlotWeight? {
    weights.isEmpty ? nil : SlotWeight(weights[row])
  }
}
