/// Who is asked a question: a statement about answers to earlier questions.
package indirect enum Condition: Sendable {
  /// One of these categories is the answer, or among the answers.
  case hasAny(VariableID, [CategoryCode])
  /// The numeric answer compares so with the limit; no answer never does.
  case compares(VariableID, Comparison, Decimal)
  case answered(VariableID)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// How a number is held against a limit; the raw value is the sign in `asked-if`.
  package enum Comparison: String, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case equal = "="
    case notEqual = "!="

    /// Whether a number stands in this relation to a limit.
    package func holds(_ value: Decimal, _ limit: Decimal) -> Bool {
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

  /// Every question that the statement looks at.
  package var variables: [VariableID] {
    switch self {
    case .hasAny(let variable, _), .compares(let variable, _, _), .answered(let variable):
      [variable]
    case .not(let condition): condition.variables
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.variables)
    }
  }
}
