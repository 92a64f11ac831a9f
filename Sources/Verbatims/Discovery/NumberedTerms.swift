/// The terms of one view, numbered, and how often they stand in each answer.
struct NumberedTerms: Sendable {
  private(set) var table = TermTable()
  private(set) var counts = TermCounts()
  /// How many terms stand in two answers or more.
  private(set) var sharedCount = 0
  /// For each term its number among these, or -1.
  private var sharedNumbers: [Int32] = []
  private var numbers: [Int32] = []

  /// Adds the terms of the next answer.
  mutating func append(_ terms: [TermHash]) {
    for term in terms { numbers.append(table.number(of: term)) }
    counts.append(&numbers)
  }

  /// Numbers the terms of two answers or more, the first with `start`.
  mutating func numberShared(from start: Int) {
    var answers = [Int32](repeating: 0, count: table.terms.count)
    for term in counts.terms { answers[Int(term)] += 1 }
    var next = Int32(start)
    sharedNumbers = answers.map { count in
      guard count > 1 else { return -1 }
      next += 1
      return next - 1
    }
    sharedCount = Int(next) - start
  }

  /// Adds the numbers of the shared terms of an answer.
  func addShared(of answer: Int, to numbers: inout [Int32]) {
    for index in counts.range(of: answer) {
      let number = sharedNumbers[Int(counts.terms[index])]
      if number >= 0 { numbers.append(number) }
    }
  }

  /// The number of a shared term; `nil` for any other.
  func sharedNumber(of term: TermHash) -> Int32? {
    guard let number = table.knownNumber(of: term), sharedNumbers[Int(number)] >= 0 else {
      return nil
    }
    return sharedNumbers[Int(number)]
  }
}
