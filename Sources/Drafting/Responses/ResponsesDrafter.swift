import Ingest
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
    let columns = ColumnDrafter(labels: labels, rows: table.rows)
    for group in ColumnGroup.groups(table.profiles.map(\.column)) {
      if group.columns.count > 1, let question = groups.question(group) {
        questions.append(question)
        continue
      }
      for column in group.columns { add(column, columns, repeated) }
    }
    return assembled()
  }

  private mutating func add(_ column: Int, _ drafter: ColumnDrafter, _ repeated: Set<[UInt8]>) {
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
      } else if repeated.contains(folded(Array(profile.name.utf8))) {
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
    for reason in DraftNote.LeftOut.allCases {
      guard let names = leftOut[reason] else { continue }
      assembly.responseNotes.append(.columnsLeftOut(reason, names))
    }
    return assembly.draft(questions, routing: table)
  }
}

extension ReportLanguage {
  /// Japanese where the headers, or as many as a tenth of the values, have kana or kanji.
  init(of table: SampledTable) {
    let headers = table.profiles.map(\.name).joined()
    let values = table.profiles.flatMap { $0.values.prefix(20).map(\.text) }
    let japanese = values.filter(Self.isJapanese).count
    self =
      Self.isJapanese(headers) || japanese * 10 > values.count && japanese > 0
      ? .japanese : .english
  }

  /// Whether a text holds kana or kanji.
  static func isJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      (0x3041...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }
  }
}
