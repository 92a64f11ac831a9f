/// What a survey is: who was asked what, how answers are read, and what the report shows.
package struct Survey: Sendable {
  package var id: SurveyID
  package var title: String
  package var language: ReportLanguage
  package var organization: String?
  package var method: String?
  package var fieldwork: Fieldwork?
  package var population: Population?
  package var responses: [ResponseSource]
  package var rules: TabulationRules
  package var codeframes: [Codeframe]
  package var sections: [Section]
  package var banners: [Banner]
  package var crossings: [Crossing]

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
  package var from: String
  package var to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// Who could have answered: a description, how many people, and how many were invited (配布数).
package struct Population: Equatable, Sendable {
  package var description: String?
  package var size: Int?
  package var invited: Int?

  package init(description: String?, size: Int?, invited: Int?) {
    self.description = description
    self.size = size
    self.invited = invited
  }
}

/// A part of the questionnaire under one heading of the report.
package struct Section: Sendable {
  package var title: String
  package var note: String?
  /// Questions about who answered (属性).
  package var isDemographic: Bool
  package var questions: [Question]

  package init(title: String, note: String?, isDemographic: Bool, questions: [Question]) {
    self.title = title
    self.note = note
    self.isDemographic = isDemographic
    self.questions = questions
  }
}
