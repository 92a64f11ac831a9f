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
}

/// Finds the columns of every variable by position, header, alias or identifier.
struct ColumnBinder {
  private let file: String
  private let headers: [String]
  private var columnsByName: [[UInt8]: [Int]] = [:]
  private var claimed: Set<Int> = []
  private var missing: [(variable: Variable, names: [String])] = []
  private(set) var findings: [Finding] = []

  init(columns: [SourceColumn], file: String) {
    self.file = file
    headers = columns.map { $0.names.first ?? "" }
    for (index, header) in headers.enumerated() {
      columnsByName[folded(Array(header.utf8)), default: []].append(index)
    }
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

  private mutating func bind(_ variable: Variable, of question: Question) -> BoundVariable {
    let names = names(of: variable, in: question)
    let reading = reading(of: variable, question, names)
    if reading == .absent { missing.append((variable, names)) }
    var texts: [(category: Int, column: Int)] = []
    for (index, category) in variable.answerCategories.enumerated() {
      guard let header = category.textColumn, let column = claim([header]) else { continue }
      texts.append((index, column))
    }
    return BoundVariable(reading: reading, otherTexts: texts)
  }

  private mutating func reading(
    of variable: Variable, _ question: Question, _ names: [String]
  ) -> Reading {
    if let position = question.binding.position, variable.id.description == question.id.description
    {
      guard position <= headers.count else { return .absent }
      claimed.insert(position - 1)
      return .cell(position - 1)
    }
    if case .rank = variable.coding, !question.binding.placeColumns.isEmpty {
      var columns: [Int] = []
      for header in question.binding.placeColumns {
        if let column = claim([header]) { columns.append(column) }
      }
      return columns.count == question.binding.placeColumns.count ? .places(columns) : .absent
    }
    let ownColumns = variable.answerCategories.contains { $0.column != nil }
    if !ownColumns, let column = claim(names) { return .cell(column) }
    return categoryColumns(of: variable, names)
  }

  private mutating func categoryColumns(of variable: Variable, _ names: [String]) -> Reading {
    switch variable.coding {
    case .multiple, .rank: break
    case .single, .scale, .numeric, .text: return .absent
    }
    var columns: [Int?] = []
    for category in variable.answerCategories {
      columns.append(
        claim(category.column.map { [$0] } ?? names.flatMap { joined($0, category) }))
    }
    return columns.contains { $0 != nil } ? .categories(columns) : .absent
  }

  /// Takes the first column under one of these names that no question has taken yet.
  private mutating func claim(_ names: [String]) -> Int? {
    for name in names {
      let columns = columnsByName[folded(Array(name.utf8))] ?? []
      if let column = columns.first(where: { !claimed.contains($0) }) {
        claimed.insert(column)
        return column
      }
    }
    return nil
  }

  /// Headers under which a variable may stand, the surest first.
  private func names(of variable: Variable, in question: Question) -> [String] {
    let own = [question.binding.header].compactMap { $0 } + question.binding.aliases
    let numbered = [question.wording, question.title].compactMap { $0 }
      .flatMap { text in [text, question.number + text, "\(question.number).\(text)"] }
    let names = own + [question.id.description, question.number] + numbered
    guard case .grid(let rows, _, _) = question.kind else { return names }
    return rows.filter { VariableID(question: question.id, row: $0.code) == variable.id }
      .flatMap { row in
        [row.column].compactMap { $0 }
          + names.flatMap { joined($0, Category(code: row.code, label: row.label)) }
          + [row.label]
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

  private mutating func reportMissing(_ variable: Variable, _ names: [String]) {
    let isText = if case .text = variable.coding { true } else { false }
    var likely: [String] = []
    for name in names where likely.count < 3 && !likely.contains(name) { likely.append(name) }
    findings.append(
      Finding(
        isText ? .textColumnMissing : .columnMissing, file: file, place: Place(line: 1, column: 1),
        variable: variable.id.description, expected: likely, nearest: nearestHeader(likely)))
  }

  /// The header, of a column that no question takes, most like one of these names.
  private func nearestHeader(_ names: [String]) -> String? {
    let free = headers.indices.filter { !claimed.contains($0) }.map { headers[$0] }
    for name in names {
      if let header = nearest(to: name, among: free) { return header }
    }
    return nil
  }

  private mutating func reportUnused(_ known: [String]) {
    let known = Set(known.map { folded(Array($0.utf8)) })
    for (index, header) in headers.enumerated() where !claimed.contains(index) {
      let name = folded(Array(header.utf8))
      guard !known.contains(name) else { continue }
      let isRepeated = (columnsByName[name]?.count ?? 0) > 1 && !name.isEmpty
      findings.append(
        Finding(
          isRepeated ? .columnRepeated : .columnUnused, file: file,
          place: Place(line: 1, column: index + 1), field: index + 1, found: .name(header)))
    }
  }
}
