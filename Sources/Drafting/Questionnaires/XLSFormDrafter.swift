import Ingest
import SurveyModel
import Wording

/// Drafts a definition from an XLSForm: the sheets `survey` and `choices` of KoBoToolbox and ODK.
struct XLSFormDrafter {
  private let survey: SheetRows
  private let choices: [String: [(code: String, label: String)]]
  private let file: String
  private let language: ReportLanguage
  private let labels: DraftLabels
  private let labelColumn: Int?
  private var draft = QuestionnaireDraft()
  private var leftOut: [DraftNote.LeftOut: [String]] = [:]
  /// The groups around a row, the outermost first.
  private var groups: [Group] = []

  private struct Group {
    let name: String
    let label: String
    let condition: String
    /// The lines of a repeated group stand in a file of their own.
    let isRepeated: Bool
  }

  init(survey: SheetRows, choices: SheetRows?, file: String) {
    self.survey = survey
    self.file = file
    labelColumn = Self.labelColumn(survey)
    var lists: [String: [(code: String, label: String)]] = [:]
    if let choices {
      let label = Self.labelColumn(choices)
      for row in choices.rows {
        let list = choices.cell(row, choices.column("list_name", "list name"))
        let code = choices.cell(row, choices.column("name", "value"))
        if list.isEmpty || code.isEmpty { continue }
        lists[list, default: []].append(
          (code, plainText(choices.cell(row, label)).nonEmpty ?? code))
      }
    }
    self.choices = lists
    let words = survey.rows.map { survey.cell($0, Self.labelColumn(survey)) }.joined()
    language = ReportLanguage.isJapanese(words) ? .japanese : .english
    labels = DraftLabels(language)
  }

  /// Whether these are the names of the columns of a `survey` sheet.
  static func isSurvey(_ header: [String]) -> Bool {
    let names = header.map { $0.lowercased() }
    return names.contains("type") && names.contains("name")
      && names.contains { $0 == "label" || $0.hasPrefix("label::") || $0.hasPrefix("label:") }
  }

  /// `label`, or of several languages Japanese, or the first.
  private static func labelColumn(_ sheet: SheetRows) -> Int? {
    let places = sheet.header.indices.filter { sheet.header[$0].lowercased().hasPrefix("label") }
    let japanese = places.first { place in
      let name = sheet.header[place].lowercased()
      return name.contains("(ja)") || name.contains("日本語") || name.contains("japanese")
    }
    return places.first { sheet.header[$0].lowercased() == "label" } ?? japanese ?? places.first
  }

  /// The survey that the questionnaire describes.
  mutating func drafted() -> DraftedSurvey {
    for row in survey.rows { add(row) }
    let stem = file.split(separator: "/").last.map(String.init) ?? file
    let name = stem.split(separator: ".").first.map(String.init) ?? stem
    var assembly = SurveyAssembly(
      file: file, language: language, source: ResponseSource(href: "\(name)-responses.csv"))
    assembly.responseNotes = [.responsesNameAssumed]
    for reason in DraftNote.LeftOut.allCases {
      guard let names = leftOut[reason] else { continue }
      assembly.responseNotes.append(.columnsLeftOut(reason, names))
    }
    return assembly.draft(draft.questions, routing: nil)
  }

  private mutating func add(_ row: [String]) {
    let type = survey.cell(row, survey.column("type"))
    let words = type.split(separator: " ").map(String.init)
    guard let kind = words.first?.lowercased() else { return }
    let name = survey.cell(row, survey.column("name"))
    let label = plainText(survey.cell(row, labelColumn))
    let condition = survey.cell(row, survey.column("relevant"))
    let structure = type.lowercased().replacing(" ", with: "_")
    switch structure {
    case "begin_group", "begin_repeat":
      groups.append(
        Group(
          name: name, label: label, condition: condition, isRepeated: structure == "begin_repeat"))
      return
    case "end_group", "end_repeat":
      if !groups.isEmpty { groups.removeLast() }
      return
    default: break
    }
    guard !name.isEmpty else { return }
    if groups.contains(where: \.isRepeated) { return leave(name, .service) }
    question(kind, words, name, label, condition)
  }

  private mutating func question(
    _ kind: String, _ words: [String], _ name: String, _ label: String, _ condition: String
  ) {
    let list = words.dropFirst().first ?? ""
    let hasOther = words.contains("or_other")
    switch kind {
    case "select_one", "select_one_from_file", "select1":
      choice(list, hasOther, isMultiple: false, name, label, condition)
    case "select_multiple", "select_multiple_from_file":
      choice(list, hasOther, isMultiple: true, name, label, condition)
    case "rank": ranking(list, name, label, condition)
    case "acknowledge", "trigger":
      put(
        DraftedQuestion(
          names: [name, label],
          kind: .single([
            Category(code: CategoryCode(1), label: labels.yes, aliases: ["OK", "acknowledge"])
          ])), name, condition)
    case "integer", "decimal", "range":
      let isAge = QuestionWords([name, label]).isAge
      var question = DraftedQuestion(
        names: [name, label],
        kind: .numeric(
          NumericAnswer(
            unit: nil, minimum: nil, maximum: nil, bins: isAge ? NumberClasses.ages(labels) : [])))
      if isAge { question.note(.classesInferred) }
      put(question, name, condition)
    case "text":
      if QuestionWords([name, label]).isPersonal { return leave(name, .personal) }
      put(DraftedQuestion(names: [name, label], kind: .text(nil)), name, condition)
    case "note": break
    case "date", "time", "datetime", "start", "end", "today": leave(name, .time)
    default: leave(name, .service)
    }
  }

  private mutating func leave(_ name: String, _ reason: DraftNote.LeftOut) {
    leftOut[reason, default: []].append(name)
  }

  private mutating func choice(
    _ list: String, _ hasOther: Bool, isMultiple: Bool, _ name: String, _ label: String,
    _ condition: String
  ) {
    var listed = choices[list] ?? []
    if hasOther { listed.append(("other", labels.other)) }
    guard !listed.isEmpty else {
      var question = DraftedQuestion(names: [name, label], kind: .text(nil))
      question.note(.choicesUnknown)
      return put(question, name, condition)
    }
    let made = QuestionnaireChoices(listed, isMultiple: isMultiple)
    var question = made.question([name, label])
    var categories = made.categories
    if hasOther { categories[categories.count - 1].textColumn = "\(name)_other" }
    if isMultiple {
      question.kind = .multiple(categories, maximumMarks: QuestionWords([label]).maximumMarks)
      question.notes = [.marksSeparated(by: " ")]
    } else {
      question.kind = made.isScale ? .scale(categories) : .single(categories)
    }
    put(question, name, condition, codes: made.codes)
  }

  private mutating func ranking(
    _ list: String, _ name: String, _ label: String, _ condition: String
  ) {
    let made = QuestionnaireChoices(choices[list] ?? [], isMultiple: true)
    guard !made.categories.isEmpty else { return leave(name, .service) }
    let places = made.categories.count
    let question = DraftedQuestion(
      names: [name, label],
      kind: .rank(made.categories.map(\.plain), places: places, top: min(3, places)))
    put(question, name, condition, codes: made.codes)
  }

  private mutating func put(
    _ question: DraftedQuestion, _ name: String, _ condition: String,
    codes: [String: CategoryCode] = [:]
  ) {
    var question = question
    question.group = groups.last { !$0.label.isEmpty }?.label
    question.isDemographic =
      QuestionWords(question.names).isDemographic && question.canBeDemographic
    // Exports may put the names of the groups before that of the question.
    if !groups.isEmpty {
      question.binding.aliases.append((groups.map(\.name) + [name]).joined(separator: "/"))
    }
    let all = (groups.map(\.condition) + [condition]).filter { !$0.isEmpty }
    let joined = all.count == 1 ? all[0] : all.map { "(\($0))" }.joined(separator: " and ")
    draft.add(question, as: name, condition: joined, codes: codes)
  }
}
