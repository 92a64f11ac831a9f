internal import SurveyModel

/// Everybody's answers, variable by variable, in 16-bit words: 2 bytes a row for most.
///
/// One answer: the category's place in its list plus 1. A number: its place among the values
/// written, plus 1. Several marks: bit `k % 16` of word `k / 16` for category `k`. Ranks: a word
/// for each place with the item plus 1. Text: the sentence's place in its pool plus 1, low
/// half first. Nothing anywhere is 0, whether not asked or not answered.
struct AnswerColumns {
  let rows: Int
  /// Word `w` of a row stands at `w * rows + row`.
  private(set) var words: [[UInt16]]

  init(rows: Int, variables: Int) {
    self.rows = rows
    words = Array(repeating: [], count: variables)
  }

  mutating func set(_ variable: Int, to words: [UInt16]) {
    self.words[variable] = words
  }

  @inline(__always)
  func word(_ variable: Int, _ index: Int, row: Int) -> UInt16 {
    words[variable][index * rows + row]
  }

  func isMarked(_ variable: Int, category: Int, row: Int) -> Bool {
    word(variable, category >> 4, row: row) >> UInt16(category & 15) & 1 == 1
  }

  func isEmpty(_ variable: Int, row: Int) -> Bool {
    stride(from: row, to: words[variable].count, by: rows).allSatisfy { words[variable][$0] == 0 }
  }

  /// Words that `categories` marks take.
  static func wordCount(categories: Int) -> Int { (categories + 15) / 16 }
}
