import Ingest
import SPSSFile
import SurveyModel
import TextNormalization
import Wording

/// Drafts a definition from a file of responses alone.
struct ResponsesDrafter {
  private let table: SampledTable
  private let file: String
  private let labels: DraftLabels
  private let language: ReportLanguage
  private var questions: [DraftedQuestion] = []
  private var leftOut: [DraftNote.LeftOut: [String]] = [:]

  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  init(path: String, name: String) throws(InputFault) {
    table = try SampledTable(path: path, name: name, source: ResponseSource(href: name))
    file = name
    language = ReportLanguage(of: table)
    labels = DraftLabels(language)
  }

  mutating func draft() -> DraftedSurvey {
    let names = table.profiles.map { folded(Array($0.name.utf8)) }
    let counted = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let repeated = Set(counted.filter { $0.value > 1 }.keys)
    let groups = GroupDrafter(table: table, labels: labels, repeated: repeated)
    let columns = ColumnDrafter(labels: labels, rows: table.rows, isLabelled: isLabelled)
    if let dictionary = table.layout.dictionary {
      add(dictionary, columns, repeated)
      return assembled()
    }
    for group in ColumnGroup.groups(table.profiles.map(\.column)) {
      add(group, groups, columns, repeated)
    }
    return assembled()
  }

  private mutating func add(
    _ group: ColumnGroup, _ groups: GroupDrafter, _ columns: ColumnDrafter,
    _ repeated: Set<[UInt8]>
  ) {
    let names = group.names + table.profiles[group.columns[0]].column.questionNames
    let known = Set(names.map { folded(Array($0.utf8)) })
    let before = questions.first { question in
      question.names.contains { known.contains(folded(Array($0.utf8))) }
    }
    if let before {
      // A list of marks, and the same marks once more in a column for each choice.
      if case .multiple = before.kind, case .cell? = before.marks,
        group.columns.allSatisfy({ groups.holdsTicks($0) })
      {
        leftOut[.repeated, default: []] += group.columns.map { tidied(table.profiles[$0].name) }
        return
      }
      for column in group.columns { add(column, columns, repeated, isNamed: false) }
    } else if group.columns.count > 1, let question = groups.question(group) {
      questions.append(question)
    } else {
      for column in group.columns { add(column, columns, repeated) }
    }
  }

  /// What a file of SPSS says of its variables comes before what their values look like.
  private mutating func add(
    _ dictionary: SPSSDictionary, _ drafter: ColumnDrafter, _ repeated: Set<[UInt8]>
  ) {
    let spss = SPSSDrafter(dictionary: dictionary, table: table, labels: labels)
    var taken: Set<String> = []
    for (column, variable) in dictionary.variables.enumerated() {
      if taken.contains(variable.name) { continue }
      let set = dictionary.sets.first { $0.variables.contains(variable.name) }
      if let set, let question = spss.question(set: set) {
        questions.append(question)
        taken.formUnion(set.variables)
      } else if variable.name != dictionary.weight, let question = spss.question(column: column) {
        questions.append(question)
      } else {
        add(column, drafter, repeated)
      }
    }
  }

  /// Whether the export writes the words of choices: then small numbers are points of a rating
  /// and no codes.
  private var isLabelled: Bool {
    let filled = table.profiles.filter { $0.filled > 0 && $0.column.role == .answer }
    let worded = filled.filter { profile in
      profile.uncounted == 0 && profile.values.count <= 200
        && profile.values.prefix(5).contains { ReadNumber($0.folded) == nil }
    }
    return worded.count * 2 > filled.count || worded.count >= 5 && worded.count * 3 > filled.count
  }

  /// `isNamed` is false where the column's name would be taken for a part of another question.
  private mutating func add(
    _ column: Int, _ drafter: ColumnDrafter, _ repeated: Set<[UInt8]>, isNamed: Bool = true
  ) {
    let profile = table.profiles[column]
    if takeAsOtherText(profile) { return }
    switch drafter.outcome(profile) {
    case .leftOut(let reason):
      let name = profile.name.isEmpty ? labels.column(column + 1) : profile.name
      leftOut[reason, default: []].append(tidied(name))
    case .question(var question):
      if profile.name.isEmpty {
        question.names = [labels.column(column + 1)]
        question.binding.position = column + 1
      } else if !isNamed || repeated.contains(folded(Array(profile.name.utf8))) {
        question.binding.position = column + 1
      }
      questions.append(question)
    }
  }

  /// The free text of その他, where the question before has such a category.
  private mutating func takeAsOtherText(_ profile: ColumnProfile) -> Bool {
    let words = QuestionWords(profile.column.names)
    guard profile.column.role == .otherText || words.isOtherText, !profile.name.isEmpty,
      profile.filled > 0,
      let last = questions.indices.last
    else { return false }
    var categories = questions[last].categories
    guard let other = categories.firstIndex(where: { $0.isOther && $0.textColumn == nil }) else {
      return false
    }
    categories[other].textColumn = profile.name
    switch questions[last].kind {
    case .single: questions[last].kind = .single(categories)
    case .scale: questions[last].kind = .scale(categories)
    case .multiple(_, let maximum):
      questions[last].kind = .multiple(categories, maximumMarks: maximum)
    case .rank, .grid, .numeric, .text: return false
    }
    questions[last].note(.otherTextInferred(column: tidied(profile.name)))
    return true
  }

  private func assembled() -> DraftedSurvey {
    var source = ResponseSource(href: file)
    source.respondentColumn = leftOut[.identifier]?.first { name in
      table.profiles.filter { tidied($0.name) == name }.count == 1
    }
    var assembly = SurveyAssembly(file: file, language: language, source: source)
    assembly.headers = table.profiles.map(\.name)
    assembly.responseNotes = [.responsesRead(table.rows)]
    let weight = table.layout.dictionary?.weight
    for reason in DraftNote.LeftOut.allCases {
      let names = (leftOut[reason] ?? []).filter { reason != .weight || $0 != weight }
      if !names.isEmpty { assembly.responseNotes.append(.columnsLeftOut(reason, names)) }
    }
    var draft = assembly.draft(questions, routing: table)
    if let weight { draft.weight(by: weight) }
    return bound(draft)
  }

  /// The draft with positions where the names of columns would lead elsewhere: held against the
  /// file in the way in which a run reads it.
  private func bound(_ draft: DraftedSurvey) -> DraftedSurvey {
    guard let source = draft.survey.responses.first,
      let definition = try? SurveyDefinition(
        parsing: DefinitionWriter.document(draft, language: .english), file: file)
    else { return draft }
    let layout = ResponseLayout(
      table.layout, file: file, source: source, definition: definition)
    let missing = Set(
      layout.findings.filter { $0.rule == .columnMissing || $0.rule == .textColumnMissing }
        .compactMap(\.variable))
    guard !missing.isEmpty else { return draft }
    var draft = draft
    for section in draft.survey.sections.indices {
      for index in draft.survey.sections[section].questions.indices {
        let id = draft.survey.sections[section].questions[index].id
        guard missing.contains(id.description), let columns = draft.columns[id], columns.count == 1
        else { continue }
        draft.survey.sections[section].questions[index].binding.header = nil
        draft.survey.sections[section].questions[index].binding.position = columns[0] + 1
      }
    }
    return draft
  }
}

extension ReportLanguage {
  /// Japanese where kana and kanji are more than a fifth as many as Latin letters: a stray
  /// character of another encoding makes no Japanese survey.
  init(of table: SampledTable) {
    let values = table.profiles.flatMap { $0.values.prefix(20).map(\.text) }
    let names = table.profiles.flatMap(\.column.names)
    self = Self.isJapanese((names + values).joined()) ? .japanese : .english
  }

  /// Whether a text is written in kana and kanji.
  static func isJapanese(_ text: String) -> Bool {
    var japanese = 0
    var latin = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3041...0x30FF, 0x4E00...0x9FFF: japanese += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      default: break
      }
    }
    return japanese * 5 > latin && japanese > 0
  }
}
