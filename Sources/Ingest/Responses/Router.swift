import SurveyModel

/// Applies the routing of the questionnaire to coded answers: who was not asked.
///
/// Routing comes from the definition: a blank of someone not asked is 非該当, and a mark
/// of someone not asked is 無効.
struct Router: Sendable {
  private let routes: [(variable: Int, condition: BoundCondition)]

  init(_ codebook: Codebook) {
    routes = codebook.variables.enumerated().compactMap { index, variable in
      variable.askedIf.flatMap { BoundCondition($0, codebook) }.map { (index, $0) }
    }
  }

  /// Sets who was not asked; returns the variable and row of each answer of someone not asked.
  func route(_ block: inout CodedBlock) -> [(variable: Int, row: Int)] {
    var violations: [(variable: Int, row: Int)] = []
    for (variable, condition) in routes {
      for row in 0..<block.rows where !condition.holds(in: block, at: row) {
        switch block.columns[variable].state(at: row) {
        case .noAnswer, .unmarked, .notAsked: block.columns[variable].set(.notAsked, at: row)
        case .marked, .invalid:
          block.columns[variable].set(.invalid, at: row)
          violations.append((variable, row))
        }
      }
    }
    return violations
  }
}

/// A condition with its names resolved to places in a block.
private indirect enum BoundCondition: Sendable {
  case hasAny(Int, [Int])
  case compares(Int, Condition.Comparison, Decimal)
  case answered(Int)
  case not(BoundCondition)
  case all([BoundCondition])
  case any([BoundCondition])

  /// `nil` where a name is not in the codebook, which the definition's check reports.
  init?(_ condition: Condition, _ codebook: Codebook) {
    switch condition {
    case .hasAny(let id, let codes):
      guard let variable = codebook.index(of: id) else { return nil }
      let categories = codebook.variables[variable].categories
      self = .hasAny(
        variable, codes.compactMap { code in categories.firstIndex { $0.code == code } })
    case .compares(let id, let comparison, let limit):
      guard let variable = codebook.index(of: id) else { return nil }
      self = .compares(variable, comparison, limit)
    case .answered(let id):
      guard let variable = codebook.index(of: id) else { return nil }
      self = .answered(variable)
    case .not(let inner):
      guard let inner = BoundCondition(inner, codebook) else { return nil }
      self = .not(inner)
    case .all(let parts): self = .all(parts.compactMap { BoundCondition($0, codebook) })
    case .any(let parts): self = .any(parts.compactMap { BoundCondition($0, codebook) })
    }
  }

  func holds(in block: CodedBlock, at row: Int) -> Bool {
    switch self {
    case .hasAny(let variable, let categories):
      categories.contains { block.columns[variable].hasCategory($0, at: row) }
    case .compares(let variable, let comparison, let limit):
      block.columns[variable].numbers[row].map { comparison.holds($0, limit) } ?? false
    case .answered(let variable):
      [.marked, .unmarked].contains(block.columns[variable].state(at: row))
    case .not(let condition): !condition.holds(in: block, at: row)
    case .all(let conditions): conditions.allSatisfy { $0.holds(in: block, at: row) }
    case .any(let conditions): conditions.contains { $0.holds(in: block, at: row) }
    }
  }
}

extension Condition.Comparison {
  fileprivate func holds(_ value: Decimal, _ limit: Decimal) -> Bool {
    switch self {
    case .less: value < limit
    case .atMost: value <= limit
    case .greater: value > limit
    case .atLeast: value >= limit
    case .equal: value == limit
    case .notEqual: value != limit
    }
  }
}
