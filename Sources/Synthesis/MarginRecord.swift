/// One line of a file of margins: how many people gave one answer.
package struct MarginRecord: Hashable, Sendable {
  /// A question or a row of a grid; empty in the line that gives the number of respondents.
  package var question: String
  /// A category's code or one of the words of ``Margins/Word``.
  package var row: String
  /// How many people are to give the answer; as read, so it may be negative.
  package var count: Int
  /// 1-based line in the file, for findings.
  package var line: Int

  /// A line as it stands in the file; whether the survey has such an answer is checked later.
  package init(question: String, row: String, count: Int, line: Int) {
    self.question = question
    self.row = row
    self.count = count
    self.line = line
  }
}
