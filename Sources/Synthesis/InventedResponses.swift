internal import SurveyModel

/// The responses of people who do not exist, ready to be written.
package struct InventedResponses: Sendable {
  let survey: Survey
  let codebook: Codebook
  let answers: AnswerColumns
  let supports: [Int: NumericSupport]
  let pools: [QuestionID: [String]]
  let seed: UInt64

  /// How many people answer, each in a record of its own.
  package var rows: Int { answers.rows }
}
