/// Some of many answers, a bit for each.
struct AnswerSet: Equatable {
  private(set) var words: [UInt64]

  init(_ answers: Int) {
    words = [UInt64](repeating: 0, count: (answers + 63) / 64)
  }

  /// None, of as many answers as another set is of.
  init(like other: AnswerSet) {
    words = [UInt64](repeating: 0, count: other.words.count)
  }

  mutating func insert(_ answer: Int) { words[answer / 64] |= 1 << UInt64(answer % 64) }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func union(_ other: AnswerSet) -> AnswerSet {
    var result = self
    for index in words.indices { result.words[index] |= other.words[index] }
    return result
  }

  func intersection(_ other: AnswerSet) -> AnswerSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  /// How many answers are in this or the other set, and how many of those in a third.
  func unionCounts(_ other: AnswerSet, sharedWith third: AnswerSet) -> (all: Int, shared: Int) {
    var (all, shared) = (0, 0)
    for index in words.indices {
      let both = words[index] | other.words[index]
      all += both.nonzeroBitCount
      shared += (both & third.words[index]).nonzeroBitCount
    }
    return (all, shared)
  }

  func sharedCount(_ other: AnswerSet) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }
}
