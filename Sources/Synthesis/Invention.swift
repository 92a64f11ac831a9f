package import SurveyModel

/// An order for the responses of people who do not exist.
///
/// The same order gives the same responses on every machine and every day.
package struct Invention: Sendable {
  /// What the people are asked, and who is asked what.
  package var survey: Survey
  /// How many people answer.
  package var rows: Int
  /// What every draw starts from; another seed gives other people.
  package var seed: UInt64
  /// What the answers are to add up to; other numbers of people are scaled to `rows`.
  package var margins: Margins?
  /// For each text question, sentences that people write, each about equally often.
  package var verbatims: [QuestionID: [String]]

  /// An order for so many responses, with margins and sentences where they are given.
  ///
  /// - Precondition: `rows` is not negative.
  package init(
    survey: Survey, rows: Int, seed: UInt64, margins: Margins? = nil,
    verbatims: [QuestionID: [String]] = [:]
  ) {
    precondition(rows >= 0, "a number of people")
    self.survey = survey
    self.rows = rows
    self.seed = seed
    self.margins = margins
    self.verbatims = verbatims
  }

  /// Everybody's answers: question after question, who someone is first.
  ///
  /// Memory: 4 bytes a row for the factors, 2 bytes a row for each column of codes (one for a
  /// question with one answer, one for each 16 choices of one with several, one for each place
  /// of a ranking, two for a text), and up to 8 bytes a row while a question is drawn.
  /// Time: O(rows × categories).
  ///
  /// - Throws: margins that nobody could fill, or conditions that nobody could follow.
  package func responses() throws(SynthesisError) -> InventedResponses {
    var inventor = Inventor(self)
    let order = try QuestionOrder(survey, inventor.codebook).order
    for question in order { try inventor.answer(question) }
    return inventor.responses
  }
}
