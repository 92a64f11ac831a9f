extension Survey {
  /// Grids in which every line takes one answer, with enough lines to see how they were
  /// filled in; in the order of the questionnaire.
  package var gridsOfOneAnswer: [Question] {
    questions.filter { question in
      guard case .grid(let rows, let cell, _) = question.kind else { return false }
      switch cell {
      case .single, .scale: return rows.count >= QualityTally.fewestGridRows
      case .multiple: return false
      }
    }
  }
}
