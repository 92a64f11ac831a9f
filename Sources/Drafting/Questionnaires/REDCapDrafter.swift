import Ingest
import SurveyModel
import Wording

/// Drafts a definition from a REDCap data dictionary.
struct REDCapDrafter {
  private let sheet: SheetRows
  private let file: String
  private let language: ReportLanguage
  private let labels: DraftLabels
  private var draft = QuestionnaireDraft()
  private var leftOut: [DraftNote.LeftOut: [String]] = [:]
  /// Lines of a matrix that is being read: they make one grid.
  private var matrix: (name: String, fields: [Field])?

  private struct Field {
    var name: String
    var type: String
    var label: String
    var choices: [(code: String, label: String)]
    var validation: String
    var minimum: String
    var maximum: String
    var isIdentifier: Bool
    var condition: String
    var matrix: String
    var group: String
    var heading: String
  }

  init(_ sheet: SheetRows, file: String) {
    self.sheet = sheet
    self.file = file
    let words = sheet.rows.flatMap { row in row.prefix(8) }.joined()
    language = ReportLanguage.isJapanese(words) ? .japanese : .english
    labels = DraftLabels(language)
  }

  /// Whether these are the names of a dictionary's columns.
  static func isDictionary(_ header: [String]) -> Bool {
    let names = header.map { $0.lowercased() }
    return names.contains { $0.hasPrefix("variable / field name") || $0 == "field_name" }
      && names.contains { $0 == "field type" || $0 == "field_type" }
  }

  /// The survey that the questionnaire describes.
  mutating func drafted() -> DraftedSurvey {
    for row in sheet.rows {
      let field = self.field(row)
      if field.name.isEmpty { continue }
      if matrix.map({ $0.name != field.matrix || field.matrix.isEmpty }) ?? false { endMatrix() }
      let isLine = !field.matrix.isEmpty && (field.type == "radio" || field.type == "dropdown")
      if isLine {
        matrix = (field.matrix, (matrix?.fields ?? []) + [field])
      } else {
        add(field)
      }
    }
    endMatrix()
    let stem = (file.split(separator: "/").last.map(String.init) ?? file)
    let href =
      stem.contains("DataDictionary") ? stem.replacing("DataDictionary", with: "DATA") : "DATA.csv"
    var source = ResponseSource(href: href)
    source.respondentColumn = leftOut[.identifier]?.first
    var assembly = SurveyAssembly(file: file, language: language, source: source)
    assembly.responseNotes = [.responsesNameAssumed]
    for reason in DraftNote.LeftOut.allCases {
      guard let names = leftOut[reason] else { continue }
      assembly.responseNotes.append(.columnsLeftOut(reason, names))
    }
    return assembly.draft(draft.questions, routing: nil)
  }

  private func field(_ row: [String]) -> Field {
    func text(_ names: String...) -> String {
      for name in names {
        let found = sheet.cell(row, sheet.column(name))
        if !found.isEmpty { return found }
      }
      return ""
    }
    return Field(
      name: text("variable / field name", "field_name"), type: text("field type", "field_type"),
      label: plainText(text("field label", "field_label")),
      choices: Self.choices(text("choices, calculations", "select_choices_or_calculations")),
      validation: text("text validation type", "text_validation_type"),
      minimum: text("text validation min", "text_validation_min"),
      maximum: text("text validation max", "text_validation_max"),
      isIdentifier: text("identifier?", "identifier").lowercased() == "y",
      condition: text("branching logic", "branching_logic"),
      matrix: text("matrix group name", "matrix_group_name"),
      group: text("form name", "form_name"),
      heading: plainText(text("section header", "section_header")))
  }

  /// `1, one | 2, two`; a label may hold commas, its code none.
  static func choices(_ text: String) -> [(code: String, label: String)] {
    text.split(separator: "|").compactMap { part in
      let pieces = part.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      let code = tidied(String(pieces[0]))
      let label = pieces.count > 1 ? tidied(String(pieces[1])) : code
      return code.isEmpty ? nil : (code, label)
    }
  }

  private mutating func add(_ field: Field) {
    if draft.questions.isEmpty, leftOut.isEmpty, field.type == "text" {
      // The first field of a project is the record's own name.
      return leave(field, .identifier)
    }
    if field.isIdentifier || ["email", "phone", "zipcode"].contains(field.validation) {
      return leave(field, .personal)
    }
    if field.validation.hasPrefix("date") || field.validation.hasPrefix("time") {
      return leave(field, .time)
    }
    switch field.type {
    case "radio", "dropdown": choice(field, field.choices)
    case "yesno": choice(field, [("1", labels.yes), ("0", labels.no)])
    case "truefalse": choice(field, [("1", labels.yes), ("0", labels.no)])
    case "checkbox": marks(field)
    case "slider":
      put(
        field,
        .numeric(
          NumericAnswer(
            unit: nil, minimum: Decimal(0), maximum: Decimal(100), bins: [])))
    case "calc": number(field)
    case "notes": put(field, .text(nil))
    case "text": if isNumber(field) { number(field) } else { put(field, .text(nil)) }
    case "descriptive", "file", "sql", "signature": leave(field, .service)
    default: put(field, .text(nil), note: .typeReplaced(field.type))
    }
  }

  private mutating func leave(_ field: Field, _ reason: DraftNote.LeftOut) {
    leftOut[reason, default: []].append(field.name)
  }

  private func isNumber(_ field: Field) -> Bool {
    field.validation.hasPrefix("number") || field.validation == "integer"
  }

  private mutating func number(_ field: Field) {
    let isAge = QuestionWords([field.name, field.label]).isAge
    put(
      field,
      .numeric(
        NumericAnswer(
          unit: nil, minimum: Decimal(field.minimum), maximum: Decimal(field.maximum),
          bins: isAge ? NumberClasses.ages(labels) : [])), note: isAge ? .classesInferred : nil)
  }

  private mutating func choice(_ field: Field, _ choices: [(code: String, label: String)]) {
    guard !choices.isEmpty else { return put(field, .text(nil), note: .choicesUnknown) }
    let made = QuestionnaireChoices(choices)
    put(field, made.question([field.name, field.label]), codes: made.codes)
  }

  /// A column for each choice: `field___code`, in small letters, with `_` for other signs.
  private mutating func marks(_ field: Field) {
    let made = QuestionnaireChoices(field.choices, isMultiple: true)
    guard !made.categories.isEmpty else { return put(field, .text(nil), note: .choicesUnknown) }
    var categories = made.categories
    for (index, choice) in field.choices.enumerated() where index < categories.count {
      let code = String(
        choice.code.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
      if !code.utf8.elementsEqual(categories[index].code.description.utf8) {
        categories[index].column = "\(field.name)___\(code)"
      }
    }
    // As soon as one has a column of its own, all are found by theirs.
    var question = DraftedQuestion(
      names: [field.name, field.label], kind: .multiple(categories, maximumMarks: nil))
    question.categoryNotes = made.categoryNotes
    put(field, question, codes: made.codes)
  }

  private mutating func put(_ field: Field, _ kind: Question.Kind, note: DraftNote? = nil) {
    var question = DraftedQuestion(names: [field.name, field.label], kind: kind)
    if let note { question.note(note) }
    put(field, question)
  }

  private mutating func put(
    _ field: Field, _ question: DraftedQuestion, codes: [String: CategoryCode] = [:]
  ) {
    var question = question
    question.group = field.group.nonEmpty
    question.heading = field.heading.nonEmpty
    question.isDemographic =
      QuestionWords(question.names).isDemographic && question.canBeDemographic
    draft.add(question, as: field.name, condition: field.condition, codes: codes)
  }

  private mutating func endMatrix() {
    guard let (name, fields) = matrix, let first = fields.first else { return }
    matrix = nil
    let isOne = fields.allSatisfy { $0.condition == first.condition }
    guard fields.count > 1, isOne, !first.choices.isEmpty else {
      for field in fields { choice(field, field.choices) }
      return
    }
    let made = QuestionnaireChoices(first.choices)
    let rows = fields.enumerated().map { index, field in
      GridRow(
        code: CategoryCode(field.name) ?? CategoryCode(index + 1),
        label: field.label.nonEmpty ?? field.name, column: field.name)
    }
    var question = DraftedQuestion(
      names: [name, first.heading.nonEmpty ?? name],
      kind: .grid(rows: rows, cell: made.isScale ? .scale : .single, made.categories))
    question.notes = made.notes
    var head = first
    head.heading = ""
    head.name = name
    put(head, question, codes: made.codes)
    draft.name(lines: fields.map(\.name), of: name, codes: made.codes)
  }
}
