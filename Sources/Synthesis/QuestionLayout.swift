internal import SurveyModel

/// The columns of one question.
struct QuestionLayout {
  let question: Question
  /// The question's variables in the codebook.
  let indices: [Int]
  let responses: InventedResponses
  let form: ValueForm
  let writer: FieldWriter

  var columns: [OutputColumn] {
    switch question.kind {
    case .single(let categories), .scale(let categories):
      single(categories) + otherTexts(categories) { .code($0 + 1) }
    case .multiple(let categories, _):
      multiple(categories) + otherTexts(categories) { .mark($0) }
    case .numeric: indices.map { column(.code(variable: $0, word: 0, fields: numbers($0))) }
    case .rank(let items, let places, _): rank(items, places: places)
    case .grid(let rows, let cell, let categories): grid(rows, cell, categories)
    case .text:
      indices.map { column(.text(variable: $0, fields: sentences.map(writer.field))) }
    }
  }

  private var header: String {
    form == .codes
      ? question.id.description
      : question.binding.header ?? question.wording ?? question.title
  }

  private var separator: String {
    guard form != .codes else { return ";" }
    return question.binding.separator ?? responses.survey.responses.first?.separator ?? ";"
  }

  private var sentences: [String] { responses.pools[question.id] ?? [] }

  private func column(_ cell: OutputColumn.Cell) -> OutputColumn {
    OutputColumn(header: header, fallback: question.id.description, cell: cell)
  }

  private func value(_ category: Category) -> String {
    switch form {
    case .labels: category.label
    case .numbered: "\(category.code). \(category.label)"
    case .codes: category.code.description
    }
  }

  /// Fields by code; no answer is an empty one.
  private func fields(_ categories: [Category]) -> [[UInt8]] {
    [[]] + categories.map { writer.field(value($0)) }
  }

  private func numbers(_ index: Int) -> [[UInt8]] {
    [[]] + (responses.supports[index]?.values ?? []).map { writer.field($0.description) }
  }

  private func single(_ categories: [Category]) -> [OutputColumn] {
    if hasOwnColumns(categories) { return ticks(categories) { .code($0 + 1) } }
    return indices.map { column(.code(variable: $0, word: 0, fields: fields(categories))) }
  }

  private func multiple(_ categories: [Category]) -> [OutputColumn] {
    if hasOwnColumns(categories) { return ticks(categories) { .mark($0) } }
    return indices.map { column(.marks(variable: $0, joined(categories))) }
  }

  private func joined(_ categories: [Category]) -> JoinedField {
    JoinedField(categories.map(value), separator: separator, writer)
  }

  private func hasOwnColumns(_ categories: [Category]) -> Bool {
    form != .codes && categories.contains { $0.column != nil }
  }

  private func ticks(
    _ categories: [Category], _ test: (Int) -> OutputColumn.Test
  ) -> [OutputColumn] {
    indices.flatMap { variable in
      categories.enumerated().map { index, category in
        OutputColumn(
          header: category.column ?? "\(header) [\(category.label)]",
          fallback: "\(question.id).\(category.code)",
          cell: tick(variable, test(index), category))
      }
    }
  }

  /// With labels as form services write them, else 1 and 0.
  private func tick(
    _ variable: Int, _ test: OutputColumn.Test, _ category: Category
  ) -> OutputColumn.Cell {
    switch form {
    case .labels:
      .tick(variable: variable, test, field: writer.field(category.label), other: [])
    case .numbered, .codes:
      .tick(
        variable: variable, test, field: [UInt8(ascii: "1")], other: [UInt8(ascii: "0")])
    }
  }

  private func otherTexts(
    _ categories: [Category], _ test: (Int) -> OutputColumn.Test
  ) -> [OutputColumn] {
    let texts = SentencePool.others(in: responses.survey.language).map(writer.field)
    return indices.flatMap { variable in
      categories.enumerated().compactMap { index, category in
        guard let header = category.textColumn else { return nil }
        let name = "\(question.id).\(category.code).text"
        let salt = RandomStream.mixed(responses.seed ^ RandomStream.hash(name))
        return OutputColumn(
          header: header, fallback: name,
          cell: .otherText(variable: variable, test(index), fields: texts, salt: salt))
      }
    }
  }

  private func rank(_ items: [Category], places: Int) -> [OutputColumn] {
    let headers = form == .codes ? [] : question.binding.placeColumns
    return indices.flatMap { variable in
      guard !headers.isEmpty else {
        return [column(.ranks(variable: variable, places: places, joined(items)))]
      }
      return headers.prefix(places).enumerated().map { place, header in
        OutputColumn(
          header: header, fallback: "\(question.id).\(place + 1)",
          cell: .code(variable: variable, word: place, fields: fields(items)))
      }
    }
  }

  private func grid(
    _ rows: [GridRow], _ cell: GridCell, _ categories: [Category]
  ) -> [OutputColumn] {
    zip(rows, indices).map { row, variable in
      let id = VariableID(question: question.id, row: row.code).description
      let content: OutputColumn.Cell =
        switch cell {
        case .single, .scale: .code(variable: variable, word: 0, fields: fields(categories))
        case .multiple: .marks(variable: variable, joined(categories))
        }
      return OutputColumn(
        header: form == .codes ? id : row.column ?? "\(header) [\(row.label)]", fallback: id,
        cell: content)
    }
  }
}
