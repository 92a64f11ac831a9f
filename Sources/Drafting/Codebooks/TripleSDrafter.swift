package import Exchange
import SurveyModel
import Wording

extension DraftedSurvey {
  /// The definition that a triple-s codebook describes; it runs with the answers as they are.
  ///
  /// - Parameters:
  ///   - codebook: The codebook.
  ///   - file: Its name as the planner knows it.
  package init(tripleS codebook: TripleSCodebook, file: String) {
    var drafter = TripleSDrafter(codebook, file: file)
    self = drafter.draft()
  }
}

/// Makes questions of the variables of triple-s.
///
/// Names and labels of our own exports say what the standard has no place for: `Q3.class` has the
/// classes of the number `Q3`, `Q1.net` the groups of categories of `Q1`, `Q6.rank1` is a place
/// of a ranking, and a label of two lines is a grid's and its line's.
private struct TripleSDrafter {
  private let codebook: TripleSCodebook
  private let file: String
  private let language: ReportLanguage
  private let labels: DraftLabels
  /// Whether names were escaped by this program.
  private let isOurs: Bool
  private let byName: [String: TripleSVariable]
  private var naming = CodebookNaming()
  private var questions: [CodebookQuestion] = []
  /// The question that a variable became, by the variable's name.
  private var ids: [String: QuestionID] = [:]
  private var leftOut: [DraftNote.LeftOut: [String]] = [:]
  private var respondent: String?

  init(_ codebook: TripleSCodebook, file: String) {
    self.codebook = codebook
    self.file = file
    language = CodebookAssembly.language(
      codebook.language, words: [codebook.title] + codebook.variables.flatMap(\.label))
    labels = DraftLabels(language)
    isOurs = codebook.origin?.hasPrefix("Shukei ") ?? false
    byName = Dictionary(
      codebook.variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func draft() -> DraftedSurvey {
    var rest = codebook.variables[...]
    while let variable = rest.popFirst() {
      if isCompanion(variable) { continue }
      let group = [variable] + taken(with: variable, from: &rest)
      add(group)
    }
    if questions.isEmpty { addPlaceholder() }
    return assembled()
  }

  private func assembled() -> DraftedSurvey {
    var source = ResponseSource(href: file)
    source.respondentColumn = respondent
    let name = codebook.name.map { isOurs ? tripleSUnescaped($0) : $0 }
    var assembly = CodebookAssembly(
      language: language, id: CodebookAssembly.id(name, file: file),
      title: codebook.title.utf8.isEmpty ? labels.survey : codebook.title, source: source,
      codebook: file.split(separator: "/").last.map(String.init) ?? file)
    // Of several weights nobody but the planner can tell which is meant.
    let weight = leftOut[.weight]?.count == 1 ? leftOut[.weight]?.first : nil
    assembly.responseNotes = DraftNote.LeftOut.allCases.compactMap { reason in
      reason == .weight && weight != nil
        ? nil : leftOut[reason].map { .columnsLeftOut(reason, $0) }
    }
    var draft = assembly.draft(questions)
    if let weight { draft.weight(by: weight) }
    return draft
  }

  /// A definition needs a question: a codebook without any gets one of free text.
  private mutating func addPlaceholder() {
    var question = CodebookQuestion(
      id: naming.id(for: ""), title: labels.questions, kind: .text(nil))
    question.note(.choicesUnknown)
    questions.append(question)
  }

  // MARK: Groups

  /// Says more of another variable, and is no question of its own.
  private func isCompanion(_ variable: TripleSVariable) -> Bool {
    ["class", "net"].contains { suffix in
      variable.name.hasSuffix("." + suffix)
        && byName[String(variable.name.dropLast(suffix.count + 1))].map(isQuestion)
          ?? (suffix == "net" && byName[owner(of: variable.name) + ".rank1"] != nil)
    }
  }

  private func isQuestion(_ variable: TripleSVariable) -> Bool { variable.use == nil }

  private func owner(of name: String) -> String {
    String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }

  /// The further variables of a grid or a ranking that begins with this one.
  private func taken(
    with first: TripleSVariable, from rest: inout ArraySlice<TripleSVariable>
  ) -> [TripleSVariable] {
    guard first.name.contains("."), first.label.count == 2, first.use == nil else { return [] }
    var group: [TripleSVariable] = []
    var scan = rest
    while let next = scan.first {
      if isCompanion(next) {
        scan.removeFirst()
        continue
      }
      guard isPart(next, of: first) else { break }
      group.append(next)
      scan.removeFirst()
      rest = scan
    }
    return group
  }

  private func isPart(_ variable: TripleSVariable, of first: TripleSVariable) -> Bool {
    variable.name.contains(".") && stem(variable.name) == stem(first.name)
      && variable.label.count == 2 && variable.label.first == first.label.first
      && variable.kind == first.kind && variable.values == first.values
  }

  /// The name of the question of which a variable is a line or a place.
  private func stem(_ name: String) -> String {
    String(name[..<(name.firstIndex(of: ".") ?? name.endIndex)])
  }

  private mutating func add(_ group: [TripleSVariable]) {
    guard let first = group.first else { return }
    switch first.use {
    case .serial:
      respondent = first.name
      leftOut[.identifier, default: []].append(first.name)
      return
    case .weight:
      leftOut[.weight, default: []].append(first.name)
      return
    case nil: break
    }
    let isGrouped = first.name.contains(".") && first.label.count == 2
    if isGrouped, isRank(group) {
      addRank(group)
    } else if isGrouped, isOurs || group.count > 1, first.kind == .single || first.kind == .multiple
    {
      addGrid(group)
    } else {
      for variable in group { addSingle(variable) }
    }
  }

  private func isRank(_ group: [TripleSVariable]) -> Bool {
    group.enumerated().allSatisfy { index, variable in
      variable.kind == .single && variable.name == "\(stem(variable.name)).rank\(index + 1)"
    }
  }
}

// MARK: - Questions

extension TripleSDrafter {
  private mutating func addSingle(_ variable: TripleSVariable) {
    switch variable.kind {
    case .date, .time: leftOut[.time, default: []].append(variable.name)
    case .single, .multiple, .quantity, .character, .logical:
      let title = unit(of: variable) == nil ? variable.label : Array(variable.label.prefix(1))
      var question = start(variable.name, title: title, wording: variable.wording)
      switch variable.kind {
      case .single: setSingle(&question, variable)
      case .multiple:
        question.question.kind = .multiple(categories(of: variable, &question), maximumMarks: nil)
      case .quantity: setNumber(&question, variable)
      case .logical: question.question.kind = .single(yesAndNo)
      case .character, .date, .time: question.question.kind = .text(nil)
      }
      finish(&question, variable)
    }
  }

  /// A question under the name of a variable, which its column has.
  private mutating func start(
    _ name: String, title: [String], wording: String? = nil
  ) -> CodebookQuestion {
    let id = naming.id(for: isOurs ? tripleSUnescaped(name) : name)
    ids[name] = id
    let words = title.joined(separator: " ")
    var question = CodebookQuestion(
      id: id, title: words.utf8.isEmpty ? name : words, wording: wording, kind: .text(nil))
    if id.description != name { question.question.binding.header = name }
    return question
  }

  private mutating func finish(_ question: inout CodebookQuestion, _ variable: TripleSVariable) {
    question.question.nets = nets(of: variable.name, question.question.kind)
    if let filter = variable.filter {
      if let asked = ids[filter], byName[filter]?.kind == .logical, let yes = CategoryCode("1") {
        question.question.askedIf = .hasAny(VariableID(question: asked), [yes])
      } else {
        question.note(.conditionNotExpressed(filter))
      }
    }
    questions.append(question)
  }

  private func setSingle(_ question: inout CodebookQuestion, _ variable: TripleSVariable) {
    let answers = variable.values.filter { !isMissing($0, of: variable) }
    if answers.count == 1, let label = answers[0].label.last,
      label.hasSuffix(StateWords.writtenToken)
    {
      question.question.binding.missing = missing(of: variable, &question)
      question.question.kind = .text(nil)
      return
    }
    let categories = categories(of: variable, &question)
    question.question.kind = isScale(variable) ? .scale(categories) : .single(categories)
  }

  private func isScale(_ variable: TripleSVariable) -> Bool {
    variable.values.contains { $0.score.flatMap { Decimal($0) }?.isCountable ?? false }
  }

  private func setNumber(_ question: inout CodebookQuestion, _ variable: TripleSVariable) {
    question.question.binding.missing = missing(of: variable, &question)
    let limits = variable.range.flatMap { $0 == .open ? nil : $0 }
    func limit(_ text: String?, _ open: String) -> Decimal? {
      text.flatMap { $0 == open ? nil : Decimal($0) }.flatMap { $0.isCountable ? $0 : nil }
    }
    question.question.kind = .numeric(
      NumericAnswer(
        unit: unit(of: variable),
        minimum: limit(limits?.from, TripleSVariable.NumberRange.open.from),
        maximum: limit(limits?.to, TripleSVariable.NumberRange.open.to), bins: bins(of: variable)))
  }

  /// What the second line of a number's label says between brackets.
  private func unit(of variable: TripleSVariable) -> String? {
    guard isOurs, variable.kind == .quantity, variable.label.count == 2,
      variable.label[1].hasPrefix("["), variable.label[1].hasSuffix("]")
    else { return nil }
    return String(variable.label[1].dropFirst().dropLast())
  }

  /// The classes that the variable beside a number describes.
  private func bins(of variable: TripleSVariable) -> [NumericAnswer.Bin] {
    (byName[variable.name + ".class"]?.values ?? []).compactMap { value in
      guard value.label.count == 2, let code = CategoryCode(value.code) else { return nil }
      let ends = value.label[1].split(separator: "..", omittingEmptySubsequences: false)
      guard ends.count == 2 else { return nil }
      return NumericAnswer.Bin(
        code: code, label: value.label[0], from: Decimal(String(ends[0])),
        to: Decimal(String(ends[1])))
    }
  }

  private mutating func addRank(_ group: [TripleSVariable]) {
    guard let first = group.first else { return }
    var question = start(stem(first.name), title: Array(first.label.prefix(1)))
    question.question.binding.header = nil
    question.question.binding.placeColumns = group.map(\.name)
    let items = categories(of: first, &question)
    // More places than items, or no item, is no ranking.
    guard group.count <= items.count else {
      for variable in group { addSingle(variable) }
      return
    }
    question.question.kind = .rank(items, places: group.count, top: min(3, group.count))
    question.note(.columnsJoined(group.count))
    finish(&question, first)
  }

  private mutating func addGrid(_ group: [TripleSVariable]) {
    guard let first = group.first else { return }
    var question = start(stem(first.name), title: Array(first.label.prefix(1)))
    question.question.binding.header = nil
    let categories = categories(of: first, &question)
    let cell: GridCell =
      first.kind == .multiple ? .multiple : isScale(first) ? .scale : .single
    let rows = group.enumerated().map { index, variable in
      let name = String(variable.name.dropFirst(stem(variable.name).utf8.count + 1))
      let code = CategoryCode(isOurs ? tripleSUnescaped(name) : name) ?? CategoryCode(index + 1)
      return GridRow(code: code, label: variable.label.last ?? name, column: variable.name)
    }
    question.question.kind = .grid(rows: rows, cell: cell, categories)
    question.note(.columnsJoined(group.count))
    finish(&question, first)
  }

  private var yesAndNo: [Category] {
    [
      Category(code: CategoryCode(1), label: labels.yes),
      Category(code: CategoryCode(0), label: labels.no),
    ]
  }
}

// MARK: - Values

extension TripleSDrafter {
  private func isMissing(_ value: TripleSVariable.Value, of variable: TripleSVariable) -> Bool {
    variable.missing.contains(value.code) || reason(of: value) != nil
  }

  private func reason(of value: TripleSVariable.Value) -> MissingReason? {
    value.label.last.flatMap { MissingReason(labelled: $0) }
  }

  /// The codes of answers as categories; those of no answer go to the question's binding.
  private func categories(
    of variable: TripleSVariable, _ question: inout CodebookQuestion
  ) -> [Category] {
    question.question.binding.missing = missing(of: variable, &question)
    let answers = variable.values.filter { !isMissing($0, of: variable) }
    let made = CodebookCategories(
      answers.map { value in
        let score = value.score.flatMap { Decimal($0) }.flatMap { $0.isCountable ? $0 : nil }
        let code = isOurs ? tripleSUnescaped(value.code) : value.code
        return (code: code, label: value.label.joined(separator: " "), score: score)
      })
    question.categoryNotes += made.notes
    var categories = made.categories
    for (index, value) in answers.enumerated()
    where categories[index].code.description != value.code
      && !categories[index].aliases.contains(value.code)
    {
      categories[index].aliases.append(value.code)
    }
    return categories.isEmpty ? ranged(variable, &question) : categories
  }

  /// A range without labels: a category for each code, as far as that makes sense.
  private func ranged(
    _ variable: TripleSVariable, _ question: inout CodebookQuestion
  ) -> [Category] {
    let from = variable.range.flatMap { Int($0.from) } ?? 1
    let to = variable.range.flatMap { Int($0.to) } ?? from
    question.note(.labelsUnknown)
    return (from...max(from, min(to, from + 199))).map { code in
      Category(code: CategoryCode(code), label: String(code))
    }
  }

  private func missing(
    of variable: TripleSVariable, _ question: inout CodebookQuestion
  ) -> [MissingValue] {
    let ours = variable.values.compactMap { value in
      reason(of: value).map { MissingValue(value: value.code, reason: $0) }
    }
    let known = ours.map(\.value)
    // A number with words of its own is none: 99 "does not know".
    let labelled = variable.kind == .quantity ? variable.values.map(\.code) : []
    let others = (variable.missing + labelled).filter { !known.contains($0) }
    if !others.isEmpty { question.note(.missingAssumed(others)) }
    return ours + others.map { MissingValue(value: $0, reason: .noAnswer) }
  }

  private func nets(of name: String, _ kind: Question.Kind) -> [Net] {
    let known = Set(kind.codes)
    return (byName[name + ".net"]?.values ?? []).compactMap { value in
      guard value.label.count == 2,
        let id = CategoryCode(isOurs ? tripleSUnescaped(value.code) : value.code)
      else { return nil }
      let members = value.label[1].split(separator: " ").compactMap { CategoryCode(String($0)) }
      guard !members.isEmpty, members.allSatisfy(known.contains) else { return nil }
      return Net(id: id, label: value.label[0], of: members)
    }
  }
}

extension Question.Kind {
  /// The codes under which answers are counted.
  fileprivate var codes: [CategoryCode] {
    switch self {
    case .single(let categories), .scale(let categories), .multiple(let categories, _),
      .grid(_, _, let categories), .rank(let categories, _, _):
      categories.map(\.code)
    case .numeric(let answer): answer.bins.map(\.code)
    case .text: []
    }
  }
}
