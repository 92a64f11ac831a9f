import Statistics
import SurveyModel

/// The counters of one variable in one column, read by meaning.
struct SlotCounts {
  let variable: Variable
  let counts: [Int]
  private let layout: SlotLayout

  init(_ variable: Variable, _ counts: [Int]) {
    self.variable = variable
    self.counts = counts
    layout = SlotLayout(variable)
  }

  func category(_ index: Int) -> Int { counts[index] }

  func state(_ state: AnswerState) -> Int {
    layout.states.contains(state) ? counts[layout.slot(of: state)] : 0
  }

  /// All category marks; for a single-valued variable, the people with a category.
  var marks: Int { counts[0..<layout.categories].reduce(0, +) }

  /// People with something counted: a category or, outside all bins, a number.
  var marked: Int { state(.marked) + (variable.isSingleValued ? marks : 0) }

  var answered: Int { marked + state(.unmarked) }

  var asked: Int { answered + state(.noAnswer) + state(.invalid) }

  var people: Int { asked + state(.notAsked) }

  /// People in any category of a net: a sum where nobody has two, counted apart otherwise.
  func net(_ index: Int) -> Int {
    if layout.nets > 0 { return counts[layout.slot(ofNet: index)] }
    return variable.nets[index].of.reduce(0) { sum, code in
      sum + (variable.categories.firstIndex { $0.code == code }.map(category) ?? 0)
    }
  }

  /// What shares are shares of, by the variable's rule.
  var base: Int {
    switch variable.base {
    case .respondents: people
    case .asked: asked
    case .answered, .gridRow: answered
    case .selected: marked
    case .responses: marks
    }
  }

  /// Whether people in this state are part of the base, so that their row has a share.
  func isInBase(_ state: AnswerState) -> Bool {
    switch variable.base {
    case .respondents: true
    case .asked: state != .notAsked
    case .answered, .gridRow: state == .marked || state == .unmarked
    case .selected, .responses: state == .marked
    }
  }

  /// The scores of a scale with how many people have each, in units of 10^-`scale`.
  var scores: FrequencyDistribution {
    let scores = variable.categories.enumerated().compactMap { index, category in
      category.score.map { (score: $0, count: counts[index]) }
    }
    return FrequencyDistribution(exactly: scores.map { ($0.score, $0.count) })
  }

  /// People in the two highest, or lowest, scored categories.
  func box(_ box: Stub.Box) -> Int {
    let scored = variable.categories.enumerated().compactMap { index, category in
      category.score.map { (score: $0, count: counts[index]) }
    }.sorted { box == .top ? $0.score > $1.score : $0.score < $1.score }
    return scored.prefix(2).reduce(0) { $0 + $1.count }
  }
}

extension FrequencyDistribution {
  /// The distribution of decimals, brought to the finest scale among them.
  init(exactly values: [(Decimal, Int)]) {
    let scale = values.map(\.0.scale).max() ?? 0
    self.init(
      values.map { value, count in
        guard let units = value.units(atScale: scale) else {
          preconditionFailure("scores and answers are limited when they are read")
        }
        return (value: units, count: count)
      }, scale: scale)
  }

  /// The statistic with two decimals more than its kind needs, exact and rounded half up.
  func printed(_ statistic: Stub.Statistic, decimals: Int) -> FixedPoint? {
    switch statistic {
    case .mean: mean?.rounded(to: decimals)
    case .standardDeviation: sampleVariance?.roundedSquareRoot(to: decimals)
    case .minimum: minimum?.rounded(to: decimals)
    case .firstQuartile: quantile(1, of: 4)?.rounded(to: decimals)
    case .median: median?.rounded(to: decimals)
    case .thirdQuartile: quantile(3, of: 4)?.rounded(to: decimals)
    case .maximum: maximum?.rounded(to: decimals)
    }
  }
}
