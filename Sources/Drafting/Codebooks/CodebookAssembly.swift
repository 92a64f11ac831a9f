import SurveyModel
import Wording

/// Puts the questions of a codebook together as a survey, in the order of the codebook.
struct CodebookAssembly {
  private static let widestBanner = 24
  private static let mostBanners = 6

  let language: ReportLanguage
  var id: SurveyID
  var title: String
  var source: ResponseSource
  var organization: String?
  var method: String?
  var fieldwork: Fieldwork?
  var population: Population?
  var rules = TabulationRules()
  /// The codebook's own name, for the remark at the top.
  var codebook: String
  var responseNotes: [DraftNote] = []

  func draft(_ drafted: [CodebookQuestion]) -> DraftedSurvey {
    let questions = withOneAboutSection(drafted)
    let banners = banners(questions)
    let survey = Survey(
      id: id, title: title, language: language, organization: organization, method: method,
      fieldwork: fieldwork, population: population, responses: [source], rules: rules,
      codeframes: [], sections: sections(questions), banners: banners, crossings: [])
    var notes: [DraftedSurvey.Subject: [DraftNote]] = [
      .survey: [.draftedFrom(codebook)], .responses: responseNotes,
    ]
    for question in questions {
      notes[.question(question.question.id)] = question.notes
      for (code, note) in question.categoryNotes {
        notes[.category(question.question.id, code), default: []].append(note)
      }
    }
    if !banners.isEmpty { notes[.report] = [.bannersInferred] }
    return DraftedSurvey(survey, notes: notes)
  }

  /// Where the codebook has no sections, questions about who answered make one of their own at
  /// the beginning or at the end; in the midst of others they stay with them.
  private func withOneAboutSection(_ drafted: [CodebookQuestion]) -> [CodebookQuestion] {
    guard drafted.allSatisfy({ $0.section == nil }) else { return drafted }
    let leading = drafted.prefix { $0.isDemographic }.count
    let trailing = drafted.reversed().prefix { $0.isDemographic }.count
    let labels = DraftLabels(language)
    return drafted.enumerated().map { index, question in
      var question = question
      if index >= leading, index < drafted.count - trailing { question.section = labels.questions }
      return question
    }
  }

  /// Questions that follow one another under one title stand in one section.
  private func sections(_ questions: [CodebookQuestion]) -> [Section] {
    let labels = DraftLabels(language)
    var sections: [Section] = []
    for question in questions {
      let plain = question.isDemographic ? labels.respondents : labels.questions
      let title = question.section ?? plain
      let isAbout = question.isDemographic && question.section != labels.questions
      let isNew = sections.last.map { $0.title != title || $0.isDemographic != isAbout }
      if isNew ?? true {
        sections.append(
          Section(title: title, note: nil, isDemographic: isAbout, questions: []))
      }
      sections[sections.count - 1].questions.append(question.question)
    }
    return sections
  }

  private func banners(_ questions: [CodebookQuestion]) -> [Banner] {
    questions.filter { question in
      guard question.isDemographic else { return false }
      switch question.question.kind {
      case .single(let categories), .scale(let categories):
        return (2...Self.widestBanner).contains(categories.count)
      case .numeric(let answer): return (2...Self.widestBanner).contains(answer.bins.count)
      case .multiple, .rank, .grid, .text: return false
      }
    }.prefix(Self.mostBanners).map { Banner(levels: [VariableID(question: $0.question.id)]) }
  }

  /// The survey's name: the codebook's where it can be one, or else that of its file.
  static func id(_ name: String?, file: String) -> SurveyID {
    let stem = file.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
    for text in [name ?? "", stem, "survey"] {
      if let id = SurveyID(text) { return id }
    }
    preconditionFailure("a plain word is a survey's name")
  }

  /// The language of a survey: the declared one, or else what its words look like.
  static func language(_ declared: String?, words: [String]) -> ReportLanguage {
    let code = declared?.lowercased().split(separator: "-").first.map(String.init)
    if let language = code.flatMap(ReportLanguage.init) { return language }
    return words.contains(where: ReportLanguage.isJapanese) ? .japanese : .english
  }
}
