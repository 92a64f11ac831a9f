package import SurveyModel

/// A survey definition that was inferred, with what was assumed on the way.
package struct DraftedSurvey: Sendable {
  /// The definition: one that runs as it is.
  package var survey: Survey
  /// What a planner should look at, by the part of the definition that it is about.
  package var notes: [Subject: [DraftNote]]

  /// Whether the files of responses are named as they are found from where the source's own name
  /// is, and not from the folder of the definition.
  package var isBesideSource = false
  /// Positions of the columns of each question, from 0, where a file of responses is known.
  var columns: [QuestionID: [Int]] = [:]

  /// A part of a definition beside which a comment can stand.
  package enum Subject: Hashable, Sendable {
    case survey
    case responses
    case question(QuestionID)
    case category(QuestionID, CategoryCode)
    case weights
    case report
  }

  /// A draft of which nothing has to be said yet.
  package init(_ survey: Survey, notes: [Subject: [DraftNote]] = [:]) {
    self.survey = survey
    self.notes = notes
  }

  /// Weights respondents by the column that the source itself declares to do so.
  mutating func weight(by column: String) {
    survey.weighting = Weighting(column: column, margins: [], place: Place(line: 1, column: 1))
    note(.weightDeclared, on: .weights)
  }

  /// Adds what is to be said about a part, after what is said of it already.
  package mutating func note(_ note: DraftNote, on subject: Subject) {
    notes[subject, default: []].append(note)
  }
}
