import SurveyModel
import Wording

/// Questions of a questionnaire on their way into a draft, with the names that its conditions use.
struct QuestionnaireDraft {
  private(set) var questions: [DraftedQuestion] = []
  private var naming = QuestionNaming(headers: [])
  private var symbols: [String: Symbol] = [:]
  /// Grids by the names of their lines.
  private var lineOf: [String: String] = [:]

  /// What conditions know of a question.
  private struct Symbol {
    let id: QuestionID
    let kind: Question.Kind
    /// Codes of choices and lines as the questionnaire writes them.
    let codes: [String: CategoryCode]
  }

  /// Adds a question under its name in the questionnaire; `condition` is who is asked, in the
  /// questionnaire's own words, and `codes` the questionnaire's codes where they had to change.
  mutating func add(
    _ question: DraftedQuestion, as name: String, condition: String?, codes: [String: CategoryCode]
  ) {
    var question = question
    let id = naming.id(for: [name])
    question.id = id
    if let condition, !condition.utf8.isEmpty {
      if let known = RoutingExpression(condition).flatMap({ self.condition($0) }) {
        question.askedIf = known
      } else {
        question.note(.conditionNotExpressed(condition))
      }
    }
    if !id.description.utf8.elementsEqual(name.utf8) { question.binding.aliases.append(name) }
    symbols[name] = Symbol(id: id, kind: question.kind, codes: codes)
    questions.append(question)
  }

  /// Lets conditions name the lines of a grid as questions of their own, as REDCap does.
  mutating func name(lines: [String], of grid: String, codes: [String: CategoryCode]) {
    guard let symbol = symbols[grid], case .grid(let rows, _, _) = symbol.kind else { return }
    for (line, row) in zip(lines, rows) where symbols[line] == nil {
      var codes = codes
      codes[line] = row.code
      lineOf[line] = grid
      symbols[grid] = Symbol(
        id: symbol.id, kind: symbol.kind,
        codes: (symbols[grid]?.codes ?? [:]).merging(codes) { one, _ in one })
    }
  }

  /// A condition in Shukei's terms; `nil` where it says something that cannot be said there.
  private func condition(_ expression: RoutingExpression) -> Condition? {
    switch expression {
    case .all(let parts):
      let known = parts.compactMap { condition($0) }
      return known.count == parts.count ? .all(known) : nil
    case .any(let parts):
      let known = parts.compactMap { condition($0) }
      return known.count == parts.count ? .any(known) : nil
    case .not(let inner):
      guard let inner = condition(inner) else { return nil }
      if case .not(let twice) = inner { return twice }
      return .not(inner)
    case .compare(let left, let comparison, let right):
      return compared(left, comparison, right)
    case .call(let name, let arguments): return called(name, arguments)
    case .reference, .literal: return nil
    }
  }

  private func called(_ name: String, _ arguments: [RoutingExpression]) -> Condition? {
    switch (name, arguments.first, arguments.dropFirst().first) {
    case ("selected", .reference(let question, nil)?, .literal(let code)?):
      return chosen(question, code)
    case ("is_empty", .reference(let question, let part)?, nil),
      ("empty", .reference(let question, let part)?, nil):
      return variable(question, part).map { .not(.answered($0)) }
    default: return nil
    }
  }

  private func compared(
    _ left: RoutingExpression, _ comparison: Condition.Comparison, _ right: RoutingExpression
  ) -> Condition? {
    guard case .reference(let name, let part) = left, case .literal(let value) = right else {
      return nil
    }
    if value.utf8.isEmpty || value == "NaN" {
      guard let variable = variable(name, part) else { return nil }
      switch comparison {
      case .equal: return .not(.answered(variable))
      case .notEqual: return .answered(variable)
      case .less, .atMost, .greater, .atLeast: return nil
      }
    }
    guard let (symbol, inner) = resolved(name, part) else { return nil }
    switch symbol.kind {
    case .numeric:
      return Decimal(value).map {
        .compares(VariableID(question: symbol.id), comparison, $0)
      }
    case .single(let categories), .scale(let categories):
      return among(categories, symbol, VariableID(question: symbol.id), comparison, value)
    case .grid(let rows, let cell, let categories):
      guard let inner, cell != .multiple, let code = symbol.codes[inner] ?? CategoryCode(inner),
        rows.contains(where: { $0.code == code })
      else { return nil }
      return among(
        categories, symbol, VariableID(question: symbol.id, row: code), comparison, value)
    case .multiple(let categories, _): return ticked(categories, symbol, inner, comparison, value)
    case .rank, .text: return nil
    }
  }

  /// A choice of several that is ticked or not: `Y`, `1` or `0`.
  private func ticked(
    _ categories: [Category], _ symbol: Symbol, _ part: String?,
    _ comparison: Condition.Comparison, _ value: String
  ) -> Condition? {
    guard let code = (part ?? value).nonEmpty.flatMap({ symbol.codes[$0] ?? CategoryCode($0) }),
      categories.contains(where: { $0.code == code })
    else { return nil }
    let isMarked = Condition.hasAny(VariableID(question: symbol.id), [code])
    let asksForMark = part == nil || ["1", "Y", "y"].contains(value)
    switch comparison {
    case .equal: return asksForMark ? isMarked : .not(isMarked)
    case .notEqual: return asksForMark ? .not(isMarked) : isMarked
    case .less, .atMost, .greater, .atLeast: return nil
    }
  }

  private func among(
    _ categories: [Category], _ symbol: Symbol, _ variable: VariableID,
    _ comparison: Condition.Comparison, _ value: String
  ) -> Condition? {
    let code = symbol.codes[value] ?? CategoryCode(value)
    let equal = categories.map(\.code).filter { $0 == code }
    switch comparison {
    case .equal: return equal.isEmpty ? nil : .hasAny(variable, equal)
    // Whoever gave no answer is unlike any value, too.
    case .notEqual: return equal.isEmpty ? nil : .not(.hasAny(variable, equal))
    case .less, .atMost, .greater, .atLeast:
      guard let limit = Decimal(value) else { return nil }
      let held = categories.map(\.code).filter { code in
        Decimal(code.description).map { comparison.holds($0, limit) } ?? false
      }
      return held.isEmpty ? nil : .hasAny(variable, held)
    }
  }

  private func chosen(_ question: String, _ code: String) -> Condition? {
    guard let symbol = symbols[question], let code = symbol.codes[code] ?? CategoryCode(code)
    else { return nil }
    switch symbol.kind {
    case .single(let categories), .scale(let categories), .multiple(let categories, _):
      guard categories.contains(where: { $0.code == code }) else { return nil }
      return .hasAny(VariableID(question: symbol.id), [code])
    case .numeric, .rank, .grid, .text: return nil
    }
  }

  private func variable(_ name: String, _ part: String?) -> VariableID? {
    guard let (symbol, inner) = resolved(name, part) else { return nil }
    if case .grid = symbol.kind {
      return inner.flatMap { symbol.codes[$0] ?? CategoryCode($0) }
        .map { VariableID(question: symbol.id, row: $0) }
    }
    return VariableID(question: symbol.id)
  }

  /// `Q1.NAOK` is `Q1`, and `Q1_SQ001.NAOK` its part `SQ001`.
  private func resolved(_ name: String, _ part: String?) -> (Symbol, String?)? {
    let bare = name.split(separator: ".").first.map(String.init) ?? name
    if let symbol = symbols[bare] { return (symbol, part) }
    if let symbol = lineOf[bare].flatMap({ symbols[$0] }) { return (symbol, bare) }
    guard let cut = bare.lastIndex(of: "_"), let symbol = symbols[String(bare[..<cut])] else {
      return nil
    }
    return (symbol, String(bare[bare.index(after: cut)...]))
  }
}

extension String {
  /// `nil` for a text of nothing.
  var nonEmpty: String? { utf8.isEmpty ? nil : self }
}

/// The choices of a questionnaire as categories.
struct QuestionnaireChoices {
  private(set) var categories: [Category] = []
  /// The questionnaire's codes where they had to change.
  private(set) var codes: [String: CategoryCode] = [:]
  private(set) var isScale = false
  private(set) var notes: [DraftNote] = []
  private(set) var categoryNotes: [(CategoryCode, DraftNote)] = []

  /// Choices in the order of the questionnaire; a scale of opinion gets scores by its words.
  init(_ choices: [(code: String, label: String)], isMultiple: Bool = false) {
    var labels: Set<String> = []
    var taken: Set<CategoryCode> = []
    for (code, text) in choices {
      var label = plainText(text).nonEmpty ?? code
      while !labels.insert(searchable(label)).inserted { label += "*" }
      var usable = CategoryCode(code) ?? CategoryCode(categories.count + 1)
      var number = choices.count
      while !taken.insert(usable).inserted {
        number += 1
        usable = CategoryCode(number)
      }
      codes[code] = usable
      var category = Category(code: usable, label: label)
      if !usable.description.utf8.elementsEqual(code.utf8), !code.isEmpty, code != label {
        category.aliases = [code]
      }
      if ScaleWords.isOther(label), !categories.contains(where: \.isOther) {
        category.isOther = true
        categoryNotes.append((usable, .otherInferred))
      }
      if isMultiple, ScaleWords.isExclusive(label) {
        category.isExclusive = true
        categoryNotes.append((usable, .exclusiveInferred))
      }
      categories.append(category)
    }
    if !isMultiple { score() }
  }

  private mutating func score() {
    let order = OrderedChoices(categories.map(\.label), counts: categories.map { _ in 1 })
    guard order.isScale else { return }
    isScale = true
    let scored = order.scores.compactMap(\.self)
    for index in categories.indices {
      categories[index].score = order.scores[index].map { Decimal($0) }
    }
    let runsDown = (scored.first ?? 0) > (scored.last ?? 0)
    notes.append(runsDown ? .scoresReversed : .scoresInferred)
  }

  /// Makes the number of each choice its score.
  mutating func rate() {
    isScale = true
    for index in categories.indices {
      categories[index].score = Decimal(categories[index].code.description)
    }
  }

  /// A question with one answer of these.
  func question(_ names: [String]) -> DraftedQuestion {
    var question = DraftedQuestion(
      names: names, kind: isScale ? .scale(categories) : .single(categories))
    question.notes = notes
    question.categoryNotes = categoryNotes
    return question
  }
}

/// Text without the marks of HTML, which questionnaires of the web hold.
func plainText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isTag = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "<": isTag = true
    case ">" where isTag:
      isTag = false
      result.append(" ")
    default: if !isTag { result.append(scalar) }
    }
  }
  var plain = String(result)
  for (entity, sign) in [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#039;", "'"),
    ("&amp;", "&"),
  ] where plain.contains(entity) {
    plain = plain.replacing(entity, with: sign)
  }
  return tidied(plain).split(separator: "\n").joined(separator: " ")
}
