internal import SurveyModel

extension Inventor {
  /// The sentence that everybody writes, from a shuffled pool that is dealt out to the end
  /// before it starts again.
  func text(_ part: Part) throws(SynthesisError) -> [UInt16] {
    let counts = margins?[part.variable.id]
    try checkNotAsked(part, counts)
    let answered = try answered(part, counts, share: 0.4)
    try checkAnswered(part, counts, answered: answered)
    let loadings = loadings(part, [])
    let cells = cells(part, loadings)
    var draw = QuotaDraw(
      quotas: [part.asked.count - answered, answered], coefficients: [loadings.noAnswer, .none],
      people: part.asked.histogram(cells))
    var stream = RandomStream(seed: seed, name: "answers \(part.variable.id)")
    var deck = Array(1...pool(of: part.variable.question).count)
    var dealt = deck.count
    var words = [UInt16](repeating: 0, count: rows * 2)
    for row in 0..<rows where part.asked.flags[row] {
      guard draw.next(cell: cells[row], &stream) == 1 else { continue }
      if dealt == deck.count {
        stream.shuffle(&deck)
        dealt = 0
      }
      words[row] = UInt16(truncatingIfNeeded: deck[dealt])
      words[rows + row] = UInt16(truncatingIfNeeded: deck[dealt] >> 16)
      dealt += 1
    }
    return words
  }
}
