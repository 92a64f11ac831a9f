import Ingest
import SurveyModel
import Wording
import XMLText

/// Drafts a definition from the structure of a LimeSurvey survey (`.lss`).
///
/// Old structures keep texts in `questions` and `answers` for each language; newer ones in tables
/// of their own (`question_l10ns`, `answer_l10ns`, `group_l10ns`).
struct LimeSurveyDrafter {
  private let tables: [String: [Row]]
  private let file: String
  private let code: String
  private var draft = QuestionnaireDraft()
  private let labels: DraftLabels
  private let language: ReportLanguage

  private typealias Row = [String: String]

  init(_ root: XMLElement, file: String) {
    self.file = file
    var tables: [String: [Row]] = [:]
    for table in root.elements {
      tables[table.name] = table.elements.filter { $0.name == "rows" }
        .flatMap { $0.elements.filter { $0.name == "row" } }
        .map { row in
          Dictionary(
            row.elements.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        }
    }
    self.tables = tables
    let declared = root.elements.first { $0.name == "languages" }?.elements.first?.text
    code = tables["surveys"]?.first?["language"]?.nonEmpty ?? declared ?? "en"
    language = code.hasPrefix("ja") ? .japanese : .english
    labels = DraftLabels(language)
  }

  /// The survey that the questionnaire describes.
  mutating func drafted() -> DraftedSurvey {
    let groups = rows("groups").sorted { number($0, "group_order") < number($1, "group_order") }
    for group in groups {
      let title = plainText(text(group, "group_name", in: "group_l10ns", key: "gid"))
      let questions = rows("questions").filter {
        $0["gid"] == group["gid"] && ["0", "", nil].contains($0["parent_qid"])
      }.sorted { number($0, "question_order") < number($1, "question_order") }
      for question in questions { add(question, group: title.nonEmpty) }
    }
    let sid = tables["surveys"]?.first?["sid"] ?? ""
    let source = ResponseSource(href: "results-survey\(sid).csv")
    var assembly = SurveyAssembly(file: file, language: language, source: source)
    assembly.title =
      rows("surveys_languagesettings").first
      .flatMap { $0["surveyls_title"] }.map(plainText)?.nonEmpty
    assembly.responseNotes = [.responsesNameAssumed]
    return assembly.draft(draft.questions, routing: nil)
  }

  // MARK: Tables

  /// Rows of a table in the survey's language, where they have one.
  private func rows(_ table: String) -> [Row] {
    let rows = tables[table] ?? []
    let key = table == "surveys_languagesettings" ? "surveyls_language" : "language"
    return rows.filter { $0[key].map { $0 == code } ?? true }
  }

  private func number(_ row: Row, _ name: String) -> Int { row[name].flatMap { Int($0) } ?? 0 }

  /// A text of the row itself, or of the table of texts.
  private func text(_ row: Row, _ name: String, in table: String, key: String) -> String {
    if let text = row[name]?.nonEmpty { return text }
    return rows(table).first { $0[key] == row[key] }?[name] ?? ""
  }

  private func subquestions(of question: Row, scale: Int = 0) -> [(code: String, label: String)] {
    let rows = (rows("subquestions") + rows("questions")).filter {
      $0["parent_qid"] == question["qid"] && number($0, "scale_id") == scale
    }
    return rows.sorted { number($0, "question_order") < number($1, "question_order") }.map { row in
      (
        row["title"] ?? "",
        plainText(text(row, "question", in: "question_l10ns", key: "qid"))
      )
    }
  }

  private func answers(of question: Row, scale: Int = 0) -> [(code: String, label: String)] {
    rows("answers").filter { $0["qid"] == question["qid"] && number($0, "scale_id") == scale }
      .sorted { number($0, "sortorder") < number($1, "sortorder") }
      .map { ($0["code"] ?? "", plainText(text($0, "answer", in: "answer_l10ns", key: "aid"))) }
  }

  private func attribute(_ name: String, of question: Row) -> String? {
    tables["question_attributes"]?.first {
      $0["qid"] == question["qid"] && $0["attribute"] == name
    }?["value"]?.nonEmpty
  }

  // MARK: Questions

  /// The types with which LimeSurvey knows a question, by their letters.
  private mutating func add(_ row: Row, group: String?) {
    let type = row["type"] ?? ""
    let name = row["title"] ?? ""
    let words = plainText(text(row, "question", in: "question_l10ns", key: "qid"))
    switch type {
    case "L", "!", "O", "I": list(row, name, words, group, answers(of: row))
    case "Y":
      list(row, name, words, group, [("Y", labels.yes), ("N", labels.no)])
    case "G":
      list(row, name, words, group, [("F", labels.female), ("M", labels.male)])
    case "5": rating(row, name, words, group)
    case "M", "P": marks(row, name, words, group)
    case "F", "H", "A", "B", "C", "E":
      grid(row, name, words, group, type, lines: subquestions(of: row))
    case "1": dualGrid(row, name, words, group)
    case "N", "D": single(row, type == "N" ? numeric() : .text(nil), name, words, group, type)
    case "K": each(row, name, group, type) { .numeric($0) }
    case "S", "T", "U": single(row, .text(nil), name, words, group, type)
    case "Q": each(row, name, group, type) { _ in .text(nil) }
    case ":", ";": cells(row, name, group, type)
    case "R": ranking(row, name, words, group)
    default: break
    }
  }

  private mutating func put(
    _ question: DraftedQuestion, _ row: Row, _ name: String, _ group: String?,
    codes: [String: CategoryCode] = [:]
  ) {
    var question = question
    question.group = group
    let words = QuestionWords(question.names)
    question.isDemographic = words.isDemographic && question.canBeDemographic
    let relevance = tidied(row["relevance"] ?? "")
    draft.add(
      question, as: name, condition: ["1", ""].contains(relevance) ? nil : relevance, codes: codes)
  }

  private mutating func list(
    _ row: Row, _ name: String, _ words: String, _ group: String?,
    _ choices: [(code: String, label: String)]
  ) {
    var listed = choices
    let hasOther = row["other"] == "Y"
    if hasOther {
      listed.append(("-oth-", attribute("other_replace_text", of: row) ?? labels.other))
    }
    guard listed.count > 0 else { return single(row, .text(nil), name, words, group, "L") }
    let made = QuestionnaireChoices(listed)
    var question = made.question([name, words])
    if hasOther, let last = made.categories.last {
      var categories = made.categories
      categories[categories.count - 1].isOther = true
      categories[categories.count - 1].textColumn = "\(name)[other]"
      question.kind = made.isScale ? .scale(categories) : .single(categories)
      question.categoryNotes.removeAll { $0.0 == last.code }
    }
    put(question, row, name, group, codes: made.codes)
  }

  private mutating func rating(_ row: Row, _ name: String, _ words: String, _ group: String?) {
    let points = (1...5).map {
      Category(code: CategoryCode($0), label: String($0), score: Decimal($0))
    }
    put(DraftedQuestion(names: [name, words], kind: .scale(points)), row, name, group)
  }

  private mutating func marks(_ row: Row, _ name: String, _ words: String, _ group: String?) {
    let made = QuestionnaireChoices(subquestions(of: row), isMultiple: true)
    var categories = made.categories
    let alone = (attribute("exclude_all_others", of: row) ?? "").split(separator: ";")
    for index in categories.indices {
      let isAlone = alone.contains { CategoryCode(String($0)) == categories[index].code }
      categories[index].isExclusive = categories[index].isExclusive || isAlone
    }
    if row["other"] == "Y" {
      categories.append(
        Category(
          code: CategoryCode("other") ?? CategoryCode(categories.count + 1),
          label: attribute("other_replace_text", of: row) ?? labels.other, isOther: true,
          textColumn: "\(name)[other]"))
    }
    guard !categories.isEmpty else { return single(row, .text(nil), name, words, group, "M") }
    let most = attribute("max_answers", of: row).flatMap { Int($0) }
    var question = DraftedQuestion(
      names: [name, words],
      kind: .multiple(categories, maximumMarks: most.flatMap { $0 > 0 ? $0 : nil }))
    question.categoryNotes = made.categoryNotes
    put(question, row, name, group, codes: made.codes)
  }

  /// The choices that arrays of a fixed kind have.
  private func fixed(_ type: String) -> [(code: String, label: String)] {
    switch type {
    case "A": (1...5).map { (String($0), String($0)) }
    case "B": (1...10).map { (String($0), String($0)) }
    case "C": [("Y", labels.yes), ("N", labels.no), ("U", labels.uncertain)]
    case "E": [("I", labels.increase), ("S", labels.same), ("D", labels.decrease)]
    default: []
    }
  }

  private mutating func grid(
    _ row: Row, _ name: String, _ words: String, _ group: String?, _ type: String,
    lines: [(code: String, label: String)], scale: Int = 0
  ) {
    let known = fixed(type)
    var made = QuestionnaireChoices(known.isEmpty ? answers(of: row, scale: scale) : known)
    if type == "A" || type == "B" { made = QuestionnaireChoices(known).rated() }
    let rows = QuestionnaireChoices(lines, isMultiple: true)
    guard !made.categories.isEmpty, !lines.isEmpty else {
      return single(row, .text(nil), name, words, group, type)
    }
    var question = DraftedQuestion(
      names: [name, words],
      kind: .grid(
        rows: rows.categories.map { GridRow(code: $0.code, label: $0.label, column: nil) },
        cell: made.isScale ? .scale : .single, made.categories))
    question.notes = made.notes
    put(question, row, name, group, codes: made.codes.merging(rows.codes) { one, _ in one })
  }

  /// Two scales beside each line: a grid for each, in columns `Q1[SQ001][1]` and `Q1[SQ001][2]`.
  private mutating func dualGrid(_ row: Row, _ name: String, _ words: String, _ group: String?) {
    for scale in 0..<2 {
      let made = QuestionnaireChoices(answers(of: row, scale: scale))
      guard !made.categories.isEmpty else { continue }
      let rows = subquestions(of: row).enumerated().map { index, line in
        GridRow(
          code: CategoryCode(line.code) ?? CategoryCode(index + 1), label: line.label,
          column: "\(name)[\(line.code)][\(scale + 1)]")
      }
      guard !rows.isEmpty else { continue }
      var question = DraftedQuestion(
        names: ["\(name)_\(scale + 1)", words],
        kind: .grid(rows: rows, cell: made.isScale ? .scale : .single, made.categories))
      question.notes = made.notes + [.typeReplaced("1")]
      put(question, row, "\(name)_\(scale + 1)", group, codes: made.codes)
    }
  }

  private func numeric() -> Question.Kind {
    .numeric(NumericAnswer(unit: nil, minimum: nil, maximum: nil, bins: []))
  }

  private mutating func single(
    _ row: Row, _ kind: Question.Kind, _ name: String, _ words: String, _ group: String?,
    _ type: String
  ) {
    var kind = kind
    if case .numeric = kind {
      kind = .numeric(
        NumericAnswer(
          unit: attribute("suffix", of: row).map(plainText)?.nonEmpty,
          minimum: attribute("min_num_value_n", of: row).flatMap { Decimal($0) },
          maximum: attribute("max_num_value_n", of: row).flatMap { Decimal($0) },
          bins: QuestionWords([name, words]).isAge ? NumberClasses.ages(labels) : []))
    }
    var question = DraftedQuestion(names: [name, words], kind: kind)
    if case .numeric(let answer) = kind, !answer.bins.isEmpty { question.note(.classesInferred) }
    switch type {
    case "N", "S", "T", "U": break
    case "D": question.note(.typeReplaced(type))
    default: question.note(.choicesUnknown)
    }
    put(question, row, name, group)
  }

  /// Several boxes below each other: a question for each, in the column `Q1[SQ001]`.
  private mutating func each(
    _ row: Row, _ name: String, _ group: String?, _ type: String,
    _ kind: (NumericAnswer) -> Question.Kind
  ) {
    let plain = NumericAnswer(unit: nil, minimum: nil, maximum: nil, bins: [])
    for line in subquestions(of: row) {
      var question = DraftedQuestion(
        names: ["\(name)_\(line.code)", line.label], kind: kind(plain))
      question.binding.header = "\(name)[\(line.code)]"
      question.note(.typeReplaced(type))
      put(question, row, "\(name)_\(line.code)", group)
    }
  }

  /// A table of boxes: a question for each, in the column `Q1[SQ001_SQ002]`.
  private mutating func cells(_ row: Row, _ name: String, _ group: String?, _ type: String) {
    let plain = NumericAnswer(unit: nil, minimum: nil, maximum: nil, bins: [])
    for line in subquestions(of: row) {
      for column in subquestions(of: row, scale: 1) {
        let part = "\(line.code)_\(column.code)"
        var question = DraftedQuestion(
          names: ["\(name)_\(part)", "\(line.label): \(column.label)"],
          kind: type == ":" ? .numeric(plain) : .text(nil))
        question.binding.header = "\(name)[\(part)]"
        question.note(.typeReplaced(type))
        put(question, row, "\(name)_\(part)", group)
      }
    }
  }

  private mutating func ranking(_ row: Row, _ name: String, _ words: String, _ group: String?) {
    let listed = answers(of: row)
    let made = QuestionnaireChoices(
      listed.isEmpty ? subquestions(of: row) : listed, isMultiple: true)
    guard !made.categories.isEmpty else { return single(row, .text(nil), name, words, group, "R") }
    let most = attribute("max_answers", of: row).flatMap { Int($0) } ?? made.categories.count
    let places = max(1, min(most, made.categories.count))
    var question = DraftedQuestion(
      names: [name, words],
      kind: .rank(made.categories.map(\.plain), places: places, top: min(3, places)))
    question.binding.placeColumns = (1...places).map { "\(name)[\($0)]" }
    put(question, row, name, group, codes: made.codes)
  }
}

extension Category {
  /// The choice without what only marks have.
  var plain: Category { Category(code: code, label: label, aliases: aliases) }
}

extension QuestionnaireChoices {
  /// The same choices as points whose numbers are their scores.
  func rated() -> Self {
    var rated = self
    rated.rate()
    return rated
  }
}
