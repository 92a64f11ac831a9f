internal import SurveyModel

/// One column of the written file.
struct OutputColumn {
  var header: String
  /// The header where another column has the same one.
  var fallback: String
  var cell: Cell

  enum Cell {
    /// The number of the response, from 1.
    case number
    /// The field of the code in one word; the first is the one of no answer.
    case code(variable: Int, word: Int, fields: [[UInt8]])
    case marks(variable: Int, JoinedField)
    case ranks(variable: Int, places: Int, JoinedField)
    /// A category's own column: its field where it is the answer or marked, the other field
    /// where only others are.
    case tick(variable: Int, Test, field: [UInt8], other: [UInt8])
    case text(variable: Int, fields: [[UInt8]])
    /// What stands beside その他, for those who chose it.
    case otherText(variable: Int, Test, fields: [[UInt8]], salt: UInt64)
  }

  /// Whether a category was chosen.
  enum Test {
    case code(Int)
    case mark(Int)

    func holds(_ variable: Int, _ answers: AnswerColumns, row: Int) -> Bool {
      switch self {
      case .code(let code): Int(answers.word(variable, 0, row: row)) == code
      case .mark(let category): answers.isMarked(variable, category: category, row: row)
      }
    }
  }
}

extension OutputColumn.Cell {
  func append(_ answers: AnswerColumns, row: Int, to block: inout [UInt8]) {
    switch self {
    case .number: FieldWriter.append(row + 1, to: &block)
    case .code(let variable, let word, let fields):
      block.append(contentsOf: fields[Int(answers.word(variable, word, row: row))])
    case .marks(let variable, let joined):
      joined.appendMarks(variable, answers, row: row, to: &block)
    case .ranks(let variable, let places, let joined):
      joined.appendRanks(variable, places: places, answers, row: row, to: &block)
    case .tick(let variable, let test, let field, let other):
      if test.holds(variable, answers, row: row) {
        block.append(contentsOf: field)
      } else if !other.isEmpty, !answers.isEmpty(variable, row: row) {
        block.append(contentsOf: other)
      }
    case .text(let variable, let fields):
      let low = Int(answers.word(variable, 0, row: row))
      let index = Int(answers.word(variable, 1, row: row)) << 16 | low
      if index > 0 { block.append(contentsOf: fields[index - 1]) }
    case .otherText(let variable, let test, let fields, let salt):
      guard test.holds(variable, answers, row: row) else { return }
      let bits = RandomStream.mixed(salt &+ UInt64(row))
      block.append(contentsOf: fields[Int(bits % UInt64(fields.count))])
    }
  }
}
