/// What a survey is: who was asked what, how answers are read, and what the report shows.
package struct Survey: Sendable {
  /// What the published folder is named after, and what outputs call the survey.
  package var id: SurveyID
  /// What the report is headed with.
  package var title: String
  /// The language of the report's own words; titles and labels stay as written.
  package var language: ReportLanguage
  /// Who carries the survey out; `nil` leaves the line out of the report.
  package var organization: String?
  /// How answers were taken, in words, such as 郵送; `nil` leaves the line out of the report.
  package var method: String?
  /// When answers were taken; `nil` leaves the line out of the report.
  package var fieldwork: Fieldwork?
  /// Who could have answered; `nil` where nothing is said of them.
  package var population: Population?
  /// The files to read, in this order; empty where the command names them.
  package var responses: [ResponseSource]
  /// What holds for all tables unless a question has its own rule.
  package var rules: TabulationRules
  /// The lists of themes that text questions may use.
  package var codeframes: [Codeframe]
  /// What is quoted of the answers in words; `nil` quotes nothing.
  package var quotes: QuoteRules?
  /// The parts of the questionnaire, in its order.
  package var sections: [Section]
  /// The columns with which every question is crossed, in the order of the tables.
  package var banners: [Banner]
  /// Crossings of some questions only, beside those of the banners.
  package var crossings: [Crossing]
  /// Banners that pages print side by side in one table, in the order of the declarations;
  /// each of them is among `banners` or the crossings as well.
  package var sideBySide: [[Banner]] = []
  /// How respondents are weighted; `nil` counts everybody once.
  package var weighting: Weighting?
  /// How respondents were drawn; `nil` for a simple random sample of many people.
  package var sampling: Sampling?
  /// Which differences are tested; `nil` tests none.
  package var tests: TestRules?
  /// What is published and how pages look; says nothing where the definition does not.
  package var output = OutputPlan()

  /// A survey as declared; whether its names fit together is for its reader to check.
  package init(
    id: SurveyID, title: String, language: ReportLanguage, organization: String?, method: String?,
    fieldwork: Fieldwork?, population: Population?, responses: [ResponseSource],
    rules: TabulationRules, codeframes: [Codeframe], sections: [Section], banners: [Banner],
    crossings: [Crossing]
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.organization = organization
    self.method = method
    self.fieldwork = fieldwork
    self.population = population
    self.responses = responses
    self.rules = rules
    self.codeframes = codeframes
    self.sections = sections
    self.banners = banners
    self.crossings = crossings
  }

  /// All questions in the order of the questionnaire.
  package var questions: [Question] { sections.flatMap(\.questions) }
}

/// The language of a survey's report.
package enum ReportLanguage: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}

/// The first and last day on which answers were taken, as ISO dates (`2025-08-20`).
package struct Fieldwork: Equatable, Sendable {
  /// The first day, as `2025-08-20`.
  package var from: String
  /// The last day, as `2025-09-01`.
  package var to: String
  /// In which years reports in Japanese name the days.
  package var calendar: YearCalendar

  /// The days from the first to the last, both included, as ISO dates.
  package init(from: String, to: String, calendar: YearCalendar = .gregorian) {
    self.from = from
    self.to = to
    self.calendar = calendar
  }
}

/// How years are counted in reports; the raw value is what definitions call it.
package enum YearCalendar: String, Sendable, CaseIterable {
  /// 2025年.
  case gregorian
  /// 令和7年, in reports in Japanese.
  case era
}

/// Who could have answered: a description, how many people, and how many were invited (配布数).
package struct Population: Equatable, Sendable {
  /// Who they are, in the planner's words; `nil` where nothing is said.
  package var description: String?
  /// How many people could have answered; `nil` where it is not known.
  package var size: Int?
  /// How many were asked to answer: what the response rate is a share of; `nil` gives no rate.
  package var invited: Int?

  /// Who could have answered; `nil` for what the planner does not say.
  package init(description: String?, size: Int?, invited: Int?) {
    self.description = description
    self.size = size
    self.invited = invited
  }
}

/// A part of the questionnaire under one heading of the report.
package struct Section: Sendable {
  /// The heading that the report prints above the section's questions.
  package var title: String
  /// A sentence that the report prints below the heading; `nil` for none.
  package var note: String?
  /// Questions about who answered (属性).
  package var isDemographic: Bool
  /// In the order of the questionnaire.
  package var questions: [Question]

  /// A part of the questionnaire, with its questions in their order.
  package init(title: String, note: String?, isDemographic: Bool, questions: [Question]) {
    self.title = title
    self.note = note
    self.isDemographic = isDemographic
    self.questions = questions
  }
}
