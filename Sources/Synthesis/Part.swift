internal import SurveyModel

/// One column to be filled: a question, or one row of a grid.
struct Part {
  /// The variable's place in the codebook.
  let index: Int
  let variable: Variable
  let asked: Asked
  /// In a grid, what the rows have in common for each person.
  let shared: [Int8]?
  /// In a grid, the variable of its first row once that is filled.
  let first: Int?

  func unachievable(_ row: String, wanted: Int, possible: Int) -> SynthesisError {
    SynthesisError(
      variable: variable.id, reason: .unachievable(row: row, wanted: wanted, possible: possible))
  }
}
