internal import SurveyModel

/// The order in which questions can be answered: who someone is first, and every question
/// after those that decide whether it is asked.
struct QuestionOrder {
  private let questions: [Question]
  private let indices: [VariableID: Int]
  private var isPlaced: [Bool]
  private var path: [Int] = []
  private(set) var order: [Question] = []

  /// - Throws: a condition that leads back to its own question, or to none.
  init(_ survey: Survey, _ codebook: Codebook) throws(SynthesisError) {
    let sections = survey.sections.filter(\.isDemographic)
    questions = (sections + survey.sections.filter { !$0.isDemographic }).flatMap(\.questions)
    let places = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    indices = Dictionary(
      codebook.variables.compactMap { variable in
        places[variable.question].map { (variable.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    isPlaced = questions.map { _ in false }
    for index in questions.indices { try place(index) }
  }

  private mutating func place(_ index: Int) throws(SynthesisError) {
    guard !isPlaced[index] else { return }
    let question = questions[index]
    if let start = path.firstIndex(of: index) {
      let cycle = path[start...].map { questions[$0].id }
      throw SynthesisError(
        variable: VariableID(question: question.id), reason: .conditionCycle(cycle))
    }
    path.append(index)
    for variable in question.askedIf?.variables ?? [] {
      guard let earlier = indices[variable] else {
        throw SynthesisError(
          variable: VariableID(question: question.id), reason: .conditionOnUnknown(variable))
      }
      try place(earlier)
    }
    path.removeLast()
    isPlaced[index] = true
    order.append(question)
  }
}
