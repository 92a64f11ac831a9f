internal import SurveyModel

/// A condition made ready to be looked up in the answers of one person after another.
indirect enum Routing {
  /// The code in one word of a variable is among those accepted.
  case code(variable: Int, word: Int, accepted: [Bool])
  case marked(variable: Int, category: Int)
  case answered(variable: Int)
  case not(Routing)
  case all([Routing])
  case any([Routing])

  func holds(_ answers: AnswerColumns, row: Int) -> Bool {
    switch self {
    case .code(let variable, let word, let accepted):
      accepted[Int(answers.word(variable, word, row: row))]
    case .marked(let variable, let category):
      answers.isMarked(variable, category: category, row: row)
    case .answered(let variable): !answers.isEmpty(variable, row: row)
    case .not(let routing): !routing.holds(answers, row: row)
    case .all(let routings): routings.allSatisfy { $0.holds(answers, row: row) }
    case .any(let routings): routings.contains { $0.holds(answers, row: row) }
    }
  }
}

/// Makes conditions ready.
struct RoutingCompiler {
  let codebook: Codebook
  let supports: [Int: NumericSupport]

  /// - Throws: a condition on something that has no answers to look at.
  func routing(_ condition: Condition) throws(Fault) -> Routing {
    switch condition {
    case .answered(let id): .answered(variable: try index(of: id))
    case .hasAny(let id, let codes): try hasAny(id, codes)
    case .compares(let id, let comparison, let limit): try compares(id, comparison, limit)
    case .not(let condition): .not(try routing(condition))
    case .all(let conditions): .all(try routings(conditions))
    case .any(let conditions): .any(try routings(conditions))
    }
  }

  /// What is wrong with a condition; the question that it belongs to is known further out.
  struct Fault: Error {
    let reason: SynthesisError.Reason
  }

  private func routings(_ conditions: [Condition]) throws(Fault) -> [Routing] {
    var result: [Routing] = []
    for condition in conditions { result.append(try routing(condition)) }
    return result
  }

  private func index(of id: VariableID) throws(Fault) -> Int {
    guard let index = codebook.index(of: id) else {
      throw Fault(reason: .conditionOnUnknown(id))
    }
    return index
  }

  private func hasAny(_ id: VariableID, _ codes: [CategoryCode]) throws(Fault) -> Routing {
    let index = try index(of: id)
    let variable = codebook.variables[index]
    let isWanted = variable.categories.map { codes.contains($0.code) }
    let wanted = isWanted.indices.filter { isWanted[$0] }
    switch variable.coding {
    case .single, .scale:
      return .code(variable: index, word: 0, accepted: [false] + isWanted)
    case .multiple:
      return .any(wanted.map { .marked(variable: index, category: $0) })
    case .numeric:
      guard let support = supports[index] else { return .any([]) }
      let accepted = support.values.indices.map { value in
        isWanted.indices.contains(support.classIndex(ofValue: value))
          && isWanted[support.classIndex(ofValue: value)]
      }
      return .code(variable: index, word: 0, accepted: [false] + accepted)
    case .rank(let items, let places, _):
      return .any(
        wanted.map { category in
          var accepted = [Bool](repeating: false, count: items.count + 1)
          accepted[category / places + 1] = true
          return .code(variable: index, word: category % places, accepted: accepted)
        })
    case .text:
      throw Fault(reason: .conditionOnThemes(id))
    }
  }

  /// Numbers compare as they are, categories by their scores.
  private func compares(
    _ id: VariableID, _ comparison: Condition.Comparison, _ limit: Decimal
  ) throws(Fault) -> Routing {
    let index = try index(of: id)
    let variable = codebook.variables[index]
    switch variable.coding {
    case .numeric:
      let accepted = (supports[index]?.values ?? []).map { comparison.holds($0, limit) }
      return .code(variable: index, word: 0, accepted: [false] + accepted)
    case .single, .scale:
      let accepted = variable.categories.map { category in
        category.score.map { comparison.holds($0, limit) } ?? false
      }
      return .code(variable: index, word: 0, accepted: [false] + accepted)
    case .multiple, .rank, .text:
      return .any([])
    }
  }
}
