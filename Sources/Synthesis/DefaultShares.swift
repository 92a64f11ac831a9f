internal import SurveyModel

/// How a question's answers may be spread where no margins say it.
struct DefaultShares {
  /// Of the people asked, those who do not answer.
  let noAnswer: Double
  /// For each category: of those who answer where one answer is taken, of all who mark
  /// something where several are.
  let categories: [Double]

  init(_ variable: Variable, categories: [Category], isDemographic: Bool, seed: UInt64) {
    var stream = RandomStream(seed: seed, name: "shares \(variable.id)")
    noAnswer = stream.number(in: isDemographic ? 0.01...0.02 : 0.02...0.05)
    if case .multiple = variable.coding {
      self.categories = Self.marks(categories, &stream)
    } else if isDemographic {
      self.categories = categories.map { category in
        category.isOther ? 0.02 : stream.number(in: 0.6...1.4)
      }
    } else if let positions = CategoryOrder.positions(of: categories, coding: variable.coding) {
      self.categories = Self.hill(positions, &stream)
    } else {
      self.categories = Self.list(categories, &stream)
    }
  }

  /// One peak somewhere in the middle, and a few off the line.
  private static func hill(_ positions: [Double?], _ stream: inout RandomStream) -> [Double] {
    let peak = stream.number(in: -0.3...0.5)
    let width = stream.number(in: 0.45...0.7)
    return positions.map { position in
      guard let position else { return 0.15 }
      let distance = (position - peak) / width
      return TiltTable.exponential(max(-4, -distance * distance / 2))
    }
  }

  /// A long list: the later, the rarer, with ups and downs.
  private static func list(_ categories: [Category], _ stream: inout RandomStream) -> [Double] {
    let ratio = stream.number(in: 0.6...0.85)
    var share = 1.0
    return categories.map { category in
      share *= ratio
      return category.isOther ? 0.03 : share * stream.number(in: 0.7...1.3)
    }
  }

  private static func marks(_ categories: [Category], _ stream: inout RandomStream) -> [Double] {
    let exclusives = max(1, categories.count(where: \.isExclusive))
    let top = stream.number(in: 0.45...0.7)
    let last = Double(max(1, categories.count - 1))
    return categories.enumerated().map { index, category in
      if category.isExclusive { return 0.08 / Double(exclusives) }
      if category.isOther { return 0.03 }
      let share = top - (top - 0.1) * Double(index) / last
      return share * stream.number(in: 0.6...1.25)
    }
  }
}
