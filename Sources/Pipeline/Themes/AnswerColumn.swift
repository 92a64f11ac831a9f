import SurveyModel
import Verbatims

/// The free text of one column or question, with what else is known of who wrote it.
struct AnswerColumn: Sendable {
  /// One answer, empty where nothing was written.
  struct Answer: Sendable {
    /// The file as it was named.
    let file: String
    /// 1-based number of the row, headers not counted.
    let row: Int
    let text: [UInt8]
    /// For each grouping the categories that the respondent is in.
    let categories: [[Int]]
  }

  /// Groups of respondents: a question, or the values of a column.
  struct Grouping: Sendable {
    struct Category: Sendable {
      /// `nil` where groups are known by their label alone.
      let code: String?
      let label: String
    }

    /// The question or column as it was named.
    let name: String
    let title: String
    let categories: [Category]
  }

  /// `nil` for the column of a table.
  let question: QuestionID?
  /// The header of the column, or the title of the question.
  let name: String
  /// What findings about it as a whole are about.
  let file: String
  /// `nil` where only the answers tell.
  let language: ReportLanguage?
  /// The rules that answers are coded by; `nil` where there are none.
  let rules: ReadCodeframe?
  var answers: [Answer]
  let groupings: [Grouping]

  /// The name of a file of outputs; those of a survey begin with their question.
  func fileName(_ name: String) -> String { question.map { "\($0)-\(name)" } ?? name }
}
