/// Answers that findings are about, for somebody who asked to see them.
///
/// They are read from the files again once a run is done, and are in nothing but
/// `findings.csv`: no finding, message, manifest or partial tally can hold one.
package struct ShownAnswers: Sendable {
  /// A cell of a response file.
  package struct Cell: Hashable, Sendable {
    /// 1-based number of the response, headers not counted.
    package let row: Int
    /// 1-based number of the field.
    package let field: Int

    /// The cell of this response and field.
    package init(row: Int, field: Int) {
      self.row = row
      self.field = field
    }
  }

  /// What stands in a cell.
  package struct Answer: Sendable, Equatable {
    /// All of it, as text.
    package let text: String
    /// The shape under which findings tell of it, so that a part can be told from the whole.
    package let shape: Finding.ValueShape

    /// A cell's text with its shape.
    package init(text: String, shape: Finding.ValueShape) {
      self.text = text
      self.shape = shape
    }
  }

  private var answers: [String: [Cell: Answer]] = [:]

  /// None of any file.
  package init() {}

  /// Takes the answers of one file, named without its folders.
  package mutating func add(_ answers: [Cell: Answer], of file: String) {
    self.answers[file, default: [:]].merge(answers) { first, _ in first }
  }

  /// What an example is about; `nil` where that is no cell, or a file that was not read.
  package func answer(of finding: Finding) -> Answer? {
    guard let row = finding.row, let field = finding.field else { return nil }
    return answers[finding.file]?[Cell(row: row, field: field)]
  }
}
