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

  /// Sets who was not asked; calls `report` with each variable and the rows that answered
  /// it without being asked, where there are any.
  func route(_ block: inout CodedBlock, report: (_ variable: Int, _ rows: [Int]) -> Void) {
    for (variable, condition) in routes {
      let asked = condition.rows(of: block)
      let violations = block.columns[variable].setNotAsked(asked)
      if !violations.isEmpty { report(variable, violations) }
    }
  }
}

extension CodedColumn {
  /// Sets who was not asked; returns the rows that had an answer all the same.
  fileprivate mutating func setNotAsked(_ asked: [Bool]) -> [Int] {
    var violations: [Int] = []
    let notAsked = UInt16(layout.slot(of: .notAsked))
    // A state other than an answer has no marks to take away.
    let invalid = UInt16(layout.slot(of: .invalid))
    let blanks = layout.states.filter { $0 == .noAnswer || $0 == .unmarked || $0 == .vacuous }
      .map { UInt16(layout.slot(of: $0)) }
    for row in asked.indices where !asked[row] && slots[row] != notAsked {
      if blanks.contains(slots[row]) {
        slots[row] = notAsked
      } else {
        slots[row] = invalid
        violations.append(row)
      }
    }
    takeAwayAnswers(at: violations)
    return violations
  }
}

extension CodedColumn {
  /// Takes away marks and numbers of rows that no longer have an answer.
  fileprivate mutating func takeAwayAnswers(at rows: [Int]) {
    let words = layout.markWords
    if !marks.isEmpty {
      for row in rows {
        for word in 0..<words { marks[row * words + word] = 0 }
      }
    }
    if !numbers.isEmpty {
      for row in rows { numbers[row] = nil }
    }
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

  /// For each row of a block, whether the condition holds.
  func rows(of block: CodedBlock) -> [Bool] {
    switch self {
    case .hasAny(let variable, let categories):
      return block.rows(of: variable) { column, row in
        categories.contains { column.hasCategory($0, at: row) }
      }
    case .compares(let variable, let comparison, let limit):
      return block.rows(of: variable) { column, row in
        column.numbers[row].map { comparison.holds($0, limit) } ?? false
      }
    case .answered(let variable):
      return block.rows(of: variable) { column, row in
        column.state(at: row).isAnswer
      }
    case .not(let condition): return condition.rows(of: block).map { !$0 }
    case .all(let conditions):
      return conditions.reduce([Bool](repeating: true, count: block.rows)) { rows, condition in
        zip(rows, condition.rows(of: block)).map { $0 && $1 }
      }
    case .any(let conditions):
      return conditions.reduce([Bool](repeating: false, count: block.rows)) { rows, condition in
        zip(rows, condition.rows(of: block)).map { $0 || $1 }
      }
    }
  }
}

extension CodedBlock {
  fileprivate func rows(of variable: Int, where holds: (CodedColumn, Int) -> Bool) -> [Bool] {
    let column = columns[variable]
    return (0..<rows).map { holds(column, $0) }
  }
}
