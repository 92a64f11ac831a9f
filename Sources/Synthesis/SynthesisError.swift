package import SurveyModel

/// Why no responses could be invented.
package struct SynthesisError: Error, Hashable, Sendable {
  /// The question, or the row of a grid, that cannot be filled.
  package let variable: VariableID
  /// What keeps the question from being filled, with the questions or the numbers at fault.
  package let reason: Reason

  /// What a condition or a margin can ask for that no answers could meet.
  package enum Reason: Hashable, Sendable {
    /// Each question is asked only of people with some answer to the next, the last to the first.
    case conditionCycle([QuestionID])
    /// The condition looks at a question that the survey does not have.
    case conditionOnUnknown(VariableID)
    /// The condition looks at themes, which invented sentences do not have.
    case conditionOnThemes(VariableID)
    /// A margin that nobody could fill: its row, how many people it wants, how many there can be.
    case unachievable(row: String, wanted: Int, possible: Int)
  }

  /// The error that this question, or row of a grid, cannot be filled for this reason.
  package init(variable: VariableID, reason: Reason) {
    self.variable = variable
    self.reason = reason
  }
}
