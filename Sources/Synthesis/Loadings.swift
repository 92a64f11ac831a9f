internal import SurveyModel

/// How a question's answers lean on two of the factors.
struct Loadings {
  /// How much likelier an outcome gets with each factor: log odds per unit.
  struct Coefficients {
    var first: Double
    var second: Double

    static let none = Coefficients(first: 0, second: 0)
  }

  let firstFactor: Int
  let secondFactor: Int
  /// Of no answer.
  let noAnswer: Coefficients
  /// Of each category (of each item in a rank question).
  let categories: [Coefficients]

  /// Rows of a grid lean alike, most of all on what they share for each person; `strength` is
  /// 1 for opinions and less for answers about who someone is.
  init(
    of variable: Variable, categories: [Category], isGrid: Bool, seed: UInt64, strength: Double
  ) {
    var stream = RandomStream(seed: seed, name: "loadings \(variable.question)")
    firstFactor = Int(stream.below(UInt64(Factors.count)))
    secondFactor = (firstFactor + 1 + Int(stream.below(UInt64(Factors.count - 1)))) % Factors.count
    let shared = isGrid ? 4.0 : 1
    let slope = Coefficients(
      first: stream.signed(in: 0.7...1.1), second: shared * stream.signed(in: 0.1...0.3))
    noAnswer = Coefficients(
      first: stream.number(in: -0.3...0.3), second: stream.number(in: -0.3...0.3))
    let positions = CategoryOrder.positions(of: categories, coding: variable.coding)
    self.categories = categories.indices.map { index in
      let own = Coefficients(
        first: stream.signed(in: 0.4...0.9), second: shared * stream.signed(in: 0.1...0.3))
      guard let position = positions.flatMap({ $0[index] }) else { return own * strength }
      return slope * (position * strength)
    }
  }
}

extension Loadings.Coefficients {
  static func * (left: Self, factor: Double) -> Self {
    Self(first: left.first * factor, second: left.second * factor)
  }
}
