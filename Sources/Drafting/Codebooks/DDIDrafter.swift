package import Exchange
import SurveyModel
import Wording

extension DraftedSurvey {
  /// The definition that a DDI Codebook describes, for answers as delimited text.
  ///
  /// - Parameters:
  ///   - codebook: The codebook.
  ///   - file: Its name as the planner knows it; the answers are looked for beside it.
  package init(ddi codebook: DDICodebook, file: String) {
    var drafter = DDIDrafter(codebook, file: file)
    self = drafter.draft()
  }
}

/// Makes questions of the variables and groups of a DDI Codebook.
private struct DDIDrafter {
  private let codebook: DDICodebook
  private let file: String
  private let language: ReportLanguage
  private let labels: DraftLabels
  private let byID: [String: DDIVariable]
  private let groupsByID: [String: DDIGroup]
  /// The group that a variable or group is taken together in, by its identifier.
  private var owners: [String: DDIGroup] = [:]
  private var sections: [String: DDIGroup] = [:]
  private var naming = CodebookNaming()
  private var questions: [CodebookQuestion] = []
  private var done: Set<String> = []
  private var weights: [String] = []

  init(_ codebook: DDICodebook, file: String) {
    self.codebook = codebook
    self.file = file
    language = CodebookAssembly.language(
      codebook.language,
      words: [codebook.title] + codebook.variables.map(\.label)
        + codebook.variables.flatMap { $0.categories.map(\.label) })
    labels = DraftLabels(language)
    byID = Dictionary(
      codebook.variables.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    groupsByID = Dictionary(
      codebook.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for group in codebook.groups {
      switch group.kind {
      case .section: for member in group.variables + group.groups { sections[member] = group }
      case .multipleResponse, .grid, .ranking:
        for member in group.variables + group.groups { owners[member] = group }
      case .net, .other: break
      }
    }
  }

  mutating func draft() -> DraftedSurvey {
    for variable in codebook.variables where !variable.isWeight {
      if let group = outermost(variable) {
        if done.insert(group.id).inserted { add(group, variable) }
      } else {
        add(variable)
      }
    }
    weights = codebook.variables.filter(\.isWeight).map(\.name)
    if questions.isEmpty { addPlaceholder() }
    return assembled()
  }

  /// The group that a question is made of: a grid may hold others.
  private func outermost(_ variable: DDIVariable) -> DDIGroup? {
    guard !variable.id.isEmpty, let group = owners[variable.id] else { return nil }
    return owners[group.id] ?? group
  }

  private mutating func addPlaceholder() {
    var question = CodebookQuestion(
      id: naming.id(for: ""), title: labels.questions, kind: .text(nil))
    question.note(.choicesUnknown)
    questions.append(question)
  }

  // MARK: The survey

  private func assembled() -> DraftedSurvey {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let stem = file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? file
    let isText = codebook.dataFile.map { name in
      ["csv", "txt", "tsv", "tab", "dat"].contains { name.lowercased().hasSuffix("." + $0) }
    }
    let name = (isText ?? false) ? codebook.dataFile ?? "" : stem + ".csv"
    var assembly = CodebookAssembly(
      language: language, id: CodebookAssembly.id(codebook.id, file: file),
      title: codebook.title.utf8.isEmpty ? labels.survey : codebook.title,
      source: ResponseSource(href: folder + name), codebook: String(file.dropFirst(folder.count)))
    if !(isText ?? false) { assembly.responseNotes.append(.responsesNameAssumed) }
    if !weights.isEmpty { assembly.responseNotes.append(.columnsLeftOut(.weight, weights)) }
    assembly.organization = codebook.organization
    assembly.method = codebook.mode
    assembly.fieldwork = fieldwork
    assembly.population = population
    assembly.rules = rules
    var draft = assembly.draft(questions)
    draft.isBesideSource = true
    return draft
  }

  private var fieldwork: Fieldwork? {
    guard let (from, to) = codebook.collected, isDay(from), isDay(to),
      !to.utf8.lexicographicallyPrecedes(from.utf8)
    else { return nil }
    return Fieldwork(from: from, to: to)
  }

  /// Whether a text is a day as a definition writes it.
  private func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return Int(parts[0]) != nil && (1...12).contains(month) && (1...28).contains(day)
      || (1...12).contains(month) && (29...31).contains(day) && month != 2
        && (day < 31 || ![4, 6, 9, 11].contains(month))
  }

  private var population: Population? {
    let size = codebook.notes["population"].flatMap { Int($0) }
    let invited = codebook.notes["invited"].flatMap { Int($0) }
    guard codebook.universe != nil || size != nil || invited != nil else { return nil }
    return Population(description: codebook.universe, size: size, invited: invited)
  }

  private var rules: TabulationRules {
    var rules = TabulationRules()
    rules.base = codebook.notes["base"].flatMap(BaseRule.init) ?? rules.base
    rules.net = codebook.notes["net"].flatMap(NetRule.init) ?? rules.net
    rules.decimals =
      codebook.notes["decimals"].flatMap { Int($0) }.flatMap { (0...4).contains($0) ? $0 : nil }
      ?? rules.decimals
    rules.smallBase =
      codebook.notes["small-base"].flatMap { Int($0) }
      .flatMap { (0...1_000_000).contains($0) ? $0 : nil } ?? rules.smallBase
    return rules
  }
}

// MARK: - Questions

extension DDIDrafter {
  private mutating func start(_ name: String, label: String, wording: String?) -> CodebookQuestion {
    let title = label.utf8.isEmpty ? wording ?? name : label
    return CodebookQuestion(
      id: naming.id(for: name), title: title, wording: wording == title ? nil : wording,
      kind: .text(nil))
  }

  private mutating func finish(
    _ question: inout CodebookQuestion, notes: [DDINote], member: String, universe: String?
  ) {
    question.question.base = notes["base"].flatMap(BaseRule.init) ?? rules.base
    if let section = sections[member] {
      question.section = section.label
      if codebook.software?.hasPrefix("Shukei ") ?? false {
        question.isDemographic = section.notes["demographics"] == "true"
      }
    }
    if let universe { question.note(.conditionNotExpressed(universe)) }
    questions.append(question)
  }

  private mutating func add(_ variable: DDIVariable) {
    var question = start(variable.name, label: variable.label, wording: variable.wording)
    if question.question.id.description != variable.name {
      question.question.binding.header = variable.name
    }
    let answers = answers(of: variable)
    question.question.binding.missing = missing(of: [variable], &question)
    if answers.count == 1, answers[0].label.hasSuffix(StateWords.writtenToken) {
      question.question.kind = .text(nil)
    } else if variable.isContinuous || answers.isEmpty {
      setNumberOrText(&question, variable)
    } else {
      let categories = categories(answers, scores: scores(of: variable), &question)
      let isScale = variable.notes["scores"] != nil
      question.question.kind = isScale ? .scale(categories) : .single(categories)
      question.question.nets = nets(of: variable)
    }
    finish(&question, notes: variable.notes, member: variable.id, universe: variable.universe)
  }

  private func setNumberOrText(_ question: inout CodebookQuestion, _ variable: DDIVariable) {
    guard !variable.isText else { return }
    func limit(_ text: String?) -> Decimal? {
      text.flatMap { Decimal($0) }.flatMap { $0.isCountable ? $0 : nil }
    }
    let bins = variable.categoryGroups.compactMap(bin)
    question.question.kind = .numeric(
      NumericAnswer(
        unit: variable.notes["unit"], minimum: limit(variable.minimum),
        maximum: limit(variable.maximum), bins: bins))
    let codes = Dictionary(
      variable.categoryGroups.compactMap { group in bin(group).map { (group.id, $0.code) } },
      uniquingKeysWith: { first, _ in first })
    question.question.nets = variable.categoryGroups.compactMap { group in
      let members = group.members.compactMap { codes[$0] }
      guard !members.isEmpty, let id = CategoryCode(group.name) else { return nil }
      return Net(id: id, label: group.label, of: members)
    }
  }

  /// A class of numbers: a group without categories whose text has its limits.
  private func bin(_ group: DDIVariable.CategoryGroup) -> NumericAnswer.Bin? {
    let ends = group.text.split(separator: "..", omittingEmptySubsequences: false)
    guard group.members.isEmpty, ends.count == 2, let code = CategoryCode(group.name),
      !group.label.utf8.isEmpty
    else { return nil }
    return NumericAnswer.Bin(
      code: code, label: group.label, from: Decimal(String(ends[0])), to: Decimal(String(ends[1])))
  }

  private mutating func add(_ group: DDIGroup, _ first: DDIVariable) {
    let members = group.variables.compactMap { byID[$0] }
    let inner = group.groups.compactMap { groupsByID[$0] }
    switch group.kind {
    case .multipleResponse where !members.isEmpty: addMultiple(group, members)
    case .ranking where !members.isEmpty: addRank(group, members)
    case .grid where !members.isEmpty: addGrid(group, members)
    case .grid where !inner.isEmpty: addGrid(group, of: inner)
    case .multipleResponse, .ranking, .grid, .section, .net, .other: add(first)
    }
  }

  private mutating func addMultiple(_ group: DDIGroup, _ members: [DDIVariable]) {
    // Several answers as codes in several columns are no row of yes and no.
    guard members.allSatisfy(isTick) else {
      for member in members { add(member) }
      return
    }
    var question = start(
      group.name.utf8.isEmpty ? members[0].name : group.name, label: group.label,
      wording: group.text)
    question.question.binding.missing = missing(of: members, &question)
    var categories = self.categories(ticks(members), scores: [:], &question)
    for index in categories.indices { categories[index].column = members[index].name }
    question.question.kind = .multiple(categories, maximumMarks: nil)
    question.question.nets = nets(of: group, members, categories)
    question.note(.columnsJoined(members.count))
    finish(&question, notes: group.notes, member: group.id, universe: members[0].universe)
  }

  /// Whether a column tells by 1 and 0 whether a category is marked.
  private func isTick(_ variable: DDIVariable) -> Bool {
    let codes = answers(of: variable).map(\.code)
    return codes.isEmpty || codes.allSatisfy { ["0", "1"].contains($0) }
  }

  /// The columns of a multiple-choice question as its categories.
  private func ticks(_ members: [DDIVariable]) -> [DDIVariable.Category] {
    members.enumerated().map { index, variable in
      .init(
        code: variable.notes["code"] ?? String(index + 1),
        label: variable.label.utf8.isEmpty ? variable.name : variable.label)
    }
  }

  private mutating func addRank(_ group: DDIGroup, _ members: [DDIVariable]) {
    var question = start(group.name, label: group.label, wording: group.text)
    question.question.binding.missing = missing(of: members, &question)
    question.question.binding.placeColumns = members.map(\.name)
    let items = categories(answers(of: members[0]), scores: [:], &question)
    let places = min(members.count, items.count)
    guard places == members.count else {
      for member in members { add(member) }
      return
    }
    let top = group.notes["top"].flatMap { Int($0) }.flatMap {
      (1...places).contains($0) ? $0 : nil
    }
    question.question.kind = .rank(items, places: places, top: top ?? min(3, places))
    question.note(.columnsJoined(members.count))
    finish(&question, notes: group.notes, member: group.id, universe: members[0].universe)
  }

  private mutating func addGrid(_ group: DDIGroup, _ members: [DDIVariable]) {
    let answers = answers(of: members[0])
    // Lines with other categories, or with numbers, are questions of their own.
    guard !answers.isEmpty, members.allSatisfy({ same(self.answers(of: $0), answers) }) else {
      for member in members { add(member) }
      return
    }
    var question = start(gridName(group, members[0].name), label: group.label, wording: group.text)
    question.question.binding.missing = missing(of: members, &question)
    let categories = categories(answers, scores: scores(of: members[0]), &question)
    let cell: GridCell = members[0].notes["scores"] != nil ? .scale : .single
    let rows = rows(members.map { ($0.name, $0.label) }, of: group) { index in members[index].name }
    question.question.kind = .grid(rows: rows, cell: cell, categories)
    question.question.nets = nets(of: members[0])
    question.note(.columnsJoined(members.count))
    finish(&question, notes: group.notes, member: group.id, universe: members[0].universe)
  }

  /// A grid whose lines are multiple-choice questions themselves. Their columns are found by
  /// their names: the line's own and the category's.
  private mutating func addGrid(_ group: DDIGroup, of inner: [DDIGroup]) {
    let lines = inner.map { $0.variables.compactMap { byID[$0] } }
    let first = ticks(lines[0])
    guard lines.allSatisfy({ $0.allSatisfy(isTick) && same(ticks($0), first) }) else {
      for line in inner { addMultiple(line, line.variables.compactMap { byID[$0] }) }
      return
    }
    var question = start(gridName(group, inner[0].name), label: group.label, wording: group.text)
    question.question.binding.missing = missing(of: lines.flatMap { $0 }, &question)
    let categories = categories(first, scores: [:], &question)
    let rows = rows(inner.map { ($0.name, $0.label) }, of: group) { index in inner[index].name }
    question.question.kind = .grid(rows: rows, cell: .multiple, categories)
    question.question.nets = nets(of: inner[0], lines[0], categories)
    question.note(.columnsJoined(lines.reduce(0) { $0 + $1.count }))
    finish(&question, notes: group.notes, member: group.id, universe: lines[0].first?.universe)
  }

  private func gridName(_ group: DDIGroup, _ first: String) -> String {
    guard group.name.utf8.isEmpty else { return group.name }
    return String(first.prefix { $0 != "." && $0 != "_" })
  }

  private func rows(
    _ lines: [(name: String, label: String)], of group: DDIGroup, column: (Int) -> String
  ) -> [GridRow] {
    lines.enumerated().map { index, line in
      let prefix = group.name + "."
      let own = line.name.hasPrefix(prefix) ? String(line.name.dropFirst(prefix.count)) : line.name
      return GridRow(
        code: CategoryCode(own) ?? CategoryCode(index + 1),
        label: line.label.utf8.isEmpty ? line.name : line.label, column: column(index))
    }
  }

  private func same(_ left: [DDIVariable.Category], _ right: [DDIVariable.Category]) -> Bool {
    left.map(\.code) == right.map(\.code) && left.map(\.label) == right.map(\.label)
  }
}

// MARK: - Values

extension DDIDrafter {
  /// The categories that are answers, with a code.
  private func answers(of variable: DDIVariable) -> [DDIVariable.Category] {
    variable.categories.filter { category in
      !category.isMissing && !variable.invalid.contains(category.code)
        && MissingReason(labelled: category.label) == nil
    }
  }

  private func scores(of variable: DDIVariable) -> [String: Decimal] {
    var scores: [String: Decimal] = [:]
    for pair in (variable.notes["scores"] ?? "").split(separator: " ") {
      guard let equals = pair.lastIndex(of: "=") else { continue }
      let number = String(pair[pair.index(after: equals)...])
      scores[String(pair[..<equals])] = Decimal(number)
    }
    return scores
  }

  private func categories(
    _ answers: [DDIVariable.Category], scores: [String: Decimal],
    _ question: inout CodebookQuestion
  ) -> [Category] {
    let made = CodebookCategories(
      answers.map { (code: $0.code, label: $0.label, score: scores[$0.code]) })
    question.categoryNotes += made.notes
    return made.categories
  }

  /// Codes that are no answer; what the codebook does not say more about is no answer given.
  private func missing(
    of variables: [DDIVariable], _ question: inout CodebookQuestion
  ) -> [MissingValue] {
    var values: [MissingValue] = []
    var assumed: [String] = []
    for variable in variables {
      let marked = variable.categories.filter {
        $0.isMissing || variable.invalid.contains($0.code)
          || MissingReason(labelled: $0.label) != nil
      }
      for category in marked where !values.contains(where: { $0.value == category.code }) {
        let reason =
          category.missingType.flatMap(MissingReason.init(rawValue:))
          ?? MissingReason(labelled: category.label)
        if reason == nil { assumed.append(category.code) }
        values.append(MissingValue(value: category.code, reason: reason ?? .noAnswer))
      }
      for code in variable.invalid where !values.contains(where: { $0.value == code }) {
        assumed.append(code)
        values.append(MissingValue(value: code, reason: .noAnswer))
      }
    }
    if !assumed.isEmpty { question.note(.missingAssumed(assumed)) }
    return values
  }

  private func nets(of variable: DDIVariable) -> [Net] {
    let codes = Dictionary(
      answers(of: variable).map { ($0.id, $0.code) }, uniquingKeysWith: { first, _ in first })
    return variable.categoryGroups.enumerated().compactMap { index, group in
      let members = group.members.compactMap { codes[$0] }.compactMap { CategoryCode($0) }
      guard !members.isEmpty, !group.label.utf8.isEmpty else { return nil }
      return Net(
        id: CategoryCode(group.name) ?? CategoryCode(index + 1), label: group.label, of: members)
    }
  }

  /// Groups of our own that take some columns of a multiple-choice question together.
  private func nets(
    of group: DDIGroup, _ members: [DDIVariable], _ categories: [Category]
  ) -> [Net] {
    let codes = Dictionary(
      zip(members.map(\.id), categories.map(\.code)), uniquingKeysWith: { first, _ in first })
    return codebook.groups.compactMap { net in
      guard net.kind == .net, net.notes["of"] == group.name, let id = CategoryCode(net.name) else {
        return nil
      }
      let of = net.variables.compactMap { codes[$0] }
      return of.isEmpty ? nil : Net(id: id, label: net.label, of: of)
    }
  }
}
