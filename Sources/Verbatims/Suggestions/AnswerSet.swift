/// Some of many answers, a bit for each.
struct AnswerSet: Equatable {
  private(set) var words: [UInt64]

  init(_ answers: Int) {
    words = [UInt64](repeating: 0, count: (answers + 63) / 64)
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

  func sharedCount(_ other: AnswerSet) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }
}
