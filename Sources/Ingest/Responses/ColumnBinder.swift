import SurveyModel
import TextNormalization

/// Where in a record the answer to one variable stands.
enum Reading: Sendable, Equatable {
  /// One cell holds it all.
  case cell(Int)
  /// Each category has a column of its own; `nil` for a category without one.
  case categories([Int?])
  /// A rank question with a column for each place.
  case places([Int])
  /// The file has no such column.
  case absent
}

/// A variable's columns in one file.
struct BoundVariable: Sendable {
  let reading: Reading
  /// Columns with the free text of その他, by category.
  let otherTexts: [(category: Int, column: Int)]
  /// Where one cell holds the answer and each category has a column beside it: these columns,
  /// which should say the same.
  var checks: [Int?] = []
}

/// Finds the columns of every variable by position, header, alias or identifier.
struct ColumnBinder {
  private let file: String
  private let profile: ExportProfile
  private let others: SchemaDrift.Others
  /// Questions that the planner says were not asked here.
  private let lacking: Set<String>
  private var index: ColumnIndex
  private var missing: [(variable: Variable, names: [String])] = []
  private(set) var findings: [Finding] = []

  init(
    _ export: ExportLayout, file: String, source: ResponseSource, others: SchemaDrift.Others
  ) {
    self.file = file
    self.others = others
    lacking = Set(source.mapping.lacks.map(\.description))
    profile = export.profile
    index = ColumnIndex(export.columns)
  }

  /// Binds all variables in the order of the questionnaire; a header that stands twice
  /// goes to the questions that name it in their order.
  mutating func bind(_ survey: Survey, _ codebook: Codebook) -> [BoundVariable] {
    var bound: [BoundVariable] = []
    for question in survey.questions {
      for variable in codebook.variables(of: question.id) {
        bound.append(bind(variable, of: question))
      }
    }
    for (variable, names) in missing { reportMissing(variable, names) }
    reportUnused(survey.responses.compactMap(\.respondentColumn))
    return bound
  }

  /// Finds the column of given weights, before any question takes it; one that the file itself
  /// declares is offered where the definition names none.
  mutating func bindWeights(_ weighting: Weighting?) -> Int? {
    guard let header = weighting?.column else {
      if let offered = index.columns.first(where: { $0.role == .weight }) {
        findings.append(
          Finding(
            .weightOffered, file: file,
            place: Place(line: 1, column: offered.position + 1),
            field: offered.position + 1, found: .name(offered.names.first ?? "")))
      }
      return nil
    }
    if let column = index.claim(named: [header]) { return column }
    let known = index.columns.compactMap(\.names.first)
    findings.append(
      Finding(
        .weightColumnMissing, file: file, place: Place(line: 1, column: 1), expected: [header],
        nearest: nearest(to: header, among: known)))
    return nil
  }

  private mutating func bind(_ variable: Variable, of question: Question) -> BoundVariable {
    if lacking.contains(question.id.description) {
      return BoundVariable(reading: .absent, otherTexts: [])
    }
    let names = QuestionNames(variable, in: question)
    let reading = reading(of: variable, question, names)
    if reading == .absent { missing.append((variable, names.whole)) }
    var bound = BoundVariable(
      reading: reading, otherTexts: otherTexts(of: variable, names, beside: reading.columns))
    if case .cell = reading, case .multiple = variable.coding {
      bound.checks = checks(of: variable, names)
    }
    noteChoices(of: variable, bound)
    return bound
  }

  private mutating func reading(
    of variable: Variable, _ question: Question, _ names: QuestionNames
  ) -> Reading {
    if let position = question.binding.position, names.row == nil {
      guard position <= index.columns.count else { return .absent }
      index.claim(position - 1)
      return .cell(position - 1)
    }
    if case .rank = variable.coding, !question.binding.placeColumns.isEmpty {
      let columns = question.binding.placeColumns.compactMap { index.claim(named: [$0]) }
      return columns.count == question.binding.placeColumns.count ? .places(columns) : .absent
    }
    let ownColumns = variable.answerCategories.contains { $0.column != nil }
    if !ownColumns, let column = wholeColumn(variable, names) { return .cell(column) }
    return parts(of: variable, names)
  }

  /// The one column of a question or of a grid's line.
  private mutating func wholeColumn(_ variable: Variable, _ names: QuestionNames) -> Int? {
    guard let row = names.row else {
      if let column = index.claim(named: names.whole) { return column }
      switch variable.coding {
      case .multiple, .rank: return nil
      case .single, .scale, .numeric, .text: return index.claimLonePart(of: names.questions)
      }
    }
    if let own = row.column, let column = index.claim(named: [own]) { return column }
    let part = [row.label, row.code.description]
    return index.claimParts(of: names.questions, [part])[0] ?? index.claim(named: names.whole)
  }

  private mutating func parts(of variable: Variable, _ names: QuestionNames) -> Reading {
    switch variable.coding {
    case .rank(let items, let places, _) where profile.ranksByPlace:
      let columns = placeColumns(places, names)
      if !columns.isEmpty { return .places(columns) }
      return categoryColumns(items, names)
    case .multiple, .rank: return categoryColumns(variable.answerCategories, names)
    case .single, .scale:
      // Only beside each other under the question: `Q1_1` alone may well be another question.
      let columns = index.claimParts(of: names.questions, variable.categories.map(names.parts))
      return columns.contains { $0 != nil } ? .categories(columns) : .absent
    case .numeric, .text: return .absent
    }
  }

  /// `Q6[1]`, `Q6[2]`, …: as many places as the file has, from the first on.
  private mutating func placeColumns(_ places: Int, _ names: QuestionNames) -> [Int] {
    let numbers = (1...places).map { [String($0)] }
    return index.claimParts(of: names.questions, numbers).prefix { $0 != nil }.compactMap { $0 }
  }

  private mutating func categoryColumns(
    _ categories: [Category], _ names: QuestionNames
  ) -> Reading {
    var columns: [Int?]
    if categories.contains(where: { $0.column != nil }) {
      columns = categories.map { category in
        index.claim(
          named: category.column.map { [$0] } ?? names.whole.flatMap { joined($0, category) })
      }
    } else {
      columns = index.claimParts(of: names.questions, categories.map(names.parts))
      for (place, category) in categories.enumerated() where columns[place] == nil {
        columns[place] = index.claim(
          named: names.whole.flatMap { joined($0, category) }, allowsText: false)
      }
    }
    return columns.contains { $0 != nil } ? .categories(columns) : .absent
  }

  /// Columns of the categories beside a cell that holds all of them, to be held against it.
  private mutating func checks(of variable: Variable, _ names: QuestionNames) -> [Int?] {
    let columns = index.claimParts(of: names.questions, variable.categories.map(names.parts))
    return columns.contains { $0 != nil } ? columns : []
  }

  /// Columns that the planner names, then those that the export sets beside the question.
  private mutating func otherTexts(
    of variable: Variable, _ names: QuestionNames, beside columns: [Int]
  ) -> [(category: Int, column: Int)] {
    let categories = variable.answerCategories
    var texts: [(category: Int, column: Int)] = []
    for (index, category) in categories.enumerated() {
      guard let header = category.textColumn, let column = self.index.claim(named: [header]) else {
        continue
      }
      texts.append((index, column))
    }
    guard texts.isEmpty, names.row == nil, !categories.isEmpty, !variable.isText else {
      return texts
    }
    for source in index.claimOtherTexts(of: names.questions, beside: columns) {
      let parts = source.partNames.folded
      let named = categories.firstIndex { category in
        !parts.isDisjoint(with: names.parts(category).folded)
      }
      if let category = named ?? categories.firstIndex(where: \.isOther) {
        texts.append((category, source.position))
      }
    }
    return texts
  }

  /// What the columns of choices leave open.
  private mutating func noteChoices(of variable: Variable, _ bound: BoundVariable) {
    guard case .categories(let columns) = bound.reading else { return }
    let texts = Set(bound.otherTexts.map(\.category))
    for (index, category) in variable.answerCategories.enumerated()
    where columns[index] == nil && !texts.contains(index) {
      report(.choiceColumnMissing, variable, found: .name(category.label))
    }
    guard profile.hidesNoAnswer, case .multiple = variable.coding else { return }
    report(.unansweredLooksUnticked, variable)
  }

  private mutating func report(
    _ rule: Finding.Rule, _ variable: Variable, found: Finding.Found = .nothing
  ) {
    findings.append(
      Finding(
        rule, file: file, place: Place(line: 1, column: 1), variable: variable.id.description,
        found: found))
  }

  private mutating func reportMissing(_ variable: Variable, _ names: [String]) {
    if others.variables.contains(variable.id) { return report(.questionNotInFile, variable) }
    var likely: [String] = []
    for name in names where likely.count < 3 && !likely.contains(name) { likely.append(name) }
    findings.append(
      Finding(
        variable.isText ? .textColumnMissing : .columnMissing, file: file,
        place: Place(line: 1, column: 1), variable: variable.id.description, expected: likely,
        nearest: nearestHeader(likely)))
  }

  /// The header, of a column that no question takes, most like one of these names.
  private func nearestHeader(_ names: [String]) -> String? {
    let free = index.columns.filter { !index.isClaimed($0.position) }.compactMap(\.names.first)
    for name in names {
      if let header = nearest(to: name, among: free) { return header }
    }
    return nil
  }

  private mutating func reportUnused(_ known: [String]) {
    let known = known.folded
    for column in index.columns where !index.isClaimed(column.position) {
      guard column.role == .answer || column.role == .otherText,
        let header = column.names.first, !known.contains(header.foldedName)
      else { continue }
      let isRepeated = index.count(named: header) > 1 && !header.utf8.isEmpty
      findings.append(
        Finding(
          isRepeated ? .columnRepeated : .columnUnused, file: file,
          place: Place(line: 1, column: column.position + 1), field: column.position + 1,
          found: .name(header)))
    }
  }
}

/// Every name under which a question, or one line of a grid, may stand in a file.
struct QuestionNames {
  /// Names of the question, the surest first.
  let questions: [String]
  /// The line of a grid; `nil` for other questions.
  let row: GridRow?
  /// Headers under which a column that holds it all may stand, the surest first.
  let whole: [String]

  init(_ variable: Variable, in question: Question) {
    let own = [question.binding.header].compactMap { $0 } + question.binding.aliases
    let numbered = [question.wording, question.title].compactMap { $0 }
      .flatMap { text in [text, question.number + text, "\(question.number).\(text)"] }
    questions = own + [question.id.description, question.number] + numbered
    guard case .grid(let rows, _, _) = question.kind,
      let row = rows.first(where: {
        VariableID(question: question.id, row: $0.code) == variable.id
      })
    else {
      row = nil
      whole = questions
      return
    }
    self.row = row
    whole =
      [row.column].compactMap { $0 }
      + questions.flatMap { joined($0, Category(code: row.code, label: row.label)) } + [row.label]
  }

  /// Names of a category as a part of the question or of the grid's line.
  func parts(_ category: Category) -> [String] {
    let names = [category.label] + category.aliases + [category.code.description]
    guard let row else { return names }
    return [row.label, row.code.description].flatMap { line in
      names.flatMap { ["\(line) - \($0)", "\(line)_\($0)", "\(line)][\($0)", "\(line)/\($0)"] }
    }
  }
}

/// `Q1 [label]`, `Q1_1` and the other ways in which exports name the column of a choice.
private func joined(_ name: String, _ category: Category) -> [String] {
  [category.label, category.code.description].flatMap { part in
    [
      "\(name)[\(part)]", "\(name)_\(part)", "\(name).\(part)", "\(name):\(part)",
      "\(name)-\(part)", "\(name)/\(part)", "\(name)(\(part))", "\(name)___\(part)",
    ]
  }
}

extension Reading {
  /// Every column that is read, from left to right as far as the reading has an order.
  var columns: [Int] {
    switch self {
    case .cell(let column): [column]
    case .categories(let columns): columns.compactMap { $0 }
    case .places(let columns): columns
    case .absent: []
    }
  }
}

extension Variable {
  fileprivate var isText: Bool {
    if case .text = coding { true } else { false }
  }
}
