import SurveyModel
import TextNormalization
import Wording

/// Puts drafted questions together as a survey that runs.
struct SurveyAssembly {
  /// The file that the draft is made of, as the planner named it.
  let file: String
  let language: ReportLanguage
  let source: ResponseSource
  /// Title of the survey; the file's name where none is known.
  var title: String?
  /// Names of all columns of the file of responses.
  var headers: [String] = []
  var responseNotes: [DraftNote] = []
  /// Banners of more than these categories make no readable table.
  private static let widestBanner = 24
  private static let mostBanners = 6

  init(file: String, language: ReportLanguage, source: ResponseSource) {
    self.file = file
    self.language = language
    self.source = source
  }

  /// The survey with its notes; routing is looked for where a table of responses is given.
  func draft(_ drafted: [DraftedQuestion], routing table: SampledTable?) -> DraftedSurvey {
    let labels = DraftLabels(language)
    var naming = QuestionNaming(headers: headers)
    var named = drafted.map { ($0.id ?? naming.id(for: $0.names), $0) }
    if named.isEmpty { named = [(naming.id(for: []), placeholder(labels))] }
    if let table { route(&named, table) }
    let (source, shared) = lifted(named.map(\.1))
    var notes: [DraftedSurvey.Subject: [DraftNote]] = [
      .survey: [.draftedFrom(baseName)], .responses: responseNotes + shared,
    ]
    for (id, question) in named {
      notes[.question(id)] = question.notes
      for (code, note) in question.categoryNotes {
        notes[.category(id, code), default: []].append(note)
      }
    }
    let sections = sections(named, source, labels)
    let banners = banners(named)
    if !banners.isEmpty { notes[.report] = [.bannersInferred] }
    let survey = Survey(
      id: surveyID, title: title ?? stem, language: language, organization: nil, method: nil,
      fieldwork: nil, population: nil, responses: [source], rules: TabulationRules(),
      codeframes: [], sections: sections, banners: banners, crossings: [])
    var draft = DraftedSurvey(survey, notes: notes)
    for (id, question) in named { draft.columns[id] = question.columns }
    return draft
  }

  /// A definition needs a question: a file without any gets one of free text.
  private func placeholder(_ labels: DraftLabels) -> DraftedQuestion {
    var question = DraftedQuestion(names: [labels.questions], kind: .text(nil))
    question.note(.choicesUnknown)
    return question
  }

  // MARK: Names

  private var baseName: String { file.split(separator: "/").last.map(String.init) ?? file }

  private var stem: String {
    let name = baseName
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    let stem = tidied(String(name[..<dot]))
    return stem.isEmpty ? DraftLabels(language).survey : stem
  }

  /// The file's name where it is ASCII, with a hyphen for what an identifier cannot hold.
  private var surveyID: SurveyID {
    var text = ""
    for scalar in stem.unicodeScalars {
      if SurveyID(String(scalar)) != nil {
        text.unicodeScalars.append(scalar)
      } else if scalar.isASCII, text.last != "-", !text.isEmpty {
        text += "-"
      }
    }
    while text.last == "-" { text.removeLast() }
    let isNamed = text.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) }
    guard isNamed, let id = SurveyID(String(text.prefix(64))) else { return Self.plainID }
    return id
  }

  private static var plainID: SurveyID {
    guard let id = SurveyID("survey") else {
      preconditionFailure("a plain word is a survey's name")
    }
    return id
  }

  // MARK: Sections and banners

  /// Groups as the source has them; questions about who answered stand in a section of their
  /// own, before the others only where the file begins with them.
  private func sections(
    _ named: [(QuestionID, DraftedQuestion)], _ source: ResponseSource, _ labels: DraftLabels
  ) -> [Section] {
    if named.contains(where: { $0.1.id != nil }) { return groups(named, source, labels) }
    var sections: [Section] = []
    for (id, question) in named where !question.isDemographic {
      let title = question.group ?? labels.questions
      let made = self.question(id, question, source)
      if let last = sections.indices.last, sections[last].title == title {
        sections[last].questions.append(made)
      } else {
        sections.append(Section(title: title, note: nil, isDemographic: false, questions: [made]))
      }
    }
    let about = named.filter(\.1.isDemographic).map { self.question($0.0, $0.1, source) }
    guard !about.isEmpty else { return sections }
    let section = Section(
      title: labels.respondents, note: nil, isDemographic: true, questions: about)
    let leading = named.prefix { $0.1.isDemographic }.count
    return leading * 2 > about.count ? [section] + sections : sections + [section]
  }

  /// The groups of a questionnaire as they stand; one is about who answered where half or more of its
  /// questions are.
  private func groups(
    _ named: [(QuestionID, DraftedQuestion)], _ source: ResponseSource, _ labels: DraftLabels
  ) -> [Section] {
    var sections: [Section] = []
    var demographic: [Int] = []
    for (id, question) in named {
      let title = question.group ?? labels.questions
      if sections.last.map({ !$0.title.utf8.elementsEqual(title.utf8) }) ?? true {
        sections.append(Section(title: title, note: nil, isDemographic: false, questions: []))
        demographic.append(0)
      }
      sections[sections.count - 1].questions.append(self.question(id, question, source))
      if question.isDemographic { demographic[sections.count - 1] += 1 }
    }
    for index in sections.indices {
      sections[index].isDemographic = demographic[index] * 2 >= sections[index].questions.count
    }
    return sections
  }

  private func question(
    _ id: QuestionID, _ drafted: DraftedQuestion, _ source: ResponseSource
  ) -> Question {
    // A questionnaire gives a question its name and its words, in this order.
    let words =
      drafted.id == nil
      ? titled(drafted.names) : drafted.names.last?.nonEmpty ?? titled(drafted.names)
    let (number, title) = numbered(words, id)
    let whole = [id.description, title, number + title, "\(number).\(title)"]
    var binding = drafted.binding
    let known = source.missing.map(\.value)
    binding.missing = drafted.missing.filter { !known.contains($0.value) }
    if binding.header == nil, binding.position == nil, drafted.columns.count == 1 {
      let name = headers.indices.contains(drafted.columns[0]) ? headers[drafted.columns[0]] : ""
      let own = whole.map { folded(Array($0.utf8)) }
      if !own.contains(folded(Array(name.utf8))) { binding.header = name }
    }
    return Question(
      id: id, number: number, title: title, wording: drafted.wording,
      heading: drafted.heading, kind: drafted.kind.withoutUsualColumns(whole),
      binding: binding, askedIf: drafted.askedIf,
      base: TabulationRules().base, nets: drafted.nets, place: Place(line: 1, column: 1))
  }

  /// The number that stands before a question's words, where its identifier is made of it, and
  /// the words alone: the report prints both.
  private func numbered(_ words: String, _ id: QuestionID) -> (number: String, title: String) {
    guard let match = words.prefixMatch(of: /((?:Q|q|Ｑ|問|設問|質問) ?[0-9０-９]{1,3})[.．:：、 　]*/) else {
      return (id.description, words)
    }
    let number = String(match.1)
    let title = tidied(String(words[match.range.upperBound...]))
    let digits = folded(Array(number.utf8)).filter { (0x30...0x39).contains($0) }
    guard !title.isEmpty, id.description.utf8.elementsEqual("Q".utf8 + digits) else {
      return (id.description, words)
    }
    return (number, title)
  }

  /// The words of the question rather than its name in a program.
  private func titled(_ names: [String]) -> String {
    let texts = names.map(tidied).filter { !$0.isEmpty }
    let title = texts.max { $0.utf8.count < $1.utf8.count } ?? DraftLabels(language).questions
    return title.split(separator: "\n").joined(separator: " ")
  }

  private func banners(_ named: [(QuestionID, DraftedQuestion)]) -> [Banner] {
    named.filter { _, question in
      guard question.isDemographic else { return false }
      switch question.kind {
      case .single(let categories), .scale(let categories):
        return (2...Self.widestBanner).contains(categories.count)
      case .numeric(let answer): return (2...Self.widestBanner).contains(answer.bins.count)
      case .multiple, .rank, .grid, .text: return false
      }
    }.prefix(Self.mostBanners).map { Banner(levels: [VariableID(question: $0.0)]) }
  }

  // MARK: Routing and missing values

  private func route(_ named: inout [(QuestionID, DraftedQuestion)], _ table: SampledTable) {
    var finder = RoutingFinder(rows: table.sampledRows)
    let conditions = ConditionText(Codebook(bare(named)))
    for index in named.indices {
      switch finder.routing(of: named[index].1, in: table) {
      case nil: break
      case .certain(let condition, let notAsked)?:
        // Of a file that was not looked at as a whole the rest may say otherwise.
        if table.isWhole {
          named[index].1.askedIf = condition
          named[index].1.note(.routingInferred(notAsked: notAsked))
        } else {
          named[index].1.note(
            .routingPossible(condition: conditions.text(of: condition), exceptions: 0))
        }
      case .likely(let condition, let exceptions)?:
        named[index].1.note(
          .routingPossible(condition: conditions.text(of: condition), exceptions: exceptions))
      }
      finder.add(named[index].1, named[index].0, in: table)
    }
  }

  /// The questions alone, for the names that conditions use.
  private func bare(_ named: [(QuestionID, DraftedQuestion)]) -> Survey {
    let labels = DraftLabels(language)
    return Survey(
      id: surveyID, title: "", language: language, organization: nil, method: nil, fieldwork: nil,
      population: nil, responses: [], rules: TabulationRules(), codeframes: [],
      sections: sections(named, source, labels), banners: [], crossings: [])
  }

  /// A missing value of several questions is one of the file.
  private func lifted(_ questions: [DraftedQuestion]) -> (ResponseSource, [DraftNote]) {
    var uses: [String: Int] = [:]
    var order: [MissingValue] = []
    for value in questions.flatMap(\.missing) {
      uses[value.value, default: 0] += 1
      if uses[value.value] == 1 { order.append(value) }
    }
    var source = source
    let shared = order.filter { (uses[$0.value] ?? 0) >= 2 }
    source.missing += shared
    return (source, order.isEmpty ? [] : [.missingAssumed(order.map(\.value))])
  }
}
