import Glibc

/// How well groups foretell the words of an answer from the other answers of its group.
///
///     gain = Σ over answers ( Σ over terms ln( p(t | g) / p(t) ) + ln( n_g / n ) ) / number of terms
///
///     p(t | g) = ( n_gt + μ p(t) ) / ( Σ_t n_gt + μ ),  μ = 500
///
/// n_g answers of the group, n_gt of these with the term, the answer itself counted nowhere; p(t) is
/// the share of the term among all terms. Smoothing after C. Zhai, J. Lafferty, "A study of
/// smoothing methods for language models applied to information retrieval", ACM Transactions on
/// Information Systems 22 (2004). A group of few answers foretells little, and naming one of many
/// groups costs more, so the gain falls where groups are too small.
struct GroupPrediction {
  private static let smoothing = 500.0

  private let table: AnswerTable
  /// Answers that have each term.
  private var all: [Double]
  private let sum: Double

  init(_ table: AnswerTable) {
    self.table = table
    all = [Double](repeating: 0, count: table.vocabulary)
    for term in table.shared.terms { all[Int(term)] += 1 }
    sum = Double(table.shared.terms.count)
  }

  /// The gain of some groups; answers in none count neither way.
  func gain(of partition: Partition) -> Double {
    let vocabulary = table.vocabulary
    var counts = [Int32](repeating: 0, count: partition.count * vocabulary)
    var totals = [Double](repeating: 0, count: partition.count)
    var sizes = totals
    forEach(partition) { answer, group in
      for term in terms(of: answer) { counts[group * vocabulary + Int(term)] += 1 }
      totals[group] += Double(terms(of: answer).count)
      sizes[group] += 1
    }
    var gain = 0.0
    var length = 0.0
    let answers = Double(partition.groups.count)
    forEach(partition) { answer, group in
      let terms = terms(of: answer)
      let own = Double(terms.count)
      for term in terms {
        let usual = (all[Int(term)] - 0.5) / (sum - own + 0.5 * Double(vocabulary))
        let count = Double(counts[group * vocabulary + Int(term)] - 1)
        gain += log((count / usual + Self.smoothing) / (totals[group] - own + Self.smoothing))
      }
      gain += log(sizes[group] / answers)
      length += own
    }
    return length > 0 ? gain / length : 0
  }

  private func terms(of answer: Int) -> ArraySlice<Int32> {
    table.shared.terms[table.shared.range(of: answer)]
  }

  private func forEach(_ partition: Partition, _ body: (Int, Int) -> Void) {
    for (answer, group) in partition.groups.enumerated() {
      guard let group, !table.shared.range(of: answer).isEmpty else { continue }
      body(answer, group)
    }
  }
}
