/// One column of a response file, as the header rows of its export name it.
///
/// Exports of one header row know a column by one name. Others know it by an identifier and a
/// wording, or by a question and a part of it: a choice, the line of a grid, a place.
///
///     SurveyMonkey   question "Which of these?"   part "Bus"
///     Qualtrics      names "Q3_1", "QID5-1", "Which of these? - Bus"
package struct SourceColumn: Sendable, Equatable {
  /// Place in every record, from 0.
  package var position: Int
  /// Every name of the column as a whole, the surest first.
  package var names: [String]
  /// Every name of the question of which the column holds one part; empty where it holds all.
  package var questionNames: [String]
  /// Every name of that part, such as a choice's code and its label.
  package var partNames: [String]
  /// What the export says of the column.
  package var role: Role
  /// What the export says of the values.
  package var values = ColumnValues()

  /// What a column is for.
  package enum Role: Sendable, Equatable {
    case answer
    /// Free text beside その他; `questionNames` tell beside which question.
    case otherText
    case respondent
    case started
    case completed
    /// Whether a response is finished, a preview, or the like.
    case status
    case weight
    /// Written by the service, and no answer: an address, a duration, a name.
    case service
  }

  /// A column that holds the whole answer to one question.
  package init(
    position: Int, names: [String], questionNames: [String] = [], partNames: [String] = [],
    role: Role = .answer
  ) {
    self.position = position
    self.names = names
    self.questionNames = questionNames
    self.partNames = partNames
    self.role = role
  }
}
