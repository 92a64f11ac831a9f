package import SurveyModel

/// Writes conditions as `asked-if` has them: what the definition's reader makes of the text is
/// the condition again.
struct ConditionText {
  private let codebook: Codebook

  init(_ codebook: Codebook) {
    self.codebook = codebook
  }

  func text(of condition: Condition) -> String {
    switch condition {
    case .hasAny(let variable, let codes): test(variable, codes)
    case .compares(let variable, let comparison, let limit):
      "\(variable) \(comparison.rawValue) \(limit)"
    case .answered(let variable): "answered(\(variable))"
    case .not(let inner): inner.isCall ? "not " + text(of: inner) : "not (\(text(of: inner)))"
    case .all(let parts):
      differs(parts) ?? parts.map { part(of: $0, isJoined: $0.joins) }.joined(separator: " and ")
    case .any(let parts):
      parts.map { part(of: $0, isJoined: $0.isAny) }.joined(separator: " or ")
    }
  }

  /// A part beside others, in parentheses where it would be read otherwise.
  private func part(of condition: Condition, isJoined: Bool) -> String {
    if case .all(let parts) = condition, let difference = differs(parts) { return difference }
    return isJoined ? "(\(text(of: condition)))" : text(of: condition)
  }

  /// `Q3 != 2`, which stands for answered and not with this category.
  private func differs(_ parts: [Condition]) -> String? {
    guard parts.count == 2, case .answered(let one) = parts[0],
      case .not(.hasAny(let other, let codes)) = parts[1], one == other, codes.count == 1,
      !isNumeric(one)
    else { return nil }
    return "\(one) != \(codes[0])"
  }

  /// Of a number `=` compares, so its classes are always in a list.
  private func test(_ variable: VariableID, _ codes: [CategoryCode]) -> String {
    if codes.count == 1, !isNumeric(variable) { return "\(variable) = \(codes[0])" }
    return "\(variable) in (\(codes.map(\.description).joined(separator: ", ")))"
  }

  private func isNumeric(_ id: VariableID) -> Bool {
    guard let index = codebook.index(of: id) else { return false }
    if case .numeric = codebook.variables[index].coding { return true }
    return false
  }
}

/// A condition as `asked-if` has it, where its names are those of this codebook.
package func conditionText(of condition: Condition, _ codebook: Codebook) -> String {
  ConditionText(codebook).text(of: condition)
}

extension Condition {
  /// Whether it is `answered(…)` or `not …`, which need no parentheses after `not`.
  fileprivate var isCall: Bool {
    switch self {
    case .answered, .not: true
    case .hasAny, .compares, .all, .any: false
    }
  }

  fileprivate var isAny: Bool { if case .any = self { true } else { false } }

  /// Whether it is made of parts that `and` beside it would mix with others.
  fileprivate var joins: Bool {
    switch self {
    case .all, .any: true
    case .hasAny, .compares, .answered, .not: false
    }
  }
}
