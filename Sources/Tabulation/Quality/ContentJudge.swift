import SurveyModel

/// Tells equal responses that chance explains from those that it does not.
///
/// For two respondents taken at random, the chance that they answer question v alike is
///
///     p(v) = Σ (n(c) ÷ n)²        over its categories and its kinds of missing answer,
///
/// for several categories the product over them of both having it or both not having it.
/// Free text counts as alike wherever both wrote. Were questions independent, two responses
/// would be alike throughout with the chance Π p(v); since the answers of one person hang
/// together, the root of it is taken, as if half of what the answers say were said twice.
/// Chance then makes E = N (N − 1) ÷ 2 × √Π p(v) equal pairs of N responses.
///
/// Equal responses are suspicious where they hold a long text in somebody's own words, or
/// where there are ten times as many equal pairs as E, or more. Not to be trusted where a
/// questionnaire leads nearly all people to one and the same answers.
struct ContentJudge {
  /// Chance that makes up less of the equal pairs than one in so many does not explain them.
  private static let excess = 10.0

  /// E, for the responses that were looked at.
  let expectedPairs: Double
  private let isBeyondChance: Bool

  init(_ margins: VariableMargins, _ contents: DigestSketch, people: Int) {
    let alike = margins.variables.reduce(1.0) { product, variable in
      product * margins.chanceOfAlike(variable)
    }
    let number = Double(people)
    // A sample of distinct contents holds one in so many of the equal pairs.
    expectedPairs =
      number * max(0, number - 1) / 2 * alike.squareRoot() / Double(contents.sampledOneIn)
    let pairs = contents.repeated.reduce(0.0) { sum, entry in
      sum + Double(entry.count) * Double(entry.count - 1) / 2
    }
    isBeyondChance = pairs >= Self.excess * expectedPairs
  }

  /// Whether responses with this content cannot well be alike by chance.
  func isSuspicious(_ entry: DigestSketch.Entry) -> Bool {
    isBeyondChance || entry.digest & DigestSketch.longTextBit != 0
  }
}

extension VariableMargins {
  /// p(v), made with the four operations alone, so that every machine has the same.
  fileprivate func chanceOfAlike(_ variable: Int) -> Double {
    let counts = counts(of: variable)
    let people = Double(max(1, counts.people))
    func square(_ count: Int) -> Double { (Double(count) / people) * (Double(count) / people) }
    let missing =
      square(counts.state(.noAnswer)) + square(counts.state(.invalid))
      + square(counts.state(.notAsked)) + square(counts.state(.unmarked))
      + square(counts.state(.vacuous))
    let numbers = numbers(of: variable)
    if !numbers.isEmpty { return missing + numbers.reduce(0.0) { $0 + square($1) } }
    let categories = counts.variable.categories.indices.map(counts.category)
    switch counts.variable.coding {
    case .single, .scale: return missing + categories.reduce(0.0) { $0 + square($1) }
    case .numeric, .text: return missing + square(counts.marked)
    case .multiple, .rank:
      let marked = Double(max(1, counts.marked))
      return missing
        + categories.reduce(square(counts.marked)) { chance, count in
          let share = Double(count) / marked
          return chance * (share * share + (1 - share) * (1 - share))
        }
    }
  }
}
