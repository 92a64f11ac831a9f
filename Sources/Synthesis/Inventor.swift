internal import SurveyModel

/// Fills one column after another.
struct Inventor {
  let invention: Invention
  let codebook: Codebook
  let margins: Margins?
  var factors: Factors
  var answers: AnswerColumns
  private let supports: [Int: NumericSupport]
  private let demographics: Set<QuestionID>

  var rows: Int { invention.rows }
  var seed: UInt64 { invention.seed }

  init(_ invention: Invention) {
    self.invention = invention
    codebook = Codebook(invention.survey)
    margins = invention.margins?.scaled(to: invention.rows)
    factors = Factors(rows: invention.rows, seed: invention.seed)
    answers = AnswerColumns(rows: invention.rows, variables: codebook.variables.count)
    let numeric = codebook.variables.enumerated().compactMap { index, variable in
      if case .numeric(let answer) = variable.coding {
        (index, NumericSupport(answer))
      } else {
        nil
      }
    }
    supports = Dictionary(uniqueKeysWithValues: numeric)
    let sections = invention.survey.sections.filter(\.isDemographic)
    demographics = Set(sections.flatMap(\.questions).map(\.id))
  }

  var responses: InventedResponses {
    InventedResponses(
      survey: invention.survey, codebook: codebook, answers: answers, supports: supports,
      pools: pools, seed: seed)
  }

  mutating func answer(_ question: Question) throws(SynthesisError) {
    let asked = try asked(question)
    let isGrid = codebook.variables(of: question.id).count > 1
    let shared =
      isGrid ? Factors.noise(rows: rows, seed: seed, name: "grid \(question.id)") : nil
    var first: Int?
    for (index, variable) in codebook.variables.enumerated()
    where variable.question == question.id {
      try answer(Part(index: index, variable: variable, asked: asked, shared: shared, first: first))
      first = first ?? index
    }
  }

  func isDemographic(_ variable: Variable) -> Bool { demographics.contains(variable.question) }

  /// What people write under a text question; a blank sentence would read as no answer.
  func pool(of question: QuestionID) -> [String] {
    let pool = (invention.verbatims[question] ?? []).filter { sentence in
      sentence.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
    return pool.isEmpty ? SentencePool.sentences(in: invention.survey.language) : pool
  }

  private var pools: [QuestionID: [String]] {
    Dictionary(
      codebook.variables.compactMap { variable in
        guard case .text = variable.coding else { return nil }
        return (variable.question, pool(of: variable.question))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Numbers are drawn as classes first, for it is classes that margins count.
  private mutating func answerNumber(_ part: Part) throws(SynthesisError) {
    guard let support = supports[part.index] else { return }
    let declared = part.variable.categories
    let made = support.classes.indices.map { Category(code: CategoryCode($0 + 1), label: "") }
    var codes = try single(part, classes: declared.isEmpty ? made : declared)
    var stream = RandomStream(seed: seed, name: "numbers \(part.variable.id)")
    for row in codes.indices where codes[row] > 0 {
      codes[row] = UInt16(support.draw(class: Int(codes[row]) - 1, &stream) + 1)
    }
    answers.set(part.index, to: codes)
  }

  private mutating func answer(_ part: Part) throws(SynthesisError) {
    switch part.variable.coding {
    case .single, .scale:
      answers.set(part.index, to: try single(part, classes: part.variable.categories))
    case .multiple(let most): answers.set(part.index, to: try multiple(part, most: most))
    case .numeric: try answerNumber(part)
    case .rank(let items, let places, _):
      answers.set(part.index, to: try rank(part, items: items, places: places))
    case .text: answers.set(part.index, to: try text(part))
    }
  }

  private func asked(_ question: Question) throws(SynthesisError) -> Asked {
    guard let condition = question.askedIf else {
      return Asked(flags: Array(repeating: true, count: rows))
    }
    let compiler = RoutingCompiler(codebook: codebook, supports: supports)
    let routing: Routing
    do throws(RoutingCompiler.Fault) {
      routing = try compiler.routing(condition)
    } catch {
      throw SynthesisError(variable: VariableID(question: question.id), reason: error.reason)
    }
    return Asked(flags: (0..<rows).map { routing.holds(answers, row: $0) })
  }
}
