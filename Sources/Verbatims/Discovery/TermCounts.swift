/// How often each term stands in each answer: the rows of a sparse table beside each other.
struct TermCounts: Sendable {
  /// Where the terms of each answer begin; one more than there are answers.
  private(set) var starts: [Int32] = [0]
  /// Ascending within an answer.
  private(set) var terms: [Int32] = []
  private(set) var counts: [UInt16] = []

  var answers: Int { starts.count - 1 }

  func range(of answer: Int) -> Range<Int> { Int(starts[answer])..<Int(starts[answer + 1]) }

  /// Adds an answer; `numbers` is sorted and used up.
  mutating func append(_ numbers: inout [Int32]) {
    numbers.sort()
    let start = terms.count
    for number in numbers {
      if terms.count > start, terms[terms.count - 1] == number {
        if counts[counts.count - 1] < .max { counts[counts.count - 1] += 1 }
      } else {
        terms.append(number)
        counts.append(1)
      }
    }
    starts.append(Int32(terms.count))
    numbers.removeAll(keepingCapacity: true)
  }
}
