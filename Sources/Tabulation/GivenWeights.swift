import SurveyModel

/// The weights that respondents came with, over everybody.
struct GivenWeights: Equatable, Sendable {
  /// People with a weight above zero.
  private(set) var people = 0
  /// People whose weight was brought to a limit.
  private(set) var trimmed = 0
  /// The smallest and largest weight above zero, limits applied; `nil` where nobody has one.
  private(set) var range: ClosedRange<ExactWeight>?

  init() {}

  init(people: Int, trimmed: Int, range: ClosedRange<ExactWeight>?) {
    self.people = people
    self.trimmed = trimmed
    self.range = range
  }

  mutating func merge(_ other: GivenWeights) {
    people += other.people
    trimmed += other.trimmed
    if let range = other.range { widen(to: range) }
  }

  /// The weight as it counts: within the limits, or zero where there is none.
  mutating func noted(
    _ weight: ExactWeight, within limits: ClosedRange<ExactWeight>
  ) -> ExactWeight {
    guard weight > .zero else { return .zero }
    let counted = min(max(weight, limits.lowerBound), limits.upperBound)
    people += 1
    if counted != weight { trimmed += 1 }
    widen(to: counted...counted)
    return counted
  }

  private mutating func widen(to other: ClosedRange<ExactWeight>) {
    guard let range else {
      self.range = other
      return
    }
    self.range =
      min(range.lowerBound, other.lowerBound)...max(range.upperBound, other.upperBound)
  }
}
